"""The page of a person or an organisation: what they wrote, said, issued, paid for and took part in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details
from graph.questions.references import Reference
from graph.questions.surroundings import Links, nodes_of, of_label, surroundings
from graph.store import Bundle, ByRelation, GraphStore, Joined
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class PartyPage:
    """Everything the page of one person or organisation shows; what does not apply to it is empty."""

    node: Node
    replaced_by: Node | None
    written: Links
    """Sources, as author, editor or translator."""
    with_whom: tuple[Node, ...]
    """Who else stands on those sources, in order of id."""
    issued: Links
    """Sources and laws."""
    said: tuple[FindingView, ...]
    """Statements attributed to it."""
    takes_part_in: Links
    """Projects, events and programmes, with roles."""
    funds: Links
    """Projects, with amounts."""
    affiliations: Links
    """Organisations a person is affiliated with, with titles."""
    members: Links
    """People affiliated with an organisation, with titles."""
    part_of: Links
    parts: Links
    findings: tuple[FindingView, ...]
    """Findings about an organisation."""
    treated_in: Links
    """Sources, findings, projects … about an organisation."""
    stated: Mapping[str, int]
    """How many findings the library has from each source it wrote or published, by id; sources without are left out."""
    mentioned_in: Links
    open_questions: tuple[Node, ...]
    """What is not known about it, and questions it may be the answer to: possible doubles among them."""
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""
    left_out: Mapping[Bundle, int]
    """How many connections of a bundle the page leaves to the list of them."""


def party_page(store: GraphStore, identifier: str) -> PartyPage:
    """Answer for one person or organisation, in four calls; NotFoundError for an unknown id."""
    around = surroundings(store, identifier)
    more = details(store, around.links)
    written = around.into("AUTHORED_BY")
    return PartyPage(
        node=around.node,
        replaced_by=around.replaced_by,
        written=written,
        with_whom=_others(identifier, written, more.references),
        issued=around.into("ISSUED_BY"),
        said=more.views(around.into("ATTRIBUTED_TO")),
        takes_part_in=around.into("INVOLVES"),
        funds=around.into("FUNDED_BY"),
        affiliations=around.out("AFFILIATED_WITH"),
        members=around.into("AFFILIATED_WITH"),
        part_of=around.out("PART_OF"),
        parts=around.into("PART_OF"),
        findings=more.views(around.into("ABOUT")),
        treated_in=around.into("ABOUT"),
        stated=_stated(store, of_label((*written, *around.into("ISSUED_BY")), "Source")),
        mentioned_in=around.out("MENTIONED_IN"),
        open_questions=nodes_of(around.into("CONCERNS", "CANDIDATE")),
        references=more.references,
        left_out=around.left_out,
    )


def _stated(store: GraphStore, sources: Links) -> Mapping[str, int]:
    """Count the findings from some sources; one call, none where there are no sources."""
    ids = tuple(dict.fromkeys(link.node.id for link in sources))
    if not ids:
        return {}
    counts = store.counts("Finding", [ByRelation("STATED_IN")], [Joined("STATED_IN", ids)])
    return {source: number for (source,), number in counts.items()}


def _others(identifier: str, written: Links, references: Mapping[str, Reference]) -> tuple[Node, ...]:
    authors = nodes_of(author for link in written for author in references[link.node.id].authors)
    return tuple(sorted((node for node in authors if node.id != identifier), key=lambda node: node.id))
