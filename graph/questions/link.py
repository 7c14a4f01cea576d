"""The page of one connection: what joins two concepts, why, and what is said about both of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import FindingView, details
from graph.questions.references import Reference
from graph.questions.surroundings import Link, Links, Surroundings, each_around, of_label
from graph.store import GraphStore
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
    sources: tuple[Node, ...]
    """Sources about both, in order of id."""
    shared: tuple[Shared, ...]
    """Concepts joined to both, in order of id."""
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""


def link_page(store: GraphStore, first: str, second: str) -> LinkPage:
    """Answer for two concepts, in three calls; NotFoundError for an unknown id."""
    found = store.neighbourhood([first, second], (*BETWEEN_CONCEPTS, "ABOUT"))
    for identifier in (first, second):
        if identifier not in found.nodes:
            raise NotFoundError(identifier)
    here, there = (each_around(found)[identifier] for identifier in (first, second))
    both = _about_both(here, there)
    direct = [link for link in here.both(*BETWEEN_CONCEPTS) if link.node.id == second]
    shared = _shared(here, there)
    more = details(store, [*both, *direct, *(link for item in shared for link in (*item.first, *item.second))])
    return LinkPage(
        first=here.node,
        second=there.node,
        edges=tuple(link.edge for link in direct),
        findings=more.views(both),
        sources=tuple(sorted((link.node for link in of_label(both, "Source")), key=lambda node: node.id)),
        shared=shared,
        references=more.references,
    )


def _about_both(here: Surroundings, there: Surroundings) -> list[Link]:
    known = {link.node.id for link in there.into("ABOUT")}
    return [link for link in here.into("ABOUT") if link.node.id in known]


def _shared(here: Surroundings, there: Surroundings) -> tuple[Shared, ...]:
    first, second = (_by_neighbour(item) for item in (here, there))
    between = sorted(first.keys() & second.keys())
    return tuple(Shared(first[other][0].node, tuple(first[other]), tuple(second[other])) for other in between)


def _by_neighbour(item: Surroundings) -> dict[str, list[Link]]:
    grouped: dict[str, list[Link]] = {}
    for link in item.both(*BETWEEN_CONCEPTS):
        grouped.setdefault(link.node.id, []).append(link)
    return grouped
