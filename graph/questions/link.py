"""The page of one connection: what joins two concepts, why, and what is said about both of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import Details, FindingView, details, reading_order
from graph.questions.references import Reference
from graph.questions.surroundings import MOST_SHOWN, Link, Links, Surroundings, each_around
from graph.store import GraphStore, Joined
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Shared:
    """A concept joined to both ends."""

    node: Node
    first: Links
    """Its connections with the first concept, seen from there."""
    second: Links
    """Its connections with the second concept, seen from there."""


@dataclass(frozen=True, slots=True)
class LinkPage:
    """Everything the page of one connection shows."""

    first: Node
    second: Node
    edges: tuple[Edge, ...]
    """What joins the two directly, in order of the relation's name; empty where nothing does."""
    findings: tuple[FindingView, ...]
    """Findings about both, by voice, source and page."""
    findings_in_all: int
    """How many there are; the page shows the first by id where there are very many."""
    against: tuple[FindingView, ...]
    """What is in tension with one of those, in the same order; some may be about both themselves."""
    sources: tuple[Node, ...]
    """Sources about both, in order of id."""
    sources_in_all: int
    shared: tuple[Shared, ...]
    """Concepts joined to both, in order of id."""
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""


def link_page(store: GraphStore, first: str, second: str) -> LinkPage:
    """Answer for two concepts, in five calls, and two more for what speaks against; NotFoundError for an unknown id."""
    found = store.neighbourhood([first, second], BETWEEN_CONCEPTS)
    for identifier in (first, second):
        if identifier not in found.nodes:
            raise NotFoundError(identifier)
    here, there = (each_around(found)[identifier] for identifier in (first, second))
    direct = [link for link in here.links if link.node.id == second]
    shared = _shared(here, there)
    both = [Joined("ABOUT", (first,)), Joined("ABOUT", (second,))]
    findings, sources = (store.listing(label, both, most=MOST_SHOWN) for label in ("Finding", "Source"))
    joints = [*direct, *(link for item in shared for link in (*item.first, *item.second))]
    more = details(store, joints, [node.id for node in (*findings.nodes, *sources.nodes)])
    said = sorted((more.findings[node.id] for node in findings.nodes), key=reading_order)
    against = _against(store, said)
    return LinkPage(
        first=here.node,
        second=there.node,
        edges=tuple(link.edge for link in direct),
        findings=tuple(said),
        findings_in_all=findings.total,
        against=tuple(sorted(against.findings.values(), key=reading_order)),
        sources=sources.nodes,
        sources_in_all=sources.total,
        shared=shared,
        references={**more.references, **against.references},
    )


def _against(store: GraphStore, said: Iterable[FindingView]) -> Details:
    """Return what is in tension with what is said; of two that disagree the one said first is not against."""
    opposed: set[str] = set()
    for view in said:
        if view.node.id not in opposed:
            opposed |= {item.node.id for item in view.contradicts}
    return details(store, (), opposed)


def _shared(here: Surroundings, there: Surroundings) -> tuple[Shared, ...]:
    first, second = (_by_neighbour(item) for item in (here, there))
    between = sorted(first.keys() & second.keys())
    return tuple(Shared(first[other][0].node, tuple(first[other]), tuple(second[other])) for other in between)


def _by_neighbour(item: Surroundings) -> dict[str, list[Link]]:
    grouped: dict[str, list[Link]] = {}
    for link in item.both(*BETWEEN_CONCEPTS):
        grouped.setdefault(link.node.id, []).append(link)
    return grouped
