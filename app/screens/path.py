"""How two concepts are connected: the shortest way told as sentences and drawn, why this one, and the next two."""

import streamlit as st

from app.components.map import concept_map
from app.components.prose import prose
from app.components.search import concept_field
from app.screens.parts import path_parts as parts
from app.screens.parts.map_data import map_data
from app.screens.parts.starting_questions import begin_with
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.screens.parts.ways import AskedWay, asked_way
from graph.questions.concept_map import map_among
from graph.questions.references import references


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store = visit.hub.store
    asked = asked_way(visit, store)
    browser_title(parts.title(visit, asked))
    prose(*parts.head(visit, asked), key="path-head")
    fields(visit, asked)
    if asked.way is None:
        prose(*parts.nothing(visit, asked), *begin_with(visit, store), key="path-nothing")
        return
    known = references(store, parts.sources_of(asked.way))
    around = map_among(store, {node.id: min(step, 1) for step, node in enumerate(asked.way.nodes)})
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.told(visit, asked.way, known), *parts.others(visit, asked), key="path-told")
    with side:
        drawn = map_data(visit, around, visit.hub.places, focus=asked.way.nodes[0].id, height=300)
        prose(*parts.why(visit, asked), key="path-why")
        concept_map(drawn, key="path-map")
        prose(*parts.cited(visit, asked), key="path-cite")


def fields(visit: Visit, asked: AskedWay) -> None:
    """Show where the way begins and ends, to be changed."""
    page = str(sorted(visit.query.items()))
    ends = zip(st.columns([4, 4, 3]), parts.ends(visit, asked), strict=False)
    for column, (name, label, text) in ends:
        with column:
            here = visit.here(way=None)
            concept_field(visit.words, key=f"path-{name}", page=page, label=label, text=text, href=here, name=name)


if __name__ == "__main__":
    show(current_visit("path"))
