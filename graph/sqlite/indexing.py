"""The indexes beside the tables: folded names, words for full-text search, and the items of lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.indexed import indexed
from ontology.elements import Node
from ontology.schema import Schema

Numbered = tuple[int, Node]
"""A node with its number in the database."""

Statement = tuple[str, list[tuple[object, ...]]]
"""A statement and the rows it is executed with."""

CLEAR = ("DELETE FROM name", "INSERT INTO words (words) VALUES ('delete-all')", "DELETE FROM item")
"""What takes everything out, whatever it is."""


class Indexes:
    """What stands beside the tables for each node."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def put(self, numbered: Sequence[Numbered]) -> Iterator[Statement]:
        """Yield what puts nodes in."""
        found = [(number, indexed(node, self._schema)) for number, node in numbered]
        yield "INSERT INTO name VALUES (?, ?)", sorted((key, number) for number, words in found for key in words.keys)
        worded: list[tuple[object, ...]] = [(number, words.names, words.texts) for number, words in found]
        yield "INSERT INTO words (rowid, names, texts) VALUES (?, ?, ?)", worded
        yield "INSERT INTO item VALUES (?, ?, ?)", [item for numbered in numbered for item in self._items(*numbered)]

    def take_out(self, numbered: Sequence[Numbered]) -> Iterator[Statement]:
        """Yield what takes nodes out, which must be given as they were put in: their words are kept nowhere."""
        found = [(number, indexed(node, self._schema)) for number, node in numbered]
        yield "DELETE FROM name WHERE key = ? AND number = ?", [(key, at) for at, words in found for key in words.keys]
        worded: list[tuple[object, ...]] = [(number, words.names, words.texts) for number, words in found]
        yield "INSERT INTO words (words, rowid, names, texts) VALUES ('delete', ?, ?, ?)", worded
        yield "DELETE FROM item WHERE number = ?", [(number,) for number, _ in numbered]

    def _items(self, number: int, node: Node) -> Iterator[tuple[int, str, str]]:
        """Yield the items of the lists that are not kept per language."""
        known = self._schema.properties_of(node.label)
        for name, value in node.properties.items():
            if isinstance(value, tuple) and not known[name].by_language:
                yield from ((number, name, item) for item in dict.fromkeys(value))
