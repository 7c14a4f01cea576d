"""Write a lesson: begin or go on with one, its stops in order, each with its form, a preview, and saving."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.components.teaching import keep_while_writing
from app.lesson_editing import LessonDesk
from app.screens.parts import lesson_parts as shown
from app.screens.parts.editor_key import known_key
from app.screens.parts.lesson_begin import begin, lead
from app.screens.parts.lesson_deleting import deleting
from app.screens.parts.lesson_fields import lesson_texts
from app.screens.parts.lesson_outline import adding, outline, saving
from app.screens.parts.lesson_stop import stop_form
from app.screens.parts.lesson_writing import Writing, led_on, show_said
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of
from graph.questions.lesson import page_of_draft


def show(visit: Visit) -> None:
    """Let an editor write; everybody else is asked for the key."""
    title = visit.words._("Write a lesson")
    browser_title(title)
    if "id" not in visit.query:
        prose(crumbs(visit, "lessons", visit.words._("Lessons"), title), element("h1", title), lead(visit), key="head")
    key = known_key(visit)
    if key is None:
        return
    desk = LessonDesk(visit.hub.settings, key)
    if led_on():
        return
    if "id" in visit.query:
        write(Writing(visit, desk, desk.open(visit.query["id"])))
    else:
        show_said()
        begin(visit, desk)


def write(writing: Writing) -> None:
    """Show one lesson as it is being written, or as it will be."""
    visit = writing.visit
    title = name_of(writing.lesson.node, visit.language)[0]
    browser_title(title)
    prose(crumbs(visit, "lesson_editor", visit.words._("Write a lesson"), title), element("h1", title), key="head")
    if visit.query.get("preview"):
        preview(writing)
        return
    side, form = st.columns([4, 7], gap="large")
    chosen = None if visit.query.get("delete") else visit.query.get("stop", "")
    with form:
        if page := visit.query.get("add"):
            adding(writing, page)
        if chosen is None:
            deleting(writing)
        elif chosen:
            stop_form(writing, chosen)
        else:
            prose(element("h2", visit.words._("About the lesson")), key="lesson-about")
            lesson_texts(writing)
    keep_while_writing()
    with side, st.container(key="lesson-side"):
        outline(writing, chosen)
        saving(writing)


def preview(writing: Writing) -> None:
    """Show the lesson as its page will show it."""
    visit, lesson = writing.visit, writing.lesson
    page = page_of_draft(visit.hub.store, lesson.node, ((stop.node, stop.shows) for stop in lesson.stops))
    back = paragraph(link(visit.here(preview=None), visit.words._("Back to writing")))
    prose(back, *shown.aims(visit, page), *shown.stops(visit, page, draft=True), key="lesson-preview")


if __name__ == "__main__":
    show(current_visit("lesson_editor"))
