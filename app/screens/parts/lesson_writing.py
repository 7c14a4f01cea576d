"""A lesson being written in one session: every change is kept as a draft at once, and what went wrong is said once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from app.components.teaching import step_to
from app.importing import take_back
from app.lesson_editing import LessonDesk
from app.screens.parts.editor_key import known_key
from app.screens.parts.lesson_refused import refusals
from app.screens.parts.visit import Visit
from ingest.journal import ChangedMeanwhileError
from ingest.lessons.drafts import Draft, DraftChangedError
from ingest.lessons.written import WrittenLesson
from ontology.errors import HubError, LibraryProblemsError

_SAID, _NEXT, _AWAY = "lesson-said", "lesson-next", "lesson-away"
_SAVED, _MOVED, _BY = "lesson-saved", "lesson-moved", "lesson-by"


@dataclass(slots=True)
class Writing:
    """The draft as one run of the screen shows it, and what its buttons and fields do."""

    visit: Visit
    desk: LessonDesk
    draft: Draft
    """Moves on with every change: a field that is left and the button that is pressed may come in one run."""
    fields: list[tuple[str, object, Callable[[], None]]] = field(default_factory=list)
    """Key of each field of the form, what it shows, and what it does when it is left."""

    @property
    def lesson(self) -> WrittenLesson:
        """The lesson as it is shown."""
        return self.draft.lesson

    def when_left(self, key: str, shown: object, keep: Callable[[], None]) -> Callable[[], None]:
        """Return what a field does when it is left, and remember it for saving."""
        self.fields.append((key, shown, keep))
        return keep

    def change(self, step: Callable[[WrittenLesson], WrittenLesson], then: str = "") -> None:
        """Take a step and keep it; `then` is the address one goes on at."""
        try:
            after = step(self.lesson)
            if after != self.lesson:
                self.draft = self.desk.keep(self.draft, after)
        except HubError as error:
            say(self.visit, error, self.lesson)
        else:
            go_on(then)

    def save(self) -> None:
        """Save the draft in the library, under the name given for the record."""
        # Pressing the button leaves a field, and which of the two is heard of first is not said.
        for key, shown, keep in self.fields:
            if st.session_state.get(key, shown) != shown:
                keep()
        if _SAID in st.session_state:
            return
        try:
            change = self.desk.save(self.draft, name_for_record())
        except ChangedMeanwhileError:
            st.session_state[_MOVED] = self.lesson.slug
        except HubError as error:
            say(self.visit, error, self.lesson)
        else:
            st.session_state[_SAVED] = (self.lesson.slug, change.id)

    def save_over(self) -> None:
        """Save the draft in place of what the library has now."""
        try:
            self.draft = self.desk.begin_from_now(self.draft)
        except HubError as error:
            say(self.visit, error, self.lesson)
        else:
            self.save()

    def drop(self) -> None:
        """Throw the draft away."""
        try:
            self.desk.drop(self.draft)
        except HubError as error:
            say(self.visit, error, self.lesson)
        else:
            leave_for(self.visit.to("lesson_editor"))

    def undo(self, change: str) -> None:
        """Take back what was saved last."""
        undo(self.visit, change, self.visit.to("lessons"))


def undo(visit: Visit, change: str, then: str) -> None:
    """Take a change of the library back; `then` is the address one goes on at."""
    try:
        take_back(visit.hub.settings, change, key=known_key(visit) or "")
    except HubError as error:
        say(visit, error)
    else:
        leave_for(then)


def say(visit: Visit, error: HubError, lesson: WrittenLesson | None = None) -> None:
    """Say at the next run why something was not done, to which lesson."""
    _ = visit.words._
    if isinstance(error, DraftChangedError):
        lines = [
            _("This draft was changed in another window meanwhile. Shown is how it is now."),
            _("What you wrote last is not kept: change it once more."),
        ]
    elif isinstance(error, ChangedMeanwhileError):
        lines = [_("Nothing is done: the lesson was changed in the library meanwhile. Shown is how it is now.")]
    elif isinstance(error, LibraryProblemsError):
        lines = [_("Nothing is saved."), *refusals(visit, lesson.stops if lesson else (), error.problems)]
    else:
        lines = [_("Nothing is saved."), str(error)]
    st.session_state[_SAID] = "\n\n".join(lines)


def ask_name(visit: Visit) -> None:
    """Ask whoever writes for a name."""
    st.text_input(visit.words._("Your name, for the record"), key=_BY, max_chars=100)


def name_for_record() -> str:
    """Return the name that was given; empty where none was."""
    return str(st.session_state.get(_BY, "")).strip()


def go_on(href: str) -> None:
    """Go to an address when the next run has begun; nowhere where it is empty."""
    if href:
        st.session_state[_NEXT] = href


def leave_for(href: str) -> None:
    """Go to an address, and show nothing more of a lesson that is perhaps no longer there."""
    go_on(href)
    st.session_state[_AWAY] = True


def show_said() -> None:
    """Show why the last press did nothing, once."""
    if said := st.session_state.pop(_SAID, ""):
        st.error(said)


def led_on() -> bool:
    """Lead to where the last press leads, once; whether that is away from this page."""
    if href := st.session_state.pop(_NEXT, ""):
        step_to(href)
    return bool(st.session_state.pop(_AWAY, False))


def saved_change(slug: str) -> str:
    """Return the change that saved this lesson a moment ago, so that it can be taken back; else empty."""
    saved, change = st.session_state.get(_SAVED, ("", ""))
    return change if saved == slug else ""


def is_moved(slug: str) -> bool:
    """Whether saving found the lesson changed in the library; said once."""
    return bool(st.session_state.pop(_MOVED, "") == slug)
