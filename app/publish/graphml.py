"""GraphML: things and connections for yEd, Gephi, igraph, networkx and the like, written as they stream."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO

from app.publish.graph_columns import Column, Places, edge_columns, edge_name, edge_values, node_columns, node_values
from app.publish.xml_stream import XmlStream
from ontology.elements import Edge, Node
from ontology.schema import Schema
from ontology.table import SCHEMA

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def write_graphml(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    output: IO[bytes],
    language: str = "da",
    places: Places | None = None,
    schema: Schema = SCHEMA,
) -> None:
    """Write one directed graph; `language` is that of the names shown, `places` where concepts stand on the map.

    The columns are those of the schema table, so every file has the same, and equal elements give equal bytes.
    """
    xml = XmlStream(output)
    with xml.inside("graphml", {"xmlns": _NAMESPACE}):
        _declare(xml, "node", node_columns(schema))
        _declare(xml, "edge", edge_columns(schema))
        with xml.inside("graph", {"id": "brobygger", "edgedefault": "directed"}):
            for node in nodes:
                _element(xml, "node", {"id": node.id}, node_values(node, language, places or {}))
            for edge in edges:
                ends = {"id": edge_name(edge), "source": edge.start, "target": edge.end}
                _element(xml, "edge", ends, edge_values(edge))


def _declare(xml: XmlStream, what: str, columns: Mapping[str, Column]) -> None:
    for name, column in columns.items():
        key = {"id": f"{what}-{name}", "for": what, "attr.name": name, "attr.type": column.value}
        xml.leaf("key", key)
        xml.line()


def _element(xml: XmlStream, what: str, attributes: Mapping[str, str], values: Mapping[str, str]) -> None:
    with xml.inside(what, attributes):
        for name, value in values.items():
            xml.leaf("data", {"key": f"{what}-{name}"}, value)
    xml.line()
