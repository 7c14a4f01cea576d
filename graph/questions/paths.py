"""How two concepts are connected: the shortest way between them, and the next ones.

A breadth-first search from both ends loads just enough of the graph; the ways are then found in what was loaded. Any
way as long as the steps loaded from both ends together lies wholly in it, so nothing shorter can be missed.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.store import GraphStore
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError

_LONGER = 2
"""How many steps longer than the shortest an alternative may be: one more look from each end."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One step of a way."""

    start: Node
    end: Node
    edges: tuple[Edge, ...]
    """Every connection between the two, in order of type and key; they may run either way."""

    @property
    def explained(self) -> bool:
        """Whether some connection says why, or says so by its kind: what is broader needs no reason."""
        return any(edge.type == "BROADER" or has_reason(edge) for edge in self.edges)


@dataclass(frozen=True, slots=True)
class Path:
    """One way between two concepts."""

    stretches: tuple[Stretch, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The concepts on the way, both ends included."""
        return (self.stretches[0].start, *(stretch.end for stretch in self.stretches)) if self.stretches else ()


@dataclass
class _Loaded:
    """The part of the graph that was looked at."""

    nodes: dict[str, Node] = field(default_factory=dict)
    joined: dict[str, dict[str, list[Edge]]] = field(default_factory=dict)
    """Id to neighbour to the edges between the two."""
    seen: set[tuple[str, str, str, str]] = field(default_factory=set)

    def look(self, store: GraphStore, frontier: Sequence[str], types: Sequence[str]) -> set[str]:
        """Load the neighbours of some nodes, in one call, and return them."""
        found = store.neighbourhood(sorted(frontier), types)
        self.nodes |= found.nodes
        for edge in found.edges:
            if edge.identity not in self.seen:
                self.seen.add(edge.identity)
                self.joined.setdefault(edge.start, {}).setdefault(edge.end, []).append(edge)
                self.joined.setdefault(edge.end, {}).setdefault(edge.start, []).append(edge)
        return set(found.nodes)


def paths(
    store: GraphStore, start: str, end: str, alternatives: int = 2, types: Sequence[str] = BETWEEN_CONCEPTS
) -> tuple[Path, ...]:
    """Return the shortest way between two concepts and the next ones; empty where there is none.

    Shorter ways come first, of equally long ones those with fewer unexplained connections, then by id. Costs about one
    call for each step of the shortest way, and two more. NotFoundError for an unknown id.
    """
    loaded = _Loaded(dict(store.nodes([start, end])))
    for identifier in (start, end):
        if identifier not in loaded.nodes:
            raise NotFoundError(identifier)
    if start == end or not _load(store, loaded, start, end, types):
        return ()
    return tuple(_path(loaded, way) for way in islice(_ways(loaded, start, end), alternatives + 1))


def _load(store: GraphStore, loaded: _Loaded, start: str, end: str, types: Sequence[str]) -> bool:
    """Look from both ends in turn until they meet, and once more from each; say whether they met."""
    sides = ({start}, {end})
    frontiers = [{start}, {end}]
    while not sides[0] & sides[1]:
        # The smaller frontier costs less to look at.
        turn = 0 if len(frontiers[0]) <= len(frontiers[1]) else 1
        if not frontiers[turn]:
            return False
        _advance(store, loaded, sides[turn], frontiers, turn, types)
    for turn in (0, 1):
        if frontiers[turn]:
            _advance(store, loaded, sides[turn], frontiers, turn, types)
    return True


def _advance(
    store: GraphStore, loaded: _Loaded, side: set[str], frontiers: list[set[str]], turn: int, types: Sequence[str]
) -> None:
    found = loaded.look(store, sorted(frontiers[turn]), types)
    frontiers[turn] = found - side
    side |= found


def _ways(loaded: _Loaded, start: str, end: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways without a repeated concept, best first, up to `_LONGER` steps longer than the shortest."""
    remaining = _distances(loaded, end)
    longest = remaining[start] + _LONGER
    heap: list[tuple[int, int, int, tuple[str, ...]]] = [(remaining[start], 0, 0, (start,))]
    while heap:
        _, unexplained, _, way = heapq.heappop(heap)
        if way[-1] == end:
            yield way
            continue
        for other, edges in loaded.joined[way[-1]].items():
            length = len(way) + remaining.get(other, longest)
            if other not in way and length <= longest:
                gap = not Stretch(loaded.nodes[way[-1]], loaded.nodes[other], tuple(edges)).explained
                heapq.heappush(heap, (length, unexplained + gap, -len(way), (*way, other)))


def _distances(loaded: _Loaded, end: str) -> Mapping[str, int]:
    """Return how many steps everything loaded is from the end."""
    distances, frontier = {end: 0}, [end]
    while frontier:
        reached = {other for identifier in frontier for other in loaded.joined.get(identifier, {})} - distances.keys()
        step = distances[frontier[0]] + 1
        distances |= dict.fromkeys(reached, step)
        frontier = sorted(reached)
    return distances


def _path(loaded: _Loaded, way: tuple[str, ...]) -> Path:
    return Path(
        tuple(
            Stretch(
                loaded.nodes[here],
                loaded.nodes[there],
                tuple(sorted(loaded.joined[here][there], key=lambda edge: edge.identity)),
            )
            for here, there in pairwise(way)
        )
    )


def has_reason(edge: Edge) -> bool:
    """Whether a connection says why, in any language."""
    return any(name.startswith("because_") for name in edge.properties)
