"""The database as a whole: whether it is ours and of this schema, making it, and making it anew."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from pathlib import Path

from graph.sqlite.columns import quoted
from graph.sqlite.ddl import fingerprint, indexes, tables
from graph.store import Stats
from ontology.errors import StoreError
from ontology.schema import Schema

_OURS = 0x42524F42
"""'BROB' in the file's header, so that no other database is ever taken for a graph and cleared."""


class Database:
    """What the tables of a file must be for one schema."""

    def __init__(self, path: Path, schema: Schema) -> None:
        self._path = path
        self._schema = schema
        self._fingerprint = fingerprint(schema)

    def is_current(self, connection: sqlite3.Connection) -> bool:
        """Say whether the tables are those of this schema; StoreError where the file is another program's."""
        if not _has_tables(connection):
            return False
        if connection.execute("PRAGMA application_id").fetchone()[0] != _OURS:
            raise StoreError(f"{self._path} is a database of another program; choose another place for the graph")
        return read(connection, "fingerprint") == self._fingerprint

    def make(self, connection: sqlite3.Connection) -> None:
        """Make the tables of this schema, empty; what an older one left is cleared away."""
        _clear(connection)
        for statement in (*tables(self._schema), *indexes(self._schema).values()):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_OURS}")
        keep(connection, "fingerprint", self._fingerprint)


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def _clear(connection: sqlite3.Connection) -> None:
    """Drop every table, those that refer to others first."""
    connection.execute("DROP TABLE IF EXISTS words")
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name = 'node', name <> 'edge'"
    )
    for (name,) in found.fetchall():
        connection.execute(f"DROP TABLE {quoted(name)}")


def read(connection: sqlite3.Connection, name: str) -> str:
    """Return something the database keeps about itself; empty where it does not."""
    row = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""


def keep(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep something about the database itself."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))


def keep_stats(connection: sqlite3.Connection) -> None:
    """Count nodes and edges once for all who ask until the next change."""
    nodes = dict(connection.execute("SELECT label, count(*) FROM node GROUP BY label"))
    edges = dict(connection.execute("SELECT type, count(*) FROM edge GROUP BY type"))
    keep(connection, "stats", json.dumps([nodes, edges]))


def read_stats(connection: sqlite3.Connection) -> Stats:
    """Return what was counted last."""
    kept, built = read(connection, "stats"), read(connection, "built")
    nodes, edges = json.loads(kept) if kept else ({}, {})
    return Stats(nodes, edges, datetime.fromisoformat(built) if built else None)
