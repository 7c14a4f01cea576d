"""The finding page: one statement with what it rests on, and the chain from what it answers up to what answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details, reading_order
from graph.questions.references import Reference
from graph.questions.surroundings import each_around
from graph.store import GraphStore, Neighbourhood
from ontology.elements import Node
from ontology.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the staircase from the citizen up."""

    distance: int
    """How many answers away, over the longest way: negative for what it answers, 0 for itself, positive above it."""
    findings: tuple[FindingView, ...]
    """By voice, source and page."""


@dataclass(frozen=True, slots=True)
class FindingPage:
    """Everything the page of one finding shows."""

    node: Node
    replaced_by: Node | None
    view: FindingView
    """The finding with voice, source, what it rests on, supports and contradicts."""
    chain: tuple[Step, ...]
    """The staircase, the lowest step first; one step alone where it answers nothing and nothing answers it."""
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""


def finding_page(store: GraphStore, identifier: str) -> FindingPage:
    """Answer for one finding, in three calls; NotFoundError for an unknown id."""
    around = store.reach([identifier], ("RESPONDS_TO", "REPLACED_BY"))
    if identifier not in around.nodes:
        raise NotFoundError(identifier)
    distances = {identifier: 0} | _walk(around, identifier, -1) | _walk(around, identifier, 1)
    more = details(store, (), distances)
    return FindingPage(
        node=around.nodes[identifier],
        replaced_by=each_around(around)[identifier].replaced_by,
        view=more.findings[identifier],
        chain=tuple(_step(distance, distances, more.findings) for distance in sorted(set(distances.values()))),
        references=more.references,
    )


def _walk(around: Neighbourhood, start: str, step: int) -> dict[str, int]:
    """Return every finding that answers lead to, down (-1) or up (1), with the longest way to it."""
    answers: dict[str, set[str]] = {}
    for edge in around.edges:
        if edge.type == "RESPONDS_TO":
            here, there = (edge.start, edge.end) if step < 0 else (edge.end, edge.start)
            answers.setdefault(here, set()).add(there)
    distances: dict[str, int] = {}
    frontier, distance = {start}, 0
    # No way is longer than there are findings, unless answers run in a ring, which the checks of the library refuse.
    while frontier and abs(distance) <= len(distances):
        distance += step
        frontier = {there for here in frontier for there in answers.get(here, ())} - {start}
        distances |= dict.fromkeys(frontier, distance)
    return distances


def _step(distance: int, distances: Mapping[str, int], views: Mapping[str, FindingView]) -> Step:
    here = (views[identifier] for identifier, found in distances.items() if found == distance)
    return Step(distance, tuple(sorted(here, key=reading_order)))
