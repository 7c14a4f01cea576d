"""The rooms of a hub: a folder with one small database for each room, deleted when the room ends."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Lock

from app.rooms.codes import new_code, read_code
from app.rooms.errors import NoSuchRoomError, RoomFullError
from app.rooms.room import Clock, Room

MOST_ROOMS = 50
LEFT_ALONE = 12 * 3600.0
"""Seconds after which a room that nobody touched is taken to have ended."""
_ENDING = ".db"
_BESIDE = ("", "-wal", "-shm")


class Rooms:
    """All rooms of one folder; several processes may share it."""

    def __init__(self, folder: Path, clock: Clock = time.time) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = Lock()
        self._opened: dict[str, Room] = {}

    def open(self, lesson: str) -> tuple[str, str]:
        """Open a room for a lesson and return its code and the teacher's key; RoomFullError if there are too many."""
        with self._lock:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._sweep()
            if len(list(self._folder.glob(f"*{_ENDING}"))) >= MOST_ROOMS:
                raise RoomFullError("the hub has too many open rooms")
            code = new_code()
            while self._path(code).exists():
                code = new_code()
            self._opened[code], key = Room.new(self._path(code), lesson, self._clock)
        return code, key

    def find(self, typed: str) -> tuple[str, Room]:
        """Return the room with a code as somebody typed it, and its code; NoSuchRoomError where there is none."""
        code = read_code(typed)
        if not code:
            raise NoSuchRoomError("this is no code of a room")
        with self._lock:
            if code not in self._opened:
                self._opened[code] = Room(self._path(code), self._clock)
            return code, self._opened[code]

    def end(self, code: str) -> None:
        """End a room and delete everything in it; NoSuchRoomError where it has ended already."""
        _, room = self.find(code)
        room.end()
        self.forget(code)
        self._delete(code)

    def forget(self, code: str) -> None:
        """Let go of a room that has ended."""
        with self._lock:
            if room := self._opened.pop(code, None):
                room.close()

    def close(self) -> None:
        """Give all files back; the rooms stay open for the next process."""
        for code in tuple(self._opened):
            self.forget(code)

    def _path(self, code: str) -> Path:
        return self._folder / f"{code}{_ENDING}"

    def _sweep(self) -> None:
        """Delete the rooms that nobody has touched for long, or that ended while their files were in use."""
        for path in self._folder.glob(f"*{_ENDING}"):
            files = [beside for ending in _BESIDE if (beside := path.with_name(path.name + ending)).exists()]
            if self._clock() - max(file.stat().st_mtime for file in files) > LEFT_ALONE:
                if room := self._opened.pop(path.stem, None):
                    room.close()
                self._delete(path.stem)

    def _delete(self, code: str) -> None:
        path = self._path(code)
        for ending in _BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)
