"""The page of a programme, a law or an event: what it is about, who is in it, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details
from graph.questions.references import Reference
from graph.questions.surroundings import Links, of_label, surroundings
from graph.store import Bundle, GraphStore
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class TopicPage:
    """Everything the page of one programme, law, reform or event shows; what does not apply to it is empty."""

    node: Node
    replaced_by: Node | None
    topics: Links
    """What it is about, what it regulates and what it uses."""
    parties: Links
    """People and organisations that take part or issue it, with roles."""
    findings: tuple[FindingView, ...]
    """Findings about it, stated in it or presented at it."""
    sources: Links
    """Sources about it, presented at it, or printing it."""
    cited_by: Links
    """Sources that cite a law."""
    projects: Links
    """Projects about it or that it came of."""
    laws: Links
    """Laws about a programme, or regulating it."""
    events: Links
    part_of: Links
    parts: Links
    mentioned_in: Links
    open_questions: tuple[Node, ...]
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""
    left_out: Mapping[Bundle, int]
    """How many connections of a bundle the page leaves to the list of them."""


def topic_page(store: GraphStore, identifier: str) -> TopicPage:
    """Answer for one programme, law or event, in three calls; NotFoundError for an unknown id."""
    around = surroundings(store, identifier)
    more = details(store, around.links)
    about = around.into("ABOUT", "GIVEN_AT", "REGULATES", "STATED_IN", "TEXT_OF")
    return TopicPage(
        node=around.node,
        replaced_by=around.replaced_by,
        topics=around.out("ABOUT", "REGULATES", "USES"),
        parties=around.out("INVOLVES", "ISSUED_BY"),
        findings=more.views(about),
        sources=of_label(about, "Source"),
        cited_by=around.into("CITES"),
        projects=of_label((*about, *around.out("OUTPUT_OF")), "Project"),
        laws=of_label(about, "Legislation"),
        events=of_label(about, "Event"),
        part_of=around.out("PART_OF"),
        parts=around.into("PART_OF"),
        mentioned_in=around.out("MENTIONED_IN"),
        open_questions=around.open_questions,
        references=more.references,
        left_out=around.left_out,
    )
