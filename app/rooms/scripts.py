"""The scripts of lessons: kept as long as the library is the same, while it does not answer, and when they are gone."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from time import monotonic

from app.rooms.script import Script, script_of
from app.wording import LANGUAGES, Wording
from graph.store import GraphStore
from ontology.errors import NotFoundError, StoreError

LOOK_EVERY = 10.0
"""Seconds in which a class does not look whether the library has changed."""


class Scripts:
    """The scripts that rooms have asked for, one for each lesson and language."""

    def __init__(self, store: Callable[[], GraphStore], every: float = LOOK_EVERY) -> None:
        self._store = store
        self._every = every
        self._next_look = 0.0
        self._kept: dict[tuple[str, str], Script] = {}
        self._stale: set[tuple[str, str]] = set()
        self._digest = ""
        self._lock = Lock()

    def of(self, lesson: str, language: str) -> Script:
        """Return the script of a lesson in a language.

        Where the library cannot be asked, or no longer has the lesson, a class goes on with the script it has;
        StoreError and NotFoundError only where it has none.
        """
        key = _key(lesson, language)
        self._look()
        with self._lock:
            if key in self._stale or key not in self._kept:
                self._write(key)
            return self._kept[key]

    def known(self, lesson: str, language: str) -> Script | None:
        """Return the script that is kept, without a question to the library, so that it may be asked very often."""
        return self._kept.get(_key(lesson, language))

    def _write(self, key: tuple[str, str]) -> None:
        """Write a script anew, or leave the one there is: nobody in the middle of a lesson is sent home."""
        lesson, language = key
        try:
            self._kept[key] = script_of(self._store(), lesson, Wording(language))
        except (StoreError, NotFoundError):
            if key not in self._kept:
                raise
        else:
            self._stale.discard(key)

    def _look(self) -> None:
        """Mark what is kept as stale where the library has changed; one that is half-way or silent has not, yet."""
        if monotonic() < self._next_look:
            return
        self._next_look = monotonic() + self._every  # Before the question, so that nobody else waits for its answer.
        try:
            digest = self._store().digest()
        except StoreError:
            return
        with self._lock:
            if digest and digest != self._digest:
                self._stale.update(self._kept)
                self._digest = digest


def _key(lesson: str, language: str) -> tuple[str, str]:
    return lesson, language if language in LANGUAGES else LANGUAGES[0]
