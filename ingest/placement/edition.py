"""A whole new edition of the map: related concepts near each other, and no name over another."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

from ingest.library import Library
from ingest.placement.free_spots import Crowd, place_new
from ingest.placement.map_file import SIDE, Spot
from ingest.placement.rooms import Room, Rooms, inside, overlap, rooms_for
from ontology.elements import Edge, Node
from ontology.errors import LibraryError

_ROUNDS = 120
"""Rounds of pushing boxes apart; the few that still touch then get the nearest free spot."""

_TIGHT = 0.93
"""Share of its room that no other box may touch in the end."""

_WEIGHTS = {"BROADER": 1.0, "RELATED": 1.0, "CONTRASTS_WITH": 0.8, "REQUIRES": 0.8}
"""How near a link brings two concepts, from 0 to 1."""

_TOGETHER = 0.25
"""How near one finding that is about both brings them."""


def layout(library: Library, seed: int) -> dict[str, Spot]:
    """Return a new place for every concept, begun from the old places; the same seed gives the same map.

    LibraryError where igraph is not installed: only those who make editions need it.
    """
    concepts = [node for node in library.nodes.values() if node.label == "Concept"]
    start = place_new(concepts, library.edges.values(), library.map.spots)
    linked = nearness(concepts, library.edges.values())
    drawn = _draw([node.id for node in concepts], linked, start, seed)
    return _apart(_on_the_map(drawn), rooms_for(concepts))


def nearness(concepts: Iterable[Node], edges: Iterable[Edge]) -> dict[tuple[str, str], float]:
    """Return pairs of concepts with how near they belong: by their links, and by findings about both."""
    known = {node.id for node in concepts}
    near: dict[tuple[str, str], float] = defaultdict(float)
    topics: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        if edge.type in _WEIGHTS and {edge.start, edge.end} <= known:
            near[min(edge.start, edge.end), max(edge.start, edge.end)] += _WEIGHTS[edge.type]
        elif edge.type == "ABOUT" and edge.start.startswith("finding/") and edge.end in known:
            topics[edge.start].append(edge.end)
    for about in topics.values():
        for pair in combinations(sorted(about), 2):
            near[pair] += _TOGETHER
    return {pair: min(1.0, weight) for pair, weight in sorted(near.items())}


def _draw(
    names: list[str], near: Mapping[tuple[str, str], float], start: Mapping[str, Spot], seed: int
) -> dict[str, tuple[float, float]]:
    igraph = igraph_library()
    numbers = {name: number for number, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(numbers[one], numbers[other]) for one, other in near])
    begin = [[x / SIDE * 10 - 5, y / SIDE * 10 - 5] for x, y in (start[name] for name in names)]
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311  a map needs no secret
    try:
        points = graph.layout_umap(weights=list(near.values()), seed=begin, min_dist=0.4, epochs=500)
    finally:
        igraph.set_random_number_generator(random)
    return {name: (points[number][0], points[number][1]) for name, number in numbers.items()}


def _on_the_map(points: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Stretch a drawing over the map; ranks take half the say, so that a far point leaves the others room."""
    placed: dict[str, list[float]] = {name: [] for name in points}
    for axis in (0, 1):
        values = sorted((point[axis], name) for name, point in points.items())
        low, high = values[0][0], values[-1][0]
        for rank, (value, name) in enumerate(values):
            by_value = (value - low) / (high - low) if high > low else 0.5
            by_rank = rank / (len(values) - 1) if len(values) > 1 else 0.5
            placed[name].append(SIDE * (by_value + by_rank) / 2)
    return {name: (x, y) for name, (x, y) in placed.items()}


def _apart(points: Mapping[str, tuple[float, float]], rooms: Rooms) -> dict[str, Spot]:
    """Push boxes that overlap apart, each pair along the shorter way."""
    spots = {name: inside(point, rooms[name]) for name, point in points.items()}
    widest = max((room.width for room in rooms.values()), default=0.0)
    for _ in range(_ROUNDS):
        moved = False
        order = sorted(spots, key=lambda name: (spots[name], name))
        for position, one in enumerate(order):
            for other in order[position + 1 :]:
                if spots[other][0] - spots[one][0] > widest:
                    break
                moved = _push(one, other, spots, rooms) or moved
        if not moved:
            break
    return _settled(spots, rooms)


def _settled(spots: Mapping[str, Spot], rooms: Rooms) -> dict[str, Spot]:
    """Return the spots; one whose box still lies well over an earlier one is moved to the nearest free spot."""
    tight = {name: Room(_TIGHT * room.width, _TIGHT * room.height) for name, room in rooms.items()}
    crowd = Crowd(tight, {})
    for name in sorted(spots):
        crowd.settle(name, spots[name])
    return crowd.spots


def _push(one: str, other: str, spots: dict[str, Spot], rooms: Rooms) -> bool:
    across, down = overlap(spots[one], rooms[one], spots[other], rooms[other])
    if across <= 0 or down <= 0:
        return False
    axis = 0 if across / rooms[one].width < down / rooms[one].height else 1
    by = (across, down)[axis] / 2 + 1
    if spots[one][axis] > spots[other][axis]:
        by = -by
    for name, step in ((one, -by), (other, by)):
        moved = [float(value) for value in spots[name]]
        moved[axis] += step
        spots[name] = inside((moved[0], moved[1]), rooms[name])
    return True


def igraph_library() -> Any:
    """Return the module igraph; LibraryError where it is not installed."""
    try:
        import igraph
    except ImportError as missing:
        raise LibraryError("a new edition of the map needs igraph; run: pip install igraph") from missing
    return igraph
