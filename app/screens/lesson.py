"""The page of one lesson: its stops with their tasks, the sheets to print, and the reading list."""

import streamlit as st

from app.components.prose import prose
from app.screens.parts import lesson_parts as parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of
from graph.questions.lesson import lesson_page


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    page = lesson_page(visit.hub.store, identifier_in(visit.query, "Lesson"))
    browser_title(name_of(page.node, visit.language)[0])
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, page), *parts.aims(visit, page), key="lesson-head")
        prose(*parts.stops(visit, page), key="lesson-stops")
    with side:
        editors = parts.for_editors(visit, page) if is_known_editor() else []
        prose(*parts.files(visit, page), *parts.reading(visit, page), *editors, key="lesson-side")


if __name__ == "__main__":
    show(current_visit("lesson"))
