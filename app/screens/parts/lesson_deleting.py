"""Deleting a lesson: what would go and what leads to it, asked before it is done, and taken back with one press."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.screens.parts.lesson_writing import Writing, ask_name, leave_for, name_for_record, say, undo
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.lesson import leading_into
from ontology.elements import Node
from ontology.errors import HubError

_DELETED = "lesson-deleted"


@dataclass(frozen=True, slots=True)
class _Deleted:
    """A lesson that was deleted a moment ago in this session."""

    slug: str
    title: str
    change: str
    """Which change did it."""


def deleting(writing: Writing) -> None:
    """Ask whether the lesson is to go; where something leads to it, say what has to be changed before it can."""
    _, visit = writing.visit.words._, writing.visit
    prose(element("h2", _("Delete this lesson?")), key="lesson-delete-head")
    if writing.draft.kept:
        prose(paragraph(_("There is a draft of it. Save the draft or throw it away first.")), key="lesson-delete")
        return
    leading = leading_into(visit.hub.store, writing.lesson.ids)
    prose(element("div", *(_bound(visit, leading) if leading else _free(writing)), style="bb-box"), key="lesson-delete")
    if not leading:
        ask_name(visit)
        st.button(_("Delete the lesson"), key="lesson-delete-now", on_click=_delete, args=(writing,))
    prose(paragraph(link(visit.here(delete=None), _("Keep it"))), key="lesson-delete-not")


def offer_undo(visit: Visit) -> None:
    """Say which lesson was deleted a moment ago, and offer to take that back."""
    gone = st.session_state.get(_DELETED)
    if gone is None:
        return
    st.success(visit.words._("“{title}” is deleted.", title=gone.title))
    st.button(visit.words._("Undo"), key="lesson-delete-undo", on_click=_undo, args=(visit, gone))


def _bound(visit: Visit, leading: tuple[Node, ...]) -> list[Element]:
    _ = visit.words._
    return [
        paragraph(_("It cannot be deleted yet, for this leads to it:")),
        element("ul", *(element("li", thing_link(visit, node)) for node in leading)),
        paragraph(_("Let it lead elsewhere first.")),
    ]


def _free(writing: Writing) -> list[Element]:
    _, stops = writing.visit.words._, len(writing.lesson.stops)
    going = writing.visit.words.ngettext(
        "The lesson goes from the library with its {n} stop. What the stop shows stays.",
        "The lesson goes from the library with its {n} stops. What the stops show stays.",
        stops,
    )
    return [
        paragraph(going),
        paragraph(_("Nothing else in the library leads to it. Its address, say in Moodle, will lead nowhere.")),
        paragraph(_("A class that is in the middle of it goes on to its end. You can undo this afterwards.")),
    ]  # fmt: skip


def _delete(writing: Writing) -> None:
    try:
        change = writing.desk.delete(writing.draft, name_for_record())
    except HubError as error:
        say(writing.visit, error, writing.lesson)
    else:
        title = name_of(writing.lesson.node, writing.visit.language)[0]
        st.session_state[_DELETED] = _Deleted(writing.lesson.slug, title, change.id)
        leave_for(writing.visit.to("lesson_editor"))


def _undo(visit: Visit, gone: _Deleted) -> None:
    undo(visit, gone.change, visit.to("lesson", id=gone.slug))
    del st.session_state[_DELETED]
