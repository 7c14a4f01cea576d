"""Drafts of lessons: kept beside the library until they are saved into it, so that no reload and no evening loses one.

A draft is the text of the lesson's file and the digest of the file it began from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from ingest.journal.record import digest
from ingest.lessons.written import WrittenLesson, lesson_bytes, read_lesson
from ontology.errors import LibraryError
from ontology.value_rules import is_slug

MOST_BYTES = 300_000
"""Of a draft: the longest lesson of the library is a thirtieth of it."""


class DraftChangedError(LibraryError):
    """A draft is no longer what it was when it was shown."""

    def __init__(self, slug: str) -> None:
        super().__init__(f"the draft of '{slug}' was changed meanwhile; look at it and do it again")


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson somebody is writing."""

    lesson: WrittenLesson
    begun_from: str
    """Digest of the file of the library it began from; empty where the lesson is new."""
    mark: str = ""
    """Changes whenever the draft does; empty where it is not kept yet."""

    @property
    def kept(self) -> bool:
        """Whether there is anything that is not in the library."""
        return bool(self.mark)


class Drafts:
    """The drafts of one library folder; they stand beside it, in `.brobygger/drafts`."""

    def __init__(self, folder: Path) -> None:
        whole = folder.resolve()
        self._folder = whole.parent / ".brobygger" / "drafts" / whole.name
        # One lock for each desk, so that it may be entered again inside itself.
        self._lock = FileLock(self._folder / "lock", timeout=10)

    def names(self) -> list[str]:
        """Return the slugs of the lessons there are drafts of, sorted."""
        return sorted(path.stem for path in self._folder.glob("*.json"))

    def find(self, slug: str) -> Draft | None:
        """Return the draft of a lesson; None where there is none."""
        path = self._path(slug)
        return _draft(path.read_bytes(), slug) if path.exists() else None

    def keep(self, shown: Draft, lesson: WrittenLesson) -> Draft:
        """Keep a draft as it is now; DraftChangedError where it is no longer the one that was shown."""
        text = lesson_bytes(lesson)
        if len(text) > MOST_BYTES:
            raise LibraryError("this is longer than a lesson can be; make two of it")
        read_lesson(text, lesson.slug)  # What could not be read again is not kept.
        with self.held(shown):
            said = {"begun_from": shown.begun_from, "text": text.decode()}
            data = json.dumps(said, ensure_ascii=False, indent=1).encode()
            path = self._path(lesson.slug)
            beside = path.with_suffix(".new")
            beside.write_bytes(data)
            beside.replace(path)
        return Draft(lesson, shown.begun_from, digest(data))

    def drop(self, shown: Draft) -> None:
        """Throw a draft away; DraftChangedError where it is no longer the one that was shown."""
        with self.held(shown):
            self._path(shown.lesson.slug).unlink(missing_ok=True)

    @contextmanager
    def held(self, shown: Draft) -> Iterator[None]:
        """Let nobody else change a draft meanwhile; DraftChangedError where it is no longer the one that was shown."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._lock:
            now = self.find(shown.lesson.slug)
            if (now.mark if now else "") != shown.mark:
                raise DraftChangedError(shown.lesson.slug)
            yield

    def _path(self, slug: str) -> Path:
        if not is_slug(slug):
            raise LibraryError(f"'{slug[:100]}' is no name of a lesson; use small letters a-z, digits, '-' and '.'")
        return self._folder / f"{slug}.json"


def _draft(data: bytes, slug: str) -> Draft:
    said = json.loads(data)
    return Draft(read_lesson(said["text"].encode(), slug), said["begun_from"], digest(data))
