"""The library as flat columns: what the files for programs that draw and count networks have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from app.wording.names import name_of
from ontology.elements import Edge, Node, Value
from ontology.schema import Property, Schema, ValueKind

Places = Mapping[str, tuple[int, int]]
BETWEEN = " | "
"""Stands between the values of a list."""


class Column(StrEnum):
    """What a column holds."""

    TEXT = "string"
    NUMBER = "long"
    FLAG = "boolean"


_KINDS = {ValueKind.INTEGER: Column.NUMBER, ValueKind.BOOLEAN: Column.FLAG}


def node_columns(schema: Schema) -> Mapping[str, Column]:
    """Return the columns of a thing: its type, the name a program shows, its place on the map, its properties."""
    own: dict[str, Column] = {"type": Column.TEXT, "label": Column.TEXT, "x": Column.NUMBER, "y": Column.NUMBER}
    return {**own, **_columns(item for label in schema.labels for item in schema.properties_of(label).items())}


def edge_columns(schema: Schema) -> Mapping[str, Column]:
    """Return the columns of a connection: its type and what it carries."""
    carried = (item for relation in schema.relations.values() for item in relation.carries.items())
    return {"type": Column.TEXT, **_columns(carried)}


def node_values(node: Node, language: str, places: Places) -> Mapping[str, str]:
    """Return what stands in the columns of a thing, as text; columns without a value are left out."""
    place = dict(zip("xy", map(str, places[node.id]), strict=True)) if node.id in places else {}
    return {"type": node.label, "label": name_of(node, language)[0], **place, **_values(node.properties)}


def edge_values(edge: Edge) -> Mapping[str, str]:
    """Return what stands in the columns of a connection, as text; columns without a value are left out."""
    return {"type": edge.type, **_values(edge.properties)}


def edge_name(edge: Edge) -> str:
    """Return what tells a connection from all others."""
    return " ".join(filter(None, (edge.start, edge.type, edge.end, edge.key)))


def _columns(properties: Iterable[tuple[str, Property]]) -> Mapping[str, Column]:
    found: dict[str, Column] = {}
    for name, item in properties:
        column = Column.TEXT if item.many else _KINDS.get(item.kind, Column.TEXT)
        # Where two labels disagree, text holds both.
        found[name] = column if found.get(name, column) is column else Column.TEXT
    return found


def _values(properties: Mapping[str, Value]) -> Mapping[str, str]:
    return {name: _text(value) for name, value in properties.items()}


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return BETWEEN.join(value) if isinstance(value, tuple) else str(value)
