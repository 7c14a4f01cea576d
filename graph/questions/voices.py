"""Who speaks: the levels of the field in the order of the chain, and how many findings each of them voices."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import ByRelation, GraphStore, Having, Joined
from ontology.elements import Node

_OUTSIDE_THE_CHAIN = 1_000


@dataclass(frozen=True, slots=True)
class Voice:
    """One level and how often it is heard."""

    level: Node
    """The concept of the level: citizen, caseworker …"""
    findings: int
    """Zero too: that a voice is missing is worth knowing."""


def rank_of(level: Node | None) -> tuple[int, str]:
    """Return what voices are sorted by: the step in the chain from the citizen up, who stands outside it, no voice."""
    if level is None:
        return (_OUTSIDE_THE_CHAIN + 1, "")
    rank = level.properties.get("rank")
    return (rank if isinstance(rank, int) else _OUTSIDE_THE_CHAIN, level.id)


def levels(store: GraphStore) -> tuple[Node, ...]:
    """Return every level that can speak, in order of rank; one call."""
    found = store.listing("Concept", [Having("kind", ("stakeholder level",))], most=100)
    return tuple(sorted(found.nodes, key=rank_of))


def voices(store: GraphStore, about: str = "") -> tuple[Voice, ...]:
    """Count the findings of each level in the whole library, or about one topic; two calls."""
    where = [Joined("ABOUT", (about,))] if about else []
    counts = store.counts("Finding", [ByRelation("VOICED_BY")], where)
    return tuple(Voice(level, counts.get((level.id,), 0)) for level in levels(store))
