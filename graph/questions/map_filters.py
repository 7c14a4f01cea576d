"""What a map can be narrowed by: whose findings, which projects, countries and years stand behind each concept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graph.store import ByProperty, ByRelation, Direction, GraphStore, Grouping, Joined
from ontology.elements import Edge

AXES = ("voice", "project", "country", "year")
"""Ways of narrowing, in the order a reader meets them."""
Behind = Mapping[str, Mapping[str, frozenset[str]]]
"""Axis to value to the concepts it stands behind. Voices and projects are ids, years have four digits."""

_NAMED = (ByRelation("ABOUT"), ByRelation("MENTIONED_IN", Direction.IN))
"""How a source is joined to a concept: it is about it, or it names it."""


def behind(store: GraphStore, concepts: Sequence[str]) -> Behind:
    """Return what stands behind these concepts, in at most nine calls.

    A voice stands behind a concept that a finding of this voice is about; a country or a year where a source from
    there or then is about the concept or names it; a project where it, a finding about it or one of its outputs is
    about the concept, or it uses the concept.
    """
    if not concepts:
        return {axis: {} for axis in AXES}
    asked = frozenset(concepts)
    heard = store.counts("Finding", [ByRelation("VOICED_BY"), ByRelation("ABOUT")], [Joined("ABOUT", tuple(concepts))])
    return {
        "voice": _gathered(heard, asked),
        "project": _projects(store, asked),
        "country": _gathered(_of_sources(store, ByProperty("country"), asked), asked),
        "year": _by_year(_of_sources(store, ByProperty("issued"), asked), asked),
    }


def _of_sources(store: GraphStore, by: Grouping, asked: frozenset[str]) -> Iterable[tuple[str, str]]:
    about, naming = (
        store.counts("Source", [by, joint], [Joined(joint.type, tuple(sorted(asked)), joint.direction)])
        for joint in _NAMED
    )
    return [(value, concept) for value, concept in (*about, *naming)]


def _by_year(pairs: Iterable[tuple[str, str]], asked: frozenset[str]) -> Mapping[str, frozenset[str]]:
    return _gathered(((date[:4], concept) for date, concept in pairs), asked)


def _projects(store: GraphStore, asked: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Return the projects behind the concepts: directly, by findings about both, and by their outputs."""
    ids = tuple(sorted(asked))
    outputs = store.counts("Source", [ByRelation("OUTPUT_OF"), ByRelation("ABOUT")], [Joined("ABOUT", ids)])
    told = store.counts("Finding", [ByRelation("ABOUT"), ByRelation("ABOUT")], [Joined("ABOUT", ids)])
    projects = {node.id for node in store.listing("Project", most=10_000).nodes}
    direct = store.neighbourhood(sorted(projects), ("ABOUT", "USES"), Direction.OUT).edges
    pairs = [*outputs, *told, *_ends(direct)]
    return _gathered(((project, concept) for project, concept in pairs if project in projects), asked)


def _ends(edges: Iterable[Edge]) -> Iterable[tuple[str, str]]:
    return ((edge.start, edge.end) for edge in edges)


def _gathered(pairs: Iterable[tuple[str, ...]], asked: frozenset[str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for value, concept in pairs:
        if value and concept in asked:
            found.setdefault(value, set()).add(concept)
    return {value: frozenset(concepts) for value, concepts in sorted(found.items())}
