"""The lines of a comparison of concepts and of one of sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.compare_parts import Line, things_line, years_line
from app.screens.parts.connections import sentence
from app.screens.parts.references import full_reference
from app.screens.parts.things import text_with_mark, voice_class
from app.screens.parts.visit import Visit
from app.screens.parts.voices import counted, voice_name
from app.wording.forms import country_word, language_word
from app.wording.names import kind_word, kinds_of
from graph.questions.compare import ConceptsCompared, SourcesCompared
from graph.questions.concept import ConceptPage
from graph.questions.surroundings import nodes_of, of_label
from graph.questions.voices import Voice, rank_of
from ontology.elements import Node, slug_of

_FEW = 5
"""Statements shown of each; the list holds the others."""


def concept_lines(visit: Visit, found: ConceptsCompared) -> list[Line]:
    """What each concept means, who speaks about it, what it is joined to, and in which sources."""
    _, pages = visit.words._, found.pages
    nodes = [page.node for page in pages]
    sources = [[*nodes_of(page.sources_about)] for page in pages]
    pages_of = [visit.to_thing(node.id) for node in nodes]
    addresses = [visit.to("sources", topic=node.id) for node in nodes]
    said = [visit.to("findings", topic=node.id) for node in nodes]
    definitions = [[view.node for view in page.definitions] for page in pages]
    around = [nodes_of((*page.broader, *page.narrower, *page.links)) for page in pages]
    lines = [
        _texts(visit, _("Meaning"), nodes, "definition"),
        _texts(visit, _("Not the same as"), nodes, "scope"),
        _words(_("Kind"), [[kind_word("Concept", kind, visit.language) for kind in kinds_of(node)] for node in nodes]),
        things_line(visit, _("As sources define it"), definitions, pages_of),
        Line(_("Who speaks about it"), tuple(_voices(visit, each, "topic", node.id)
                                             for each, node in zip(found.voices, nodes, strict=True))),
        things_line(visit, _("Findings"), [[view.node for view in page.findings] for page in pages], said, _FEW),
        things_line(visit, _("Joined to"), around, pages_of),
        years_line(visit, _("Sources by year"), sources, addresses),
        things_line(visit, _("Sources"), sources, addresses),
        things_line(visit, _("Projects"), [page.projects for page in pages], pages_of),
        things_line(visit, _("Open questions"), [page.open_questions for page in pages], pages_of, _FEW),
    ]  # fmt: skip
    return [line for line in lines if line]


def joins(visit: Visit, found: ConceptsCompared) -> list[Element]:
    """Tell how the concepts are joined with each other; that nothing joins them where nothing does."""
    nodes = {page.node.id: page.node for page in found.pages}
    told = [
        sentence(visit, nodes[edge.start], edge, nodes[edge.end], found.references, link_both=True)
        for edge in found.joins
    ]
    title = element("h2", visit.words._("How they are joined"))
    return [title, *(told or [_through_others(visit, *found.pages[:2])])]


def _through_others(visit: Visit, one: ConceptPage, other: ConceptPage) -> Element:
    """Say that nothing joins them directly, and lead to the way between the first two."""
    _ = visit.words._
    way = visit.to("path", **{"from": slug_of(one.node.id), "to": slug_of(other.node.id)})
    return paragraph(_("Nothing in the library joins them directly."), " ", link(way, _("Find a path between them")))


def source_lines(visit: Visit, found: SourcesCompared) -> list[Line]:
    """What each source is, what it is about, whose voices are in it, and what it leans on."""
    words, pages = visit.words, found.pages
    _ = words._
    nodes = [page.node for page in pages]
    pages_of = [visit.to_thing(node.id) for node in nodes]
    said = [visit.to("findings", source=node.id) for node in nodes]
    heard = {view.voice.id: view.voice for page in pages for view in page.findings if view.voice}
    levels = sorted(heard.values(), key=rank_of)
    lines = [
        Line(_("Reference"), tuple(full_reference(visit, page.reference) for page in pages)),
        _words(_("Kind"), [[kind_word("Source", kind, visit.language) for kind in kinds_of(node)] for node in nodes]),
        _words(_("Language"), [[language_word(code, words) for code in _values(node, "language")] for node in nodes]),
        _words(_("Country"), [[country_word(code, words) for code in _values(node, "country")] for node in nodes]),
        things_line(visit, _("Written by"), [nodes_of(page.reference.authors) for page in pages], pages_of),
        Line(_("Who speaks in it"), tuple(_voices(visit, counted(levels, page.findings), "source", page.node.id)
                                          for page in pages)),
        things_line(visit, _("About"), [nodes_of(page.topics) for page in pages], pages_of),
        things_line(visit, _("Methods and roles it uses"), [nodes_of(page.uses) for page in pages], pages_of),
        things_line(visit, _("Findings"), [[view.node for view in page.findings] for page in pages], said, _FEW),
        things_line(visit, _("Cites"), [nodes_of(page.cites) for page in pages], pages_of),
        things_line(visit, _("Cited by"), [nodes_of(page.cited_by) for page in pages], pages_of),
        things_line(visit, _("Projects"), [nodes_of(page.projects) for page in pages], pages_of),
    ]  # fmt: skip
    return [line for line in lines if line]


def near_concept(found: ConceptsCompared) -> tuple[Node, ...]:
    """Return concepts joined to the first."""
    page = found.pages[0]
    return nodes_of((*page.links, *page.broader, *page.narrower))


def near_source(found: SourcesCompared) -> tuple[Node, ...]:
    """Return sources that the first cites, or that cite it, or are another version of it."""
    page = found.pages[0]
    return nodes_of(of_label((*page.versions, *page.cites, *page.cited_by), "Source"))


def _texts(visit: Visit, name: str, nodes: Sequence[Node], property_name: str) -> Line | None:
    cells = [text_with_mark(visit, node, property_name) for node in nodes]
    return Line(name, tuple([cell] if cell else [] for cell in cells)) if any(cells) else None


def _words(name: str, sides: Sequence[Iterable[str]]) -> Line | None:
    cells: list[list[Inline]] = [[", ".join(side)] if side else [] for side in map(list, sides)]
    return Line(name, tuple(cells)) if any(cells) else None


def _values(node: Node, name: str) -> tuple[str, ...]:
    value = node.properties.get(name, ())
    return value if isinstance(value, tuple) else ()


def _voices(visit: Visit, voices: Sequence[Voice], facet: str, identifier: str) -> list[Inline]:
    """Name every voice with its number, 0 too: who is missing is a difference."""
    found: list[Inline] = []
    for voice in voices:
        number = visit.words.number(voice.findings)
        address = visit.to("findings", **{facet: identifier, "voice": voice.level.id})
        shown: Inline = link(address, number) if voice.findings else number
        swatch = element("span", style=voice_class(voice.level), aria_hidden="true")
        found.append(element("span", swatch, f"{voice_name(visit, voice.level)} ", shown))
    return list(joined(found, " · "))
