"""Elements for tests of the graph, each in one line."""

from ontology.elements import Edge, Node, Value, edge_key
from ontology.table import SCHEMA


def concept(slug: str, da: str = "", **properties: Value) -> Node:
    """A concept; its Danish name is the slug where none is given."""
    return Node(f"concept/{slug}", "Concept", {"kind": ("phenomenon",), "name_da": da or slug, **properties})


def level(slug: str, rank: int) -> Node:
    """A level of the chain."""
    return concept(slug, kind=("stakeholder level",), rank=rank)


def source(slug: str, title: str = "", **properties: Value) -> Node:
    """A source."""
    return Node(f"source/{slug}", "Source", {"kind": "article", "title": title or slug, **properties})


def finding(slug: str, da: str = "", **properties: Value) -> Node:
    """A finding."""
    return Node(f"finding/{slug}", "Finding", {"kind": "claim", "statement_da": da or slug, **properties})


def person(slug: str, name: str = "", **properties: Value) -> Node:
    """A person."""
    return Node(f"person/{slug}", "Person", {"name": name or slug, **properties})


def edge(relation: str, start: Node | str, end: Node | str, **properties: Value) -> Edge:
    """An edge with the key that its properties make."""
    ends = [node.id if isinstance(node, Node) else node for node in (start, end)]
    key = edge_key(properties, SCHEMA.relation(relation).keyed_by)
    return Edge(relation, ends[0], ends[1], key, properties)
