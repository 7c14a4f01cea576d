"""A part of the map as a picture to take away, in colour, with its legend: SVG, and PNG for programs that want dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.components.markup import element
from app.publish.handout import printed
from app.publish.handout_map import NOTHING_FADED, ON_PAPER, Faded, Places, Size, map_parts, svg_of
from app.publish.map_legend import Caption, legend_band
from ontology.elements import Edge, Node

_ROOMY = 14
"""So many concepts with their names have room on a sheet; a picture of more is larger."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that stands by itself."""

    svg: str
    size: Size
    """Width and height in points."""


def map_picture(
    nodes: Sequence[Node], edges: Sequence[Edge], places: Places, language: str, caption: Caption, focus: str = "",
    faded: Faded = NOTHING_FADED,
) -> Picture:  # fmt: skip
    """Return some concepts and the connections between them, so large that every name has room."""
    scale = max(1.0, (len(nodes) / _ROOMY) ** 0.5)
    width, height = round(ON_PAPER[0] * scale), round(ON_PAPER[1] * scale)
    drawn = map_parts(nodes, edges, places, language, focus=focus, size=(width, height), coloured=True, faded=faded)
    below, more = legend_band(nodes, edges, language, caption, height, width)
    size = (width, round(height + more))
    ground = element("rect", width=str(width), height=str(size[1]), fill="#ffffff")
    return Picture(svg_of([element("title", caption.title), ground, *drawn, *below], size), size)


def map_png(picture: Picture, title: str) -> bytes:
    """Return a drawing as PNG."""
    width, height = picture.size
    return printed("picture.typ", {"drawing": picture.svg, "title": title, "width": width, "height": height}, "png")
