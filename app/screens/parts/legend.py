"""The legend of the map: which shape and colour a kind of concept has, and how a connection is drawn.

The colours stand in `brobygger.css` too, where the dark theme has its own; a test keeps the two in step.
"""

from __future__ import annotations

SHAPES = {
    "theory": "square",
    "phenomenon": "dot",
    "role": "triangle",
    "competence": "diamond",
    "method": "hexagon",
    "stakeholder level": "triangleDown",
    "theme": "star",
}
"""Kind of concept to its shape, as vis-network names it."""
COLOURS = {
    "theory": "#8068bc",
    "phenomenon": "#158c84",
    "role": "#cb6b4c",
    "competence": "#816e05",
    "method": "#6a3362",
    "stakeholder level": "#9c2a3b",
    "theme": "#465158",
}
"""Kind of concept to its colour on light ground."""
TELLING = ("CONTRASTS_WITH", "REQUIRES", "RELATED", "BROADER")
"""Connections by how much they tell: where several join two concepts, the first is drawn."""
LINE_COLOURS = {"CONTRASTS_WITH": "#9c2a3b", "REQUIRES": "#0b5563", "RELATED": "#857f72", "BROADER": "#465158"}
"""Connection to the colour of its line on light ground."""
DASHES: dict[str, list[int]] = {"CONTRASTS_WITH": [9, 6], "REQUIRES": [10, 4, 2, 4]}
"""Connection to the dashes of its line; the others are solid."""
DOTS = [2, 4]
"""Dashes of a line whose reason is missing."""
