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

_TEMPLATES = Path(__file__).parent / "templates"
_LIBRARY = Path(pyvis.network.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
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
    heading: str,
    language: str,
    note: str,
    data: Mapping[str, Any],
    look: Mapping[str, Any],
    sentences: Sequence[str] = (),
) -> str:
    """Return the HTML of a map.

    `data` holds `concepts` and `connections` as the map on the screen gets them, `look` the `colours` of kinds, the
    `lines` and `dashes` of connections and the `dots` of those without a reason; `sentences` say the same in words.
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
    network.nodes = [_node(concept, look) for concept in data["concepts"]]
    network.edges = [_edge(connection, look) for connection in data["connections"]]
    network.node_ids = [node["id"] for node in network.nodes]
    network.node_map = {node["id"]: node for node in network.nodes}
    network.options = _OPTIONS
    return str(network.generate_html("map.html"))


def _node(concept: Mapping[str, Any], look: Mapping[str, Any]) -> dict[str, Any]:
    colour = look["colours"].get(concept["kind"], "#465158")
    return {
        "id": concept["id"],
        "label": concept["name"],
        "shape": concept["shape"],
        "x": concept["x"] / _SCALE,
        "y": concept["y"] / _SCALE,
        "size": _SIZES[min(concept["step"], 3)],
        "color": {"background": colour, "border": colour, "highlight": {"background": colour, "border": "#0b5563"}},
        "font": {"face": "IBM Plex Sans, sans-serif", "size": 19 if concept["step"] == 0 else 15, "color": "#1b2226",
                 "strokeWidth": 4, "strokeColor": "#ffffff"},
    }  # fmt: skip


def _edge(connection: Mapping[str, Any], look: Mapping[str, Any]) -> dict[str, Any]:
    kind = connection["type"]
    dashes = look["dashes"].get(kind, False) if connection["explained"] else look["dots"]
    return {
        "from": connection["from"],
        "to": connection["to"],
        "title": connection["words"],
        "label": connection["words"] if connection["rank"] == "focus" else "",
        "color": {"color": look["lines"].get(kind, "#857f72")},
        "width": 2.2 if connection["rank"] == "focus" else 1.2,
        "dashes": dashes,
        "arrows": "to" if kind in ("BROADER", "REQUIRES") else "",
        "font": {
            "face": "IBM Plex Sans, sans-serif",
            "size": 13,
            "color": "#465158",
            "strokeWidth": 4,
            "strokeColor": "#ffffff",
        },
    }
