"""Sync: the graph becomes equal to the elements given, and only what differs is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.differences import Bucket
from graph.sqlite.indexing import Statement
from graph.sqlite.rows import Rows
from graph.sqlite.writing import Writer
from graph.store import Changes
from ontology.elements import Edge, Node

_EMPTY = Bucket()


@dataclass(slots=True)
class Differences:
    """What must be written."""

    added: list[Node] = field(default_factory=list)
    changed: list[tuple[Node, Node]] = field(default_factory=list)
    """As it is in the graph, and as it shall be."""
    removed: list[Node] = field(default_factory=list)
    edges_added: list[Edge] = field(default_factory=list)
    edges_changed: list[Edge] = field(default_factory=list)
    edges_removed: list[Edge] = field(default_factory=list)

    def compare(self, old: Bucket, new: Bucket) -> None:
        """Add what tells two states of one bucket apart."""
        for identifier, node in new.nodes.items():
            before = old.nodes.get(identifier)
            if before is None:
                self.added.append(node)
            elif before != node:
                self.changed.append((before, node))
        self.removed += [node for identifier, node in old.nodes.items() if identifier not in new.nodes]
        for identity, edge in new.edges.items():
            was = old.edges.get(identity)
            if was is None:
                self.edges_added.append(edge)
            elif was != edge:
                self.edges_changed.append(edge)
        self.edges_removed += [edge for identity, edge in old.edges.items() if identity not in new.edges]

    @property
    def counted(self) -> Changes:
        """How many elements are written."""
        return Changes(
            len(self.added) + len(self.edges_added),
            len(self.changed) + len(self.edges_changed),
            len(self.removed) + len(self.edges_removed),
        )


def sync(connection: sqlite3.Connection, rows: Rows, buckets: Mapping[int, Bucket], full: bool) -> Changes:
    """Write the differences between the graph and some buckets, within the transaction of the caller."""
    stored = dict(connection.execute("SELECT number, digest FROM bucket"))
    # In an empty graph nothing is compared: digests are made while the rest is written.
    digests = {number: bucket.digest() for number, bucket in buckets.items()} if stored else {}
    differences = Differences()
    for number in stored.keys() | buckets.keys():
        if full or not stored or stored.get(number) != digests.get(number):
            old = _read(connection, rows, number) if number in stored else _EMPTY
            differences.compare(old, buckets.get(number, _EMPTY))
    kept = _kept(stored, digests) if stored else _first(buckets)
    _write(Writer(connection, rows, empty=not stored, anew=full), differences, kept)
    return differences.counted


def _read(connection: sqlite3.Connection, rows: Rows, number: int) -> Bucket:
    """Return a bucket as it stands in the graph."""
    ids = [identifier for (identifier,) in connection.execute("SELECT id FROM node WHERE bucket = ?", (number,))]
    edges = rows.edges_where(connection, "WHERE e.start IN (SELECT number FROM node WHERE bucket = ?)", (number,))
    return Bucket(rows.nodes(connection, ids), {edge.identity: edge for edge in edges})


def _write(writer: Writer, differences: Differences, kept: Iterator[Statement]) -> None:
    with writer:
        writer.remove_edges([*differences.edges_removed, *differences.edges_changed])
        writer.remove_nodes(differences.removed)
        writer.change_nodes(differences.changed)
        writer.add(differences.added, [*differences.edges_added, *differences.edges_changed], kept)


def _kept(stored: Mapping[int, bytes], digests: Mapping[int, bytes]) -> Iterator[Statement]:
    """Yield what keeps the digests that are other than before."""
    yield "DELETE FROM bucket WHERE number = ?", [(number,) for number in stored.keys() - digests.keys()]
    fresh: list[tuple[object, ...]] = [pair for pair in digests.items() if stored.get(pair[0]) != pair[1]]
    yield "INSERT OR REPLACE INTO bucket VALUES (?, ?)", fresh


def _first(buckets: Mapping[int, Bucket]) -> Iterator[Statement]:
    """Yield what keeps the digests of a graph that was empty."""
    yield "INSERT INTO bucket VALUES (?, ?)", [(number, bucket.digest()) for number, bucket in buckets.items()]
