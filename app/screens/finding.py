"""The page of one finding: who says it, where, what it rests on, and what other findings say to it."""

import streamlit as st

from app.components.prose import prose
from app.screens.parts import finding_parts as parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.lesson_parts import used_in
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of, shortened
from graph.questions.finding import finding_page


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    page = finding_page(visit.hub.store, identifier_in(visit.query, "Finding"))
    browser_title(shortened(name_of(page.node, visit.language)[0]))
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, page), key="finding-head")
        add_to_list_button(visit, page.node.id)
        prose(*parts.chain(visit, page), *parts.answers(visit, page), key="finding-answers")
    with side:
        prose(*parts.side(visit, page), *used_in(visit, page.node.id), key="finding-side")


if __name__ == "__main__":
    show(current_visit("finding"))
