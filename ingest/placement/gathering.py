"""Groups of concepts that belong together, each named by the concept in its middle; part of an edition of the map."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ingest.library import Library
from ingest.placement.edition import igraph_library, nearness
from ontology.elements import Edge, Node

Clusters = Mapping[str, str]
"""Concept id to the id of the concept in the middle of its cluster; concepts that stand alone are left out."""

_RESOLUTION = 1.3
"""Above 1 for more and smaller clusters: with it a map of 137 concepts falls into eleven that a reader can name."""
_SMALLEST = 3


def clusters(library: Library, seed: int) -> dict[str, str]:
    """Return the cluster of each concept, found by the Leiden method; the same seed gives the same clusters.

    LibraryError where igraph is not installed.
    """
    concepts = [node for node in library.nodes.values() if node.label == "Concept"]
    near = nearness(concepts, library.edges.values())
    found: dict[str, str] = {}
    for members in _groups(sorted(node.id for node in concepts), near, seed):
        if len(members) >= _SMALLEST:
            found |= dict.fromkeys(members, _middle(members, near))
    return dict(sorted(found.items()))


def join_new(concepts: Iterable[Node], edges: Iterable[Edge], known: Clusters) -> dict[str, str]:
    """Return `known` with each new concept in the cluster it is nearest to, without those that are gone."""
    nodes = list(concepts)
    pull: dict[str, Counter[str]] = defaultdict(Counter)
    for (one, other), weight in nearness(nodes, edges).items():
        for here, there in ((one, other), (other, one)):
            if here not in known and there in known:
                pull[here][known[there]] += round(weight * 100)
    names = {node.id for node in nodes}
    kept = {name: middle for name, middle in known.items() if {name, middle} <= names}
    joined = {name: min(by, key=lambda middle: (-by[middle], middle)) for name, by in pull.items()}
    return dict(sorted({**kept, **{name: middle for name, middle in joined.items() if middle in names}}.items()))


def _groups(names: Sequence[str], near: Mapping[tuple[str, str], float], seed: int) -> list[list[str]]:
    igraph = igraph_library()
    numbers = {name: number for number, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(numbers[one], numbers[other]) for one, other in near])
    igraph.set_random_number_generator(random.Random(seed))  # noqa: S311  a map needs no secret
    try:
        found = graph.community_leiden(
            objective_function="modularity", weights=list(near.values()), resolution=_RESOLUTION, n_iterations=-1
        )
    finally:
        igraph.set_random_number_generator(random)
    return [[names[number] for number in group] for group in found]


def _middle(members: Sequence[str], near: Mapping[tuple[str, str], float]) -> str:
    """Return the concept that is nearest to the others of its cluster."""
    inside = set(members)
    weights = dict.fromkeys(members, 0.0)
    for pair, weight in near.items():
        if inside.issuperset(pair):
            for name in pair:
                weights[name] += weight
    return min(members, key=lambda name: (-weights[name], name))
