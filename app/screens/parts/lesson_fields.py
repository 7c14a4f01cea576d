"""Fields of the lesson editor: one a property and language, named by the schema table, kept as soon as it is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from app.screens.parts.lesson_writing import Writing
from app.wording.names import heading
from ingest.lessons.changing import with_stop_texts, with_texts
from ontology.elements import Node, Value
from ontology.table import SCHEMA

LINES = {"title": 0, "summary": 3, "text": 4, "question": 3, "case": 8, "answer": 4, "guide": 3}
"""Property to the lines its field shows; 0 for a field of one line."""
_LINE = 27
"""Pixels."""
_LONGEST = {"title": 150}
_MOST = 6000
"""Letters of a text."""


def word(label: str, name: str, language: str) -> str:
    """Return what the table calls a property."""
    item = next(item for item in SCHEMA.label(label).properties if item.name == name)
    return heading(item.words.in_language(language))


def lesson_texts(writing: Writing) -> None:
    """Ask for what the lesson says of itself."""
    for name in ("title", "summary"):
        _pair(writing, writing.lesson.node, name, partial(_say_of_lesson, writing))
    for column, code, title in _columns(writing, word("Lesson", "aims", writing.visit.language)):
        aims = writing.lesson.node.properties.get(f"aims_{code}", ())
        with column:
            key = key_of(writing.lesson.node, f"aims_{code}")
            said = "\n".join(aims) if isinstance(aims, tuple) else ""
            st.text_area(
                title,
                said,
                key=key,
                height=4 * _LINE,
                max_chars=_MOST,
                help=writing.visit.words._("One aim a line. They are shown in the order of the alphabet."),
                on_change=writing.when_left(key, said, partial(_say_of_lesson, writing, f"aims_{code}", key, _lines)),
            )


def stop_texts(writing: Writing, name: str, names: Iterable[str]) -> None:
    """Ask for some of what a stop says, in both languages."""
    for each in names:
        _pair(writing, writing.lesson.stop(name).node, each, partial(_say_of_stop, writing, name))


Say = Callable[[str, str], None]
"""Keeps what stands in the field with a key (second) as the property with a flat name (first)."""


def _pair(writing: Writing, node: Node, name: str, say: Say) -> None:
    for column, code, title in _columns(writing, word(node.label, name, writing.visit.language)):
        flat = f"{name}_{code}"
        key = key_of(node, flat)
        with column:
            said, lines = str(node.properties.get(flat, "")), LINES[name]
            longest, then = _LONGEST.get(name, _MOST), writing.when_left(key, said, partial(say, flat, key))
            if lines:
                st.text_area(title, said, key=key, height=lines * _LINE + 16, max_chars=longest, on_change=then)
            else:
                st.text_input(title, said, key=key, max_chars=longest, on_change=then)


def _columns(writing: Writing, what: str) -> Iterable[tuple[st.delta_generator.DeltaGenerator, str, str]]:
    _ = writing.visit.words._
    danish, english = st.columns(2)
    yield danish, "da", _("{what} in Danish", what=what)
    yield english, "en", _("{what} in English", what=what)


def _say_of_lesson(writing: Writing, flat: str, key: str, read: Callable[[str], Value] = str) -> None:
    said = read(st.session_state[key])
    writing.change(lambda lesson: with_texts(lesson, {flat: said}))


def _say_of_stop(writing: Writing, name: str, flat: str, key: str) -> None:
    said = str(st.session_state[key])
    writing.change(lambda lesson: with_stop_texts(lesson, name, {flat: said}))


def _lines(text: str) -> Value:
    return tuple(sorted({line for each in text.splitlines() if (line := each.strip())}))


def key_of(node: Node, flat: str) -> str:
    """Return the key of the field for a property of a lesson or stop."""
    return f"{node.id}:{flat}"
