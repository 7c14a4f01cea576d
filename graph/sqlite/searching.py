"""Search: names that are or begin with what was asked, then words of names, then words of texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from graph.names import known_label
from graph.sqlite.rows import Rows, json_list
from graph.sqlite.words import match
from graph.store import Hit, Hits
from ontology.folding import title_key

_LAST = "\U0010ffff"
"""Stands after every letter: the end of the range of names that begin alike."""

_FOUND = """
WITH found (number, score) AS (
    SELECT number, 3 + (key = :key) FROM name WHERE key >= :key AND key < :after
    UNION ALL SELECT rowid, 2 FROM words WHERE :worded AND words MATCH :in_names
    UNION ALL SELECT rowid, 1 FROM words WHERE :worded AND words MATCH :anywhere
)
SELECT n.id, max(found.score) AS best, count(*) OVER () FROM found JOIN node n USING (number)
WHERE :all_labels OR n.label IN (SELECT value FROM json_each(:labels))
GROUP BY n.number ORDER BY best DESC, n.place, n.sort_da, n.id LIMIT :most
"""


def search(connection: sqlite3.Connection, rows: Rows, text: str, labels: Sequence[str], most: int) -> Hits:
    """Answer for the port."""
    for label in labels:
        known_label(rows.schema, label)
    key, words = title_key(text), match(text)
    if not key:
        return Hits((), 0)
    parameters = {
        "key": key,
        "after": key + _LAST,
        # One letter begins half of all words: it finds names that begin with it.
        "worded": len(key) > 1,
        "in_names": f"names : ({words})",
        "anywhere": words,
        "all_labels": not labels,
        "labels": json_list(labels),
        "most": most,
    }
    found = connection.execute(_FOUND, parameters).fetchall()
    nodes = rows.nodes(connection, (identifier for identifier, _, _ in found))
    return Hits(tuple(Hit(nodes[identifier], score) for identifier, score, _ in found), found[0][2] if found else 0)
