"""The page of one concept: what it means, who says what about it, and how it is joined to others."""

import streamlit as st

from app.components.map import concept_map
from app.components.prose import prose
from app.screens.parts import concept_parts as parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.disputes import for_and_against
from app.screens.parts.legend_block import legend_block
from app.screens.parts.lesson_parts import used_in
from app.screens.parts.map_data import map_data
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import heading, name_of
from graph.questions.concept import concept_page
from graph.questions.concept_map import map_around
from graph.questions.voices import voices


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    page = concept_page(store, identifier_in(visit.query, "Concept"))
    browser_title(heading(name_of(page.node, visit.language)[0]))
    around = map_around(store, page.node.id)
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, page), key="concept-head")
        with st.container(horizontal=True, vertical_alignment="center", key="concept-ways"):
            prose(parts.ways_on(visit, page), key="concept-ways-on", width="content")
            add_to_list_button(visit, page.node.id)
        prose(*parts.definitions(visit, page), key="concept-definitions")
        prose(*parts.spoken(visit, page, voices(store, page.node.id)), key="concept-findings")
        prose(*for_and_against(visit, page.findings), *parts.connections(visit, page), key="concept-connections")
    with side:
        concept_map(map_data(visit, around, visit.hub.places, focus=page.node.id, height=300), key="concept-map")
        prose(legend_block(visit, around), *parts.side(visit, page), *used_in(visit, page.node.id), key="concept-side")


if __name__ == "__main__":
    show(current_visit("concept"))
