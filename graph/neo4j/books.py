"""The books: one node that says which library the graph was made equal to, and whose turn it is to write.

Every transaction of a sync claims the books first: it must find the mark that the one before it left, and leaves a
mark of its own. So no two syncs ever interleave, whatever is killed and whoever comes first, and a reader can tell
whether anything was written while it read.
"""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Self
from uuid import uuid4

from neo4j import ManagedTransaction

from graph.differences import Bucket
from graph.neo4j.connection import Connection, run
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.cypher.structure import structure
from graph.neo4j.cypher.writing import STATE_HEAD, STATE_READ, take
from graph.store import Stats
from ontology.errors import StoreError, StoreTooNewError
from ontology.schema import Schema
from ontology.searched import is_name, is_text
from ontology.titles import kept_in_graphs

FORMAT = 1
"""Rises where a database written before cannot be understood; an older Brobygger then keeps its hands off."""

_POLL = 0.2
"""Seconds between two looks at whether another sync has ended."""


class Phase(StrEnum):
    """What the graph is in the middle of; every mark begins with it."""

    SETTLED = "settled"
    WRITING = "writing"
    """A sync of one transaction: before it or after it, the graph is whole."""
    UPDATING = "updating"
    """A sync of many transactions: the graph is half-way."""

    def mark(self) -> str:
        """Return a mark that nobody else leaves."""
        return f"{self} {uuid4().hex}"

    @classmethod
    def of(cls, mark: str) -> Self:
        """Return the phase of a mark; settled where there is none."""
        return cls(mark.partition(" ")[0] or cls.SETTLED)


@dataclass(frozen=True, slots=True)
class State:
    """What the books say."""

    mark: str = ""
    """Left by the last transaction of a sync; empty where there was none."""
    format: int = 0
    fingerprint: str = ""
    digest: str = ""
    idle: float = 0.0
    """Seconds since the last transaction of a sync, by the server's clock."""
    buckets: Mapping[int, str] = field(default_factory=dict)
    types: tuple[str, ...] = ()
    """Relation types of the table that was in force."""
    stats: Stats = field(default_factory=Stats)

    @property
    def phase(self) -> Phase:
        """What the graph is in the middle of, at work or broken off."""
        return Phase.of(self.mark)


def fingerprint(schema: Schema) -> str:
    """Return what tells databases apart that are not stored alike: 16 hex digits over the table, folding and search."""
    properties = [
        f"{name}.{key}:{item.kind}:{item.many}:{is_name(item)}:{is_text(item)}"
        for name in schema.labels
        for key, item in schema.properties_of(name).items()
    ]
    relations = [f"{name}:{sorted(item.carries)}:{item.keyed_by}" for name, item in schema.relations.items()]
    titles = [f"{name}:{label.title}" for name, label in schema.labels.items()]
    indexes = [piece.made.text for piece in structure(schema).values()]
    whole = "\n".join([*properties, *relations, *titles, *kept_in_graphs(), *indexes])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def read_state(connection: Connection) -> State:
    """Read the books; a database without them is in the state of a new one.

    StoreTooNewError where a newer Brobygger wrote them.
    """
    return _read(connection, STATE_READ)


def read_head(connection: Connection) -> State:
    """Read the books as `read_state` does, without buckets, types and numbers, which take long to send."""
    return _read(connection, STATE_HEAD)


def _read(connection: Connection, statement: Statement) -> State:
    records = connection.read(statement)
    if not records:
        return State()
    state = _state(records[0]["state"], records[0]["now"])
    if state.format > FORMAT:
        raise StoreTooNewError("the graph was written by a newer Brobygger: update this one, or use another database")
    return state


def _state(row: Mapping[str, Any], now: int) -> State:
    return State(
        mark=row["mark"],
        format=row["format"],
        fingerprint=row.get("fingerprint") or "",
        digest=row.get("digest") or "",
        idle=(now - (row.get("beat") or 0)) / 1000,
        buckets={int(number): digest for number, digest in _pairs(row, "buckets")},
        types=tuple(row.get("types", ())),
        stats=Stats(_numbers(row, "nodes"), _numbers(row, "edges"), _built(row)),
    )


def _pairs(row: Mapping[str, Any], name: str) -> list[tuple[str, str]]:
    return [(before, after) for before, _, after in (item.partition(" ") for item in row.get(name, ()))]


def _numbers(row: Mapping[str, Any], name: str) -> Mapping[str, int]:
    return {key: int(number) for key, number in _pairs(row, name)}


def _built(row: Mapping[str, Any]) -> datetime | None:
    return datetime.fromtimestamp(row["beat"] / 1000, UTC) if row.get("beat") else None


def when_free(connection: Connection, lease: float, patience: float) -> State:
    """Read the books once no other sync is at work; StoreError where that takes longer than `patience` seconds.

    A sync whose last transaction is older than `lease` seconds is taken for dead.
    """
    end = time.monotonic() + patience
    while True:
        state = read_state(connection)
        if state.phase is Phase.SETTLED or state.idle > lease:
            return state
        if time.monotonic() > end:
            raise StoreError("another sync is at work on this graph: wait until it has ended, then try again")
        time.sleep(_POLL)


def claim(transaction: ManagedTransaction, mark: str, following: str, kept: Mapping[str, object]) -> bool:
    """Claim the books for this transaction and keep something in them; False where another sync came first."""
    return bool(run(transaction, take(mark, following, kept)))


def half_way(state: State, schema: Schema) -> dict[str, object]:
    """Return what the books say from the first transaction of a large sync to its last."""
    return {
        "digest": "",
        "format": FORMAT,
        "fingerprint": fingerprint(schema),
        "types": sorted({*state.types, *schema.relations}),
        "buckets": [],
    }


def whole(buckets: Mapping[int, Bucket], digests: Mapping[int, str], digest: str, schema: Schema) -> dict[str, object]:
    """Return what the books say of a graph that is equal to a library."""
    nodes = Counter(node.label for bucket in buckets.values() for node in bucket.nodes.values())
    edges = Counter(edge.type for bucket in buckets.values() for edge in bucket.edges.values())
    return {
        "digest": digest,
        "format": FORMAT,
        "fingerprint": fingerprint(schema),
        "types": list(schema.relations),
        "buckets": [f"{number} {digests[number]}" for number in sorted(digests)],
        "nodes": [f"{label} {nodes[label]}" for label in schema.labels if nodes[label]],
        "edges": [f"{type_} {edges[type_]}" for type_ in schema.relations if edges[type_]],
    }
