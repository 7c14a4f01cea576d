"""A part of the map, shaped for the component that draws it and for the list that says the same beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from app.publish.handout_map import Faded
from app.screens.parts.connections import is_explained, verb_of
from app.screens.parts.drawing import SIGNS, STROKES, TELLING, either, main_kind
from app.screens.parts.map_filters import Filters
from app.screens.parts.visit import Visit
from app.wording.names import kind_word, name_of
from graph.questions.concept_map import MapNode, MapView
from graph.store import Direction
from ontology.derived.legend import UNEXPLAINED
from ontology.elements import Edge, Node, slug_of

Places = Mapping[str, tuple[int, int]]
_MIDDLE = 5_000
_FEW = 40
"""Up to so many concepts are drawn a little larger where nothing stands in the middle."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Everything that joins two concepts, drawn as one line."""

    edges: tuple[Edge, ...]
    """The most telling first."""

    @property
    def name(self) -> str:
        """Name of the line in an address: the two slugs."""
        return "~".join(sorted((slug_of(self.edges[0].start), slug_of(self.edges[0].end))))

    @property
    def ends(self) -> tuple[str, str]:
        """Ids of the two concepts, in the direction of the most telling connection."""
        return self.edges[0].start, self.edges[0].end

    @property
    def explained(self) -> bool:
        """Whether at least one of the connections says why."""
        return any(map(is_explained, self.edges))


def pairs_of(edges: Sequence[Edge]) -> tuple[Pair, ...]:
    """Gather connections by the two concepts they join."""
    together: dict[frozenset[str], list[Edge]] = {}
    for edge in edges:
        together.setdefault(frozenset((edge.start, edge.end)), []).append(edge)
    return tuple(Pair(tuple(sorted(group, key=lambda edge: TELLING.index(edge.type)))) for group in together.values())


def verbs_of(pair: Pair, language: str, seen_from: str = "") -> str:
    """Return the verbs of a line, read from one of its ends."""
    return " · ".join(
        dict.fromkeys(
            verb_of(edge.type, Direction.IN if seen_from == edge.end else Direction.OUT, language)
            for edge in pair.edges
        )
    )


def map_data(
    visit: Visit, view: MapView, places: Places, *, focus: str = "", chosen: str = "", filters: Filters | None = None,
    height: int = 560, total: int = 0,
) -> dict[str, Any]:  # fmt: skip
    """Return what the map component draws; `total` is how many concepts the whole map has, 0 to say nothing of it."""
    on = filters or Filters()
    pairs = pairs_of(view.edges)
    degrees = Counter(end for pair in pairs for end in pair.ends)
    steps = {item.node.id: item.step for item in view.nodes}
    centre = next((item.node for item in view.nodes if item.node.id == focus), None)
    faded = faded_by(on, view, focus)
    _ = visit.words._
    return {
        "focus": focus,
        "chosen": chosen,
        "height": height,
        "compact": not total,
        "concepts": [
            _drawn(visit, item, _place(item.node.id, index, places), degrees[item.node.id])
            | {
                "step": item.step if focus else 2 if len(view.nodes) <= _FEW else 3,
                "faded": item.node.id in faded.concepts,
                "say": _said(visit, item.node, pairs, centre),
            }
            for index, item in enumerate(view.nodes)
        ],
        "connections": [
            _connection(visit, pair, steps, focus) | {"faded": frozenset(pair.ends) in faded.pairs} for pair in pairs
        ],
        "everywhere": sorted(places.values()) if total else [],
        "at": f"concept/{visit.query['at']}" if visit.query.get("at") else "",
        "back": visit.here(link=None) if chosen and visit.screen == "map" else "",
        "texts": map_texts(
            visit,
            _("Map of concepts. Arrow keys move to the nearest concept, Enter opens it, Escape goes back."),
            _count(visit, view, on, total),
        ),
    }


def map_texts(visit: Visit, label: str, count: str) -> dict[str, str]:
    """Return what the component says: what it is called, how much it shows, and its buttons."""
    _ = visit.words._
    return {
        "map": _("map"), "label": label, "count": count, "zoomIn": _("Closer"), "zoomOut": _("Further away"),
        "fit": _("Show all"), "fullScreen": _("Full screen"),
        "mini": _("Small map. Arrow keys move what is seen, plus and minus zoom, Escape goes back to the map."),
        "seen": _("In view: {names}", names="{names}"), "unseen": _("No concept is in view"),
    }  # fmt: skip


def faded_by(on: Filters, view: MapView, focus: str) -> Faded:
    """Return what does not match: concepts but for the one in the middle, and the lines to them or of other types."""
    concepts = {item.node.id for item in view.nodes if item.node.id != focus and not on.passes(item.node)}
    wanted = set(on.of("types"))
    pairs = (
        frozenset(pair.ends)
        for pair in pairs_of(view.edges)
        if concepts & set(pair.ends) or (wanted and not wanted & {edge.type for edge in pair.edges})
    )
    return Faded(frozenset(concepts), frozenset(pairs))


def _count(visit: Visit, view: MapView, on: Filters, total: int) -> str:
    if not total:
        return ""
    number = visit.words.number
    shown = len(view.nodes)
    passing = len(on.passing(view.nodes))
    if shown == total:
        part = visit.words.ngettext("The whole map: {n} concept", "The whole map: {n} concepts", total)
    else:
        part = visit.words._("Part of the map: {shown} of {total} concepts", shown=number(shown), total=number(total))
    if passing == shown:
        return part
    return f"{part} · " + visit.words._("{n} of them match", n=number(passing))


def _place(identifier: str, index: int, places: Places) -> tuple[int, int]:
    """Return the place of a concept; one that has none yet stands on a ring round the middle."""
    if identifier in places:
        return places[identifier]
    angle = index * pi * (3 - 5**0.5)
    return round(_MIDDLE + 3_000 * cos(angle)), round(_MIDDLE + 3_000 * sin(angle))


def _drawn(visit: Visit, item: MapNode, place: tuple[int, int], degree: int) -> dict[str, Any]:
    kind = main_kind(item.node)
    return {
        "id": item.node.id,
        "name": name_of(item.node, visit.language)[0],
        "kind": kind,
        "shape": SIGNS[kind].shape,
        "colour": either(SIGNS[kind].colour),
        "x": place[0],
        "y": place[1],
        "degree": degree,
        "findings": item.findings,
        "href": visit.to_thing(item.node.id),
    }


def _said(visit: Visit, node: Node, pairs: Sequence[Pair], centre: Node | None) -> str:
    """Say a concept aloud: its name, its kind, and how it is joined to the one in the middle."""
    said = [name_of(node, visit.language)[0], kind_word("Concept", main_kind(node), visit.language)]
    if centre is not None:
        joins = (pair for pair in pairs if {node.id, centre.id} == set(pair.ends))
        middle = name_of(centre, visit.language)[0]
        said += [f"{verbs_of(pair, visit.language, node.id)} {middle}" for pair in joins]
    return ", ".join(said)


def _connection(visit: Visit, pair: Pair, steps: Mapping[str, int], focus: str) -> dict[str, Any]:
    start, end = pair.ends
    verbs = verbs_of(pair, visit.language)
    stroke = STROKES[pair.edges[0].type]
    rank = "focus" if focus in (start, end) else "beyond" if steps[start] != steps[end] else "cross"
    return {
        "id": pair.name,
        "from": start,
        "to": end,
        "type": pair.edges[0].type,
        "explained": pair.explained,
        "words": verbs if pair.explained else f"{verbs} ?",
        "colour": either(stroke.colour),
        "dashes": list(stroke.dashes if pair.explained else UNEXPLAINED),
        "arrow": stroke.arrow,
        "rank": rank,
        "href": visit.here(link=pair.name)
        if visit.screen == "map"
        else visit.to("map", focus=slug_of(focus), link=pair.name),
    }
