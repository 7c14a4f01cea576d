"""Search: names that are or begin with what was asked, then words of names, then words of texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from graph.names import known_label
from graph.sqlite.numbers import numbers_of
from graph.sqlite.rows import AMONG, Rows, json_list
from graph.sqlite.words import match
from graph.store import Hit, Hits
from ontology.folding import name_keys

_LAST = "\U0010ffff"
"""Stands after every letter: the end of the range of names that begin alike."""


class Search:
    """One search: what is asked, and among which labels."""

    def __init__(self, rows: Rows, text: str, labels: Sequence[str]) -> None:
        self._rows = rows
        self._text = text
        self._keys = name_keys(text)
        ranges = [numbers_of(rows.schema, known_label(rows.schema, label)) for label in labels]
        self._among = " OR ".join("number BETWEEN ? AND ?" for _ in ranges) or "TRUE"
        self._pairs = ranges
        self._ranges = [number for pair in ranges for number in pair]

    def answer(self, connection: sqlite3.Connection, most: int) -> Hits:
        """Ask the database."""
        if not self._keys:
            return Hits((), 0)
        scores = dict(self._best(connection, most))
        nodes = self._rows.nodes(connection, scores)
        hits = tuple(Hit(nodes[identifier], score) for identifier, score in scores.items())
        return Hits(hits, len(hits) if len(hits) < most else self._total(connection))

    @property
    def _only_names(self) -> bool:
        """Whether names that begin so are all that is looked for: one letter begins half of all words."""
        return len(self._keys[0]) == 1

    def _best(self, connection: sqlite3.Connection, most: int) -> Iterator[tuple[str, int]]:
        """Yield (id, score) of the best hits: a lower score is looked for only where the higher ones leave room."""
        found: set[str] = set()
        levels = [(4, self._named(self._keys)), (3, self._beginning())]
        if not self._only_names:
            words = match(self._text)
            levels += [(2, self._worded(f"names : ({words})")), (1, self._worded(words))]
        for score, (numbers, parameters) in levels:
            if len(found) < most:
                for identifier in self._sorted(connection, numbers, parameters, found, most - len(found)):
                    found.add(identifier)
                    yield identifier, score

    def _sorted(
        self, connection: sqlite3.Connection, numbers: str, parameters: list[object], found: set[str], most: int
    ) -> list[str]:
        """Return the ids behind some numbers in the order of hits, without those already found."""
        text = f"""
            SELECT id FROM node WHERE number IN ({numbers}) AND ({self._among}) AND id NOT {AMONG}
            ORDER BY place, sort_da, id LIMIT ?
        """
        asked = [*parameters, *self._ranges, json_list(found), most]
        return [identifier for (identifier,) in connection.execute(text, asked)]

    def _total(self, connection: sqlite3.Connection) -> int:
        """Return how many hits there are: whatever begins with what was asked holds its words too."""
        numbers, parameters = self._beginning() if self._only_names else self._worded(match(self._text))
        text = f"SELECT count(DISTINCT number) FROM ({numbers}) WHERE {self._among}"
        return int(connection.execute(text, [*parameters, *self._ranges]).fetchone()[0])

    def _named(self, keys: Sequence[str]) -> tuple[str, list[object]]:
        return f"SELECT number FROM name WHERE key {AMONG}", [json_list(keys)]

    def _beginning(self) -> tuple[str, list[object]]:
        ranges = " OR ".join("(key >= ? AND key < ?)" for _ in self._keys)
        return f"SELECT number FROM name WHERE {ranges}", [end for key in self._keys for end in (key, key + _LAST)]

    def _worded(self, query: str) -> tuple[str, list[object]]:
        text = "SELECT rowid AS number FROM words WHERE words MATCH ?"
        if not self._pairs:
            return text, [query]
        # The index goes straight to the numbers of a label; all others need not be looked at.
        parts = " UNION ALL ".join(f"{text} AND rowid BETWEEN ? AND ?" for _ in self._pairs)
        return parts, [value for pair in self._pairs for value in (query, *pair)]
