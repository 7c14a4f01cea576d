"""What is published: every thing, with the relations that start at it and those that lead to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ontology.elements import Edge, Node
from ontology.rdf.iris import Iris
from ontology.schema import Label
from ontology.titles import title_order

REPLACED = "REPLACED_BY"
"""Relation from an id that went away to the one that took its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One library in memory, and where it stands on the web."""

    iris: Iris
    nodes: Mapping[str, Node]
    """By id, in order of id."""
    outgoing: Mapping[str, tuple[Edge, ...]]
    """Id to the edges that start there, in order of type, end and key."""
    incoming: Mapping[str, tuple[Edge, ...]]
    """Id to the edges that lead there, in order of start, type and key."""

    @property
    def labels(self) -> list[Label]:
        """The kinds of thing that there are any of, in the order of the table."""
        present = {node.label for node in self.nodes.values()}
        return [label for label in self.iris.schema.labels.values() if label.name in present]

    @property
    def edition(self) -> str:
        """The latest day on which anything was added, as the files say; empty where none does."""
        return max((str(node.properties.get("added", "")) for node in self.nodes.values()), default="")

    def of_label(self, label: Label, language: str) -> list[Node]:
        """Return the things of one kind in the order of their names."""
        found = [node for node in self.nodes.values() if node.label == label.name]
        return sorted(found, key=lambda node: title_order(node, language, self.iris.schema))

    def replacement(self, node: Node) -> Node | None:
        """Return what took the place of a deprecated thing; None where it is in use, or nothing took its place."""
        if node.properties.get("review") != "deprecated":
            return None
        ends = [edge.end for edge in self.outgoing.get(node.id, ()) if edge.type == REPLACED]
        return self.nodes[ends[0]] if ends else None


def gathered(nodes: Iterable[Node], edges: Iterable[Edge], iris: Iris) -> Content:
    """Return the content of a graph; `nodes` and `edges` come in the order in which a store streams them."""
    outgoing: dict[str, list[Edge]] = defaultdict(list)
    incoming: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        outgoing[edge.start].append(edge)
        incoming[edge.end].append(edge)
    return Content(
        iris=iris,
        nodes={node.id: node for node in nodes},
        outgoing={identifier: tuple(found) for identifier, found in outgoing.items()},
        incoming={identifier: tuple(found) for identifier, found in incoming.items()},
    )
