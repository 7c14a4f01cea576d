"""Sync: the graph becomes equal to the elements given; only what differs is written, in bounded transactions.

A small sync is one transaction. A large one says in the books that it is half-way, writes batch by batch, and says in
the end that the graph is whole; where it is killed in between, the next sync compares everything and completes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from neo4j import ManagedTransaction

from graph.differences import BUCKETS, Bucket, into_buckets
from graph.neo4j import books
from graph.neo4j.books import State
from graph.neo4j.connection import Connection, run
from graph.neo4j.cypher import structure, writing
from graph.neo4j.plan import Plan, Step
from graph.neo4j.rows import Rows
from graph.store import Changes
from ontology.elements import Element
from ontology.errors import StoreError

READ_AT_ONCE = 5_000
"""Elements that are read and compared together, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How a sync behaves towards others."""

    whole: int = 20_000
    """Most elements that are written in one transaction; beyond, the books say meanwhile that the graph is half-way."""
    lease: float = 20.0
    """Seconds after which a sync that writes nothing is taken for dead."""
    patience: float = 120.0
    """Seconds to wait for another sync to end."""


class Sync:
    """One database made equal to a library."""

    def __init__(self, connection: Connection, rows: Rows, pace: Pace) -> None:
        self._connection = connection
        self._rows = rows
        self._pace = pace
        self._fingerprint = books.fingerprint(rows.schema)

    def run(self, elements: Iterable[Element], digest: str, full: bool) -> Changes:
        """Answer for the port."""
        buckets = into_buckets(elements)
        digests = {number: bucket.digest().hex() for number, bucket in buckets.items()}
        kept = books.whole(buckets, digests, digest, self._rows.schema)
        self._prepare()
        while True:
            state = books.when_free(self._connection, self._pace.lease, self._pace.patience)
            plan = self._plan(state, buckets, digests, full)
            if self._written(plan, state, kept):
                return plan.changes

    def _prepare(self) -> None:
        """Make the constraints and indexes of the table, drop those of an older one, and open the books."""
        state = books.read_state(self._connection)
        if not state.mark and self._connection.read(writing.STRANGERS):
            raise StoreError(
                "the database holds nodes labelled Entity that Brobygger did not write: "
                "use another database (NEO4J_DATABASE)"
            )
        there = self._connection.read(structure.SHOW)
        if changes := structure.changes(self._rows.schema, there):
            self._connection.write(lambda transaction: [run(transaction, change) for change in changes])
            self._connection.read(structure.AWAIT)
        if not state.format:
            self._connection.write(lambda transaction: run(transaction, writing.STATE_MADE))

    def _plan(self, state: State, buckets: Mapping[int, Bucket], digests: Mapping[int, str], full: bool) -> Plan:
        """Compare the buckets whose digests differ; all of them where the digests cannot be relied on."""
        plan = Plan(self._rows)
        reliable = state.fingerprint == self._fingerprint and not state.updating and not full
        stored = state.buckets if reliable else {}
        suspects = stored.keys() | digests.keys() if reliable or not state.mark else range(BUCKETS)
        dirty = [number for number in suspects if not reliable or stored.get(number) != digests.get(number)]
        types = sorted({*state.types, *self._rows.schema.relations})
        for some in _gathered(dirty, buckets):
            wanted = [buckets[number] for number in some if number in buckets]
            if state.mark:
                nodes = self._connection.read(writing.bucket_nodes(some))
                edges = self._connection.read(writing.bucket_edges(some, types))
                plan.compare(nodes, edges, wanted)
            else:
                plan.compare((), (), wanted)
        return plan

    def _written(self, plan: Plan, state: State, kept: Mapping[str, object]) -> bool:
        """Write a plan; False where another sync wrote since the plan was made."""
        if plan.size <= self._pace.whole:
            return self._write_at_once(plan, state.mark, kept)
        mark = books.new_mark()
        begun = books.half_way(state, self._rows.schema)
        if not self._claimed(state.mark, mark, begun, None):
            return False
        for step in plan.steps():
            mark = self._follow(mark, {}, step)
        self._follow(mark, kept, None)
        return True

    def _write_at_once(self, plan: Plan, mark: str, kept: Mapping[str, object]) -> bool:
        following = books.new_mark()

        def work(transaction: ManagedTransaction) -> bool:
            if not books.claim(transaction, mark, following, kept):
                return False
            for step in plan.steps():
                _carry_out(transaction, step)
            return True

        return self._connection.write(work)

    def _follow(self, mark: str, kept: Mapping[str, object], step: Step | None) -> str:
        """Do the next transaction of a large sync and return its mark."""
        following = books.new_mark()
        if not self._claimed(mark, following, kept, step):
            raise StoreError("another sync took over this graph; it completes what this one began")
        return following

    def _claimed(self, mark: str, following: str, kept: Mapping[str, object], step: Step | None) -> bool:
        def work(transaction: ManagedTransaction) -> bool:
            claimed = books.claim(transaction, mark, following, kept)
            if claimed and step:
                _carry_out(transaction, step)
            return claimed

        return self._connection.write(work)


def _carry_out(transaction: ManagedTransaction, step: Step) -> None:
    done = run(transaction, step.statement)[0]["done"]
    if step.expected is not None and done != step.expected:
        raise StoreError("somebody else changed the graph while it was being written: run brobygger build --full")


def _gathered(numbers: Iterable[int], buckets: Mapping[int, Bucket]) -> Iterator[list[int]]:
    """Yield numbers of buckets in lots that are read together."""
    lot: list[int] = []
    size = 0
    for number in numbers:
        lot.append(number)
        size += len(buckets[number].nodes) + len(buckets[number].edges) if number in buckets else 1
        if size >= READ_AT_ONCE:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
