"""The screen of a person or an organisation."""

from __future__ import annotations

import streamlit as st

from app.components.prose import prose
from app.screens.parts import party_parts
from app.screens.parts.addresses import identifier_in
from app.screens.parts.my_list_parts import add_to_list_button
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit
from app.screens.parts.whole_page import page_head, page_text
from app.wording.names import heading, name_of
from graph.questions.party import party_page


def show_party(visit: Visit, label: str) -> None:
    """Ask, shape, show."""
    page = party_page(visit.hub.store, identifier_in(visit.query, label))
    browser_title(heading(name_of(page.node, visit.language)[0]))
    parts = party_parts.parts(visit, page)
    prose(*page_head(visit, page.node, page.replaced_by, parts), key=f"{visit.screen}-head")
    add_to_list_button(visit, page.node.id)
    text, side = st.columns([7, 4], gap="large")
    with text:
        prose(*page_text(visit, parts), key=f"{visit.screen}-text")
    with side:
        prose(*party_parts.side(visit, page), key=f"{visit.screen}-side")
