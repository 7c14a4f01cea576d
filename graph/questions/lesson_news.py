"""What is new for teachers: stops of lessons that show something added since a day, or a concept with new findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.questions.whats_new import added_since
from graph.store import Direction, GraphStore
from ontology.elements import Node

MOST = 500
"""New things of each label that are looked at."""
_LOOKED_AT = ("Concept", "Finding", "Source")


@dataclass(frozen=True, slots=True)
class TouchedStop:
    """A stop that reads differently now."""

    lesson: Node
    stop: Node
    new: tuple[Node, ...]
    """The new things it shows, or that are about a concept it shows, in order of id; never empty."""


def touched_stops(store: GraphStore, day: str) -> tuple[TouchedStop, ...]:
    """Return the stops touched by what was added on or after an ISO day, by lesson and place; at most nine calls."""
    new = {node.id: node for added in added_since(store, day, _LOOKED_AT, most=MOST) for node in added.nodes}
    if not new:
        return ()
    because = defaultdict(set, {identifier: {identifier} for identifier in new})
    about = store.neighbourhood([name for name in new if name.startswith("finding/")], ("ABOUT",), Direction.OUT)
    for edge in about.edges:
        because[edge.end].add(edge.start)
    shows = store.neighbourhood(sorted(because), ("SHOWS",), Direction.IN)
    reasons: dict[str, set[str]] = defaultdict(set)
    for edge in shows.edges:
        reasons[edge.start] |= because[edge.end]
    return _in_lessons(store, [(shows.nodes[stop], sorted(found)) for stop, found in reasons.items()], new)


def _in_lessons(
    store: GraphStore, stops: Sequence[tuple[Node, Sequence[str]]], new: dict[str, Node]
) -> tuple[TouchedStop, ...]:
    owners = store.neighbourhood([stop.id for stop, _ in stops], ("PART_OF",), Direction.OUT)
    lesson_of = {edge.start: owners.nodes[edge.end] for edge in owners.edges}
    found = (
        TouchedStop(lesson_of[stop.id], stop, tuple(new[name] for name in reasons if name in new))
        for stop, reasons in stops
        if stop.id in lesson_of
    )
    return tuple(sorted(found, key=lambda one: (one.lesson.id, _place(one.stop))))


def _place(stop: Node) -> tuple[int, str]:
    position = stop.properties.get("position")
    return (position if isinstance(position, int) else 0, stop.id)
