"""The map as one HTML file that works without the hub and without a network: built by pyvis on a template of our own.

pyvis' own template loads from other hosts and writes some texts into the page as HTML; this one does neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyvis.network
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from app.publish.handout_map import pale
from ontology.derived.legend import legend
from ontology.derived.tokens import BASE, GROUNDS, Colour
from ontology.table import SCHEMA

_TEMPLATES = Path(__file__).parent / "templates"
_LIBRARY = Path(pyvis.network.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
_SIGNS = {sign.kind: sign for sign in legend(SCHEMA).signs}
_STROKES = {stroke.relation: stroke for stroke in legend(SCHEMA).strokes}
_SIZES = (26, 17, 11, 8)
_SCALE = 8
"""Units of the library's map for one pixel."""
_OPTIONS = {
    "physics": {"enabled": False},
    "edges": {"smooth": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "navigationButtons": False, "keyboard": False},
}


def standalone_map(
    heading: str, language: str, note: str, data: Mapping[str, Any], sentences: Sequence[str] = ()
) -> str:
    """Return the HTML of a map.

    `data` holds `concepts` and `connections` as the map on the screen gets them; `sentences` say the same in words.
    """
    network = pyvis.network.Network(heading=heading, directed=True, cdn_resources="in_line")
    network.templateEnv = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True)
    network.path = "map.html"
    network.templateEnv.globals.update(
        language=language,
        note=note,
        sentences=sentences,
        library=Markup(_LIBRARY.read_text(encoding="utf-8")),  # noqa: S704 - pyvis' own file
    )
    network.nodes = [_node(concept) for concept in data["concepts"]]
    network.edges = [_edge(connection) for connection in data["connections"]]
    network.node_ids = [node["id"] for node in network.nodes]
    network.node_map = {node["id"]: node for node in network.nodes}
    network.options = _OPTIONS
    return str(network.generate_html("map.html"))


def _node(concept: Mapping[str, Any]) -> dict[str, Any]:
    colour = _toned(_SIGNS[concept["kind"]].colour, concept)
    return {
        "id": concept["id"],
        "label": "" if concept["faded"] else concept["name"],
        "title": concept["name"],
        "shape": concept["shape"],
        "x": concept["x"] / _SCALE,
        "y": concept["y"] / _SCALE,
        "size": _SIZES[min(concept["step"], 3)],
        "color": {"background": colour, "border": colour, "highlight": {"background": colour, "border": colour}},
        "font": _font(19 if concept["step"] == 0 else 15, BASE["ink"]),
    }


def _edge(connection: Mapping[str, Any]) -> dict[str, Any]:
    stroke = _STROKES[connection["type"]]
    return {
        "from": connection["from"],
        "to": connection["to"],
        "title": connection["words"],
        "label": connection["words"] if connection["rank"] == "focus" and not connection["faded"] else "",
        "color": {"color": _toned(stroke.colour, connection)},
        "width": 2.2 if connection["rank"] == "focus" else 1.2,
        "dashes": connection["dashes"] or False,
        "arrows": "to" if stroke.arrow else "",
        "font": _font(13, BASE["ink2"]),
    }


def _toned(colour: Colour, drawn: Mapping[str, Any]) -> str:
    return pale(colour.light) if drawn["faded"] else colour.light


def _font(size: int, colour: Colour) -> dict[str, Any]:
    """Return lettering with a halo, so that it can be read across a line."""
    halo = {"strokeWidth": 4, "strokeColor": GROUNDS["card"].light}
    return {"face": "IBM Plex Sans, sans-serif", "size": size, "color": colour.light, **halo}
