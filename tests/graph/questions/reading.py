"""Answers told in short, so that a test reads like the page."""

from collections.abc import Iterable

from graph.questions.findings import Counterpart, FindingView
from graph.questions.surroundings import Link
from ontology.elements import Node, slug_of


def slugs(things: Iterable[Node | Link | FindingView | Counterpart]) -> list[str]:
    """The slugs of nodes, of what links lead to, or of findings, in their order."""
    return [slug_of(thing.id if isinstance(thing, Node) else thing.node.id) for thing in things]


def with_pages(links: Iterable[Link]) -> list[tuple[str, str]]:
    """(slug, page) of links."""
    return [(slug_of(link.node.id), link.page) for link in links]
