"""The form of one stop: its place, its words, its task, the page it shows, and what its task and answer rest on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.rooms.script import view_address
from app.screens.parts.lesson_fields import key_of, stop_texts, word
from app.screens.parts.lesson_refused import NEEDS
from app.screens.parts.lesson_shown import ask_what_is_shown
from app.screens.parts.lesson_writing import Writing, say
from app.screens.parts.page_taken import read_address
from app.screens.parts.task_words import task_word
from app.wording.names import heading
from graph.questions.tasks import TaskKind
from ingest.lessons.changing import moved, with_stop_texts, without
from ontology.views import ViewError

_MOST_MINUTES = 240


def stop_form(writing: Writing, name: str) -> None:
    """Show everything one can say of a stop; NotFoundError where there is no such stop."""
    stop = writing.lesson.stop(name)
    _ = writing.visit.words._
    place, number = writing.lesson.stops.index(stop) + 1, len(writing.lesson.stops)
    title = element("h2", _("Stop {n} of {all}", n=place, all=number))
    shown = link(view_address(str(stop.node.properties["view"]), writing.visit.language), _("Open the page it shows"))
    prose(title, element("p", shown), key="stop-head")
    _places(writing, name, place, number)
    stop_texts(writing, name, ("title", "text", "question"))
    left, right = st.columns(2)
    with left:
        task = _task(writing, name)
        if task:
            prose(paragraph(_(NEEDS[TaskKind(task)]), style="bb-meta"), key="stop-task-needs")
    with right:
        _minutes(writing, name)
    if task == TaskKind.CASE:
        stop_texts(writing, name, ("case",))
    ask_what_is_shown(writing, name)
    stop_texts(writing, name, ("answer", "guide"))
    _view(writing, name)


def _places(writing: Writing, name: str, place: int, number: int) -> None:
    """Offer to move and to remove; the buttons stay where they are, so that one may be pressed again and again."""
    _ = writing.visit.words._
    then = writing.visit.to("lesson_editor", id=writing.lesson.slug)
    with st.container(horizontal=True, key="stop-places"):
        st.button(
            _("Move up"), key="stop-up", disabled=place == 1, shortcut="Alt+Up",
            on_click=writing.change, args=(lambda lesson: moved(lesson, name, -1),),
        )  # fmt: skip
        st.button(
            _("Move down"), key="stop-down", disabled=place == number, shortcut="Alt+Down",
            on_click=writing.change, args=(lambda lesson: moved(lesson, name, 1),),
        )  # fmt: skip
        st.button(
            _("Remove the stop"), key="stop-remove",
            on_click=writing.change, args=(lambda lesson: without(lesson, name), then),
        )  # fmt: skip


def _task(writing: Writing, name: str) -> str:
    node, language = writing.lesson.stop(name).node, writing.visit.language
    key = key_of(node, "task")
    words: Mapping[str, str] = {
        "": writing.visit.words._("No task"),
        **{kind: heading(task_word(kind, writing.visit.words)) for kind in TaskKind},
    }
    said = str(node.properties.get("task", ""))
    return st.selectbox(
        word("Stop", "task", language),
        list(words),
        index=list(words).index(said),
        format_func=words.__getitem__,
        key=key,
        on_change=writing.when_left(key, said, partial(_keep, writing, name, "task", key)),
    )


def _minutes(writing: Writing, name: str) -> None:
    node = writing.lesson.stop(name).node
    key, minutes = key_of(node, "minutes"), node.properties.get("minutes")
    said = min(minutes, _MOST_MINUTES) if isinstance(minutes, int) else 0
    st.number_input(
        word("Stop", "minutes", writing.visit.language),
        min_value=0,
        max_value=_MOST_MINUTES,
        value=said,
        step=1,
        key=key,
        on_change=writing.when_left(key, said, partial(_keep, writing, name, "minutes", key)),
    )


def _view(writing: Writing, name: str) -> None:
    node = writing.lesson.stop(name).node
    key, said = key_of(node, "view"), str(node.properties["view"])
    st.text_input(
        writing.visit.words._("Address of the page it shows"),
        said,
        key=key,
        max_chars=1000,
        help=writing.visit.words._("Paste the address of any page of this hub."),
        on_change=writing.when_left(key, said, partial(_keep_view, writing, name, key)),
    )


def _keep(writing: Writing, name: str, flat: str, key: str) -> None:
    said = st.session_state[key]
    writing.change(lambda lesson: with_stop_texts(lesson, name, {flat: said}))


def _keep_view(writing: Writing, name: str, key: str) -> None:
    try:
        address = read_address(st.session_state[key])
    except ViewError as error:
        say(writing.visit, error)
    else:
        writing.change(lambda lesson: with_stop_texts(lesson, name, {"view": address}))
