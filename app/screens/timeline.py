"""The timeline: what began when, as bars on a line of years and in words, narrowed by sort, years and concept."""

import streamlit as st

from app.components.prose import prose
from app.components.search import concept_field
from app.screens.parts import timeline_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.timeline import timeline


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    asked = parts.asked_timeline(visit, store)
    found = timeline(store, asked.asked, asked.first, parts.PAGE_SIZE)
    browser_title(visit.words._("Timeline"))
    prose(*parts.head(visit, asked, found), key="timeline-head")
    with st.container(width=420):
        concept_field(
            visit.words, key="timeline-about", page=str(sorted(visit.query.items())),
            label=visit.words._("Only what is about a concept"), text="", href=visit.here(page=None), name="about",
        )  # fmt: skip
    prose(*parts.drawn(visit, asked, found), *parts.undated(visit, found), key="timeline-drawn")


if __name__ == "__main__":
    show(current_visit("timeline"))
