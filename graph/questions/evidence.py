"""What do we know: how much there is about each concept, split by voice, kind, method, country or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.store import ByProperty, ByRelation, Condition, GraphStore, Grouping, Having, Joined, Order
from ontology.elements import Node

_EVERYTHING = 1_000_000
_CONCEPT = "concept/"


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


COUNTED: Mapping[Axis, tuple[str, Grouping]] = {
    Axis.VOICE: ("Finding", ByRelation("VOICED_BY")),
    Axis.KIND: ("Finding", ByProperty("kind")),
    Axis.SOURCE_KIND: ("Source", ByProperty("kind")),
    Axis.METHOD: ("Source", ByRelation("USES")),
    Axis.COUNTRY: ("Source", ByProperty("country")),
    Axis.YEAR: ("Source", ByProperty("issued", letters=4)),
}
"""What is counted along each axis, and by what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Which concepts are the rows; what is empty narrows nothing."""

    concepts: tuple[str, ...] = ()
    """Just these, in this order."""
    kinds: tuple[str, ...] = ()
    """Kinds of concepts."""
    under: str = ""
    """A concept: it and what falls under it."""
    text: str = ""
    """What their names and texts must hold."""
    without: str | None = None
    """A column that must be empty; the empty text is 'not stated'."""
    language: str = "da"
    """Language that decides the order of names."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Numbers of findings or sources for each concept and column; what is not there is an empty cell."""

    counted: str
    """Label of what is counted: `Finding` or `Source`."""
    rows: tuple[Node, ...]
    """Concepts of one page, those with most first, then by name; those asked for in the order they were asked for."""
    total: int
    """How many rows there are on all pages."""
    columns: tuple[str, ...]
    """Values in order: ids of levels or methods, kinds, country codes, years; the empty text is 'not stated'."""
    cells: Mapping[tuple[str, str], int]
    """(concept id, column) to number, without zeros."""
    sums: Mapping[str, int]
    """Concept id to how many things are about it, each counted once."""
    empty: Mapping[str, int]
    """Column to how many rows of all pages have nothing there."""
    named: Mapping[str, Node]
    """The columns that are things, by id."""

    def at(self, concept: str, column: str) -> int:
        """Return the number in one cell."""
        return self.cells.get((concept, column), 0)

    @property
    def largest(self) -> int:
        """The largest number in a cell of the page; 0 where all are empty."""
        return max((self.at(row.id, column) for row in self.rows for column in self.columns), default=0)


def evidence_matrix(
    store: GraphStore, axis: Axis = Axis.VOICE, rows: Rows | None = None, first: int = 0, most: int = _EVERYTHING
) -> Matrix:
    """Count along one axis for one page of concepts; four calls, and one more where a text narrows them."""
    asked = rows or Rows()
    counted, grouping = COUNTED[axis]
    concepts = _concepts(store, asked)
    where = [Joined("ABOUT", asked.concepts)] if asked.concepts else []
    numbers = store.counts(counted, [ByRelation("ABOUT"), grouping], where)
    sums = {topic: number for (topic,), number in store.counts(counted, [ByRelation("ABOUT")], where).items()}
    found = _columns(store, axis, {value for topic, value in numbers if topic.startswith(_CONCEPT)})
    return _page(counted, _in_order(concepts, asked, sums), numbers, sums, found, asked.without, first, most)


def _concepts(store: GraphStore, asked: Rows) -> list[Node]:
    """Return every concept that may be a row, by name."""
    if asked.concepts:
        found = store.nodes(asked.concepts)
        return [found[name] for name in dict.fromkeys(asked.concepts) if name in found]
    where: list[Condition] = []
    if asked.kinds:
        where.append(Having("kind", asked.kinds))
    if asked.under:
        where.append(Joined("BROADER", (asked.under,)))
    nodes = list(store.listing("Concept", where, Order("title", language=asked.language), most=_EVERYTHING).nodes)
    if asked.under:
        nodes = [*store.nodes([asked.under]).values(), *nodes]
    if asked.text:
        hits = {hit.node.id for hit in store.search(asked.text, ["Concept"], _EVERYTHING).hits}
        nodes = [node for node in nodes if node.id in hits]
    return nodes


def _in_order(concepts: list[Node], asked: Rows, sums: Mapping[str, int]) -> list[Node]:
    return concepts if asked.concepts else sorted(concepts, key=lambda node: -sums.get(node.id, 0))


def _columns(store: GraphStore, axis: Axis, found: set[str]) -> tuple[tuple[str, ...], Mapping[str, Node]]:
    """Return the columns in order, and those that are things: the same whatever the rows, and every voice there is."""
    if axis is Axis.VOICE:
        levels = store.listing("Concept", [Having("kind", ("stakeholder level",))], most=100).nodes
        found |= {node.id for node in levels if isinstance(node.properties.get("rank"), int)}
    nodes = store.nodes(sorted(column for column in found if "/" in column))
    return tuple(sorted(found, key=lambda column: _column_order(column, nodes))), nodes


def _column_order(column: str, nodes: Mapping[str, Node]) -> tuple[bool, int, str]:
    """Return what columns are sorted by: 'not stated' last, levels by rank, the rest by value."""
    rank = nodes[column].properties.get("rank") if column in nodes else None
    return (column == "", rank if isinstance(rank, int) else 1_000, column)


def _page(
    counted: str,
    concepts: Sequence[Node],
    numbers: Mapping[tuple[str, ...], int],
    sums: Mapping[str, int],
    columns: tuple[tuple[str, ...], Mapping[str, Node]],
    without: str | None,
    first: int,
    most: int,
) -> Matrix:
    known = {node.id for node in concepts}
    filled = Counter(column for topic, column in numbers if topic in known)
    empty = {column: len(concepts) - filled[column] for column in columns[0]}
    if without is not None:
        concepts = [node for node in concepts if (node.id, without) not in numbers]
    shown = tuple(concepts[first : first + most])
    cells = ((node.id, column) for node in shown for column in columns[0])
    return Matrix(
        counted,
        shown,
        len(concepts),
        columns[0],
        {cell: numbers[cell] for cell in cells if cell in numbers},
        {node.id: sums.get(node.id, 0) for node in shown},
        empty,
        columns[1],
    )
