"""The app: its screens, the row above each of them, and the one place where failures become words."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Literal

import streamlit as st

from app.screens.parts.boundary import heed, shown_safely
from app.screens.parts.embedding import only_outside, opens_outside_only
from app.screens.parts.page_objects import pages
from app.screens.parts.rows import bottom_row, top_row
from app.screens.parts.tour_parts import tour_row
from app.screens.parts.visit import current_visit, is_embedded
from app.turns import in_turn
from app.wording import N_

HERE = Path(__file__).resolve().parent
MENU = {
    "start": N_("Start"),
    "map": N_("Map"),
    "concepts": N_("Concepts"),
    "sources": N_("Sources"),
    "lessons": N_("Lessons"),
}
"""Screens the menu names, in its order: with the groups at most eight words, so that they fit."""
GROUPS = {
    N_("Evidence"): {
        "evidence": N_("What do we know?"),
        "findings": N_("Findings"),
        "bikva": N_("The BIKVA chain"),
        "path": N_("Path between two concepts"),
        "compare": N_("Compare"),
        "questions": N_("Open questions"),
    },
    N_("Who and when"): {
        "projects": N_("Projects"),
        "people": N_("People"),
        "organisations": N_("Organisations"),
        "programmes": N_("Programmes"),
        "laws": N_("Law and reform"),
        "events": N_("Events"),
        "timeline": N_("Timeline"),
    },
    N_("More"): {
        "my_list": N_("My list"),
        "news": N_("What is new"),
        "add_sources": N_("Add sources"),
        "add_finding": N_("Add a finding"),
        "query": N_("Ask in SPARQL"),
        "download": N_("Download"),
        "about": N_("About"),
    },
}
"""Screens that stand together under one word of the menu."""
REACHED_BY_LINK = {
    "concept": N_("Concept"),
    "link": N_("Connection"),
    "source": N_("Source"),
    "finding": N_("Finding"),
    "project": N_("Project"),
    "person": N_("Person"),
    "organisation": N_("Organisation"),
    "programme": N_("Programme"),
    "law": N_("Law or reform"),
    "event": N_("Event"),
    "entry": N_("Entry"),
    "not_found": N_("Not in the library"),
    "search": N_("Search"),
    "lesson": N_("Lesson"),
    "lesson_editor": N_("Write a lesson"),
    "changes": N_("What changed since last term"),
    "teach": N_("Teach"),
    "room": N_("Room"),
    "propose": N_("Propose something for the library"),
    "proposal": N_("A proposal"),
    "proposals": N_("Proposals"),
    "embed": N_("Show in Moodle or itslearning"),
    "tasks": N_("Tasks"),
    "task": N_("Task"),
}
"""Screens that need to be told what to show."""
WITHOUT_LIBRARY = ("room",)
"""Screens that work whether the library answers or not."""


def main() -> None:
    """Run the screen that the address names."""
    st.set_page_config(page_title="Brobygger", page_icon=str(HERE / "static" / "mark.svg"), layout="wide")
    words = current_visit("").words
    named = [*pages(words, MENU), *pages(words, REACHED_BY_LINK, hidden=True)]
    menu: Literal["top", "hidden"] = "hidden" if is_embedded() else "top"
    groups = {words._(title): pages(words, screens) for title, screens in GROUPS.items()}
    page = st.navigation({"": named, **groups}, position=menu)
    visit = current_visit(page.url_path)
    if not is_embedded():
        st.logo(str(HERE / "static" / "logo.svg"), size="medium")
    top_row(visit, ["", *MENU, *chain(*GROUPS.values()), *REACHED_BY_LINK])
    with shown_safely(visit):
        if visit.screen not in WITHOUT_LIBRARY:
            heed(visit)
            tour_row(visit)
        if opens_outside_only(visit):
            only_outside(visit)
        else:
            page.run()
    bottom_row(visit)


with in_turn():
    main()
