"""GEXF: things and connections as Gephi keeps them, with the colours and places of the map, written as they stream."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO

from app.publish.graph_columns import Column, Places, edge_columns, edge_name, edge_values, node_columns, node_values
from app.publish.xml_stream import XmlStream
from app.wording.names import kinds_of
from ontology.derived.legend import legend
from ontology.elements import Edge, Node
from ontology.schema import Schema
from ontology.table import SCHEMA

_GEXF = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
_SIDE = 10_000
"""Height of the map, on which y grows downwards; in GEXF it grows upwards."""


def write_gexf(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    output: IO[bytes],
    language: str = "da",
    places: Places | None = None,
    schema: Schema = SCHEMA,
) -> None:
    """Write one directed graph, as `write_graphml` does. No date stands in the file: equal elements, equal bytes."""
    colours = {sign.kind: sign.colour.light for sign in legend(schema).signs}
    xml = XmlStream(output)
    with xml.inside("gexf", _GEXF), xml.inside("graph", {"defaultedgetype": "directed", "mode": "static"}):
        _declare(xml, "node", node_columns(schema))
        _declare(xml, "edge", edge_columns(schema))
        with xml.inside("nodes"):
            for node in nodes:
                _node(xml, node, node_values(node, language, places or {}), colours)
        with xml.inside("edges"):
            for edge in edges:
                ends = {"id": edge_name(edge), "source": edge.start, "target": edge.end, "kind": edge.type}
                with xml.inside("edge", ends):
                    _values(xml, "edge", edge_values(edge))
                xml.line()


def _declare(xml: XmlStream, what: str, columns: Mapping[str, Column]) -> None:
    with xml.inside("attributes", {"class": what, "mode": "static"}):
        for name, column in columns.items():
            xml.leaf("attribute", {"id": f"{what}-{name}", "title": name, "type": column.value})
            xml.line()


def _node(xml: XmlStream, node: Node, values: Mapping[str, str], colours: Mapping[str, str]) -> None:
    with xml.inside("node", {"id": node.id, "label": values["label"]}):
        _values(xml, "node", values)
        if "x" in values:
            xml.leaf("viz:position", {"x": values["x"], "y": str(_SIDE - int(values["y"])), "z": "0"})
        kind = next(iter(kinds_of(node)), "") if node.label == "Concept" else node.label.lower()
        if kind in colours:
            red, green, blue = (str(int(colours[kind][at : at + 2], 16)) for at in (1, 3, 5))
            xml.leaf("viz:color", {"r": red, "g": green, "b": blue})
    xml.line()


def _values(xml: XmlStream, what: str, values: Mapping[str, str]) -> None:
    with xml.inside("attvalues"):
        for name, value in values.items():
            xml.leaf("attvalue", {"for": f"{what}-{name}", "value": value})
