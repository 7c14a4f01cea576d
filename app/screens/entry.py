"""The page of whatever has no screen of its own: open questions, parts of sources, outside terms, stops of lessons."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.components.redirect import redirect
from app.screens.parts import entry_parts as parts
from app.screens.parts.addresses import OWN_SCREEN
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import heading, name_of
from graph.questions.findings import details
from graph.questions.surroundings import surroundings
from ontology.elements import Node


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store, identifier = visit.hub.store, visit.query.get("id", "")
    around = surroundings(store, identifier)
    if around.node.label in OWN_SCREEN:
        moved(visit, around.node)
        return
    more = details(store, around.links)
    browser_title(heading(name_of(around.node, visit.language)[0]))
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*parts.head(visit, around), *parts.connections(visit, around, more), key="entry-text")
    with side:
        prose(*parts.in_short(visit, around.node), key="entry-side")


def moved(visit: Visit, node: Node) -> None:
    """Lead on to the page of its own that a thing has got since the address was written down."""
    address = visit.to_thing(node.id)
    name = heading(name_of(node, visit.language)[0])
    prose(element("h1", name), paragraph(link(address, visit.words._("This page has moved"))), key="entry-moved")
    redirect(address, key="entry-redirect")


if __name__ == "__main__":
    show(current_visit("entry"))
