"""The row above every screen (where am I, search, language) and the one below it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import streamlit as st

from app.components.frame import frame
from app.components.markup import Element, element, link
from app.components.my_list import list_link
from app.components.prose import prose
from app.components.search import search_box
from app.proposing import may_propose
from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.embedding import embeddable_page, outside
from app.screens.parts.page_taken import address_of_page
from app.screens.parts.proposal_parts import way_to_propose
from app.screens.parts.status import status_line
from app.screens.parts.visit import Visit, is_embedded
from app.settings import Settings
from app.wording.streamlit_words import streamlit_words

STYLE = Path(__file__).resolve().parents[2] / "static" / "brobygger.css"
"""The one style sheet of the app."""
MAKE_A_PAGE = (
    "id",
    "ids",
    "from",
    "to",
    "focus",
    "cluster",
    "all",
    "q",
    "page",
    "theme",
    "level",
    "way",
    "tour",
    "part",
)
"""Parts of an address that make it another page, at whose top reading begins; the others only change the view."""
LANGUAGE_NAMES = {"da": "Dansk", "en": "English"}
"""Each language by its own name."""


def top_row(visit: Visit, screens: Iterable[str]) -> None:
    """Show search and language; the start has a larger search box of its own. `screens`: all paths."""
    page = f"{visit.screen}?{sorted(visit.query.items())}"
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="top-row"):
        st.html(STYLE)
        frame(
            language=visit.language, page=page, place=_place(visit), screens=screens, words=streamlit_words(visit.words)
        )
        if is_embedded():
            return
        if visit.screen:
            search_box(visit.words, key="search", page=page, text=visit.query.get("q", ""), width=300)
        list_link(visit.words, visit.to("my_list"))
        prose(_languages(visit), key="languages", width="content")


def _place(visit: Visit) -> str:
    """Return what makes this page another one than the last; filters, sorting and a chosen line do not."""
    return f"{visit.screen}?{sorted(item for item in visit.query.items() if item[0] in MAKE_A_PAGE)}"


def _languages(visit: Visit) -> Element:
    choices = (
        link(
            visit.in_language(language),
            name,
            lang=language,
            style="on" if language == visit.language else "",
            aria_current="true" if language == visit.language else None,
        )
        for language, name in LANGUAGE_NAMES.items()
    )
    return element("nav", *choices, style="bb-choices", aria_label=visit.words._("Language"))


def bottom_row(visit: Visit) -> None:
    """Show where to learn how to read all this, to editors the way into a lesson, and where the library is kept."""
    _ = visit.words._
    if is_embedded():
        prose(element("footer", link(outside(visit), _("Open in Brobygger")), style="bb-footer"), key="bottom-row")
        return
    about = (
        (_("How to read the map"), "map"),
        (_("What the voices mean"), "voices"),
        (_("Limits"), "limits"),
        (_("How to cite"), "cite"),
        (_("Keyboard"), "keyboard"),
    )
    links = [link(visit.to("about", part=part), text) for text, part in about]
    if is_known_editor() and (page := address_of_page(visit)):
        links.append(link(visit.to("lesson_editor", add=page), _("Use this page in a lesson")))
    if may_propose(Settings.from_environment()):
        links.append(link(way_to_propose(visit), _("Propose something")))
    if page := embeddable_page(visit):
        links.append(link(visit.to("embed", page=page), _("Show this page in Moodle")))
    links.append(status_line(visit))
    prose(element("footer", *links, style="bb-footer"), key="bottom-row")
