"""How to cite a page of the hub."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin

import streamlit as st

from app.components.markup import Element, element
from app.screens.parts.visit import Visit
from app.wording.forms import date_words


def cite_box(visit: Visit, title: str) -> list[Element]:
    """Show the reference to this page, with today's date and its address."""
    today = element("span", date_words(date.today().isoformat(), visit.language))
    text = visit.words._("Brobygger. {title}. Consulted {date}.")
    opened = str(st.context.url or "")
    where = element("span", " ", urljoin(opened, visit.here())) if opened else None
    return [
        element("h3", visit.words._("Cite this page"), id="cite"),
        element("div", *visit.words.pieces(text, title=element("em", title), date=today), where, style="bb-cite"),
    ]
