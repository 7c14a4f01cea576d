"""A part of the map as a picture to take away, in colour: SVG, and PNG for programs that want dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.publish.handout import printed
from app.publish.handout_map import ON_PAPER, Places, Size, map_drawing
from ontology.elements import Edge, Node

_ROOMY = 14
"""So many concepts with their names have room on a sheet; a picture of more is larger."""


def map_size(concepts: int) -> Size:
    """Return width and height of a picture in points, so large that every name has room."""
    scale = max(1.0, (concepts / _ROOMY) ** 0.5)
    return round(ON_PAPER[0] * scale), round(ON_PAPER[1] * scale)


def map_svg(
    nodes: Sequence[Node], edges: Iterable[Edge], places: Places, language: str, focus: str = ""
) -> str:  # fmt: skip
    """Return some concepts and the connections between them as SVG."""
    return map_drawing(nodes, edges, places, language, focus=focus, size=map_size(len(nodes)), coloured=True)


def map_png(svg: str, title: str, size: Size) -> bytes:
    """Return a drawing of this size as PNG."""
    data: dict[str, object] = {"drawing": svg, "title": title, "width": size[0], "height": size[1]}
    return printed("picture.typ", data, "png")
