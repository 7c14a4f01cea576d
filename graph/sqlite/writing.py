"""Writing nodes and edges, and what stands in the indexes for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from types import TracebackType
from typing import Self

from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW, indexes
from graph.sqlite.indexing import CLEAR, Indexes, Numbered, Statement
from graph.sqlite.numbers import numbers_of
from graph.sqlite.rows import AMONG, Rows, json_list
from graph.sqlite.statements import Statements, batches, edge_row, sort_row
from ontology.ahead import ahead
from ontology.elements import Edge, Node
from ontology.errors import StoreError
from ontology.titles import HUB_LANGUAGES


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
        self._indexes = Indexes(rows.schema)
        self._statements = Statements(rows)
        self._known: dict[str, int] = {}

    def __enter__(self) -> Self:
        if self._empty:
            for name in indexes(self._rows.schema):
                self._connection.execute(f"DROP INDEX {quoted(name)}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None and self._anew:
            for statement in CLEAR:
                self._connection.execute(statement)
            for some in batches(self._everything()):
                self.execute(self._indexes.put(some))
        if error is None and self._empty:
            for statement in indexes(self._rows.schema).values():
                self._connection.execute(statement)

    def execute(self, statements: Iterable[Statement]) -> None:
        """Execute statements with their rows."""
        for statement, rows in statements:
            self._connection.executemany(statement, rows)

    def add(self, nodes: Sequence[Node], edges: Sequence[Edge], then: Iterator[Statement]) -> None:
        """Insert nodes and edges, and do what shall be done then; rows of many are made by a second process meanwhile.

        StoreError for a label, relation, property or value that the table does not keep.
        """
        numbered = list(self._number(nodes))
        self._known |= {node.id: number for number, node in numbered}
        for_nodes = self._statements.for_nodes(numbered, indexed=not self._anew)
        made = chain(for_nodes, self._statements.for_edges(edges, self._ends(edges)), then)
        self.execute(ahead(made, len(nodes) + len(edges)))

    def remove_edges(self, edges: Sequence[Edge]) -> None:
        """Delete edges; their ends must still be there."""
        numbers = self._ends(edges)
        statement = 'DELETE FROM edge WHERE start = ? AND type = ? AND "end" = ? AND key = ?'
        self._connection.executemany(statement, (edge_row(edge, numbers) for edge in edges))

    def _ends(self, edges: Iterable[Edge]) -> Mapping[str, int]:
        return self._numbers({end for edge in edges for end in (edge.start, edge.end)})

    def _number(self, nodes: Iterable[Node]) -> Iterator[Numbered]:
        """Yield new nodes with numbers behind those of their label."""
        highest = "SELECT max(number) FROM node WHERE number BETWEEN ? AND ?"
        for label, group in groupby(sorted(nodes, key=lambda node: node.id), key=lambda node: node.label):
            if label not in self._rows.labels:
                raise StoreError(f"'{label}' is no label of the schema table")
            first, last = numbers_of(self._rows.schema, label)
            (taken,) = self._connection.execute(highest, (first, last)).fetchone()
            yield from enumerate(group, first if taken is None else taken + 1)

    def change_nodes(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        """Put new nodes in the place of old ones with the same ids."""
        numbers = self._numbers(new.id for _, new in pairs)
        if not self._anew:
            self.execute(self._indexes.take_out([(numbers[old.id], old) for old, _ in pairs]))
        numbered = [(numbers[new.id], new) for _, new in pairs]
        sorts = ", ".join(f"sort_{language} = ?" for language in HUB_LANGUAGES)
        keys = ((*sort_row(item, self._rows), item[0]) for item in numbered)
        self._connection.executemany(f"UPDATE node SET {sorts} WHERE number = ?", keys)
        self.execute(self._statements.for_tables(numbered))
        if not self._anew:
            self.execute(self._indexes.put(numbered))

    def remove_nodes(self, nodes: Sequence[Node]) -> None:
        """Delete nodes; their edges must be gone."""
        numbers = self._numbers(node.id for node in nodes)
        numbered = [(numbers[node.id], node) for node in nodes]
        if not self._anew:
            self.execute(self._indexes.take_out(numbered))
        for number, node in numbered:
            self._connection.execute(f"DELETE FROM {quoted(node.label)} WHERE {ROW} = ?", (number,))
            self._connection.execute("DELETE FROM node WHERE number = ?", (number,))

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
