"""The scripts of lessons: kept as long as the library is the same, while it does not answer, and when they are gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from time import monotonic

from app.rooms.script import Script, script_of
from app.wording import LANGUAGES, Wording
from graph.store import GraphStore
from ontology.errors import NotFoundError, StoreError

LOOK_EVERY = 10.0
"""Seconds in which a class does not look whether the library has changed."""


class Scripts:
    """The scripts that rooms have asked for: a lesson in every language, since a phone may change its own."""

    def __init__(self, store: Callable[[], GraphStore], every: float = LOOK_EVERY) -> None:
        self._store = store
        self._every = every
        self._next_look = 0.0
        self._kept: dict[str, Mapping[str, Script]] = {}
        self._stale: set[str] = set()
        self._digest = ""
        self._lock = Lock()

    def of(self, lesson: str, language: str) -> Script:
        """Return the script of a lesson in a language.

        Where the library cannot be asked, or no longer has the lesson, a class goes on with the script it has;
        StoreError and NotFoundError only where it has none.
        """
        self._look()
        with self._lock:
            if lesson in self._stale or lesson not in self._kept:
                self._write(lesson)
            return _in(self._kept[lesson], language)

    def known(self, lesson: str, language: str) -> Script | None:
        """Return the script that is kept, without a question to the library, so that it may be asked very often."""
        kept = self._kept.get(lesson)
        return _in(kept, language) if kept else None

    def _write(self, lesson: str) -> None:
        """Write the scripts of a lesson anew, or leave those there are: nobody in the middle of it is sent home."""
        try:
            written = {language: script_of(self._store(), lesson, Wording(language)) for language in LANGUAGES}
        except (StoreError, NotFoundError):
            if lesson not in self._kept:
                raise
        else:
            self._kept[lesson] = written
            self._stale.discard(lesson)

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


def _in(scripts: Mapping[str, Script], language: str) -> Script:
    return scripts[language if language in LANGUAGES else LANGUAGES[0]]
