"""The map of concepts: one in the middle, what stands around it, the same as a list, and a chosen line in words."""

import streamlit as st

from app.components.map import concept_map
from app.components.prose import prose
from app.screens.parts import map_parts as parts
from app.screens.parts.legend_block import legend_block
from app.screens.parts.map_asked import map_asked
from app.screens.parts.map_data import map_data
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store, places = visit.hub.store, visit.hub.places
    asked = map_asked(visit, store)
    title = parts.title(visit, asked)
    browser_title(title)
    total = store.stats().nodes.get("Concept", 0)
    data = map_data(
        visit, asked.view, places, focus=asked.focus, chosen=asked.link, filters=asked.filters, height=580, total=total
    )
    prose(*parts.head(visit, asked, title), key="map-head")
    drawing, words = st.columns([7, 4], gap="medium")
    with drawing:
        concept_map(data, key="map")
        prose(legend_block(visit, asked.view, asked.filters), *parts.keys(visit), key="map-legend")
        st.download_button(
            visit.words._("Get the map as a page of its own"),
            lambda: parts.standalone(visit, asked, title, data),
            file_name="brobygger.html",
            mime="text/html",
            key="map-download",
            on_click="ignore",
        )
    with words:
        prose(*parts.chosen(visit, asked, store), *parts.listed(visit, asked), key="map-list")
    prose(*parts.elsewhere(visit, store), key="map-elsewhere")


if __name__ == "__main__":
    show(current_visit("map"))
