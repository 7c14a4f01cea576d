"""One room: where the teacher stands, which phones are there and what they answered, in a database of its own.

Whatever a method has done when it returns is on the disk, so a server that is started anew goes on where it was.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from app.rooms.codes import digest, is_token, new_token
from app.rooms.errors import NoSuchRoomError, NotAMemberError, NotTheTeacherError, RoomFullError

Cell = tuple[str, ...]
"""One mark a participant made: a statement and who says it, two concepts and a verb …"""
Clock = Callable[[], float]
MOST_MEMBERS = 400
PRESENT_FOR = 45.0
"""Seconds after which a phone that asks for nothing is taken to be away; a phone asks every twenty."""
NOTED_EVERY = 15.0
"""Seconds after which it is written again that a phone is there."""

_TABLES = """
CREATE TABLE room (
    one INTEGER PRIMARY KEY CHECK (one = 1), lesson TEXT NOT NULL, key TEXT NOT NULL,
    position INTEGER NOT NULL, version INTEGER NOT NULL, ended INTEGER NOT NULL
) STRICT;
CREATE TABLE member (token TEXT PRIMARY KEY, seen REAL NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE revealed (stop TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    stop TEXT NOT NULL, member TEXT NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (stop, member)
) STRICT, WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a room stands."""

    lesson: str
    """Id of the lesson."""
    position: int
    """Stop the teacher shows, from 1."""
    version: int
    """Grows with every step of the teacher; equal means that a phone has nothing new to show."""


class Room:
    """One room, for any number of threads."""

    def __init__(self, path: Path, clock: Clock = time.time) -> None:
        """Open a room that is there; NoSuchRoomError where it is not, or has ended."""
        self._clock = clock
        self._lock = Lock()
        self._noted: dict[str, float] = {}
        if not path.exists():
            raise NoSuchRoomError("no room has this code")
        self._database = _connect(path)
        self.standing()

    @classmethod
    def new(cls, path: Path, lesson: str, clock: Clock = time.time) -> tuple[Room, str]:
        """Make a room at the first stop of a lesson, and return it with the teacher's key."""
        key = new_token()
        database = _connect(path)
        database.executescript(_TABLES)
        database.execute("INSERT INTO room VALUES (1, ?, ?, 1, 1, 0)", (lesson, digest(key)))
        database.close()
        return cls(path, clock), key

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._database.close()

    def standing(self) -> Standing:
        """Return where the room stands."""
        with self._lock:
            row = self._row()
        return Standing(row[0], row[2], row[3])

    def check_key(self, key: str) -> None:
        """NotTheTeacherError where the key is not the teacher's."""
        with self._lock:
            kept = self._row()[1]
        if not is_token(key, kept):
            raise NotTheTeacherError("only the teacher of the room may do this")

    def go_to(self, position: int) -> None:
        """Show another stop."""
        with self._changing() as database:
            database.execute("UPDATE room SET position = ?, version = version + 1", (position,))

    def reveal(self, stop: str, shown: bool) -> None:
        """Show the answers of a stop to everybody, or hide them again."""
        statement = "INSERT OR IGNORE INTO revealed VALUES (?)" if shown else "DELETE FROM revealed WHERE stop = ?"
        with self._changing() as database:
            database.execute(statement, (stop,))
            database.execute("UPDATE room SET version = version + 1")

    def is_revealed(self, stop: str) -> bool:
        """Whether everybody sees the answers of a stop."""
        with self._lock:
            return self._database.execute("SELECT 1 FROM revealed WHERE stop = ?", (stop,)).fetchone() is not None

    def join(self) -> str:
        """Let a phone in and return its mark; RoomFullError where no more fit."""
        token = new_token()
        with self._changing() as database:
            (number,) = database.execute("SELECT count(*) FROM member").fetchone()
            if number >= MOST_MEMBERS:
                raise RoomFullError("the room is full")
            database.execute("INSERT INTO member VALUES (?, ?)", (token, self._clock()))
        return token

    def see(self, member: str) -> None:
        """Note that a phone is there; NotAMemberError where the room does not know it."""
        if self._clock() - self._noted.get(member, -NOTED_EVERY) < NOTED_EVERY:
            return
        with self._changing() as database:
            found = database.execute("UPDATE member SET seen = ? WHERE token = ?", (self._clock(), member))
            if not found.rowcount:
                raise NotAMemberError("the room does not know this phone")
        self._noted[member] = self._clock()

    def leave(self, member: str) -> None:
        """Note that a phone has gone; what it answered stays, because it says nothing about anybody."""
        self._noted.pop(member, None)
        with self._changing() as database:
            database.execute("UPDATE member SET seen = 0 WHERE token = ?", (member,))

    def present(self) -> int:
        """Count the phones that are there."""
        with self._lock:
            asked = "SELECT count(*) FROM member WHERE seen > ?"
            return int(self._database.execute(asked, (self._clock() - PRESENT_FOR,)).fetchone()[0])

    def answer(self, stop: str, member: str, cells: tuple[Cell, ...]) -> None:
        """Keep what a phone answered; the latest answer of a phone counts. NotAMemberError for an unknown phone."""
        with self._changing() as database:
            if database.execute("SELECT 1 FROM member WHERE token = ?", (member,)).fetchone() is None:
                raise NotAMemberError("the room does not know this phone")
            database.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", (stop, member, json.dumps(cells)))

    def answer_of(self, stop: str, member: str) -> tuple[Cell, ...] | None:
        """Return what a phone answered; None where it has not."""
        with self._lock:
            asked = "SELECT cells FROM answer WHERE stop = ? AND member = ?"
            row = self._database.execute(asked, (stop, member)).fetchone()
        return _cells(row[0]) if row else None

    def answers(self, stop: str) -> list[tuple[Cell, ...]]:
        """Return what all phones answered, without saying which."""
        with self._lock:
            rows = self._database.execute("SELECT cells FROM answer WHERE stop = ?", (stop,)).fetchall()
        return [_cells(row[0]) for row in rows]

    def answered(self, stop: str) -> int:
        """Count the phones that have answered."""
        with self._lock:
            return int(self._database.execute("SELECT count(*) FROM answer WHERE stop = ?", (stop,)).fetchone()[0])

    def end(self) -> None:
        """Say to every process that the room has ended; the file is the folder's to delete."""
        with self._changing() as database:
            database.execute("UPDATE room SET ended = 1, version = version + 1")

    def _row(self) -> tuple[str, str, int, int]:
        row = self._database.execute("SELECT lesson, key, position, version, ended FROM room").fetchone()
        if row is None or row[4]:
            raise NoSuchRoomError("the room has ended")
        return row[0], row[1], row[2], row[3]

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """Change the room, whole or not at all; NoSuchRoomError where it has ended meanwhile."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                self._row()
                yield self._database
            except BaseException:
                self._database.rollback()
                raise
            self._database.commit()


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    # An answer that was thanked for outlives even a power cut; a class of a hundred feels nothing of it.
    database.execute("PRAGMA synchronous = FULL")
    return database


def _cells(text: str) -> tuple[Cell, ...]:
    return tuple(tuple(cell) for cell in json.loads(text))
