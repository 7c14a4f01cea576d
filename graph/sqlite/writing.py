"""Writing nodes and edges, with everything that stands in the indexes for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import TracebackType
from typing import Self

from graph.differences import bucket_of
from graph.sqlite.columns import Columns, quoted
from graph.sqlite.ddl import ROW, indexes
from graph.sqlite.rows import AMONG, Rows, json_list
from graph.sqlite.words import Indexed, indexed
from ontology.elements import Edge, Node
from ontology.errors import StoreError
from ontology.titles import HUB_LANGUAGES, title_order

Numbered = tuple[int, Node]
"""A node with its number in the database."""


class Writer:
    """Writes to the tables; as a context it leaves the indexes complete.

    An empty database is filled without indexes, which are then made at once: that is faster by half.
    """

    def __init__(self, connection: sqlite3.Connection, rows: Rows, empty: bool) -> None:
        self._connection = connection
        self._rows = rows
        self._empty = empty
        self._places = {name: place for place, name in enumerate(rows.schema.labels)}

    def __enter__(self) -> Self:
        if self._empty:
            for name in indexes(self._rows.schema):
                self._connection.execute(f"DROP INDEX {quoted(name)}")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._empty and error is None:
            for statement in indexes(self._rows.schema).values():
                self._connection.execute(statement)

    def add_edges(self, edges: Iterable[Edge]) -> None:
        """Insert edges; StoreError for a property or value that the table does not keep."""
        columns = self._rows.edges
        marks = ", ".join("?" * (4 + len(columns.names)))
        rows = (
            (edge.type, edge.start, edge.end, edge.key, *columns.encode(edge.properties))
            for edge in sorted(edges, key=lambda edge: (edge.start, edge.type, edge.end, edge.key))
        )
        self._connection.executemany(f"INSERT INTO edge ({self._rows.edge_columns}) VALUES ({marks})", rows)

    def remove_edges(self, edges: Iterable[Edge]) -> None:
        """Delete edges."""
        statement = 'DELETE FROM edge WHERE type = ? AND start = ? AND "end" = ? AND key = ?'
        self._connection.executemany(statement, (edge.identity for edge in edges))

    def add_nodes(self, nodes: Sequence[Node]) -> None:
        """Insert nodes; StoreError for a property or value that the table does not keep."""
        (last,) = self._connection.execute("SELECT coalesce(max(number), 0) FROM node").fetchone()
        numbered = list(enumerate(sorted(nodes, key=lambda node: node.id), last + 1))
        marks = ", ".join("?" * (5 + len(HUB_LANGUAGES)))
        self._connection.executemany(f"INSERT INTO node VALUES ({marks})", map(self._node_row, numbered))
        for label, columns, group in self._by_label(numbered):
            marks = ", ".join("?" * (1 + len(columns.names)))
            rows = ((number, *columns.encode(node.properties)) for number, node in group)
            self._connection.executemany(f"INSERT INTO {quoted(label)} VALUES ({marks})", rows)
        self._index(numbered)

    def change_nodes(self, pairs: Sequence[tuple[Node, Node]]) -> None:
        """Put new nodes in the place of old ones with the same ids."""
        numbers = self._numbers(new.id for _, new in pairs)
        self._unindex([(numbers[old.id], old) for old, _ in pairs])
        numbered = [(numbers[new.id], new) for _, new in pairs]
        sorts = ", ".join(f"sort_{language} = ?" for language in HUB_LANGUAGES)
        keys = ((*_sorts(node, self._rows), number) for number, node in numbered)
        self._connection.executemany(f"UPDATE node SET {sorts} WHERE number = ?", keys)
        for label, columns, group in self._by_label(numbered):
            marks = ", ".join("?" * (1 + len(columns.names)))
            rows = ((number, *columns.encode(node.properties)) for number, node in group)
            self._connection.executemany(f"REPLACE INTO {quoted(label)} VALUES ({marks})", rows)
        self._index(numbered)

    def remove_nodes(self, nodes: Sequence[Node]) -> None:
        """Delete nodes; their edges must be gone."""
        numbers = self._numbers(node.id for node in nodes)
        numbered = [(numbers[node.id], node) for node in nodes]
        self._unindex(numbered)
        for label, _, group in self._by_label(numbered):
            gone = ((number,) for number, _ in group)
            self._connection.executemany(f"DELETE FROM {quoted(label)} WHERE {ROW} = ?", gone)
        self._connection.executemany("DELETE FROM node WHERE number = ?", ((number,) for number, _ in numbered))

    def _node_row(self, numbered: Numbered) -> tuple[object, ...]:
        number, node = numbered
        if node.label not in self._places or self._rows.prefixes.get(node.id.partition("/")[0]) != node.label:
            raise StoreError(f"'{node.id}' cannot be a {node.label}: its id does not begin with the label")
        return (number, node.id, bucket_of(node.id), node.label, self._places[node.label], *_sorts(node, self._rows))

    def _by_label(self, numbered: Iterable[Numbered]) -> Iterator[tuple[str, Columns, Iterator[Numbered]]]:
        ordered = sorted(numbered, key=lambda item: (item[1].label, item[0]))
        for label, group in groupby(ordered, key=lambda item: item[1].label):
            yield label, self._rows.labels[label], group

    def _numbers(self, ids: Iterable[str]) -> Mapping[str, int]:
        asked = (json_list(ids),)
        return dict(self._connection.execute(f"SELECT id, number FROM node WHERE id {AMONG}", asked))

    def _index(self, numbered: Iterable[Numbered]) -> None:
        """Put nodes into the indexes."""
        found = [(number, indexed(node, self._rows.schema)) for number, node in numbered]
        names = ((key, number) for number, words in found for key in words.keys)
        self._connection.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))
        self._connection.executemany("INSERT INTO item VALUES (?, ?, ?)", _items(found))
        worded = ((number, words.names, words.texts) for number, words in found)
        self._connection.executemany("INSERT INTO words (rowid, names, texts) VALUES (?, ?, ?)", worded)

    def _unindex(self, numbered: Iterable[Numbered]) -> None:
        """Take nodes out of the indexes."""
        found = [(number, indexed(node, self._rows.schema)) for number, node in numbered]
        names = ((key, number) for number, words in found for key in words.keys)
        self._connection.executemany("DELETE FROM name WHERE key = ? AND number = ?", names)
        self._connection.executemany("DELETE FROM item WHERE number = ?", ((number,) for number, _ in found))
        worded = ((number, words.names, words.texts) for number, words in found)
        statement = "INSERT INTO words (words, rowid, names, texts) VALUES ('delete', ?, ?, ?)"
        self._connection.executemany(statement, worded)


def _items(found: Iterable[tuple[int, Indexed]]) -> Iterator[tuple[int, str, str]]:
    return ((number, name, value) for number, words in found for name, value in words.items)


def _sorts(node: Node, rows: Rows) -> tuple[str, ...]:
    return tuple(title_order(node, language, rows.schema)[0] for language in HUB_LANGUAGES)
