"""Writing nodes and edges, and what stands in the indexes for them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from types import TracebackType
from typing import Self, TypeVar

from graph.differences import bucket_of
from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW, indexes
from graph.sqlite.indexing import Indexes, Numbered
from graph.sqlite.numbers import numbers_of
from graph.sqlite.rows import AMONG, Rows, json_list
from ontology.elements import Edge, Node
from ontology.errors import StoreError
from ontology.titles import HUB_LANGUAGES, title_order

_AT_ONCE = 5_000
"""How many nodes are worked out before they are written, so that memory does not grow with the library."""

Item = TypeVar("Item")


class Writer:
    """Writes to the tables; as a context it leaves the indexes complete.

    An empty database is filled without indexes, which are then made at once: that is faster by half. `anew` fills what
    is searched again from all nodes, so that it is right whatever became of it.
    """

    def __init__(self, connection: sqlite3.Connection, rows: Rows, empty: bool, anew: bool) -> None:
        self._connection = connection
        self._rows = rows
        self._empty = empty
        self._anew = anew
        self._indexes = Indexes(connection, rows.schema)
        self._known: dict[str, int] = {}
        self._places = {name: place for place, name in enumerate(rows.schema.labels)}

    def __enter__(self) -> Self:
        if self._empty:
            for name in indexes(self._rows.schema):
                self._connection.execute(f"DROP INDEX {quoted(name)}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None and self._anew:
            self._indexes.clear()
            for some in _batches(self._everything()):
                self._indexes.put(some)
        if error is None and self._empty:
            for statement in indexes(self._rows.schema).values():
                self._connection.execute(statement)

    def add_edges(self, edges: Sequence[Edge]) -> None:
        """Insert edges; StoreError for a relation, property or value that the table does not keep."""
        numbers = self._ends(edges)
        # In order of the first part of the table's key, so that rows are put one behind the other.
        for some in _batches(sorted(edges, key=lambda edge: numbers[edge.start])):
            for (relation, names), group in _alike(some, lambda edge: (edge.type, tuple(edge.properties))):
                self._check_carried(relation, names)
                columns = self._rows.edges.encode(names, [edge.properties for edge in group])
                keys = zip(*(_key(edge, numbers) for edge in group), strict=True)
                self._insert("INSERT INTO edge", ("start", "type", "end", "key", *names), (*keys, *columns))

    def _check_carried(self, relation: str, names: Sequence[str]) -> None:
        carried = self._rows.carried.get(relation)
        if carried is None:
            raise StoreError(f"'{relation}' is no relation of the schema table")
        if strange := set(names) - carried:
            raise StoreError(f"{relation} carries no '{min(strange)}' in the schema table")

    def _insert(self, into: str, names: Sequence[str], columns: Sequence[Iterable[object]]) -> None:
        """Write rows from columns: only those that hold something, as most of a table's are empty in most rows."""
        listed, marks = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
        rows = zip(*columns, strict=True)
        self._connection.executemany(f"{into} ({listed}) VALUES ({marks})", rows)

    def remove_edges(self, edges: Sequence[Edge]) -> None:
        """Delete edges; their ends must still be there."""
        numbers = self._ends(edges)
        statement = 'DELETE FROM edge WHERE start = ? AND type = ? AND "end" = ? AND key = ?'
        self._connection.executemany(statement, (_key(edge, numbers) for edge in edges))

    def _ends(self, edges: Iterable[Edge]) -> Mapping[str, int]:
        return self._numbers({end for edge in edges for end in (edge.start, edge.end)})

    def add_nodes(self, nodes: Sequence[Node]) -> None:
        """Insert nodes; StoreError for a property or value that the table does not keep."""
        marks = ", ".join("?" * (5 + len(HUB_LANGUAGES)))
        for some in _batches(self._number(nodes)):
            self._connection.executemany(f"INSERT INTO node VALUES ({marks})", map(self._node_row, some))
            self._known |= {node.id: number for number, node in some}
            self._put(some)
            if not self._anew:
                self._indexes.put(some)

    def _number(self, nodes: Iterable[Node]) -> Iterator[Numbered]:
        """Yield new nodes with numbers behind those of their label."""
        highest = "SELECT max(number) FROM node WHERE number BETWEEN ? AND ?"
        for label, group in groupby(sorted(nodes, key=lambda node: node.id), key=lambda node: node.label):
            if label not in self._places:
                raise StoreError(f"'{label}' is no label of the schema table")
            first, last = numbers_of(self._rows.schema, label)
            (taken,) = self._connection.execute(highest, (first, last)).fetchone()
            yield from enumerate(group, first if taken is None else taken + 1)

    def change_nodes(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        """Put new nodes in the place of old ones with the same ids."""
        numbers = self._numbers(new.id for _, new in pairs)
        if not self._anew:
            self._indexes.take_out([(numbers[old.id], old) for old, _ in pairs])
        numbered = [(numbers[new.id], new) for _, new in pairs]
        sorts = ", ".join(f"sort_{language} = ?" for language in HUB_LANGUAGES)
        keys = ((*_sorts(node, self._rows), number) for number, node in numbered)
        self._connection.executemany(f"UPDATE node SET {sorts} WHERE number = ?", keys)
        self._put(numbered)
        if not self._anew:
            self._indexes.put(numbered)

    def remove_nodes(self, nodes: Sequence[Node]) -> None:
        """Delete nodes; their edges must be gone."""
        numbers = self._numbers(node.id for node in nodes)
        numbered = [(numbers[node.id], node) for node in nodes]
        if not self._anew:
            self._indexes.take_out(numbered)
        for number, node in numbered:
            self._connection.execute(f"DELETE FROM {quoted(node.label)} WHERE {ROW} = ?", (number,))
            self._connection.execute("DELETE FROM node WHERE number = ?", (number,))

    def _node_row(self, numbered: Numbered) -> tuple[object, ...]:
        number, node = numbered
        if self._rows.prefixes.get(node.id.partition("/")[0]) != node.label:
            raise StoreError(f"'{node.id}' cannot be a {node.label}: its id does not begin with the label")
        return (number, node.id, bucket_of(node.id), node.label, self._places[node.label], *_sorts(node, self._rows))

    def _put(self, numbered: Sequence[Numbered]) -> None:
        """Write the rows of the label tables."""
        for (label, names), group in _alike(numbered, lambda item: (item[1].label, tuple(item[1].properties))):
            columns = self._rows.labels[label].encode(names, [node.properties for _, node in group])
            numbers = [number for number, _ in group]
            self._insert(f"REPLACE INTO {quoted(label)}", (ROW, *names), (numbers, *columns))

    def _everything(self) -> Iterator[Numbered]:
        """Yield all nodes as they stand in the tables, label by label."""
        for label in self._rows.schema.labels:
            numbers = self._connection.execute("SELECT number FROM node WHERE label = ? ORDER BY number", (label,))
            nodes = self._rows.nodes_of(self._connection, label, "ORDER BY n.number", ())
            yield from ((number, node) for (number,), node in zip(numbers, nodes, strict=True))

    def _numbers(self, ids: Iterable[str]) -> Mapping[str, int]:
        """Return the numbers of nodes, and of others that were asked for before."""
        if unknown := set(ids) - self._known.keys():
            found = self._connection.execute(f"SELECT id, number FROM node WHERE id {AMONG}", (json_list(unknown),))
            self._known.update(found)
        return self._known


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _alike(
    items: Iterable[Item], shape: Callable[[Item], tuple[str, tuple[str, ...]]]
) -> Iterable[tuple[tuple[str, tuple[str, ...]], list[Item]]]:
    """Gather what is of one label or type and has the same properties, so that one statement writes it."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[Item]] = defaultdict(list)
    for item in items:
        found[shape(item)].append(item)
    return found.items()


def _key(edge: Edge, numbers: Mapping[str, int]) -> tuple[int, str, int, str]:
    return (numbers[edge.start], edge.type, numbers[edge.end], edge.key)


def _sorts(node: Node, rows: Rows) -> tuple[str, ...]:
    return tuple(title_order(node, language, rows.schema)[0] for language in HUB_LANGUAGES)
