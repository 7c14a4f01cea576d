"""The concept map: what stands within a few steps of one thing, or all concepts, with how much is found about each.

Where each thing is drawn is no question to the graph: places are part of the library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.store import ByRelation, GraphStore, Joined
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA

_EVERY_CONCEPT = 100_000
_CONCEPT = f"{SCHEMA.label('Concept').prefix}/"


@dataclass(frozen=True, slots=True)
class MapNode:
    """One thing on the map."""

    node: Node
    step: int
    """Steps from the focus; 0 for the focus, and for all on the whole map."""
    findings: int
    """Findings about it."""


@dataclass(frozen=True, slots=True)
class MapView:
    """A map, or part of it."""

    nodes: tuple[MapNode, ...]
    """By step, then most connected, then id."""
    edges: tuple[Edge, ...]
    """Every connection between the things shown, in order of type, start, end, key."""
    left_out: int
    """How many things within reach are not shown, as far as was looked."""


def map_around(
    store: GraphStore, focus: str, steps: int = 1, types: Sequence[str] = BETWEEN_CONCEPTS, most: int = 150
) -> MapView:
    """Return what is within `steps` of the focus over these relations, in at most `steps` + 2 calls.

    Near things come before far ones and connected ones before lonely ones; once `most` are met one looks no further.
    NotFoundError for an unknown id.
    """
    reached = _reach(store, focus, steps, types, most)
    edges = store.edges_among(sorted(reached), types)
    degrees = Counter(end for edge in edges for end in (edge.start, edge.end))
    order = sorted(reached, key=lambda identifier: (reached[identifier][1], -degrees[identifier], identifier))
    return _view(store, {identifier: reached[identifier] for identifier in order[:most]}, edges, len(order[most:]))


def whole_map(store: GraphStore, types: Sequence[str] = BETWEEN_CONCEPTS) -> MapView:
    """Return every concept with the connections between them, in three calls."""
    concepts = store.listing("Concept", most=_EVERY_CONCEPT)
    shown = {node.id: (node, 0) for node in concepts.nodes}
    return _view(store, shown, store.edges_among(tuple(shown), types), concepts.total - len(shown))


def most_told(store: GraphStore, most: int = 8) -> tuple[MapNode, ...]:
    """Return the concepts that most findings are about, most first, then by id; in two calls.

    Where no finding is about a concept, the first concepts by id.
    """
    counts = store.counts("Finding", [ByRelation("ABOUT")])
    concepts = {topic: number for (topic,), number in counts.items() if topic.startswith(_CONCEPT)}
    first = sorted(concepts, key=lambda topic: (-concepts[topic], topic))[:most]
    if not first:
        return tuple(MapNode(node, 0, 0) for node in store.listing("Concept", most=most).nodes)
    nodes = store.nodes(first)
    return tuple(MapNode(nodes[topic], 0, concepts[topic]) for topic in first)


def map_among(store: GraphStore, steps: Mapping[str, int], types: Sequence[str] = BETWEEN_CONCEPTS) -> MapView:
    """Return just these concepts, each at a step of its own, with the connections between them, in three calls."""
    nodes = store.nodes(tuple(steps))
    shown = {identifier: (nodes[identifier], step) for identifier, step in steps.items() if identifier in nodes}
    return _view(store, shown, store.edges_among(tuple(shown), types), 0)


def _reach(
    store: GraphStore, focus: str, steps: int, types: Sequence[str], most: int
) -> Mapping[str, tuple[Node, int]]:
    """Return what is met, with its step."""
    reached: dict[str, tuple[Node, int]] = {}
    frontier = [focus]
    for step in range(steps):
        found = store.neighbourhood(frontier, types).nodes
        if not reached:
            if focus not in found:
                raise NotFoundError(focus)
            reached[focus] = (found[focus], 0)
        frontier = sorted(found.keys() - reached.keys())
        reached |= {identifier: (found[identifier], step + 1) for identifier in frontier}
        if not frontier or len(reached) >= most:
            break
    return reached


def _view(store: GraphStore, shown: Mapping[str, tuple[Node, int]], edges: Iterable[Edge], left_out: int) -> MapView:
    about = [Joined("ABOUT", tuple(shown))]
    findings = store.counts("Finding", [ByRelation("ABOUT")], about) if shown else {}
    return MapView(
        tuple(MapNode(node, step, findings.get((node.id,), 0)) for node, step in shown.values()),
        tuple(edge for edge in edges if edge.start in shown and edge.end in shown),
        left_out,
    )
