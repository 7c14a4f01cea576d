"""The map of concepts: one in the middle, what stands around it, the same as a list, and a chosen line in words."""

import streamlit as st

from app.components.map import concept_map
from app.components.prose import prose
from app.components.search import concept_field
from app.screens.parts import map_parts as parts
from app.screens.parts.cluster_parts import cluster_data, cluster_list
from app.screens.parts.legend_block import legend_block
from app.screens.parts.map_asked import MapAsked, map_asked
from app.screens.parts.map_data import map_data
from app.screens.parts.map_files import saved_as
from app.screens.parts.map_filter_parts import filter_block
from app.screens.parts.map_list import faces
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store, hub = visit.hub.store, visit.hub
    asked = map_asked(visit, store, hub.clusters)
    title = parts.title(visit, asked)
    browser_title(title)
    prose(*parts.head(visit, asked, title), *filter_block(visit, asked, store), key="map-head")
    drawing, words = st.columns([7, 4], gap="medium")
    with drawing:
        if asked.overview is not None:
            concept_map(cluster_data(visit, asked.overview, hub.places), key="map")
            prose(key="map-legend")
        else:
            concept_map(
                map_data(
                    visit, asked.view, hub.places, focus=asked.focus, chosen=asked.link, filters=asked.filters,
                    height=580, total=asked.total,
                ), key="map"
            )  # fmt: skip
            prose(legend_block(visit, asked.view, asked.filters), *parts.keys(visit), key="map-legend")
    with words:
        finder(visit, asked)
        if asked.overview is not None:
            prose(*cluster_list(visit, asked.overview), key="map-list")
        else:
            prose(*parts.chosen(visit, asked, store), *faces(visit, asked), *parts.whereabouts(visit, asked),
                  key="map-list")  # fmt: skip
    prose(*saved_as(visit, asked), *parts.elsewhere(visit, store), key="map-elsewhere")


def finder(visit: Visit, asked: MapAsked) -> None:
    """Show the field that finds a concept on the map."""
    href, name = parts.finder(visit, asked)
    page = str(sorted(visit.query.items()))
    label = visit.words._("Find a concept on the map")
    concept_field(visit.words, key="map-find", page=page, label=label, text="", href=href, name=name)


if __name__ == "__main__":
    show(current_visit("map"))
