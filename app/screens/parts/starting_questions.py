"""Questions that join two concepts much is said about: where somebody begins who does not know what to ask."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from app.components.markup import Element, element, link
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.concept_map import MapNode, most_told
from graph.store import GraphStore
from ontology.elements import slug_of

_QUESTIONS = 3


def questions(visit: Visit, most: Sequence[MapNode]) -> Element:
    """List questions about pairs of these concepts; each leads to the path between the two."""
    pairs = list(combinations([item.node for item in most], 2))[:_QUESTIONS]
    rows = []
    for one, other in pairs:
        first, second = (name_of(node, visit.language)[0] for node in (one, other))
        address = visit.to("path", **{"from": slug_of(one.id), "to": slug_of(other.id)})
        said = visit.words._("What has {first} to do with {second}?", first=first, second=second)
        rows.append(element("li", link(address, said)))
    return element("ul", *rows, style="bb-plain")


def begin_with(visit: Visit, store: GraphStore) -> list[Element]:
    """Offer questions under a heading; nothing where the library has no two concepts."""
    most = most_told(store, _QUESTIONS)
    return [element("h2", visit.words._("Questions to begin with")), questions(visit, most)] if len(most) > 1 else []
