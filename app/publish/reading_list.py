"""The reading list of a lesson: as BibTeX for a reference program, and as text for a course page."""

from __future__ import annotations

from app.publish.handout import cited_sources
from app.wording import Wording
from app.wording.names import name_of
from graph.questions.lesson import lesson_page
from graph.store import GraphStore
from ingest.references.bibtex import bibtex_of
from ingest.references.formatted import Style, format_references


def reading_list_bib(store: GraphStore, lesson: str) -> str:
    """Return the sources of a lesson as a .bib file; NotFoundError for an unknown lesson."""
    sources = cited_sources(store, lesson_page(store, lesson).sources)
    return "\n\n".join(map(bibtex_of, sources)) + "\n" if sources else ""


def reading_list_text(store: GraphStore, lesson: str, words: Wording, style: Style = Style.APA) -> str:
    """Return the sources of a lesson as plain text under its title; NotFoundError for an unknown lesson."""
    page = lesson_page(store, lesson)
    lines = format_references(cited_sources(store, page.sources), style, words.language)
    return "\n\n".join([name_of(page.node, words.language)[0], *(line.text for line in lines)]) + "\n"
