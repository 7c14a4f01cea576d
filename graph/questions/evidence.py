"""What do we know: how much there is about each concept, split by voice, kind, method, country or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.store import ByProperty, ByRelation, GraphStore, Grouping, Joined
from ontology.elements import Node


class Axis(StrEnum):
    """What the columns of the matrix are, and so what is counted."""

    VOICE = "voice"
    """Findings by the level that speaks."""
    KIND = "kind"
    """Findings by kind."""
    SOURCE_KIND = "source kind"
    """Sources by kind."""
    METHOD = "method"
    """Sources by the methods and roles they use."""
    COUNTRY = "country"
    """Sources by the country they are about."""
    YEAR = "year"
    """Sources by year of issue."""


_COUNTED: Mapping[Axis, tuple[str, Grouping]] = {
    Axis.VOICE: ("Finding", ByRelation("VOICED_BY")),
    Axis.KIND: ("Finding", ByProperty("kind")),
    Axis.SOURCE_KIND: ("Source", ByProperty("kind")),
    Axis.METHOD: ("Source", ByRelation("USES")),
    Axis.COUNTRY: ("Source", ByProperty("country")),
    Axis.YEAR: ("Source", ByProperty("issued")),
}


@dataclass(frozen=True, slots=True)
class Matrix:
    """Numbers of findings or sources for each concept and column; what is not there is an empty cell."""

    counted: str
    """Label of what is counted: `Finding` or `Source`."""
    rows: tuple[Node, ...]
    """Concepts, those with most first, then by id; those asked for in the order they were asked for."""
    columns: tuple[str, ...]
    """Values in order: ids of levels or methods, kinds, country codes, years; the empty text is 'not stated'."""
    cells: Mapping[tuple[str, str], int]
    """(concept id, column) to number, without zeros."""
    named: Mapping[str, Node]
    """The columns that are things, by id."""

    def at(self, concept: str, column: str) -> int:
        """Return the number in one cell."""
        return self.cells.get((concept, column), 0)


def evidence_matrix(store: GraphStore, axis: Axis = Axis.VOICE, concepts: Sequence[str] = ()) -> Matrix:
    """Count along one axis for some concepts, or for all that anything is about; two calls."""
    counted, grouping = _COUNTED[axis]
    where = [Joined("ABOUT", tuple(concepts))] if concepts else []
    cells: Counter[tuple[str, str]] = Counter()
    for (topic, value), number in store.counts(counted, [ByRelation("ABOUT"), grouping], where).items():
        if topic.startswith("concept/") and (not concepts or topic in concepts):
            cells[topic, value[:4] if axis is Axis.YEAR else value] += number
    return _matrix(store, counted, cells, concepts)


def _matrix(store: GraphStore, counted: str, cells: Counter[tuple[str, str]], concepts: Sequence[str]) -> Matrix:
    totals: Counter[str] = Counter()
    for (topic, _), number in cells.items():
        totals[topic] += number
    rows = concepts or sorted(totals, key=lambda topic: (-totals[topic], topic))
    columns = sorted({column for _, column in cells})
    nodes = store.nodes([*rows, *(column for column in columns if "/" in column)])
    return Matrix(
        counted,
        tuple(nodes[row] for row in rows if row in nodes),
        tuple(sorted(columns, key=lambda column: _column_order(column, nodes))),
        cells,
        {column: nodes[column] for column in columns if column in nodes},
    )


def _column_order(column: str, nodes: Mapping[str, Node]) -> tuple[bool, int, str]:
    """Return what columns are sorted by: 'not stated' last, levels by rank, the rest by value."""
    rank = nodes[column].properties.get("rank") if column in nodes else None
    return (column == "", rank if isinstance(rank, int) else 1_000, column)
