"""What a stop shows: concepts and findings to choose among, and the source and page where its answer stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

import streamlit as st

from app.screens.parts import choosing
from app.screens.parts.lesson_fields import key_of
from app.screens.parts.lesson_writing import Writing
from app.wording.names import heading, label_word, name_of, shortened
from graph.questions.tasks import concepts_to_choose, findings_about
from ingest.lessons.changing import showing
from ingest.lessons.written import WrittenLesson
from ontology.elements import Edge, Node, Properties
from ontology.views import parse_view

_LONG = 90
"""Letters of one choice."""


def ask_what_is_shown(writing: Writing, name: str) -> None:
    """Ask what the task is made of, and where the answer stands."""
    _, language = writing.visit.words._, writing.visit.language
    stop = writing.lesson.stop(name)
    shown = [thing for thing, said in _said(stop.shows).items() if not _is_source_of_answer(thing, said)]
    choices = _choices(writing, name, shown)
    key, known = key_of(stop.node, "shows"), [thing for thing in shown if thing in choices]
    st.multiselect(
        _("What it shows: concepts, findings, themes"),
        list(choices),
        known,
        select_all=False,
        wrap=True,
        key=key,
        format_func=lambda thing: _called(choices[thing], language),
        placeholder=_("Choose one or more"),
        help=_("A task is made of these. Findings about the concepts you choose can be chosen next."),
        on_change=writing.when_left(key, known, partial(_keep_things, writing, name, key)),
    )
    if gone := [thing for thing in shown if thing not in choices]:
        st.warning(_("No longer in the library: {things}", things=", ".join(gone)))
        st.button(
            _("Take it out of the stop"),
            key=key_of(stop.node, "gone"),
            on_click=writing.change,
            args=(lambda lesson: _without_things(lesson, name, gone),),
        )
    _ask_source(writing, name)


def _ask_source(writing: Writing, name: str) -> None:
    """Ask for the source and page of the answer, where they stand on no finding: an edge to the source says both."""
    _, stop = writing.visit.words._, writing.lesson.stop(name)
    said = next((edge for edge in stop.shows if _is_source_of_answer(edge.end, edge.properties)), None)
    named = choosing.sources(writing.visit)
    keys = key_of(stop.node, "source"), key_of(stop.node, "page")
    keep = partial(_keep_source, writing, name, *keys)
    source, page = (said.end, str(said.properties.get("page", ""))) if said else (None, "")
    for key, shown in zip(keys, (source, page), strict=True):
        writing.when_left(key, shown, keep)
    left, right = st.columns([3, 1])
    with left:
        st.selectbox(
            _("Source of the answer"),
            list(named),
            index=list(named).index(source) if source and source in named else None,
            format_func=named.__getitem__,
            key=keys[0],
            placeholder=_("None: the findings shown say where they stand"),
            on_change=keep,
        )
    with right:
        st.text_input(_("Page, as printed"), page, key=keys[1], max_chars=40, on_change=keep)


def _choices(writing: Writing, name: str, shown: Iterable[str]) -> Mapping[str, Node]:
    """Return what may be shown by id: every concept, findings about those shown, and what the page itself names."""
    store = writing.visit.hub.store
    concepts = {node.id: node for node in concepts_to_choose(store, writing.visit.language)}
    about = findings_about(store, sorted(thing for thing in shown if thing in concepts))
    named = parse_view(str(writing.lesson.stop(name).node.properties["view"])).things
    others = store.nodes(sorted({*shown, *named}))
    return {**concepts, **{node.id: node for node in about}, **others}


def _called(node: Node, language: str) -> str:
    name = shortened(name_of(node, language)[0], _LONG)
    return name if node.label == "Concept" else f"{heading(label_word(node.label, language))}: {name}"


def _keep_things(writing: Writing, name: str, key: str) -> None:
    known = _said(writing.lesson.stop(name).shows)
    things = {thing: known.get(thing, {}) for thing in st.session_state[key]}
    things |= {thing: said for thing, said in known.items() if _is_source_of_answer(thing, said)}
    writing.change(lambda lesson: showing(lesson, name, things))


def _without_things(lesson: WrittenLesson, name: str, gone: Iterable[str]) -> WrittenLesson:
    kept = {thing: said for thing, said in _said(lesson.stop(name).shows).items() if thing not in set(gone)}
    return showing(lesson, name, kept)


def _keep_source(writing: Writing, name: str, source_key: str, page_key: str) -> None:
    things = {
        thing: said
        for thing, said in _said(writing.lesson.stop(name).shows).items()
        if not _is_source_of_answer(thing, said)
    }
    if source := st.session_state[source_key]:
        page = str(st.session_state[page_key]).strip()
        things[source] = {"source": source, **({"page": page} if page else {})}
    writing.change(lambda lesson: showing(lesson, name, things))


def _said(shows: Iterable[Edge]) -> dict[str, Properties]:
    return {edge.end: edge.properties for edge in shows}


def _is_source_of_answer(thing: str, said: Properties) -> bool:
    return said.get("source") == thing
