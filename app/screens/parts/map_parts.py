"""What the screen of the map says around the map itself."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.cluster_parts import around
from app.screens.parts.connections import connection_address, sentence
from app.screens.parts.map_asked import STEPS, MapAsked, cluster_address, link_ends
from app.screens.parts.map_filter_parts import filter_switch
from app.screens.parts.starting_questions import questions
from app.screens.parts.states import empty
from app.screens.parts.things import sign
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.questions.concept_map import most_told
from graph.questions.link import link_page
from graph.store import GraphStore
from ontology.elements import slug_of

_STARTS = 8


def title(visit: Visit, asked: MapAsked) -> str:
    """Return the title of the screen."""
    if asked.clusters:
        names = [around(visit, node) for node in asked.clusters]
        return f" {visit.words._('and')} ".join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])
    if asked.centre is None:
        return visit.words._("The whole map")
    return visit.words._("Map of {concept}", concept=name_of(asked.centre, visit.language)[0])


def head(visit: Visit, asked: MapAsked, text: str) -> list[Element]:
    """Title, how far one looks, and what can be brought forward."""
    _ = visit.words._
    row: list[Inline] = []
    if asked.focus:
        row.append(_steps(visit, asked))
    if asked.overview is None:
        row.append(filter_switch(visit, asked.filters))
    if asked.overview is not None:
        row.append(link(visit.here(all="concepts"), _("Every concept at once")))
    if asked.focus or asked.clusters:
        row.append(link(visit.to("map", all="yes"), _("The whole map")))
    if asked.focus:
        row.append(link(visit.to_thing(asked.focus), _("Read about the concept")))
    return [element("h1", text), element("div", *row, style="bb-buttons")]


def _steps(visit: Visit, asked: MapAsked) -> Element:
    steps = [
        link(visit.here(steps=steps, link=None), visit.words.ngettext("{n} step", "{n} steps", steps),
             style="on" if steps == asked.steps else "", aria_current="true" if steps == asked.steps else None)
        for steps in STEPS
    ]  # fmt: skip
    return element("nav", *steps, style="bb-choices", aria_label=visit.words._("How far from the concept"))


def finder(visit: Visit, asked: MapAsked) -> tuple[str, str]:
    """Return where a concept that is looked for leads: (address, its part for the concept).

    Where every concept is drawn the map flies to it; elsewhere it becomes the middle of a new map.
    """
    if asked.focus or asked.clusters or asked.overview is not None:
        return visit.to("map", steps=visit.query.get("steps")), "focus"
    return visit.here(at=None, link=None), "at"


def keys(visit: Visit) -> list[Element]:
    """Say how the map is used without a mouse."""
    return [
        paragraph(
            visit.words._(
                "Press a concept to read about it, and a line to see what it says. Arrow keys move to the "
                "nearest concept, Enter opens it, Escape goes back. The list says the same as the map."),
            style="bb-meta",
        )
    ]  # fmt: skip


def elsewhere(visit: Visit, store: GraphStore) -> list[Element]:
    """Offer other places to start from: the concepts that most is said about, and questions that join two of them."""
    most = most_told(store, _STARTS)
    if not most:
        return [empty(visit.words._("No concepts in the library yet"))]
    rows = [
        element(
            "li",
            sign(item.node),
            link(visit.to("map", focus=slug_of(item.node.id)), heading(name_of(item.node, visit.language)[0])),
            " · ",
            link(
                visit.to("findings", topic=item.node.id),
                visit.words.ngettext("{n} finding", "{n} findings", item.findings),
                style="bb-meta",
            ),
        )
        for item in most
    ]
    title = element("h2", visit.words._("Start somewhere else"))
    lists = [element("ul", *rows, style="bb-plain"), questions(visit, most)]
    return [title, element("div", *lists, style="bb-pair")]


def chosen(visit: Visit, asked: MapAsked, store: GraphStore) -> list[Element]:
    """Tell the chosen connection as a sentence; nothing where none is chosen."""
    if not asked.link:
        return []
    first, second = link_ends(asked.link)
    page = link_page(store, first, second)
    here, there = (page.second, page.first) if page.second.id == asked.focus else (page.first, page.second)
    said = [sentence(visit, here, edge, there, page.references, link_both=True) for edge in page.edges]
    if not said:
        return [empty(visit.words._("These two concepts are not connected"))]
    address = connection_address(visit, here, page.edges[0], there)
    buttons = [
        link(address, visit.words._("Read about the connection"), style="bb-button"),
        link(visit.to("map", focus=slug_of(there.id)), visit.words._("Begin the map here"), style="bb-button"),
        link(visit.here(link=None), visit.words._("Close")),
    ]
    label = paragraph(visit.words._("Chosen connection"), style="bb-meta")
    return [element("section", label, *said, element("div", *buttons, style="bb-buttons"), style="bb-box bb-chosen")]


def whereabouts(visit: Visit, asked: MapAsked) -> list[Element]:
    """Say which cluster the concept in the middle belongs to; nothing where it belongs to none."""
    middle = visit.hub.clusters.get(asked.focus, "")
    found = visit.hub.store.nodes([middle]) if middle else {}
    if middle not in found:
        return []
    text = visit.words._("On the whole map it stands {cluster}.")
    name = around(visit, found[middle])
    place = link(cluster_address(visit, found[middle]), name[:1].lower() + name[1:])
    return [paragraph(*visit.words.pieces(text, cluster=place), style="bb-meta")]
