"""What the page of a connection says, part by part."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.citing import cite_box
from app.screens.parts.connections import (
    connection_address,
    is_explained,
    sentence,
    verb_from,
    verb_style,
    where_stated,
)
from app.screens.parts.drawing import TELLING
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import and_more, folded
from app.screens.parts.references import cited
from app.screens.parts.states import empty
from app.screens.parts.things import language_mark, not_stated, sign, text_with_mark, thing_link
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.screens.parts.voices import choice_of_voice, counted, missing_voices, voice_bar, with_voice
from app.wording.names import heading, name_of
from graph.questions.findings import FindingView
from graph.questions.link import LinkPage, Shared
from ontology.elements import Edge, Node, slug_of, text_in
from ontology.table import SCHEMA

_MOST_AROUND = 12
"""Concepts drawn besides the two: more would hide them."""


def asked_ends(visit: Visit) -> tuple[str, str]:
    """Return the ids of the two concepts that the address names."""
    prefix = SCHEMA.label("Concept").prefix
    return f"{prefix}/{visit.query.get('from', '')}", f"{prefix}/{visit.query.get('to', '')}"


def told(visit: Visit, page: LinkPage) -> Edge | None:
    """Return the connection the page is about: the one asked for, else the most telling; None where nothing joins."""
    asked = [edge for edge in page.edges if SCHEMA.relation(edge.type).field == visit.query.get("type")]
    return next(iter(asked or sorted(page.edges, key=lambda edge: TELLING.index(edge.type))), None)


def title(visit: Visit, page: LinkPage) -> str:
    """Return the sentence as the name of the page."""
    first, second = (name_of(node, visit.language)[0] for node in (page.first, page.second))
    edge = told(visit, page)
    verb = verb_from(edge, page.first, visit.language) if edge else visit.words._("and")
    return f"{heading(first)} {verb} {second}"


def drawn(page: LinkPage) -> dict[str, int]:
    """Return what the small map shows: the two, and those joined to both one step away."""
    around = {item.node.id: 1 for item in page.shared[:_MOST_AROUND]}
    return {page.first.id: 0, page.second.id: 0, **around}


def head(visit: Visit, page: LinkPage) -> list[Element | None]:
    """The sentence, why, and where it is written."""
    _, edge = visit.words._, told(visit, page)
    first, second = page.first, page.second
    verb: Inline = element("span", verb_from(edge, first, visit.language), style=verb_style(edge)) if edge else _("and")
    names: list[Inline] = [thing_link(visit, first, capital=True), " ", verb, " ", thing_link(visit, second)]
    return [
        crumbs(visit, "concepts", _("Concepts"), title(visit, page)),
        element("div", element("span", _("Connection")), style="bb-row"),
        element("h1", *names, style="bb-long"),
        *(_why(visit, page, edge) if edge else [_not_joined(visit, page)]),
        *_also(visit, page, edge),
    ]


def _why(visit: Visit, page: LinkPage, edge: Edge) -> list[Element | None]:
    found = text_in(edge.properties, "because", visit.language)
    where = [*where_stated(visit, edge, page.references), *_stated(visit, edge)]
    if found is None:
        meaning = SCHEMA.relation(edge.type).meaning.in_language(visit.language)
        return [paragraph(meaning, style="bb-lead") if is_explained(edge) else None, *where]
    text, language = found
    mark = language_mark(visit, language)
    said = element("span", f"{text.rstrip('.')}.", lang=language if mark else None)
    return [paragraph(visit.words._("because"), " ", said, mark, style="bb-lead"), *where]


def _stated(visit: Visit, edge: Edge) -> list[Element]:
    """Say that the source itself says so; that it is our reading stands in the line of the source already."""
    if edge.properties.get("reading") != "stated":
        return []
    return [paragraph(visit.words._("The source says so itself."), style="bb-meta")]


def _not_joined(visit: Visit, page: LinkPage) -> Element:
    ends = {"from": slug_of(page.first.id), "to": slug_of(page.second.id)}
    _ = visit.words._
    return empty(
        _("These two concepts are not connected directly"),
        _("They may be connected through others."),
        way_out=(visit.to("path", **ends), _("Find a path between them")),
    )


def _also(visit: Visit, page: LinkPage, edge: Edge | None) -> list[Element]:
    """Tell what else joins the two directly."""
    others = [other for other in page.edges if other is not edge]
    if not others:
        return []
    said = [sentence(visit, page.first, other, page.second, page.references) for other in others]
    return [element("h2", visit.words._("Also between these two")), *said]


def ways_on(visit: Visit, page: LinkPage) -> Element:
    """Lead on from the connection: to the map, and to other ways between the two where they are joined."""
    first, second = slug_of(page.first.id), slug_of(page.second.id)
    name = "~".join(sorted((first, second)))
    on_map = visit.to("map", focus=first, link=name if page.edges else None)
    others = link(visit.to("path", **{"from": first, "to": second}), visit.words._("Other ways between them"))
    return element(
        "div",
        link(on_map, visit.words._("Show on the map"), style="bb-button bb-main"),
        others if page.edges else None,
        style="bb-buttons bb-ways-on",
    )


def said(visit: Visit, page: LinkPage, levels: Sequence[Node]) -> list[Element | None]:
    """What is said about both, what is in tension with it, and who speaks."""
    _ = visit.words._
    names = [name_of(node, visit.language)[0] for node in (page.first, page.second)]
    topic = _("both {first} and {second}", first=names[0], second=names[1])
    if not page.findings:
        nothing = _("Nobody in the library says anything about the two together.")
        return [element("h2", _("What is said about both"), id="findings"), empty(_("No findings about both"), nothing)]
    voices = counted(levels, page.findings)
    return [
        *_sides(visit, page),
        *and_more(visit, page.findings_in_all - len(page.findings)),
        element("h2", _("Who speaks about both"), id="voices"),
        *voice_bar(visit, voices, lambda voice: visit.here(voice=voice)),
        missing_voices(visit, voices, topic),
        choice_of_voice(visit, levels),
    ]


def _sides(visit: Visit, page: LinkPage) -> list[Element]:
    against = {view.node.id for view in page.against}
    plain = [view for view in page.findings if view.node.id not in against]
    return [
        element(
            "div",
            _column(visit, page, visit.words._("What is said about both"), plain),
            _column(visit, page, visit.words._("In tension with that"), page.against),
            style="bb-pair",
        )
        if page.against
        else _column(visit, page, visit.words._("What is said about both"), plain)
    ]


def _column(visit: Visit, page: LinkPage, title: str, views: Sequence[FindingView]) -> Element:
    number = element("span", f" {visit.words.number(len(views))}", style="bb-count")
    cards = [finding_card(visit, view, page.references) for view in with_voice(visit, views)]
    return element("section", element("h2", title, number), *folded(visit, cards))


def side(visit: Visit, page: LinkPage) -> list[Element | None]:
    """What stands beside: what is around, what the words mean, sources, how to cite."""
    _ = visit.words._
    return [
        *_around(visit, page),
        element("h3", _("What the words mean")),
        *(part for node in (page.first, page.second) for part in _meaning(visit, node)),
        *_sources(visit, page),
        *cite_box(visit, title(visit, page)),
    ]


def _around(visit: Visit, page: LinkPage) -> list[Element]:
    if not page.shared:
        return []
    rows = [element("li", *_shared(visit, page, item)) for item in page.shared]
    return [
        element("h3", visit.words._("Connected with both")),
        *folded(visit, [element("ul", row, style="bb-plain bb-side") for row in rows]),
    ]


def _shared(visit: Visit, page: LinkPage, item: Shared) -> list[Inline]:
    """Name a concept between, and lead to its connections with either end."""
    ways = [
        link(connection_address(visit, item.node, links[0].edge, end), name_of(end, visit.language)[0])
        for end, links in ((page.first, item.first), (page.second, item.second))
    ]
    and_the = element("span", " · ", *joined(ways, f" {visit.words._('and')} "), style="bb-meta")
    return [sign(item.node), thing_link(visit, item.node), and_the]


def _meaning(visit: Visit, node: Node) -> list[Element]:
    meaning = text_with_mark(visit, node, "definition", style="bb-side")
    return [
        paragraph(thing_link(visit, node, capital=True), style="bb-side bb-word"),
        meaning or paragraph(not_stated(visit), style="bb-side"),
    ]


def _sources(visit: Visit, page: LinkPage) -> list[Element]:
    if not page.sources:
        return []
    rows = [paragraph(*cited(visit, page.references, node.id), style="bb-side") for node in page.sources]
    more = and_more(visit, page.sources_in_all - len(rows))
    return [element("h3", visit.words._("Sources about both")), *folded(visit, rows), *more]
