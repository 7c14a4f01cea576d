"""The whole map from far away: clusters of concepts, how large each is, and how many connections run between two.

Which concepts belong together is no question to the graph: like places, clusters are part of the library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.questions.concept_map import MapNode, MapView
from ontology.elements import Edge, Node


@dataclass(frozen=True, slots=True)
class Cluster:
    """Concepts that belong together."""

    middle: Node
    """The concept the cluster is named by."""
    concepts: tuple[MapNode, ...]
    """All of them, in the order of the map."""
    findings: int
    """Findings about them, each counted with every concept it is about."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """What runs between two clusters."""

    first: str
    """Id of the concept in the middle of the one; before `second` in order."""
    second: str
    connections: int


@dataclass(frozen=True, slots=True)
class ClusterMap:
    """The whole map as clusters."""

    clusters: tuple[Cluster, ...]
    """The largest first, then by id."""
    bridges: tuple[Bridge, ...]
    """In order of their ids."""
    outside: tuple[MapNode, ...]
    """Concepts in no cluster."""


def cluster_map(view: MapView, known: Mapping[str, str]) -> ClusterMap:
    """Gather a map into clusters; `known` is concept id to the id in the middle. What names no concept is left out."""
    nodes = {item.node.id: item for item in view.nodes}
    members: dict[str, list[MapNode]] = {}
    for identifier, item in nodes.items():
        if (middle := known.get(identifier, "")) in nodes:
            members.setdefault(middle, []).append(item)
    found = [_cluster(nodes[middle].node, items) for middle, items in members.items()]
    return ClusterMap(
        tuple(sorted(found, key=lambda cluster: (-len(cluster.concepts), cluster.middle.id))),
        _bridges(view.edges, {item.node.id: middle for middle, items in members.items() for item in items}),
        tuple(item for identifier, item in nodes.items() if known.get(identifier, "") not in nodes),
    )


def _cluster(middle: Node, items: list[MapNode]) -> Cluster:
    return Cluster(middle, tuple(items), sum(item.findings for item in items))


def _bridges(edges: Iterable[Edge], inside: Mapping[str, str]) -> tuple[Bridge, ...]:
    pairs = Counter(
        (min(ends), max(ends))
        for edge in edges
        if edge.start in inside and edge.end in inside and len(ends := {inside[edge.start], inside[edge.end]}) == 2
    )
    return tuple(Bridge(first, second, number) for (first, second), number in sorted(pairs.items()))
