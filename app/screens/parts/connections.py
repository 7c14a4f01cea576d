"""Connections told as sentences: A stands in contrast to B, because …, and where that is written."""

from __future__ import annotations

from app.components.markup import Element, Inline, element
from app.screens.parts.references import References, cited
from app.screens.parts.things import language_mark, thing_link
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.store import Direction
from ontology.elements import Edge, Node, text_in
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


def sentence(
    visit: Visit, here: Node, edge: Edge, other: Node, references: References, *, link_both: bool = False
) -> Element:
    """Tell one connection as a sentence with its reason, and the source under it."""
    direction = Direction.OUT if edge.start == here.id else Direction.IN
    subject = heading(name_of(here, visit.language)[0])
    first: Inline = thing_link(visit, here, capital=True) if link_both else subject
    style = "bb-verb bb-contrasts" if edge.type == "CONTRASTS_WITH" else "bb-verb"
    verb = element("span", verb_of(edge.type, direction, visit.language), style=style)
    said: list[Inline | None] = [first, " ", verb, " ", thing_link(visit, other), *_reason(visit, edge)]
    return element("div", element("p", *said), *_where(visit, edge, references), style="bb-connection")


def _reason(visit: Visit, edge: Edge) -> list[Inline | None]:
    found = text_in(edge.properties, "because", visit.language)
    if found is None:
        return ["."]
    text, language = found
    mark = language_mark(visit, language)
    reason = element("span", f"{text.rstrip('.')}.", lang=language if mark else None)
    return [", ", visit.words._("because"), " ", reason, mark]


def _where(visit: Visit, edge: Edge, references: References) -> list[Element]:
    if not is_explained(edge):
        return [element("p", visit.words._("The reason is missing."), style="bb-meta bb-missing")]
    source = edge.properties.get("source")
    if not source:
        return []
    line = cited(visit, references, str(source), str(edge.properties.get("page", "")))
    if edge.properties.get("reading") == "ours":
        line = [*line, " · ", visit.words._("the curators' reading")]
    return [element("p", *line, style="bb-meta")]
