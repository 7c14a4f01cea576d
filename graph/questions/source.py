"""The source page: who wrote it, what it is about, what it states page by page, what it cites and who cites it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details, printed_order
from graph.questions.pages import page_order
from graph.questions.references import Reference
from graph.questions.surroundings import Link, Links, Surroundings, of_label, surroundings
from graph.store import Bundle, GraphStore
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything the page of one source shows."""

    node: Node
    replaced_by: Node | None
    reference: Reference
    """The source with authors, editors and translators in printed order."""
    issuers: Links
    """Publishers, universities, hosts; the role stands on the edge."""
    topics: Links
    """Concepts, programmes, laws, projects and organisations it is about, with pages."""
    uses: Links
    """Methods and roles it uses."""
    findings: tuple[FindingView, ...]
    """What it states, in order of page."""
    carries: tuple[FindingView, ...]
    """Findings of other sources that rest on it, by voice, source and page."""
    cites: Links
    """Sources and laws it cites, with pages."""
    cited_by: Links
    mentions: Links
    """People, organisations, concepts … named in it, with pages."""
    parts: tuple[Node, ...]
    """Its sections, figures and tables, in order."""
    contains: Links
    """Sources that are part of it: chapters of a volume."""
    part_of: Links
    versions: Links
    """Other editions, versions and translations, whichever came first."""
    laws: Links
    """Laws it is the text of."""
    projects: Links
    """Projects it is an output of."""
    events: Links
    """Events it was presented at."""
    open_questions: tuple[Node, ...]
    searched_for: Links
    """Open questions that one looked for an answer to in it, with pages."""
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""
    left_out: Mapping[Bundle, int]
    """How many connections of a bundle the page leaves to the list of them."""


def source_page(store: GraphStore, identifier: str) -> SourcePage:
    """Answer for one source, in three calls; NotFoundError for an unknown id."""
    around = surroundings(store, identifier)
    more = details(store, around.links)
    inside = around.into("PART_OF")
    return SourcePage(
        node=around.node,
        replaced_by=around.replaced_by,
        reference=Reference.of(around),
        issuers=around.out("ISSUED_BY"),
        topics=around.out("ABOUT"),
        uses=around.out("USES"),
        findings=tuple(sorted(more.views(around.into("STATED_IN")), key=printed_order)),
        carries=more.views(around.into("RESTS_ON")),
        cites=around.out("CITES"),
        cited_by=around.into("CITES"),
        mentions=around.into("MENTIONED_IN"),
        parts=_parts(around),
        contains=of_label(inside, "Source"),
        part_of=around.out("PART_OF"),
        versions=around.both("VERSION_OF"),
        laws=around.out("TEXT_OF"),
        projects=around.out("OUTPUT_OF"),
        events=around.out("GIVEN_AT"),
        open_questions=around.open_questions,
        searched_for=around.into("LOOKED_IN"),
        references=more.references,
        left_out=around.left_out,
    )


def _parts(around: Surroundings) -> tuple[Node, ...]:
    parts = of_label(around.into("PART_OF"), "Part")
    return tuple(link.node for link in sorted(parts, key=_position))


def _position(link: Link) -> tuple[object, ...]:
    """Return what parts are sorted by: page, then place among their kind."""
    position = link.node.properties.get("position")
    page = page_order(str(link.node.properties.get("page", "")))
    return (page, position if isinstance(position, int) else 0, link.node.id)
