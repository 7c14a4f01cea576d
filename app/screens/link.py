"""The page of one connection: the sentence, why, where it stands, what speaks for and against, and what is around."""

import streamlit as st

from app.components.map import concept_map
from app.components.prose import prose
from app.screens.parts import link_parts as parts
from app.screens.parts.legend_block import legend_block
from app.screens.parts.map_data import map_data
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.collected import name_of_link
from graph.questions.concept_map import map_among
from graph.questions.link import link_page
from graph.questions.voices import levels


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    page = link_page(store, *parts.asked_ends(visit))
    browser_title(parts.title(visit, page))
    around = map_among(store, parts.drawn(page))
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, page), key="link-head")
        with st.container(horizontal=True, vertical_alignment="center", key="link-ways"):
            prose(parts.ways_on(visit, page), key="link-ways-on", width="content")
            add_to_list_button(visit, name_of_link(page.first.id, page.second.id))
        prose(*parts.said(visit, page, levels(store)), key="link-findings")
    with side:
        concept_map(map_data(visit, around, visit.hub.places, focus=page.first.id, height=300), key="link-map")
        prose(legend_block(visit, around), *parts.side(visit, page), key="link-side")


if __name__ == "__main__":
    show(current_visit("link"))
