"""The page of one source: the reference, what it says page by page, its topics, what it cites and who cites it."""

import streamlit as st

from app.components.prose import prose
from app.screens.parts import source_parts as parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.origin_parts import disagreements
from app.screens.parts.source_citing import cite_source
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import short_reference
from graph.questions.source import source_page
from graph.questions.voices import levels


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    page = source_page(store, identifier_in(visit.query, "Source"))
    browser_title(short_reference(page.reference, visit.language))
    prose(*parts.head(visit, page), key="source-head")
    add_to_list_button(visit, page.node.id)
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.says(visit, page, levels(store)), *parts.carried(visit, page), key="source-findings")
        prose(*parts.citations(visit, page), key="source-citations")
    with side:
        prose(
            *cite_source(visit, page.node), *parts.side(visit, page), *disagreements(visit, page.node.id),
            key="source-side",
        )  # fmt: skip


if __name__ == "__main__":
    show(current_visit("source"))
