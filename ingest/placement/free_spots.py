"""A free spot for a new concept, near the concepts it is linked to; no old one is ever moved."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from ingest.placement.map_file import SIDE, Spot
from ingest.placement.rooms import Room, Rooms, inside, overlap, rooms_for
from ontology.elements import Edge, Node

_STEP = 150
"""Distance between two rings of spots that are tried."""


def place_new(concepts: Iterable[Node], edges: Iterable[Edge], spots: Mapping[str, Spot]) -> dict[str, Spot]:
    """Return `spots` with one for each concept that has none; the same library always gives the same spots."""
    nodes = {node.id: node for node in concepts}
    near = _neighbours(nodes, edges)
    rooms = rooms_for(nodes.values())
    placed = dict(spots)
    for identifier in sorted(set(nodes) - set(spots), key=lambda name: (-_known(near[name], spots), name)):
        placed[identifier] = free_spot(_middle(near[identifier], placed), rooms[identifier], rooms, placed)
    return placed


def free_spot(middle: tuple[float, float], room: Room, rooms: Rooms, placed: Mapping[str, Spot]) -> Spot:
    """Return the spot nearest to the middle where the box touches no other; with smaller boxes where there is none."""
    for shrink in count():
        scale = 0.8**shrink
        mine = Room(room.width * scale, room.height * scale)
        others = [
            (spot, Room(wide.width * scale, wide.height * scale))
            for name, spot in placed.items()
            for wide in (rooms.get(name, room),)
        ]
        for spot in _around(middle, mine):
            if all(min(overlap(spot, mine, other, wide)) <= 0 for other, wide in others):
                return spot
    raise AssertionError  # pragma: no cover  boxes shrink until one fits


def _neighbours(nodes: Mapping[str, Node], edges: Iterable[Edge]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {identifier: [] for identifier in nodes}
    for edge in edges:
        if edge.start in near and edge.end in near:
            near[edge.start].append(edge.end)
            near[edge.end].append(edge.start)
    return near


def _known(neighbours: Iterable[str], spots: Mapping[str, Spot]) -> int:
    return sum(name in spots for name in neighbours)


def _middle(neighbours: Iterable[str], placed: Mapping[str, Spot]) -> tuple[float, float]:
    """Return the middle of the neighbours that stand on the map; the middle of the map where none does."""
    known = [placed[name] for name in neighbours if name in placed]
    if not known:
        return SIDE / 2, SIDE / 2
    return sum(x for x, _ in known) / len(known), sum(y for _, y in known) / len(known)


def _around(middle: tuple[float, float], room: Room) -> Iterator[Spot]:
    """Yield the middle, then spots on wider and wider rings, each moved onto the map."""
    yield inside(middle, room)
    for ring in range(1, int(SIDE * 1.5 / _STEP)):
        for step in range(8 * ring):
            angle = 2 * math.pi * step / (8 * ring)
            yield inside((middle[0] + ring * _STEP * math.cos(angle), middle[1] + ring * _STEP * math.sin(angle)), room)
