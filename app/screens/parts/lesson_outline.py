"""Beside the form of a stop: the stops in their order, the length of the lesson, and saving it."""

from __future__ import annotations

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.screens.parts.lesson_writing import Writing, ask_name, is_moved, saved_change, show_said
from app.screens.parts.page_taken import titles_of
from app.wording.names import name_of
from ingest.lessons.changing import with_stop
from ontology.views import ViewError, parse_view


def outline(writing: Writing, chosen: str | None) -> None:
    """Show the stops as links, the one that is open marked; empty is the lesson itself, None neither."""
    visit, lesson = writing.visit, writing.lesson
    _ = visit.words._
    rows = [
        element("li", _way(writing, lesson.name_of(stop), name_of(stop.node, visit.language)[0], chosen),
                element("span", _(" · {n} min.", n=stop.node.properties.get("minutes", 0)), style="bb-meta"))
        for stop in lesson.stops
    ]  # fmt: skip
    length = visit.words.ngettext("Together {n} minute", "Together {n} minutes", _minutes(writing))
    prose(
        paragraph(_way(writing, "", _("About the lesson"), chosen)),
        element("ol", *rows) if rows else paragraph(_("No stops yet.")),
        paragraph(length, style="bb-meta"),
        paragraph(_("Open any page of the hub and press “Use this page in a lesson” at its foot."), style="bb-meta"),
        paragraph(link(visit.here(preview="yes", stop=None, add=None, delete=None), _("Preview"))),
        key="lesson-outline",
    )


def _way(writing: Writing, name: str, title: str, chosen: str | None) -> Element:
    here = "page" if name == chosen else None
    href = writing.visit.here(stop=name or None, preview=None, add=None, delete=None)
    return link(href, title, aria_current=here, style="on" if here else "")


def _minutes(writing: Writing) -> int:
    minutes = writing.lesson.node.properties.get("minutes")
    return minutes if isinstance(minutes, int) else 0


def saving(writing: Writing) -> None:
    """Say what is not in the library yet, and offer to save it or to throw it away."""
    _ = writing.visit.words._
    show_said()
    if not writing.draft.kept:
        prose(paragraph(_("This is how it is in the library."), style="bb-meta"), key="lesson-state")
        _undo(writing)
        prose(
            paragraph(link(writing.visit.here(delete="yes", stop=None, add=None), _("Delete this lesson …"))),
            key="lesson-to-delete",
        )
        return
    prose(
        paragraph(_("A draft: kept here, not yet in the library. You may close the page."), style="bb-meta"),
        key="lesson-state",
    )
    ask_name(writing.visit)
    with st.container(horizontal=True):
        if is_moved(writing.lesson.slug):
            _ask_again(writing)
        else:
            st.button(_("Save in the library"), type="primary", key="lesson-save", on_click=writing.save)
        st.button(_("Throw the draft away"), key="lesson-drop", on_click=writing.drop)


def _ask_again(writing: Writing) -> None:
    """The lesson was changed by somebody else since the draft was begun."""
    _ = writing.visit.words._
    st.error(_("The lesson was changed in the library meanwhile, so nothing is saved. Look at it, then choose."))
    prose(paragraph(link(writing.visit.to("lesson", id=writing.lesson.slug), _("The lesson as it is now"))), key="now")
    st.button(_("Save mine in its place"), type="primary", key="lesson-over", on_click=writing.save_over)


def _undo(writing: Writing) -> None:
    _, slug = writing.visit.words._, writing.lesson.slug
    if change := saved_change(slug):
        st.success(_("Saved."))
        prose(paragraph(link(writing.visit.to("lesson", id=slug), _("Open the lesson"))), key="lesson-saved")
        st.button(_("Undo"), key="lesson-undo", on_click=writing.undo, args=(change,))


def adding(writing: Writing, page: str) -> None:
    """Offer to add the page somebody came from as a stop."""
    _, visit = writing.visit.words._, writing.visit
    try:
        view = parse_view(page)
    except ViewError:
        st.error(_("A lesson cannot show this page."))
        return
    titles = titles_of(visit.hub.store, view)
    _after, name = with_stop(writing.lesson, view, page, titles)
    text = element("p", _("Add “{title}” as the last stop?", title=titles[visit.language]))
    prose(element("div", text, style="bb-box"), key="lesson-adding")
    st.button(
        _("Add as a stop"),
        type="primary",
        key="lesson-add",
        on_click=writing.change,
        args=(lambda lesson: with_stop(lesson, view, page, titles)[0], visit.here(add=None, stop=name)),
    )
