"""An empty cell of the evidence matrix: what stands near it, in its row and in its column, and what is asked there."""

from __future__ import annotations

from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.evidence import COUNTED, Axis
from graph.questions.findings import Details, details
from graph.questions.surroundings import nodes_of, surroundings
from graph.store import ByProperty, ByRelation, Condition, GraphStore, Having, Joined, Listing
from ontology.elements import Node

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands near an empty cell."""

    concept: Node
    column: Node | None
    """The column where it is a thing; None where it is a kind, a country or a year."""
    in_row: Listing
    """The first findings or sources about the concept, whatever the column."""
    neighbours: tuple[tuple[Node, int], ...]
    """Concepts joined to this one that have something in the column, with how much, those with most first."""
    in_column: Listing
    """The first findings or sources about them that do stand in the column."""
    open_questions: tuple[Node, ...]
    """What is not known about the concept."""
    details: Details
    """Everything that is said about the findings and sources named here."""


def evidence_gap(store: GraphStore, axis: Axis, concept: str, column: str) -> Gap:
    """Answer for one cell, in at most eight calls; NotFoundError for an unknown concept or column."""
    counted, _ = COUNTED[axis]
    around = surroundings(store, concept, (*BETWEEN_CONCEPTS, "CONCERNS"))
    named = surroundings(store, column, ("BROADER",)).node if "/" in column else None
    row = store.listing(counted, [Joined("ABOUT", (concept,))], most=_NEAR)
    others = nodes_of(around.both(*BETWEEN_CONCEPTS))
    condition = _condition(store, axis, column)
    near, numbers = Listing((), 0), {}
    if others:
        where = [Joined("ABOUT", tuple(node.id for node in others)), condition]
        near = store.listing(counted, where, most=_NEAR)
        numbers = {topic: number for (topic,), number in store.counts(counted, [ByRelation("ABOUT")], where).items()}
    with_some = [(node, numbers[node.id]) for node in others if node.id in numbers]
    return Gap(
        around.node,
        named,
        row,
        tuple(sorted(with_some, key=lambda item: (-item[1], item[0].id))),
        near,
        around.open_questions,
        details(store, (), [node.id for node in (*row.nodes, *near.nodes)]),
    )


def _condition(store: GraphStore, axis: Axis, column: str) -> Condition:
    """Return what a finding or source of this column meets."""
    if axis is Axis.VOICE:
        return Joined("VOICED_BY", (column,))
    if axis is Axis.METHOD:
        return Joined("USES", (column,))
    if axis is Axis.COUNTRY:
        return Having("country", (column,))
    if axis is Axis.YEAR:
        dates = store.counts("Source", [ByProperty("issued")])
        return Having("issued", tuple(sorted(date for (date,) in dates if date[:4] == column)) or (column,))
    return Having("kind", (column,))
