"""What the page of a concept says, part by part."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.citing import cite_box
from app.screens.parts.connections import sentence
from app.screens.parts.findings import finding_card, source_line
from app.screens.parts.folds import folded, left_out
from app.screens.parts.references import cited
from app.screens.parts.source_years import many_by_year, sources_by_year
from app.screens.parts.states import empty, moved
from app.screens.parts.things import facts, language_mark, not_stated, sign, text_with_mark, thing_links
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.screens.parts.voices import missing_voices, voice_bar, voice_name
from app.wording.forms import date_words, language_word
from app.wording.names import choice_word, heading, kind_word, kinds_of, name_of
from graph.questions.concept import ConceptPage
from graph.questions.findings import FindingView
from graph.questions.pages import page_order
from graph.questions.surroundings import nodes_of, of_label
from graph.questions.voices import Voice
from ontology.elements import LANGUAGES, Node, slug_of

_FIRST_FINDINGS = 8
_FIRST_SOURCES = 8


def head(visit: Visit, page: ConceptPage) -> list[Element | None]:
    """Name and meaning, with what the page holds."""
    node, _ = page.node, visit.words._
    name, language = name_of(node, visit.language)
    lead = text_with_mark(visit, node, "definition", style="bb-lead")
    return [
        crumbs(visit, "concepts", _("Concepts"), heading(name)),
        moved(visit, node, page.replaced_by),
        element("div", *_kinds(visit, node), *_other_names(visit, node), style="bb-row"),
        element("h1", heading(name), lang=language or None),
        lead or paragraph(not_stated(visit), style="bb-lead"),
        paragraph(*_numbers(visit, page), style="bb-meta"),
    ]


def ways_on(visit: Visit, page: ConceptPage) -> Element:
    """Lead on from the concept: to the map, and to the path from here to another one."""
    _, slug = visit.words._, slug_of(page.node.id)
    on_map = link(visit.to("map", focus=slug), _("Show on the map"), style="bb-button bb-main")
    path = link(visit.to("path", **{"from": slug}), _("Find a path to …"), style="bb-button")
    return element("div", on_map, path, style="bb-buttons bb-ways-on")


def _kinds(visit: Visit, node: Node) -> list[Element]:
    words = [kind_word("Concept", kind, visit.language) for kind in kinds_of(node)]
    return [element("span", sign(node), ", ".join(words))]


def _other_names(visit: Visit, node: Node) -> list[Element]:
    """Name the concept in the other languages, with a mark where a name is only suggested here."""
    ours = node.properties.get("ours", ())
    found = []
    for language in LANGUAGES:
        name = node.properties.get(f"name_{language}")
        if language != visit.language and isinstance(name, str):
            mark = element("span", visit.words._("suggested here"), style="bb-tag")
            suggested = isinstance(ours, tuple) and language in ours
            word = (
                language_word(language, visit.words).lower()
                if visit.language == "da"
                else language_word(language, visit.words)
            )
            found.append(
                element("span", f"{word}: ", element("span", name, lang=language), mark if suggested else None)
            )
    return found


def _numbers(visit: Visit, page: ConceptPage) -> list[Inline]:
    ngettext = visit.words.ngettext
    joins = len(page.links) + len(page.broader) + len(page.narrower)
    findings = len(page.findings) + left_out(page.left_out, "ABOUT", "Finding")
    sources = len(_sources(page)) + left_out(page.left_out, "ABOUT", "Source")
    return list(
        joined(
            [
                visit.words._("In the editors' words"),
                _leading(visit, "voices", findings, ngettext("{n} finding", "{n} findings", findings)),
                _leading(visit, "connections", joins, ngettext("{n} connection", "{n} connections", joins)),
                _leading(visit, "sources", sources, ngettext("{n} source", "{n} sources", sources)),
            ],
            " · ",
        )
    )


def _leading(visit: Visit, part: str, number: int, text: str) -> Inline:
    """Let a number lead to what it counts, further down the page."""
    return link(f"{visit.here()}#{part}", text) if number else text


def definitions(visit: Visit, page: ConceptPage) -> list[Element]:
    """Definitions of sources, side by side; nothing where no source defines it."""
    if not page.definitions:
        return []
    title = visit.words.ngettext("How a source defines it", "{n} ways to define it", len(page.definitions))
    cards = [_definition(visit, view, page) for view in page.definitions]
    return [element("h2", title), element("div", *cards, style="bb-cards")]


def _definition(visit: Visit, view: FindingView, page: ConceptPage) -> Element:
    text, language = name_of(view.node, visit.language)
    where = paragraph(*source_line(visit, view, page.references), style="bb-meta")
    statement = link(visit.to_thing(view.node.id), text, style="bb-statement", lang=language or None)
    return element("article", element("p", statement, language_mark(visit, language)), where, style="bb-card")


def spoken(visit: Visit, page: ConceptPage, voices: Sequence[Voice]) -> list[Element | None]:
    """Who says what about it; the voices that are missing are named."""
    _ = visit.words._
    name = name_of(page.node, visit.language)[0]
    title = element("h2", _("Who speaks about {concept}?", concept=name), id="voices")
    if not page.findings:
        nothing = _("Nothing in the library says anything about it.")
        return [title, empty(_("No findings about {concept} yet", concept=name), nothing)]
    asked = visit.query.get("voice", "")
    shown = [view for view in page.findings if not asked or (view.voice and slug_of(view.voice.id) == asked)]
    cards = [finding_card(visit, view, page.references) for view in shown]
    return [
        title,
        *voice_bar(visit, voices, lambda voice: _one_voice(visit, page, voice)),
        missing_voices(visit, voices, name),
        _choice_of_voice(visit, asked, [voice.level for voice in voices]),
        *folded(visit, cards, _FIRST_FINDINGS, crowded=bool(left_out(page.left_out, "ABOUT", "Finding"))),
        _the_others(visit, page),
        *_advice(visit, page),
    ]


def _one_voice(visit: Visit, page: ConceptPage, voice: str) -> str:
    """Lead to the findings of one voice: on this page, or in the list where they are too many for a page."""
    if left_out(page.left_out, "ABOUT", "Finding"):
        return visit.to("findings", topic=page.node.id, voice=f"concept/{voice}")
    return visit.here(voice=voice)


def _the_others(visit: Visit, page: ConceptPage) -> Element | None:
    if not left_out(page.left_out, "ABOUT", "Finding"):
        return None
    return paragraph(link(visit.to("findings", topic=page.node.id), visit.words._("All findings as a list")))


def _choice_of_voice(visit: Visit, asked: str, levels: Sequence[Node]) -> Element | None:
    level = next((level for level in levels if slug_of(level.id) == asked), None)
    if level is None:
        return None
    remove = element("small", visit.words._("remove"))
    return element(
        "div", link(visit.here(voice=None), voice_name(visit, level), remove, style="bb-chip on"), style="bb-buttons"
    )


def _advice(visit: Visit, page: ConceptPage) -> list[Element]:
    if not page.advice:
        return []
    cards = [finding_card(visit, view, page.references) for view in page.advice]
    title = visit.words._("Advice to the {level}", level=name_of(page.node, visit.language)[0])
    return [element("h2", title), *folded(visit, cards, _FIRST_FINDINGS)]


def connections(visit: Visit, page: ConceptPage) -> list[Element]:
    """Every connection as a sentence, those with reasons first."""
    title = element("h2", visit.words._("How it is connected with other concepts"), id="connections")
    everything = (*page.links, *page.broader, *page.narrower)
    if not everything:
        return [title, empty(visit.words._("No connections yet"))]
    return [title, *(sentence(visit, page.node, item.edge, item.node, page.references) for item in everything)]


def side(visit: Visit, page: ConceptPage) -> list[Element | None]:
    """What stands beside the text: what it is not, in short, sources, open questions, how to cite."""
    return [
        *_scope(visit, page),
        *_in_short(visit, page),
        *_source_list(visit, page),
        *_in_time(visit, page),
        *_open(visit, page),
        *cite_box(visit, heading(name_of(page.node, visit.language)[0])),
    ]


def _scope(visit: Visit, page: ConceptPage) -> list[Element]:
    text = text_with_mark(visit, page.node, "scope", style="bb-side")
    return [element("h3", visit.words._("What it is not")), text] if text else []


def _in_short(visit: Visit, page: ConceptPage) -> list[Element]:
    _ = visit.words._
    synonyms = page.node.properties.get(f"synonyms_{visit.language}", ())
    rows: list[tuple[str, list[Inline]]] = [
        (_("Other words"), [", ".join(synonyms)] if isinstance(synonyms, tuple) and synonyms else [not_stated(visit)]),
        (_("Broader"), thing_links(visit, nodes_of(page.broader)) or [not_stated(visit)]),
    ]
    for word, nodes in (
        (_("Narrower"), nodes_of(page.narrower)),
        (_("Projects"), page.projects),
        (_("Methods"), page.methods),
        (_("Used in"), nodes_of(of_label(page.used_by, "Source"))),
        (_("Programmes"), page.programmes),
        (_("Law and reform"), page.laws),
        (_("Events"), page.events),
        (_("Outside terms"), nodes_of(page.terms)),
    ):
        rows += [(word, thing_links(visit, nodes))] if nodes else []
    for name, word in (("basis", _("Basis")), ("literature_search", _("Searched for more literature"))):
        if value := page.node.properties.get(name):
            rows.append((word, [choice_word("Concept", name, str(value), visit.language)]))
    if searched := page.node.properties.get("searched"):
        rows.append((_("Last searched"), [date_words(str(searched), visit.language)]))
    return [element("h3", _("In short")), facts(rows)]


def _sources(page: ConceptPage) -> dict[str, list[str]]:
    """Return the sources about the concept and those that name it, each with its pages."""
    found: dict[str, list[str]] = {item.node.id: [] for item in page.sources_about}
    for item in page.mentioned_in:
        found.setdefault(item.node.id, [])
        found[item.node.id] += [item.page] if item.page else []
    return found


def _source_list(visit: Visit, page: ConceptPage) -> list[Element]:
    rows = [
        element(
            "p", *cited(visit, page.references, identifier, ", ".join(sorted(pages, key=page_order))), style="bb-side"
        )
        for identifier, pages in _sources(page).items()
    ]
    if not rows:
        return [element("h3", visit.words._("Sources"), id="sources"), element("p", not_stated(visit))]
    title = element("h3", visit.words._("Sources"), id="sources")
    if not left_out(page.left_out, "ABOUT", "Source"):
        return [title, *folded(visit, rows, _FIRST_SOURCES)]
    everything = link(visit.to("sources", topic=page.node.id), visit.words._("All sources as a list"))
    return [title, *folded(visit, rows, _FIRST_SOURCES, crowded=True), paragraph(everything)]


def _in_time(visit: Visit, page: ConceptPage) -> list[Element]:
    if page.years:
        return many_by_year(visit, page.node.id, page.years)
    return sources_by_year(visit, [page.references[name] for name in _sources(page) if name in page.references])


def _open(visit: Visit, page: ConceptPage) -> list[Element]:
    if not page.open_questions:
        return []
    rows = [element("p", *thing_links(visit, [node]), style="bb-side") for node in page.open_questions]
    return [element("h3", visit.words._("Open questions")), *rows]
