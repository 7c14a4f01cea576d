"""How to cite a page of the hub."""

from __future__ import annotations

from datetime import date

from app.components.markup import Element, element
from app.screens.parts.visit import Visit
from app.wording.forms import date_words


def cite_box(visit: Visit, title: str) -> list[Element]:
    """Show the reference to this page, with today's date."""
    today = element("span", date_words(date.today().isoformat(), visit.language))
    text = visit.words._("Brobygger. {title}. Consulted {date}.")
    return [
        element("h3", visit.words._("Cite this page"), id="cite"),
        element("div", *visit.words.pieces(text, title=element("em", title), date=today), style="bb-cite"),
    ]
