"""Nodes and edges ⇄ what Neo4j stores: native properties, and beside them what makes searching and sorting alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from neo4j import Record

from graph.differences import bucket_of
from graph.indexed import indexed
from graph.names import known_relation
from ontology.elements import Edge, Node, Properties, Value
from ontology.errors import StoreError
from ontology.schema import Property, Schema, ValueKind
from ontology.titles import HUB_LANGUAGES, title_of, title_order

Row = dict[str, Any]
"""Property names to what the driver sends and receives."""

LONGEST_KEY = 500
"""Characters of a folded name that are indexed: Lucene looks for no beginning longer than a thousand."""


class Rows:
    """Both directions, for one schema table."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._labels = {label.prefix: (name, schema.properties_of(name)) for name, label in schema.labels.items()}
        self._carried = {name: relation.carries for name, relation in schema.relations.items()}

    def of_node(self, node: Node) -> Row:
        """Return everything stored for a node; StoreError for what the table does not keep."""
        label, known = self._labels.get(node.id.partition("/")[0], ("", {}))
        if label != node.label:
            raise StoreError(f"'{node.id}' cannot be a {node.label}: its id does not begin with the label")
        title = title_of(node, "da", self.schema)
        return {
            # What Neo4j Browser and Bloom write on a node by themselves; a label's own `name` goes before it.
            "name": title[0] if title else node.id,
            **_native(node.properties, known, node.label),
            "id": node.id,
            **self._hidden(node),
        }

    def of_edge(self, edge: Edge) -> Row:
        """Return the row that writes an edge; StoreError for what the table does not keep."""
        relation = known_relation(self.schema, edge.type)
        properties = _native(edge.properties, self._carried[edge.type], edge.type)
        if relation.keyed_by:
            properties["key"] = edge.key
        elif edge.key:
            raise StoreError(f"{edge.type} from '{edge.start}' has a key, and the table tells no two of them apart")
        return {**self.of_identity(edge.identity), "properties": properties}

    @staticmethod
    def of_identity(identity: tuple[str, str, str, str]) -> Row:
        """Return the row that finds an edge."""
        _, start, end, key = identity
        return {"start": start, "end": end, "key": key}

    def node(self, row: Mapping[str, Any]) -> Node:
        """Return the node of a row as it was read; properties that are not the table's are nobody's business here."""
        identifier = _there(row, "id")
        label, known = self._labels[identifier.partition("/")[0]]
        return Node(identifier, label, _plain(row, known))

    def edge(self, record: Record | Mapping[str, Any]) -> Edge:
        """Return the edge of `type`, `start`, `end` and `properties`."""
        properties, type_ = record["properties"], record["type"]
        plain = _plain(properties, self._carried[type_])
        return Edge(type_, _there(record, "start"), _there(record, "end"), properties.get("key", ""), plain)

    def label_of(self, identifier: str) -> str:
        """Return the label of a stored node; empty where the table has none for it."""
        return self._labels.get(identifier.partition("/")[0], ("", {}))[0]

    def _hidden(self, node: Node) -> Row:
        words = indexed(node, self.schema)
        return {
            "_bucket": bucket_of(node.id),
            # A list without items would not come back from a bulk load.
            **({"_keys": [key[:LONGEST_KEY] for key in words.keys]} if words.keys else {}),
            "_names": words.names,
            "_texts": words.texts,
            **{f"_title_{language}": title_order(node, language, self.schema)[0] for language in HUB_LANGUAGES},
        }


def _there(row: Mapping[str, Any] | Record, name: str) -> str:
    """Return an id; StoreError where its node went while it was read, as it may in the middle of a large sync."""
    identifier = row.get(name)
    if not isinstance(identifier, str):
        raise StoreError("the graph is being updated: ask again")
    return identifier


def _native(properties: Properties, known: Mapping[str, Property], owner: str) -> Row:
    """Return properties as Neo4j keeps them; a list stays a list."""
    row: Row = {}
    for name, value in properties.items():
        if name not in known:
            raise StoreError(f"{owner} has no property '{name}' in the schema table")
        if not _fits(known[name], value):
            raise StoreError(f"{owner}: '{name}' cannot hold {value!r}")
        row[name] = list(value) if isinstance(value, tuple) else value
    return row


def _fits(item: Property, value: Value) -> bool:
    if item.many:
        return isinstance(value, tuple)
    if item.kind is ValueKind.BOOLEAN:
        return isinstance(value, bool)
    if item.kind is ValueKind.INTEGER:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str)


def _plain(row: Mapping[str, Any], known: Mapping[str, Property]) -> dict[str, Value]:
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in row.items()
        if name in known and value is not None
    }
