"""Search: names that are or begin with what was asked, then words of names, then words of texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from graph.names import known_label
from graph.sqlite.rows import AMONG, Rows, json_list
from graph.sqlite.words import match
from graph.store import Hit, Hits
from ontology.folding import name_keys

_LAST = "\U0010ffff"
"""Stands after every letter: the end of the range of names that begin alike."""

_ORDER = "n.place, n.sort_da, n.id LIMIT ?"

_BY_NAME = f"""
SELECT n.id, 3 + max(k.key = b.value) AS score FROM json_each(?) b
JOIN name k ON k.key >= b.value AND k.key < b.value || '{_LAST}' JOIN node n ON n.number = k.number
WHERE n.label {AMONG} GROUP BY n.number ORDER BY score DESC, {_ORDER}
"""

_COUNT_BY_NAME = f"""
SELECT count(DISTINCT n.number) FROM json_each(?) b
JOIN name k ON k.key >= b.value AND k.key < b.value || '{_LAST}' JOIN node n ON n.number = k.number
WHERE n.label {AMONG}
"""

_BY_WORDS = f"""
SELECT n.id, ? FROM words w JOIN node n ON n.number = w.rowid
WHERE words MATCH ? AND n.label {AMONG} AND n.id NOT {AMONG} ORDER BY {_ORDER}
"""

_COUNT_BY_WORDS = (
    f"SELECT count(*) FROM words w JOIN node n ON n.number = w.rowid WHERE words MATCH ? AND n.label {AMONG}"
)


def search(connection: sqlite3.Connection, rows: Rows, text: str, labels: Sequence[str], most: int) -> Hits:
    """Answer for the port."""
    among = json_list(known_label(rows.schema, label) for label in labels or rows.schema.labels)
    keys = name_keys(text)
    if not keys:
        return Hits((), 0)
    if len(keys[0]) == 1:
        (total,) = connection.execute(_COUNT_BY_NAME, (json_list(keys), among)).fetchone()
        scores = dict(connection.execute(_BY_NAME, (json_list(keys), among, most)))
    else:
        (total,) = connection.execute(_COUNT_BY_WORDS, (match(text), among)).fetchone()
        scores = dict(_best(connection, text, keys, among, most))
    nodes = rows.nodes(connection, scores)
    return Hits(tuple(Hit(nodes[identifier], score) for identifier, score in scores.items()), total)


def _best(
    connection: sqlite3.Connection, text: str, keys: Sequence[str], among: str, most: int
) -> Iterator[tuple[str, int]]:
    """Yield (id, score) of the best hits: a lower score is looked for only where the higher ones leave room."""
    found = dict(connection.execute(_BY_NAME, (json_list(keys), among, most)))
    yield from found.items()
    for score, query in ((2, f"names : ({match(text)})"), (1, match(text))):
        if len(found) < most:
            more = dict(connection.execute(_BY_WORDS, (score, query, among, json_list(found), most - len(found))))
            yield from more.items()
            found |= more
