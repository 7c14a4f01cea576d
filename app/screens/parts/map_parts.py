"""What the screen of the map says around the map itself."""

from __future__ import annotations

from typing import Any

from app.components.markup import Element, Inline, element, link, paragraph
from app.publish.standalone_map import standalone_map
from app.screens.parts.connections import connection_address, sentence
from app.screens.parts.map_asked import STEPS, MapAsked, link_ends
from app.screens.parts.map_data import Pair, pairs_of, verbs_of
from app.screens.parts.states import empty
from app.screens.parts.things import sign, thing_link
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.questions.concept_map import MapNode, whole_map
from graph.questions.link import link_page
from graph.store import GraphStore
from ontology.elements import slug_of

_FIRST_ROWS = 8
_STARTS = 8


def title(visit: Visit, asked: MapAsked) -> str:
    """Return the title of the screen."""
    if asked.centre is None:
        return visit.words._("The whole map")
    return visit.words._("Map of {concept}", concept=name_of(asked.centre, visit.language)[0])


def head(visit: Visit, asked: MapAsked, text: str) -> list[Element]:
    """Title, and how far one looks."""
    _, ngettext = visit.words._, visit.words.ngettext
    steps = [
        link(visit.here(steps=steps, all=None, link=None), ngettext("{n} step", "{n} steps", steps),
             style="on" if asked.focus and steps == asked.steps else "",
             aria_current="true" if asked.focus and steps == asked.steps else None)
        for steps in STEPS
    ]  # fmt: skip
    way = element("nav", *steps, style="bb-choices", aria_label=_("How far from the concept"))
    more: list[Inline] = []
    if asked.focus:
        more.append(link(visit.to("map", all="yes"), _("The whole map")))
        more.append(link(visit.to_thing(asked.focus), _("Read about the concept")))
    return [element("h1", text), element("div", way, *more, style="bb-buttons")]


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
    """Offer other concepts to start from: those that most is said about."""
    most = sorted(whole_map(store).nodes, key=lambda item: (-item.findings, item.node.id))[:_STARTS]
    if not most:
        return [empty(visit.words._("No concepts in the library yet"))]
    rows = [
        element(
            "li",
            sign(item.node),
            link(visit.to("map", focus=slug_of(item.node.id)), heading(name_of(item.node, visit.language)[0])),
            f" · {visit.words.ngettext('{n} finding', '{n} findings', item.findings)}",
        )
        for item in most
    ]
    return [element("h2", visit.words._("Start somewhere else")), element("ul", *rows, style="bb-plain")]


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
    steps: dict[str, str | None] = {"focus": slug_of(there.id), "link": None}
    address = connection_address(visit, here, page.edges[0], there)
    buttons = [
        link(address, visit.words._("Read about the connection"), style="bb-button"),
        link(visit.here(**steps), visit.words._("Begin the map here"), style="bb-button"),
        link(visit.here(link=None), visit.words._("Close")),
    ]
    label = paragraph(visit.words._("Chosen connection"), style="bb-meta")
    return [element("section", label, *said, element("div", *buttons, style="bb-buttons"), style="bb-box bb-chosen")]


def listed(visit: Visit, asked: MapAsked) -> list[Element]:
    """Say what the map shows as a list, step by step."""
    pairs = pairs_of(asked.view.edges)
    steps = sorted({item.step for item in asked.view.nodes if item.node.id != asked.focus})
    tables = [_table(visit, asked, step, pairs) for step in steps]
    return [element("h2", visit.words._("The same as a list")), *(part for table in tables for part in table)]


def _table(visit: Visit, asked: MapAsked, step: int, pairs: tuple[Pair, ...]) -> list[Element]:
    items = [item for item in asked.view.nodes if item.step == step and item.node.id != asked.focus]
    if not asked.focus:
        items.sort(key=lambda item: name_of(item.node, visit.language)[0].casefold())
    rows = [_row(visit, asked, item, pairs) for item in items]
    head = _head(visit, asked, step, len(items))
    first = element("table", head, element("tbody", *rows[:_FIRST_ROWS]))
    rest = rows[_FIRST_ROWS:]
    if not rest:
        return [first]
    more = visit.words.ngettext("Show the last {n}", "Show the last {n}", len(rest))
    return [first, element("details", element("summary", more), element("table", element("tbody", *rest)))]


def _head(visit: Visit, asked: MapAsked, step: int, number: int) -> Element:
    _, ngettext = visit.words._, visit.words.ngettext
    if asked.focus:
        away = {1: _("One step away"), 2: _("Two steps away"), 3: _("Three steps away")}[step]
        how = _("Connection") if step == 1 else _("Through")
    else:
        away, how = ngettext("{n} concept", "{n} concepts", number), _("Connections")
    return element(
        "thead",
        element(
            "tr",
            element("th", f"{away} ({visit.words.number(number)})" if asked.focus else away, scope="col"),
            element("th", how, scope="col"),
            element("th", _("Findings"), scope="col", style="bb-number"),
        ),
    )


def _row(visit: Visit, asked: MapAsked, item: MapNode, pairs: tuple[Pair, ...]) -> Element:
    mine = [pair for pair in pairs if item.node.id in pair.ends]
    number = visit.words.number(item.findings)
    found: Inline = link(visit.to("findings", topic=item.node.id), number) if item.findings else number
    on = bool(asked.link) and slug_of(item.node.id) in asked.link.split("~")
    return element(
        "tr",
        element("td", sign(item.node), thing_link(visit, item.node)),
        element("td", *_how(visit, asked, item, mine)),
        element("td", found, style="bb-number"),
        style="on" if on else "",
    )


def _how(visit: Visit, asked: MapAsked, item: MapNode, mine: list[Pair]) -> list[Inline]:
    """Say how a concept is joined: with the focus by its verb, further away by what stands between."""
    if not asked.focus:
        return [visit.words.number(len(mine))]
    if item.step == 1:
        pair = next(pair for pair in mine if asked.focus in pair.ends)
        verb = link(visit.here(link=pair.name), verbs_of(pair, visit.language, asked.focus))
        mark = element("span", visit.words._("reason missing"), style="bb-tag")
        return [verb] if pair.explained else [verb, " ", mark]
    steps = {other.node.id: other for other in asked.view.nodes}
    between = [steps[end] for pair in mine for end in pair.ends if steps[end].step == item.step - 1]
    return [name_of(between[0].node, visit.language)[0]] if between else []


def standalone(visit: Visit, asked: MapAsked, text: str, data: dict[str, Any]) -> bytes:
    """Return the map as an HTML file that works without the hub, with every connection as a sentence."""
    names = {item.node.id: name_of(item.node, visit.language)[0] for item in asked.view.nodes}
    said = [
        f"{heading(names[pair.ends[0]])} {verbs_of(pair, visit.language)} {names[pair.ends[1]]}."
        for pair in pairs_of(asked.view.edges)
    ]
    note = visit.words._("From Brobygger. Every connection stands as a sentence under the map.")
    return standalone_map(text, visit.language, note, data, said).encode()
