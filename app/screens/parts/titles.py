"""The title of the page in the browser, and the line that says where a page stands."""

from __future__ import annotations

import streamlit as st

from app.components.markup import Element, element, link
from app.screens.parts.visit import Visit


def browser_title(text: str) -> None:
    """Name the page in the browser's tab, history and bookmarks."""
    st.set_page_config(page_title=f"{text} – Brobygger")


def crumbs(visit: Visit, screen: str, title: str, here: str) -> Element:
    """Say where a page stands: 'Begreber › Empowerment'."""
    place = element("span", here, aria_current="page")
    return element(
        "nav", link(visit.to(screen), title), " › ", place, style="bb-crumbs", aria_label=visit.words._("You are here")
    )
