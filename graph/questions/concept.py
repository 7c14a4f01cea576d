"""The concept page: what a word means, what it is joined to and why, who says what about it, and in which sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details
from graph.questions.references import Reference
from graph.questions.surroundings import Links, nodes_of, of_label, relations_between, surroundings
from graph.store import Bundle, ByProperty, Direction, GraphStore, Joined
from ontology.elements import Node
from ontology.table import SCHEMA

BETWEEN_CONCEPTS = relations_between("Concept")
"""BROADER, RELATED, CONTRASTS_WITH, REQUIRES."""

_ASIDE = tuple(name for name in BETWEEN_CONCEPTS if name != "BROADER")

MOST_ON_PAGE = 25
"""How many connections of one bundle the page holds, as many as a page of a list: lists show the rest."""

_ASKED = tuple(name for name in SCHEMA.relations if name != "VOICED_BY")
"""A level voices thousands of findings in a grown library; its page leads to the list of them."""


@dataclass(frozen=True, slots=True)
class ConceptPage:
    """Everything the page of one concept shows."""

    node: Node
    replaced_by: Node | None
    """Where a deprecated id has gone."""
    broader: Links
    narrower: Links
    links: Links
    """Related, contrasting and required concepts, with reasons; in order of type and id."""
    definitions: tuple[FindingView, ...]
    """What sources define it as, beside our own definition."""
    findings: tuple[FindingView, ...]
    """Findings about it, by voice, source and page."""
    advice: tuple[FindingView, ...]
    """Findings addressed to it, where it is a level."""
    sources_about: Links
    mentioned_in: Links
    """Sources that name it, with pages."""
    used_by: Links
    """Projects, sources and programmes that use it as a method or role."""
    projects: tuple[Node, ...]
    programmes: tuple[Node, ...]
    laws: tuple[Node, ...]
    """Laws and reforms about it, or regulating it."""
    events: tuple[Node, ...]
    terms: Links
    """Terms of public vocabularies it corresponds to."""
    open_questions: tuple[Node, ...]
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""
    left_out: Mapping[Bundle, int]
    """How many connections of a bundle the page leaves to the list of them."""
    years: Mapping[str, int]
    """Year to how many sources about it are of that year; empty where the page holds all of them."""

    @property
    def methods(self) -> tuple[Node, ...]:
        """Methods among the concepts it is joined to."""
        return tuple(node for node in nodes_of((*self.narrower, *self.links)) if _is_method(node))


def _is_method(node: Node) -> bool:
    kinds = node.properties.get("kind", ())
    return isinstance(kinds, tuple) and "method" in kinds


def concept_page(store: GraphStore, identifier: str) -> ConceptPage:
    """Answer for one concept, in three calls, and one more where many sources are about it.

    NotFoundError for an unknown id.
    """
    around = surroundings(store, identifier, _ASKED, MOST_ON_PAGE)
    more = details(store, around.links)
    about = around.into("ABOUT")
    sources_about = Bundle(identifier, "ABOUT", Direction.IN, "Source")
    topics = (*about, *around.into("REGULATES", "USES"))
    return ConceptPage(
        node=around.node,
        replaced_by=around.replaced_by,
        broader=around.out("BROADER"),
        narrower=around.into("BROADER"),
        links=around.both(*_ASIDE),
        definitions=more.views(around.into("DEFINES")),
        findings=more.views(about),
        advice=more.views(around.into("ADDRESSED_TO")),
        sources_about=of_label(about, "Source"),
        mentioned_in=around.out("MENTIONED_IN"),
        used_by=around.into("USES"),
        projects=nodes_of(of_label(topics, "Project")),
        programmes=nodes_of(of_label(topics, "Programme")),
        laws=nodes_of(of_label(topics, "Legislation")),
        events=nodes_of(of_label(topics, "Event")),
        terms=around.out("MAPS_TO"),
        open_questions=around.open_questions,
        references=more.references,
        left_out=around.left_out,
        years=_years(store, identifier) if sources_about in around.left_out else {},
    )


def _years(store: GraphStore, identifier: str) -> Mapping[str, int]:
    counts = store.counts("Source", [ByProperty("issued", letters=4)], [Joined("ABOUT", (identifier,))])
    return {year: number for (year,), number in counts.items() if year}
