"""Rows ⇄ elements: how nodes and edges are read, for every operation in the same way."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from graph.sqlite.columns import Columns, quoted
from graph.sqlite.ddl import ROW, carried
from ontology.elements import Edge, Node
from ontology.schema import Schema


def json_list(values: Iterable[str]) -> str:
    """Return texts as the one parameter that `among` expects."""
    return json.dumps(tuple(values), ensure_ascii=False)


AMONG = "IN (SELECT value FROM json_each(?))"
"""Is one of a list that is given as one parameter, however long: the statement stays the same and is prepared once."""

NUMBERED = f"IN (SELECT number FROM node WHERE id {AMONG})"
"""Is the number of a node whose id is one of a list that is given as one parameter."""


class Rows:
    """What the tables of one schema hold, and the statements that read it."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.labels = {name: Columns(schema.properties_of(name), name) for name in schema.labels}
        self.edges = Columns(carried(schema), "edge")
        self.carried = {name: frozenset(relation.carries) for name, relation in schema.relations.items()}
        """Relation type to the properties it carries."""
        self._edge_columns = ", ".join(
            ("e.type", "s.id", "t.id", "e.key", *(f"e.{quoted(key)}" for key in self.edges.names))
        )
        self._node_columns = {
            name: ", ".join(("n.id", *(f"c.{quoted(key)}" for key in columns.names)))
            for name, columns in self.labels.items()
        }
        self.prefixes = {label.prefix: name for name, label in schema.labels.items()}

    def nodes_of(
        self, connection: sqlite3.Connection, label: str, rest: str, parameters: Sequence[object]
    ) -> Iterator[Node]:
        """Yield nodes of a label; `rest` follows the join of `node n` and the label's table `c`."""
        text = f"SELECT {self._node_columns[label]} FROM node n JOIN {quoted(label)} c ON c.{ROW} = n.number {rest}"
        decode = self.labels[label].decode
        for row in connection.execute(text, parameters):
            yield Node(row[0], label, decode(row[1:]))

    def nodes(self, connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Node]:
        """Return the nodes with these ids, as far as they exist; one statement for each label among them."""
        by_label: dict[str, list[str]] = {}
        for identifier in ids:
            label = self.prefixes.get(identifier.partition("/")[0])
            if label:
                by_label.setdefault(label, []).append(identifier)
        return {
            node.id: node
            for label, asked in by_label.items()
            for node in self.nodes_of(connection, label, f"WHERE n.id {AMONG}", (json_list(asked),))
        }

    def edges_where(self, connection: sqlite3.Connection, rest: str, parameters: Sequence[object]) -> Iterator[Edge]:
        """Yield edges; `rest` follows the join of `edge e` with its ends, the nodes `s` and `t`."""
        tables = 'edge e JOIN node s ON s.number = e.start JOIN node t ON t.number = e."end"'
        return self._edges(connection, f"{tables} {rest}", parameters)

    def every_edge(self, connection: sqlite3.Connection) -> Iterator[Edge]:
        """Yield every edge in order of start, type, end and key, sorting only those of one start at a time."""
        tables = 'node s CROSS JOIN edge e ON e.start = s.number JOIN node t ON t.number = e."end"'
        return self._edges(connection, f"{tables} ORDER BY s.id, e.type, t.id, e.key", ())

    def _edges(self, connection: sqlite3.Connection, rest: str, parameters: Sequence[object]) -> Iterator[Edge]:
        decode = self.edges.decode
        for row in connection.execute(f"SELECT {self._edge_columns} FROM {rest}", parameters):
            yield Edge(row[0], row[1], row[2], row[3], decode(row[4:]))
