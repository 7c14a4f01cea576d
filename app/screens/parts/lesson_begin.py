"""Where writing begins: the drafts and lessons to go on with, and a new lesson, empty or a copy."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.lesson_editing import LessonDesk
from app.screens.parts.lesson_deleting import offer_undo
from app.screens.parts.lesson_writing import go_on, say
from app.screens.parts.page_taken import titles_of
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.lesson import lessons
from ontology.elements import slug_of
from ontology.errors import HubError
from ontology.views import ViewError, parse_view

_WIDTH = 680
"""Pixels: as wide as a lead paragraph."""


def begin(visit: Visit, desk: LessonDesk) -> None:
    """Offer drafts, lessons and a new one; `?add=` is a page to take along, `?copy=` the lesson to copy."""
    known = {
        slug_of(summary.node.id): name_of(summary.node, visit.language)[0]
        for summary in lessons(visit.hub.store, visit.language)
    }
    offer_undo(visit)
    if page := visit.query.get("add"):
        prose(_taken_along(visit, page), key="lesson-taken")
    prose(*_going_on(visit, desk, known), element("h2", visit.words._("A new lesson")), key="lesson-begin")
    _new(visit, desk, known)


def _taken_along(visit: Visit, page: str) -> Element:
    """Say which page somebody came from, and that it comes along."""
    try:
        title = titles_of(visit.hub.store, parse_view(page))[visit.language]
    except ViewError:
        told = visit.words._("A lesson cannot show this page.")
    else:
        told = visit.words._("Choose the lesson in which “{title}” is to be a stop, or begin a new one.", title=title)
    return element("div", paragraph(told), style="bb-box", role="status")


def _going_on(visit: Visit, desk: LessonDesk, known: Mapping[str, str]) -> list[Element]:
    _, drafts = visit.words._, desk.drafts()
    titles = {slug: name_of(desk.open(slug).lesson.node, visit.language)[0] for slug in drafts}
    written = {slug: title for slug, title in known.items() if slug not in drafts}
    return [*_listed(visit, _("Drafts"), titles), *_listed(visit, _("In the library"), written)]


def _listed(visit: Visit, title: str, lessons: Mapping[str, str]) -> list[Element]:
    if not lessons:
        return []
    add = visit.query.get("add")
    rows = (link(visit.to("lesson_editor", id=slug, add=add), words) for slug, words in lessons.items())
    return [element("h2", title), element("ul", *(element("li", row) for row in rows), style="bb-plain")]


def _new(visit: Visit, desk: LessonDesk, known: Mapping[str, str]) -> None:
    _ = visit.words._
    copy = visit.query.get("copy", "")
    choices = {"": _("An empty lesson"), **{slug: _("A copy of {title}", title=title) for slug, title in known.items()}}
    with st.container(width=_WIDTH), st.form("lesson-new", border=False):
        danish = st.text_input(_("Title in Danish"), max_chars=150, key=kept("lesson-new-da"))
        english = st.text_input(_("Title in English"), max_chars=150, key=kept("lesson-new-en"))
        st.selectbox(
            _("Begin with"),
            list(choices),
            index=list(choices).index(copy) if copy in choices else 0,
            format_func=choices.__getitem__,
            key="lesson-new-copy",
        )
        sent = st.form_submit_button(_("Begin"), type="primary")
    if sent:
        _begin(visit, desk, {"en": english.strip(), "da": danish.strip()}, st.session_state["lesson-new-copy"])


def _begin(visit: Visit, desk: LessonDesk, title: Mapping[str, str], copy: str) -> None:
    if not any(title.values()):
        st.error(visit.words._("Give the lesson a title."))
        return
    try:
        draft = desk.begin(title, copy)
    except HubError as error:
        say(visit, error)
    else:
        go_on(visit.to("lesson_editor", id=draft.lesson.slug, add=visit.query.get("add")))
    st.rerun()


def lead(visit: Visit) -> Element:
    """Say what writing a lesson is."""
    text = visit.words._("A walk of stops, each a page of this hub. Everything you write is kept as a draft at once.")
    return paragraph(text, style="bb-lead")
