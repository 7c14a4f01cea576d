"""The app: its screens, the row above each of them, and the one place where failures become words."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from app.screens.parts.boundary import shown_safely
from app.screens.parts.rows import bottom_row, top_row
from app.screens.parts.visit import current_visit
from app.wording import N_, Wording

HERE = Path(__file__).resolve().parent
MENU = {
    "start": N_("Start"),
    "map": N_("Map"),
    "concepts": N_("Concepts"),
    "bikva": N_("The BIKVA chain"),
    "sources": N_("Sources"),
    "lessons": N_("Lessons"),
}
"""Screens the menu names, in its order: with MORE at most eight, so that they fit."""
MORE = {
    "evidence": N_("What do we know?"),
    "path": N_("Path between two concepts"),
    "findings": N_("Findings"),
    "add_finding": N_("Add a finding"),
    "projects": N_("Projects"),
    "people": N_("People"),
    "organisations": N_("Organisations"),
    "programmes": N_("Programmes"),
    "laws": N_("Law and reform"),
    "events": N_("Events"),
    "questions": N_("Open questions"),
    "about": N_("About"),
}
"""Screens that stand together under one word of the menu."""
REACHED_BY_LINK = {
    "concept": N_("Concept"),
    "link": N_("Connection"),
    "source": N_("Source"),
    "finding": N_("Finding"),
    "project": N_("Project"),
    "entry": N_("Entry"),
    "search": N_("Search"),
    "lesson": N_("Lesson"),
    "lesson_editor": N_("Write a lesson"),
    "teach": N_("Teach"),
    "room": N_("Room"),
    "tasks": N_("Tasks"),
    "task": N_("Task"),
}
"""Screens that need to be told what to show."""


def main() -> None:
    """Run the screen that the address names."""
    st.set_page_config(page_title="Brobygger", page_icon=str(HERE / "static" / "mark.svg"), layout="wide")
    words = current_visit("").words
    named = [*pages(words, MENU), *pages(words, REACHED_BY_LINK, hidden=True)]
    page = st.navigation({"": named, words._("More"): pages(words, MORE)}, position="top")
    visit = current_visit(page.url_path)
    st.logo(str(HERE / "static" / "logo.svg"), size="medium")
    top_row(visit, ["", *MENU, *MORE, *REACHED_BY_LINK])
    with shown_safely(visit):
        page.run()
    bottom_row(visit)


def pages(words: Wording, screens: dict[str, str], hidden: bool = False) -> list[st.Page]:
    """Return the pages of some screens."""
    return [
        st.Page(
            HERE / "screens" / f"{name}.py",
            title=words._(title),
            url_path=name,
            default=name == "start",
            visibility="hidden" if hidden else "visible",
        )
        for name, title in screens.items()
    ]


main()
