"""Connections told as sentences: A stands in contrast to B, because …, and where that is written."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link
from app.screens.parts.references import References, cited
from app.screens.parts.things import language_mark, thing_link
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.store import Direction
from ontology.elements import Edge, Node, slug_of, text_in
from ontology.table import SCHEMA

NEEDS_REASON = ("RELATED", "CONTRASTS_WITH", "REQUIRES")
"""Connections that must say why."""


def is_explained(edge: Edge) -> bool:
    """Whether a connection says why; what is broader needs no reason."""
    return edge.type not in NEEDS_REASON or text_in(edge.properties, "because", "da") is not None


def verb_of(edge_type: str, direction: Direction, language: str) -> str:
    """Return the verb of a connection, read from one of its ends."""
    relation = SCHEMA.relation(edge_type)
    return (relation.inverse if direction is Direction.IN else relation.verb).in_language(language)


def verb_from(edge: Edge, here: Node, language: str) -> str:
    """Return the verb of a connection, read from this concept."""
    return verb_of(edge.type, Direction.OUT if edge.start == here.id else Direction.IN, language)


def verb_style(edge: Edge) -> str:
    """Return the style of a connection's verb."""
    return "bb-verb bb-contrasts" if edge.type == "CONTRASTS_WITH" else "bb-verb"


def connection_address(visit: Visit, here: Node, edge: Edge, other: Node) -> str:
    """Return the address of the page of one connection, read from `here`."""
    ends = {"from": slug_of(here.id), "to": slug_of(other.id)}
    return visit.to("link", **ends, type=SCHEMA.relation(edge.type).field)


def sentence(
    visit: Visit, here: Node, edge: Edge, other: Node, references: References, *, link_both: bool = False
) -> Element:
    """Tell one connection as a sentence with its reason, and the source under it; the verb leads to its page."""
    subject = heading(name_of(here, visit.language)[0])
    first: Inline = thing_link(visit, here, capital=True) if link_both else subject
    address = connection_address(visit, here, edge, other)
    verb = link(address, verb_from(edge, here, visit.language), style=verb_style(edge))
    said: list[Inline | None] = [first, " ", verb, " ", thing_link(visit, other), *reason(visit, edge)]
    return element("div", element("p", *said), *where_stated(visit, edge, references), style="bb-connection")


def reason(visit: Visit, edge: Edge) -> list[Inline | None]:
    """Say why, as the end of a sentence; only its full stop where no reason is given."""
    found = text_in(edge.properties, "because", visit.language)
    if found is None:
        return ["."]
    text, language = found
    mark = language_mark(visit, language)
    said = element("span", f"{text.rstrip('.')}.", lang=language if mark else None)
    return [", ", visit.words._("because"), " ", said, mark]


def where_stated(visit: Visit, edge: Edge, references: References) -> list[Element]:
    """Say where a connection is written and whose reading it is; that a reason is missing where it is."""
    if not is_explained(edge):
        return [element("p", visit.words._("The reason is missing."), style="bb-meta bb-missing")]
    source = edge.properties.get("source")
    if not source:
        order = link(visit.to("about", part="map"), visit.words._("the curators' order"))
        return [element("p", order, style="bb-meta")]
    line = cited(visit, references, str(source), str(edge.properties.get("page", "")))
    if edge.properties.get("reading") == "ours":
        line = [*line, " · ", visit.words._("the curators' reading")]
    return [element("p", *line, style="bb-meta")]
