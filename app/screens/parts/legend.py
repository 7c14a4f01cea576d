"""The legend of the map in the names the screens use; shapes and colours are those of the schema's legend."""

from __future__ import annotations

from ontology.derived.legend import UNEXPLAINED, legend
from ontology.table import SCHEMA

_LEGEND = legend(SCHEMA)
SHAPES = {sign.kind: sign.shape for sign in _LEGEND.signs if not sign.outlined}
"""Kind of concept to its shape, as vis-network names it."""
COLOURS = {sign.kind: sign.colour.light for sign in _LEGEND.signs if not sign.outlined}
"""Kind of concept to its colour on light ground."""
TELLING = tuple(stroke.relation for stroke in _LEGEND.strokes)
"""Connections by how much they tell: where several join two concepts, the first is drawn."""
LINE_COLOURS = {stroke.relation: stroke.colour.light for stroke in _LEGEND.strokes}
"""Connection to the colour of its line on light ground."""
DASHES = {stroke.relation: list(stroke.dashes) for stroke in _LEGEND.strokes if stroke.dashes}
"""Connection to the dashes of its line; the others are solid."""
DOTS = list(UNEXPLAINED)
"""Dashes of a line whose reason is missing."""
