"""Sync: the graph becomes equal to the elements given; only what differs is written, in bounded transactions.

A small sync is one transaction. A large one says in the books that it is half-way, writes batch by batch, and says in
the end that the graph is whole; where it is killed in between, the next sync compares everything and completes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from neo4j import ManagedTransaction

from graph.differences import BUCKETS, Bucket, into_buckets
from graph.neo4j import books
from graph.neo4j.books import Phase, State
from graph.neo4j.connection import Connection, run
from graph.neo4j.cypher import structure, writing
from graph.neo4j.plan import Plan, Step
from graph.neo4j.rows import Rows
from graph.store import Changes
from ontology.elements import Element
from ontology.errors import StoreError

Steps = Callable[[], Iterable[Step]]
"""Makes the statements of a transaction, anew where it is tried again."""

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
        if changes := structure.changes(self._rows.schema, self._connection.read(structure.SHOW)):
            self._connection.write(
                lambda transaction: [run(transaction, change) for change in changes], structure.FILLING_SECONDS
            )
            self._connection.read(structure.AWAIT, structure.FILLING_SECONDS)
        if not state.format:
            self._connection.write(lambda transaction: run(transaction, writing.STATE_MADE))

    def _plan(self, state: State, buckets: Mapping[int, Bucket], digests: Mapping[int, str], full: bool) -> Plan:
        """Compare the buckets whose digests differ; all of them where the digests cannot be relied on."""
        plan = Plan(self._rows)
        whole = state.phase is not Phase.UPDATING
        reliable = whole and state.fingerprint == self._fingerprint and not full
        stored = state.buckets if reliable else {}
        suspects = stored.keys() | digests.keys() if reliable or not state.mark else range(BUCKETS)
        dirty = [number for number in suspects if not reliable or stored.get(number) != digests.get(number)]
        types = sorted({*state.types, *self._rows.schema.relations})
        for some in _gathered(dirty, buckets, self._stored_each(state) if dirty else 0):
            wanted = [buckets[number] for number in some if number in buckets]
            if state.mark:
                nodes = self._connection.read(writing.bucket_nodes(some))
                plan.compare(nodes, self._connection.read(writing.bucket_edges(some, types)), wanted)
            else:
                plan.compare((), (), wanted)
        return plan

    def _stored_each(self, state: State) -> int:
        """Return how many elements a bucket of the graph holds, about."""
        if not state.mark:
            return 0
        elements: int = self._connection.read(writing.STORED)[0]["elements"]
        return elements // (len(state.buckets) or BUCKETS)

    def _written(self, plan: Plan, state: State, kept: Mapping[str, object]) -> bool:
        """Write a plan; False where another sync wrote since the plan was made."""
        if not plan.size:
            return self._claimed(state.mark, Phase.SETTLED.mark(), kept)
        if plan.size <= self._pace.whole:
            return self._write_at_once(plan, state, kept)
        mark = Phase.UPDATING.mark()
        if not self._claimed(state.mark, mark, books.half_way(state, self._rows.schema)):
            return False
        for step in plan.steps():
            mark = self._follow(mark, Phase.UPDATING, {}, partial(tuple, [step]))
        self._follow(mark, Phase.SETTLED, kept)
        return True

    def _write_at_once(self, plan: Plan, state: State, kept: Mapping[str, object]) -> bool:
        """Write everything in one transaction, between two that only leave marks for readers."""
        mark = Phase.WRITING.mark()
        if not self._claimed(state.mark, mark, {}):
            return False
        try:
            mark = self._follow(mark, Phase.WRITING, kept, plan.steps)
        finally:
            # Whether it was written or not, the graph is whole. Where the server is gone, the lease frees the books.
            self._follow(mark, Phase.SETTLED, {})
        return True

    def _follow(self, mark: str, phase: Phase, kept: Mapping[str, object], steps: Steps = tuple) -> str:
        """Do the next transaction of this sync and return its mark."""
        following = phase.mark()
        if not self._claimed(mark, following, kept, steps):
            raise StoreError("another sync took over this graph; it completes what this one began")
        return following

    def _claimed(self, mark: str, following: str, kept: Mapping[str, object], steps: Steps = tuple) -> bool:
        """Do one transaction; False, and nothing done, where the books do not carry the mark any more."""

        def work(transaction: ManagedTransaction) -> bool:
            claimed = books.claim(transaction, mark, following, kept)
            for step in steps() if claimed else ():
                _carry_out(transaction, step)
            return claimed

        return self._connection.write(work)


def _carry_out(transaction: ManagedTransaction, step: Step) -> None:
    done = run(transaction, step.statement)[0]["done"]
    if step.expected is not None and done != step.expected:
        raise StoreError("somebody else changed the graph while it was being written: run brobygger build --full")


def _gathered(numbers: Iterable[int], buckets: Mapping[int, Bucket], stored_each: int) -> Iterator[list[int]]:
    """Yield numbers of buckets in lots that are read together; `stored_each` is how many elements one holds so far."""
    lot: list[int] = []
    size = 0
    for number in numbers:
        lot.append(number)
        wanted = len(buckets[number].nodes) + len(buckets[number].edges) if number in buckets else 1
        size += max(wanted, stored_each)
        if size >= READ_AT_ONCE:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot
