"""How things are drawn: the legend of the schema table, by name."""

from __future__ import annotations

from app.wording.names import kinds_of
from ontology.derived.legend import legend
from ontology.derived.tokens import Colour
from ontology.elements import Node
from ontology.table import SCHEMA

LEGEND = legend(SCHEMA)
SIGNS = {sign.kind: sign for sign in LEGEND.signs}
"""Kind of concept, `project` and `source` to its sign."""
STROKES = {stroke.relation: stroke for stroke in LEGEND.strokes}
"""Relation between concepts to its stroke, the most telling first."""
TELLING = tuple(STROKES)
"""Where several connections join two concepts, the first of these is drawn."""
CONCEPT_SIGNS = tuple(sign for sign in LEGEND.signs if not sign.outlined)
"""Signs of the kinds of concept, in the order of the legend."""


def either(colour: Colour) -> str:
    """Return a colour as CSS that follows the theme."""
    return f"light-dark({colour.light}, {colour.dark})"


def main_kind(node: Node) -> str:
    """Return the kind a concept is drawn by."""
    return next(iter(kinds_of(node)), "theme")
