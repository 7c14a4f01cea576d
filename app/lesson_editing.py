"""Writing lessons from the app: a draft that only editors touch, saved as one change of the library, then built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.editing import NotAnEditorError, follow, is_editor
from app.importing import today
from app.settings import Settings
from ingest.journal import Change, Journal
from ingest.journal.record import bytes_of, digest
from ingest.lessons.changing import begun, copied, with_texts
from ingest.lessons.drafts import Draft, Drafts
from ingest.lessons.written import WrittenLesson, lesson_bytes, read_lesson
from ingest.library import read_library
from ingest.trying import tried
from ontology.errors import NotFoundError
from ontology.value_rules import is_slug


class LessonDesk:
    """Where one editor writes lessons; NotAnEditorError for everybody else."""

    def __init__(self, settings: Settings, key: str = "") -> None:
        if not is_editor(settings, key):
            raise NotAnEditorError("only editors may write lessons; ask the hub's keeper for the editor key")
        self._settings = settings
        self._drafts = Drafts(settings.library)

    def drafts(self) -> list[str]:
        """Return the slugs of the lessons there are drafts of."""
        return self._drafts.names()

    def open(self, slug: str) -> Draft:
        """Return the draft of a lesson, else the lesson as it is in the library; NotFoundError where there is none."""
        if not is_slug(slug):
            raise NotFoundError(f"lesson/{slug}")
        return self._drafts.find(slug) or self._of_library(slug)

    def begin(self, title: Mapping[str, str], copy_of: str = "") -> Draft:
        """Begin a new lesson, empty or a copy, and keep its draft; language to title, which also names its file."""
        taken = {*self.drafts(), *(path.stem for path in (self._settings.library / "lessons").glob("*.yaml"))}
        lesson = copied(self.open(copy_of).lesson, title, taken) if copy_of else begun(title, taken)
        return self._drafts.keep(Draft(lesson, ""), lesson)

    def keep(self, shown: Draft, lesson: WrittenLesson) -> Draft:
        """Keep a draft; DraftChangedError where somebody changed it since it was shown."""
        return self._drafts.keep(shown, lesson)

    def drop(self, shown: Draft) -> None:
        """Throw a draft away; the library stays as it is."""
        self._drafts.drop(shown)

    def begin_from_now(self, shown: Draft) -> Draft:
        """Let a draft stand in place of the library's lesson as it is now, whatever has happened to that meanwhile."""
        return self._drafts.keep(replace(shown, begun_from=self._digest(shown.lesson.file)), shown.lesson)

    def save(self, shown: Draft, by: str = "") -> Change:
        """Write a draft into the library, build, and drop it.

        LibraryProblemsError with what the checks have against it, DraftChangedError where the draft is no longer the
        one that was shown, ChangedMeanwhileError where the lesson is no longer what the draft began from: library,
        graph and draft are then as they were.
        """
        with self._drafts.held(shown):
            written = self._write(shown, lesson_bytes(_dated(shown, by)), f"lesson {shown.lesson.slug}", by)
            self._drafts.drop(shown)
        return written

    def delete(self, shown: Draft, by: str = "") -> Change:
        """Take a lesson out of the library and build; the change can be taken back.

        LibraryProblemsError where something in the library still leads to it, DraftChangedError where somebody has a
        draft of it, ChangedMeanwhileError where it is no longer as it was shown: library and graph are then as they
        were.
        """
        with self._drafts.held(replace(shown, mark="")):
            return self._write(shown, None, f"delete lesson {shown.lesson.slug}", by)

    def _write(self, shown: Draft, data: bytes | None, what: str, by: str) -> Change:
        """Write the file of a lesson, or remove it, as one change that the checks have nothing against; then build."""
        file = shown.lesson.file
        journal = Journal(self._settings.library)
        with journal.locked():
            tried(read_library(self._settings.library), {file: data})
            seen = {file: shown.begun_from} if shown.begun_from else {}
            change = journal.commit({file: data}, seen, what, by)
        follow(self._settings, change)
        return change

    def _of_library(self, slug: str) -> Draft:
        data = bytes_of(self._settings.library / "lessons" / f"{slug}.yaml")
        if data is None:
            raise NotFoundError(f"lesson/{slug}")
        return Draft(read_lesson(data, slug), digest(data))

    def _digest(self, file: str) -> str:
        return digest(bytes_of(self._settings.library / file))


def _dated(draft: Draft, by: str) -> WrittenLesson:
    """Return the lesson to be saved; a new one says since when it is there, and who added it."""
    if draft.begun_from:
        return draft.lesson
    return with_texts(draft.lesson, {"added": today(), "added_by": by})
