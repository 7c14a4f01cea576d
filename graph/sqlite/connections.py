"""Connections to the file: one writer at a time, and as many readers as there are people asking.

A reader is lent for one question and given back, so that threads that come and go leave nothing open. Each question
sees one state of the graph, whatever is written meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from ontology.errors import StoreError

OLDEST = (3, 37, 0)
"""The first SQLite with strict tables."""

_CACHE = "PRAGMA cache_size = -65536"
"""64 MB, so that a large sync does not go through the disk twice."""


@contextmanager
def asking(path: Path) -> Iterator[None]:
    """Turn every failure of the database into a StoreError that names the file."""
    try:
        yield
    except sqlite3.Error as failure:
        raise StoreError(f"the graph {path} cannot be asked: {_reason(failure)}") from failure


def _reason(failure: sqlite3.Error) -> str:
    code = getattr(failure, "sqlite_errorcode", None)
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return f"{failure}; delete the file and run: brobygger build"
    return str(failure)


class Readers:
    """Connections that can only read, lent one question at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: list[sqlite3.Connection] = []
        self._lock = Lock()
        self._closed = False

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one state of the graph until it is given back; StoreError once closed."""
        with asking(self._path):
            connection = self._take()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise StoreError(f"the graph {self._path} is closed")
            if self._idle:
                return self._idle.pop()
        address = f"{self._path.resolve().as_uri()}?mode=ro"
        return sqlite3.connect(
            address, uri=True, isolation_level=None, check_same_thread=False, cached_statements=512, timeout=10
        )

    def _give_back(self, connection: sqlite3.Connection) -> None:
        if connection.in_transaction:
            connection.rollback()
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close what is idle; what is lent is closed when it is given back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()


@contextmanager
def writing(path: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """Lend the one connection that writes: everything until the end is kept whole, or nothing is.

    Waits `patience` seconds for another writer; StoreError where that is not enough.
    """
    if sqlite3.sqlite_version_info < OLDEST:
        raise StoreError(f"SQLite {sqlite3.sqlite_version} is too old; use a Python with SQLite 3.37 or newer")
    with asking(path):
        connection = sqlite3.connect(path, isolation_level=None, timeout=patience)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(_CACHE)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        finally:
            # Closing takes back what was not committed.
            connection.close()
