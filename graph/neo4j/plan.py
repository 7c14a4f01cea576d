"""What a sync must write: stored rows held against the elements wanted, and the statements that make them equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from neo4j import Record

from graph.differences import Bucket
from graph.names import known_relation
from graph.neo4j.cypher import writing
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.rows import Row, Rows
from graph.store import Changes
from ontology.elements import Edge, Node

BATCH = 5_000
"""Rows of one statement."""

Item = TypeVar("Item")
Identity = tuple[str, str, str, str]


class Step(NamedTuple):
    """One statement of a sync."""

    statement: Statement
    expected: int | None
    """Rows that must come of it; None where fewer are as good."""


@dataclass(slots=True)
class Plan:
    """Everything that differs."""

    rows: Rows
    nodes: dict[str, list[Node]] = field(default_factory=lambda: defaultdict(list))
    """By label: to be made equal."""
    edges: dict[str, list[Edge]] = field(default_factory=lambda: defaultdict(list))
    """By type: to be made equal."""
    gone_nodes: list[str] = field(default_factory=list)
    gone_edges: dict[str, list[Identity]] = field(default_factory=lambda: defaultdict(list))
    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def changes(self) -> Changes:
        """How many elements are written."""
        return Changes(self.added, self.changed, self.removed)

    @property
    def size(self) -> int:
        """How many rows are written."""
        return self.added + self.changed + self.removed

    def compare(self, stored_nodes: Iterable[Record], stored_edges: Iterable[Record], wanted: Iterable[Bucket]) -> None:
        """Add what tells some buckets as stored apart from the same buckets as wanted."""
        nodes = {record["row"]["id"]: record for record in stored_nodes}
        edges = {_identity(record): record["properties"] for record in stored_edges}
        for bucket in wanted:
            for node in bucket.nodes.values():
                self._node(node, nodes.pop(node.id, None))
            for edge in bucket.edges.values():
                self._edge(edge, edges.pop(edge.identity, None))
        self.gone_nodes += nodes
        for identity in edges:
            # What starts at a node that goes is taken away with it.
            if identity[1] not in nodes:
                self.gone_edges[identity[0]].append(identity)
        self.removed += len(nodes) + len(edges)

    def _node(self, node: Node, stored: Record | None) -> None:
        if stored is None:
            self.added += 1
        elif node.label in stored["labels"] and _same(self.rows.of_node(node), stored["row"]):
            return
        else:
            self.changed += 1
        self.nodes[node.label].append(node)

    def _edge(self, edge: Edge, stored: Row | None) -> None:
        if stored is None:
            self.added += 1
        elif _same(self.rows.of_edge(edge)["properties"], stored):
            return
        else:
            self.changed += 1
        self.edges[edge.type].append(edge)

    def steps(self) -> Iterator[Step]:
        """Yield the statements in the order in which each finds what it needs; rows are made as they are sent."""
        for label, nodes in self.nodes.items():
            for batch in _batches(nodes):
                rows = [self.rows.of_node(node) for node in batch]
                yield Step(writing.write_nodes(label, rows), len(rows))
        for type_, gone in self.gone_edges.items():
            for identities in _batches(gone):
                yield Step(writing.remove_edges(type_, [self.rows.of_identity(one) for one in identities]), None)
        for type_, edges in self.edges.items():
            relation = known_relation(self.rows.schema, type_)
            for some in _batches(sorted(edges, key=_nearby)):
                rows = [self.rows.of_edge(edge) for edge in some]
                yield Step(writing.write_edges(relation, rows), len(rows))
        for ids in _batches(self.gone_nodes):
            yield Step(writing.remove_nodes(ids), None)


def _nearby(edge: Edge) -> tuple[str, str]:
    # Neo4j finds the ends faster where one row's are near the row's before.
    return (edge.start, edge.end)


def _identity(record: Record) -> Identity:
    return (record["type"], record["start"], record["end"], record["properties"].get("key", ""))


def _same(wanted: Mapping[str, object], stored: Mapping[str, object]) -> bool:
    """Say whether two rows are equal, true and 1 told apart."""
    return wanted == stored and all(type(value) is type(stored[name]) for name, value in wanted.items())


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[first : first + BATCH] for first in range(0, len(items), BATCH))
