"""What is written for new nodes and edges: statements with their rows, made without the database.

Rows that are alike go into one statement, which names only the columns that hold something. Each is plain values, so
that a second process can make them while the first one writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from graph.differences import bucket_of
from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW
from graph.sqlite.indexing import Indexes, Numbered, Statement
from graph.sqlite.rows import Rows
from ontology.elements import Edge
from ontology.errors import StoreError
from ontology.titles import HUB_LANGUAGES, title_order

AT_ONCE = 2_500
"""How many elements are worked out before they are written, so that memory does not grow with the library."""

Item = TypeVar("Item")


class Statements:
    """Makes the statements for one schema."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._indexes = Indexes(rows.schema)
        self._places = {name: place for place, name in enumerate(rows.schema.labels)}

    def for_nodes(self, numbered: Iterable[Numbered], indexed: bool = True) -> Iterator[Statement]:
        """Yield what inserts nodes, with what is searched unless it is `indexed` otherwise.

        StoreError for a property or value that the table does not keep.
        """
        marks = ", ".join("?" * (5 + len(HUB_LANGUAGES)))
        for some in batches(numbered):
            yield f"INSERT INTO node VALUES ({marks})", list(map(self._node_row, some))
            yield from self.for_tables(some)
            if indexed:
                yield from self._indexes.put(some)

    def for_tables(self, numbered: Sequence[Numbered]) -> Iterator[Statement]:
        """Yield what writes the rows of the label tables, in the place of those that are there."""
        for (label, names), group in _alike(numbered, lambda item: (item[1].label, tuple(item[1].properties))):
            columns = self._rows.labels[label].encode(names, [node.properties for _, node in group])
            numbers = [number for number, _ in group]
            yield _statement(f"REPLACE INTO {quoted(label)}", (ROW, *names), (numbers, *columns))

    def for_edges(self, edges: Iterable[Edge], numbers: Mapping[str, int]) -> Iterator[Statement]:
        """Yield what inserts edges; StoreError for a relation, property or value that the table does not keep."""
        # In order of the first part of the table's key, so that rows are put one behind the other.
        for some in batches(sorted(edges, key=lambda edge: numbers[edge.start])):
            for (relation, names), group in _alike(some, lambda edge: (edge.type, tuple(edge.properties))):
                self._check_carried(relation, names)
                columns = self._rows.edges.encode(names, [edge.properties for edge in group])
                keys = zip(*(edge_row(edge, numbers) for edge in group), strict=True)
                yield _statement("INSERT INTO edge", ("start", "type", "end", "key", *names), (*keys, *columns))

    def _check_carried(self, relation: str, names: Sequence[str]) -> None:
        carried = self._rows.carried.get(relation)
        if carried is None:
            raise StoreError(f"'{relation}' is no relation of the schema table")
        if strange := set(names) - carried:
            raise StoreError(f"{relation} carries no '{min(strange)}' in the schema table")

    def _node_row(self, numbered: Numbered) -> tuple[object, ...]:
        number, node = numbered
        if self._rows.prefixes.get(node.id.partition("/")[0]) != node.label:
            raise StoreError(f"'{node.id}' cannot be a {node.label}: its id does not begin with the label")
        place = self._places[node.label]
        return (number, node.id, bucket_of(node.id), node.label, place, *sort_row(numbered, self._rows))


def edge_row(edge: Edge, numbers: Mapping[str, int]) -> tuple[int, str, int, str]:
    """Return what identifies an edge in its table."""
    return (numbers[edge.start], edge.type, numbers[edge.end], edge.key)


def sort_row(numbered: Numbered, rows: Rows) -> tuple[str, ...]:
    """Return what a node is sorted by, in each language of the hub."""
    return tuple(title_order(numbered[1], language, rows.schema)[0] for language in HUB_LANGUAGES)


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield a few items at a time."""
    rest = iter(items)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _statement(into: str, names: Sequence[str], columns: Sequence[Iterable[object]]) -> Statement:
    listed, marks = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
    return f"{into} ({listed}) VALUES ({marks})", list(zip(*columns, strict=True))


def _alike(
    items: Iterable[Item], shape: Callable[[Item], tuple[str, tuple[str, ...]]]
) -> Iterable[tuple[tuple[str, tuple[str, ...]], list[Item]]]:
    """Gather what is of one label or type and has the same properties, so that one statement writes it."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[Item]] = defaultdict(list)
    for item in items:
        found[shape(item)].append(item)
    return found.items()
