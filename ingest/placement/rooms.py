"""How much room a concept needs on the map: for its shape and for its name in either language."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ingest.placement.map_file import SIDE, Spot
from ontology.elements import Node

_LETTER, _LINE, _SHAPE = 60, 150, 170
"""Width of a letter, height of a line, and size of the shape, where the whole map is about 1,200 px wide."""

_LETTERS_A_LINE = 22

_MARGIN = 250
"""Nothing stands nearer to an edge of the map: a name may reach further down than its shape."""

_DENSEST = 0.45
"""Share of the map that names may cover; above it they are given less room than they need."""


class Room(NamedTuple):
    """Width and height of a box around a concept, in units of the map."""

    width: float
    height: float


Rooms = Mapping[str, Room]
"""Concept id to the room it needs."""


def rooms_for(concepts: Iterable[Node]) -> Rooms:
    """Return the room of each concept; all of it shrinks together where there are too many for the map."""
    wanted = {node.id: _room_for(node) for node in concepts}
    area = sum(room.width * room.height for room in wanted.values())
    scale = min(1.0, (_DENSEST * SIDE * SIDE / area) ** 0.5) if area else 1.0
    return {identifier: Room(room.width * scale, room.height * scale) for identifier, room in wanted.items()}


def overlap(one: Spot, room: Room, other: Spot, others_room: Room) -> tuple[float, float]:
    """Return by how much two boxes overlap across and down; one of the two is 0 or less where they do not."""
    return (
        (room.width + others_room.width) / 2 - abs(one[0] - other[0]),
        (room.height + others_room.height) / 2 - abs(one[1] - other[1]),
    )


def inside(spot: tuple[float, float], room: Room) -> Spot:
    """Return the nearest spot whose box lies on the map."""
    x, y = (
        min(max(value, edge), SIDE - edge)
        for value, length in zip(spot, room, strict=True)
        for edge in (max(length / 2, _MARGIN),)
    )
    return round(x), round(y)


def _room_for(node: Node) -> Room:
    names = [str(node.properties.get(f"name_{language}", "")) for language in ("da", "en")]
    lines = [line for name in names for line in textwrap.wrap(name, _LETTERS_A_LINE)]
    height = max(len(textwrap.wrap(name, _LETTERS_A_LINE)) for name in names)
    return Room(_LETTER * max(map(len, lines), default=1) + _SHAPE, _LINE * height + _SHAPE)
