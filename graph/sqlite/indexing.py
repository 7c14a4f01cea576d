"""The indexes beside the tables: folded names, words for full-text search, and the items of lists."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from graph.indexed import indexed
from ontology.elements import Node
from ontology.schema import Schema

Numbered = tuple[int, Node]
"""A node with its number in the database."""


class Indexes:
    """What stands beside the tables for each node."""

    def __init__(self, connection: sqlite3.Connection, schema: Schema) -> None:
        self._connection = connection
        self._schema = schema

    def put(self, numbered: Sequence[Numbered]) -> None:
        """Put nodes in."""
        found = [(number, indexed(node, self._schema)) for number, node in numbered]
        keys = sorted((key, number) for number, words in found for key in words.keys)
        self._connection.executemany("INSERT INTO name VALUES (?, ?)", keys)
        worded = ((number, words.names, words.texts) for number, words in found)
        self._connection.executemany("INSERT INTO words (rowid, names, texts) VALUES (?, ?, ?)", worded)
        items = (item for number, node in numbered for item in self._items(number, node))
        self._connection.executemany("INSERT INTO item VALUES (?, ?, ?)", items)

    def take_out(self, numbered: Sequence[Numbered]) -> None:
        """Take nodes out, which must be given as they were put in: the words themselves are kept nowhere."""
        found = [(number, indexed(node, self._schema)) for number, node in numbered]
        keys = ((key, number) for number, words in found for key in words.keys)
        self._connection.executemany("DELETE FROM name WHERE key = ? AND number = ?", keys)
        worded = ((number, words.names, words.texts) for number, words in found)
        statement = "INSERT INTO words (words, rowid, names, texts) VALUES ('delete', ?, ?, ?)"
        self._connection.executemany(statement, worded)
        self._connection.executemany("DELETE FROM item WHERE number = ?", ((number,) for number, _ in numbered))

    def clear(self) -> None:
        """Take everything out, whatever it is."""
        self._connection.execute("DELETE FROM name")
        self._connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
        self._connection.execute("DELETE FROM item")

    def _items(self, number: int, node: Node) -> Iterator[tuple[int, str, str]]:
        """Yield the items of the lists that are not kept per language."""
        known = self._schema.properties_of(node.label)
        for name, value in node.properties.items():
            if isinstance(value, tuple) and not known[name].by_language:
                yield from ((number, name, item) for item in dict.fromkeys(value))
