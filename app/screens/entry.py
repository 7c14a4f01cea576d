"""The page of everything that has no screen of its own: people, organisations, programmes, laws, events, questions."""

import streamlit as st

from app.components.prose import prose
from app.screens.parts import entry_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import heading, name_of
from graph.questions.findings import details
from graph.questions.surroundings import surroundings


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    around = surroundings(store, visit.query.get("id", ""))
    more = details(store, around.links)
    browser_title(heading(name_of(around.node, visit.language)[0]))
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, around), *parts.connections(visit, around, more), key="entry-text")
    with side:
        prose(*parts.side(visit, around), key="entry-side")


if __name__ == "__main__":
    show(current_visit("entry"))
