"""A free spot for a new concept, near the concepts it is linked to; no old one is ever moved."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ingest.placement.map_file import SIDE, Spot
from ingest.placement.rooms import Room, Rooms, inside, overlap, rooms_for
from ontology.elements import Edge, Node

_STEP = 150
"""Distance between two rings of spots that are tried."""


def place_new(concepts: Iterable[Node], edges: Iterable[Edge], spots: Mapping[str, Spot]) -> dict[str, Spot]:
    """Return `spots` with one for each concept that has none; the same library always gives the same spots."""
    nodes = {node.id: node for node in concepts}
    near = _neighbours(nodes, edges)
    crowd = Crowd(rooms_for(nodes.values()), spots)
    for identifier in sorted(set(nodes) - set(spots), key=lambda name: (-_known(near[name], spots), name)):
        crowd.settle(identifier, _middle(near[identifier], crowd.spots))
    return crowd.spots


class Crowd:
    """What stands on the map, and where there is still room."""

    def __init__(self, rooms: Rooms, spots: Mapping[str, Spot]) -> None:
        self.spots = dict(spots)
        self._rooms = rooms
        self._scale = 1.0
        self._cells: dict[tuple[int, int], list[str]] = {}
        self._sort_into_cells()

    def settle(self, name: str, wanted: tuple[float, float]) -> None:
        """Give a concept the spot nearest to the one wanted where its box touches no other.

        Where the map is full every box is taken to be smaller from then on.
        """
        while True:
            for spot in _around(wanted, self._room(name)):
                if self._is_free(name, spot):
                    self.spots[name] = spot
                    self._cells[self._cell(spot)].append(name)
                    return
            self._scale *= 0.8
            self._sort_into_cells()

    def _is_free(self, name: str, spot: Spot) -> bool:
        room = self._room(name)
        column, row = self._cell(spot)
        return not any(
            min(overlap(spot, room, self.spots[other], self._room(other))) > 0
            for across in (column - 1, column, column + 1)
            for down in (row - 1, row, row + 1)
            for other in self._cells.get((across, down), ())
        )

    def _sort_into_cells(self) -> None:
        """Sort what stands there into cells as large as the largest box, so that only neighbours are compared."""
        rooms = [self._room(name) for name in {*self._rooms, *self.spots}]
        self._cell_size = (
            max((room.width for room in rooms), default=1),
            max((room.height for room in rooms), default=1),
        )
        self._cells = defaultdict(list)
        for name, spot in self.spots.items():
            self._cells[self._cell(spot)].append(name)

    def _cell(self, spot: Spot) -> tuple[int, int]:
        return int(spot[0] // self._cell_size[0]), int(spot[1] // self._cell_size[1])

    def _room(self, name: str) -> Room:
        room = self._rooms.get(name, Room(0, 0))
        return Room(room.width * self._scale, room.height * self._scale)


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
    known = sorted(placed[name] for name in neighbours if name in placed)
    if not known:
        return SIDE / 2, SIDE / 2
    return sum(x for x, _ in known) / len(known), sum(y for _, y in known) / len(known)


def _around(middle: tuple[float, float], room: Room) -> Iterator[Spot]:
    """Yield the middle, then spots on wider and wider rings, as far as they lie on the map."""
    yield inside(middle, room)
    for ring in range(1, int(SIDE * 1.5 / _STEP)):
        for step in range(8 * ring):
            angle = 2 * math.pi * step / (8 * ring)
            spot = (middle[0] + ring * _STEP * math.cos(angle), middle[1] + ring * _STEP * math.sin(angle))
            if 0 <= spot[0] <= SIDE and 0 <= spot[1] <= SIDE:
                yield inside(spot, room)
