"""The evidence map: how much there is about each concept, by who speaks, how, where and when, and where nothing is."""

import streamlit as st

from app.components.prose import prose
from app.components.search import words_field
from app.listed import PAGE_SIZE
from app.screens.parts import evidence_parts as parts
from app.screens.parts.evidence_asked import (
    AskedEvidence,
    asked_evidence,
    axis_name,
    groups_of_concepts,
    kinds_of_concepts,
)
from app.screens.parts.evidence_table import as_csv
from app.screens.parts.gap_parts import gap_panel
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.evidence import evidence_matrix
from graph.questions.gap import evidence_gap


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    store, asked = visit.hub.store, asked_evidence(visit)
    browser_title(visit.words._("What do we know?"))
    shown = evidence_matrix(store, asked.axis, asked.rows, asked.first, PAGE_SIZE)
    gap = evidence_gap(store, asked.axis, *asked.cell) if asked.cell else None
    prose(*parts.head(visit), key="evidence-head")
    choices = parts.controls(visit, asked, kinds_of_concepts(store), groups_of_concepts(store))
    prose(*choices, key="evidence-controls")
    with st.container(horizontal=True, vertical_alignment="center"):
        find(visit, asked)
        fetch(visit, asked)
    panel = gap_panel(visit, asked, gap, asked.cell[1]) if gap and asked.cell else []
    if not panel or len(shown.columns) > parts.FEW:
        prose(*panel, *parts.matrix(visit, asked, shown), key="evidence-matrix", target="gap" if panel else "")
        return
    with st.container(key="list-columns"):
        drawing, words = st.columns([7, 4], gap="large")
    with drawing:
        prose(*parts.matrix(visit, asked, shown), key="evidence-matrix")
    with words:
        prose(*panel, key="evidence-gap", target="gap")


def find(visit: Visit, asked: AskedEvidence) -> None:
    """Let somebody narrow the rows by a word."""
    label = visit.words._("Find concepts in the rows")
    here = visit.here(q=None, page=None)
    page = str(sorted(visit.query.items()))
    words_field(visit.words, key="evidence-find", page=page, label=label, text=asked.rows.text, href=here, name="q")


def fetch(visit: Visit, asked: AskedEvidence) -> None:
    """Offer the numbers of all rows as a table for a spreadsheet."""
    store = visit.hub.store
    st.download_button(
        visit.words._("Get the numbers as CSV"),
        lambda: as_csv(visit, asked, evidence_matrix(store, asked.axis, asked.rows)),
        file_name=f"brobygger-evidence-{axis_name(asked.axis)}.csv",
        mime="text/csv",
        key="evidence-fetch",
        on_click="ignore",
    )


if __name__ == "__main__":
    show(current_visit("evidence"))
