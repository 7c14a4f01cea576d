"""Two or three concepts or sources side by side: what they share, and where they differ."""

import streamlit as st

from app.components.prose import prose
from app.components.search import concept_field
from app.screens.parts import compare_lines as lines
from app.screens.parts import compare_parts as parts
from app.screens.parts.compare_asked import AskedComparison, asked_comparison
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.compare import compare_concepts, compare_sources
from graph.questions.concept_map import most_told


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    _, store, asked = visit.words._, visit.hub.store, asked_comparison(visit)
    title = _("Compare sources") if asked.label == "Source" else _("Compare concepts")
    browser_title(title)
    if asked.label == "Source":
        sources = compare_sources(store, asked.ids)
        prose(*parts.head(visit, title), key="compare-head")
        add(visit, asked)
        prose(
            *parts.choose(visit, asked, lines.near_source(sources)),
            *parts.table(visit, asked, [page.node for page in sources.pages], lines.source_lines(visit, sources)),
            *parts.met(visit, sources.meetings, sources.references),
            key="compare-table",
        )
        return
    concepts = compare_concepts(store, asked.ids)
    prose(*parts.head(visit, title), key="compare-head")
    add(visit, asked)
    if not concepts.pages:
        much_told = [item.node for item in most_told(store, most=3)]
        prose(*parts.choose(visit, asked, much_told), key="compare-table")
        return
    prose(
        *parts.choose(visit, asked, lines.near_concept(concepts)),
        *parts.table(visit, asked, [page.node for page in concepts.pages], lines.concept_lines(visit, concepts)),
        *(lines.joins(visit, concepts) if len(concepts.pages) > 1 else []),
        *parts.met(visit, concepts.meetings, concepts.references),
        key="compare-table",
    )


def add(visit: Visit, asked: AskedComparison) -> None:
    """Let somebody add one more, as long as there is room beside the others."""
    if asked.is_full:
        return
    _ = visit.words._
    label = _("Add a source") if asked.label == "Source" else _("Add a concept")
    with st.container(width=420):
        concept_field(
            visit.words, key="compare-add", page=str(sorted(visit.query.items())), label=label, text="",
            href=asked.address(visit, asked.ids), name="with", of=asked.label,
        )  # fmt: skip


if __name__ == "__main__":
    show(current_visit("compare"))
