"""What the page of a way between two concepts says."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.citing import cite_box
from app.screens.parts.connections import sentence
from app.screens.parts.references import References
from app.screens.parts.states import empty
from app.screens.parts.things import sign, thing_link
from app.screens.parts.visit import Visit
from app.screens.parts.ways import AskedWay
from app.wording.names import name_of
from graph.questions.paths import Path, Stretch
from ontology.elements import Node, slug_of


def title(visit: Visit, asked: AskedWay) -> str:
    """Return the title: from where to where, in how many steps."""
    if asked.start is None or asked.end is None:
        return visit.words._("From one concept to another")
    names = {"start": _name(visit, asked.start), "end": _name(visit, asked.end)}
    if asked.way is None:
        return visit.words._("From {start} to {end}", **names)
    number = len(asked.way.stretches)
    return visit.words.ngettext(
        "From {start} to {end} in {n} step", "From {start} to {end} in {n} steps", number, **names
    )


def head(visit: Visit, asked: AskedWay) -> list[Element]:
    """Title, and what this page does."""
    _ = visit.words._
    lead = _("Choose two concepts and read how one leads to the other, sentence by sentence, each with its source.")
    found: list[Element] = [element("h1", title(visit, asked), style="bb-long")]
    if asked.way is None:
        return [*found, paragraph(lead, style="bb-lead")]
    around = {"from": visit.query["to"], "to": visit.query["from"], "way": None}
    return [*found, paragraph(link(visit.here(**around), _("Turn round")))]


def ends(visit: Visit, asked: AskedWay) -> list[tuple[str, str, str]]:
    """Return for each field: its name in the address, its label, and what stands in it."""
    _ = visit.words._
    return [
        ("from", _("From concept"), _name(visit, asked.start) if asked.start else ""),
        ("to", _("To concept"), _name(visit, asked.end) if asked.end else ""),
    ]


def nothing(visit: Visit, asked: AskedWay) -> list[Element]:
    """Say that there is no way; nothing while an end is still to be chosen."""
    if asked.start is None or asked.end is None:
        return []
    _ = visit.words._
    if asked.start.id == asked.end.id:
        return [empty(_("Both ends are the same concept"), _("Choose another one."))]
    on_map = visit.to("map", focus=slug_of(asked.start.id))
    hint = _("In this library no connections lead from the one to the other.")
    return [empty(_("No way between these two"), hint, way_out=(on_map, _("Show on the map")))]


def told(visit: Visit, way: Path, references: References) -> list[Element]:
    """Tell the way as a staircase of concepts and sentences."""
    steps = [_step(visit, number, stretch, references) for number, stretch in enumerate(way.stretches, start=1)]
    return [element("ol", *steps, element("li", *_stop(visit, way.nodes[-1])), style="bb-way")]


def _step(visit: Visit, number: int, stretch: Stretch, references: References) -> Element:
    label = paragraph(visit.words._("Step {n}", n=number), style="bb-meta")
    said = [sentence(visit, stretch.start, edge, stretch.end, references) for edge in stretch.edges]
    return element("li", *_stop(visit, stretch.start), label, *said)


def _stop(visit: Visit, node: Node) -> list[Inline]:
    return [element("h2", sign(node), thing_link(visit, node, capital=True))]


def why(visit: Visit, asked: AskedWay) -> list[Element]:
    """Say why this way is told and not another."""
    _, way = visit.words._, asked.way
    missing = _missing(way) if way else 0
    first = (
        _("It is one of the shortest, and no step lacks its reason.")
        if asked.chosen == 0 and not missing
        else _("It is the shortest there is, though a reason is missing.")
        if asked.chosen == 0
        else _("It is another way; shorter or better explained ones come first.")
    )
    return [
        element(
            "section",
            element("h3", _("Why this way?")),
            paragraph(first, " ", _("Ways with reasons come before ways where a reason is missing.")),
            paragraph(_("A way is no proof: it shows how the concepts meet in the sources.")),
            style="bb-box",
        )
    ]


def others(visit: Visit, asked: AskedWay) -> list[Element]:
    """Offer the other ways."""
    rest = [(number, way) for number, way in enumerate(asked.ways) if number != asked.chosen]
    if not rest:
        return []
    title = visit.words.ngettext("{n} other way", "{n} other ways", len(rest))
    return [element("h2", title), *(_other(visit, number, way) for number, way in rest)]


def _other(visit: Visit, number: int, way: Path) -> Element:
    ngettext, between = visit.words.ngettext, [_name(visit, node) for node in way.nodes[1:-1]]
    through = " › ".join(between) if between else visit.words._("directly")
    facts = [ngettext("{n} step", "{n} steps", len(way.stretches))]
    if missing := _missing(way):
        facts.append(ngettext("{n} reason is missing", "{n} reasons are missing", missing))
    address = visit.here(way=number + 1 if number else None)
    name = link(address, visit.words._("Through {concepts}", concepts=through))
    return element("article", element("p", name), paragraph(*joined(facts, " · "), style="bb-meta"), style="bb-item")


def cited(visit: Visit, asked: AskedWay) -> list[Element]:
    """Say how to cite the way."""
    return cite_box(visit, title(visit, asked))


def sources_of(way: Path) -> set[str]:
    """Return the ids of the sources that the reasons on the way come from."""
    edges = (edge for stretch in way.stretches for edge in stretch.edges)
    return {str(edge.properties["source"]) for edge in edges if "source" in edge.properties}


def _missing(way: Path) -> int:
    return sum(not stretch.explained for stretch in way.stretches)


def _name(visit: Visit, node: Node) -> str:
    return name_of(node, visit.language)[0]
