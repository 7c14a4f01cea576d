"""A SQLite store, and the database behind it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from graph.sqlite.store import SqliteStore

Ask = Callable[..., list[tuple[Any, ...]]]
"""Ask the file itself: a statement and its parameters, answered in rows."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "graph.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(path, patience=1) as opened:
        yield opened


@pytest.fixture
def ask(path: Path) -> Ask:
    """See `Ask`."""

    def asked(statement: str, *parameters: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute(statement, parameters).fetchall()
            connection.commit()
            return rows

    return asked
