"""The page of one project: what it does and when, who takes part and pays, its hypotheses and what came of it."""

import streamlit as st

from app.components.prose import prose
from app.screens.parts import project_parts as parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.project_time import timetable, work_packages
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of
from graph.questions.project import project_page


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    page = project_page(visit.hub.store, identifier_in(visit.query, "Project"))
    browser_title(name_of(page.node, visit.language)[0])
    prose(*parts.head(visit, page), key="project-head")
    add_to_list_button(visit, page.node.id)
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(
            *timetable(visit, page),
            *parts.hypotheses(visit, page),
            *work_packages(visit, page),
            *parts.findings(visit, page),
            *parts.outputs(visit, page),
            key="project-text",
        )
    with side:
        prose(*parts.side(visit, page), key="project-side")


if __name__ == "__main__":
    show(current_visit("project"))
