"""A first walk through the library: one concept that much is said about, one connection of it, one finding about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.concept_map import MapNode, most_told
from graph.questions.paths import has_reason
from graph.store import GraphStore, Joined
from ontology.elements import Edge, Node

_LOOKED_AT = 30
"""Concepts that are considered, those that most is said about."""


@dataclass(frozen=True, slots=True)
class Tour:
    """What a first walk shows; what the library does not have is None."""

    concept: Node | None
    connection: Edge | None
    """A connection of the concept that says why, a contrast where there is one."""
    finding: Node | None
    """A finding about the concept, one that answers another where there is one."""


def tour(store: GraphStore) -> Tour:
    """Choose what a first walk shows, the same every time, in at most five calls."""
    told = most_told(store, _LOOKED_AT)
    if not told:
        return Tour(None, None, None)
    ids = [item.node.id for item in told]
    reasons = [edge for edge in store.neighbourhood(ids, BETWEEN_CONCEPTS).edges if has_reason(edge)]
    concept, connection = _chosen(told, reasons)
    about = [Joined("ABOUT", (concept.id,))]
    listings = (store.listing("Finding", where, most=1) for where in ([*about, Joined("RESPONDS_TO")], about))
    finding = next((node for listing in listings for node in listing.nodes), None)
    return Tour(concept, connection, finding)


def _chosen(told: Iterable[MapNode], reasons: Iterable[Edge]) -> tuple[Node, Edge | None]:
    """Return the most told concept with a contrast that says why, else with any reason, else the most told one."""
    nodes = [item.node for item in told]
    by_contrast = sorted(reasons, key=lambda edge: edge.type != "CONTRASTS_WITH")
    found = [(edge.type != "CONTRASTS_WITH", place, node, edge) for place, node in enumerate(nodes)
             for edge in by_contrast if node.id in (edge.start, edge.end)]  # fmt: skip
    if not found:
        return nodes[0], None
    _, _, node, edge = min(found, key=lambda item: item[:2])
    return node, edge
