"""Both stores side by side on a generated library: writing, bulk load, streaming, and the questions people ask.

    python -m benchmarks.stores writing [SOURCES]     first, unchanged and edited sync, neo4j-admin, memory; 100,000
    python -m benchmarks.stores asking [SOURCES]      p50 and p95 of questions, Neo4j filled by neo4j-admin; 300,000

All figures are of one run on one machine, with its load beside them: read the ratios, not the milliseconds.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from contextlib import chdir
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from benchmarks.generate import LINKS, concepts_of, library
from benchmarks.questions import Price, asked
from graph.neo4j import books
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.books import Phase
from graph.neo4j.bulk import write_bulk
from graph.neo4j.connection import Connection, run
from graph.neo4j.cypher import structure
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.store import Neo4jStore
from graph.sqlite.store import SqliteStore
from graph.store import GraphStore
from ontology.elements import Edge, Element, Node
from ontology.table import SCHEMA
from tests.servers.local_neo4j import LARGE, LocalNeo4j, admin

PING = Statement("RETURN 1")
EARLY = 50_000
"""Elements after which a stream has all the memory that it ever needs."""


def report(name: str, what: str, figure: str) -> None:
    """Print one figure with the load of the machine in the last minute."""
    print(f"{name:7} {what:34} {figure:62} load {os.getloadavg()[0]:.1f}", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def parted(elements: Iterable[Element]) -> tuple[list[Node], list[Edge]]:
    """Return nodes and edges."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    for element in elements:
        nodes.append(element) if isinstance(element, Node) else edges.append(element)
    return nodes, edges


def edited(elements: Sequence[Element]) -> list[Element]:
    """Return the same library with one title changed."""
    last = max((item for item in elements if isinstance(item, Node)), key=lambda node: node.id)
    changed = replace(last, properties={**last.properties, "title": "En anden titel"})
    return [changed if item is last else item for item in elements]


def first_sync(name: str, what: str, store: GraphStore, elements: Sequence[Element]) -> float:
    """Fill an empty graph and return how long it takes."""
    edges = sum(isinstance(element, Edge) for element in elements)
    took = seconds(lambda: store.sync(elements, "first"))
    report(name, what, f"{took:7.1f} s   {len(elements) / took:,.0f} elements/s, {edges / took:,.0f} relationships/s")
    return took


def later_syncs(name: str, store: GraphStore, elements: Sequence[Element], first: float) -> None:
    """Sync what is there already, under another digest, and one edit."""
    unchanged = seconds(lambda: store.sync(elements, "unchanged"))
    report(name, "sync, nothing changed", f"{unchanged:7.1f} s   {unchanged / first:.1%} of the first")
    report(name, "sync, one title changed", f"{seconds(lambda: store.sync(edited(elements), 'edited')):7.1f} s")


def streaming(name: str, store: GraphStore) -> None:
    """Read everything once and say how much memory that takes."""
    tracemalloc.start()
    early = 0
    for place, _ in enumerate(chain(store.stream_nodes(), store.stream_edges())):
        if place == EARLY:
            early = tracemalloc.get_traced_memory()[1]
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    told = f"{most / 1e6:7.2f} MB at most; {early / 1e6:.2f} MB after the first {EARLY:,} elements"
    report(name, "memory while streaming everything", told)


def imported(folder: Path, elements: Sequence[Element]) -> None:
    """Make the data folder of a server by a bulk load."""
    arguments: list[str] = []
    wrote = seconds(lambda: arguments.extend(write_bulk(*parted(elements), folder / "files")))
    with chdir(folder / "files"):
        took = seconds(lambda: admin(folder / "imported", *arguments))
    report("neo4j", "bulk load", f"{took:7.1f} s   neo4j-admin, after {wrote:.1f} s for the files")


def writing(folder: Path, sources: int) -> None:
    """Measure every way to write."""
    elements = list(library(sources))
    print(f"{sources:,} sources with {LINKS} links each: {len(elements):,} elements")
    with SqliteStore(folder / "graph.db") as sqlite:
        later_syncs("sqlite", sqlite, elements, first_sync("sqlite", "first sync", sqlite, elements))
        streaming("sqlite", sqlite)
    with (
        LocalNeo4j(folder / "server", size=LARGE) as server,
        Neo4jStore(Neo4jAddress.from_environment(server.environment)) as neo4j,
    ):
        first = first_sync("neo4j", "first sync, server just started", neo4j, elements)
        later_syncs("neo4j", neo4j, elements, first)
        streaming("neo4j", neo4j)
        neo4j.sync([], "empty")
        first_sync("neo4j", "first sync, server warm", neo4j, elements)
    imported(folder, elements)


def made_current(address: Neo4jAddress) -> float:
    """Make the indexes over an imported graph and open its books as if it had been compared; return the seconds."""
    connection = Connection(address)
    kept = books.whole({}, {}, "imported", SCHEMA)

    def made() -> None:
        for change in structure.changes(SCHEMA, []):
            connection.write(partial(run, statement=change), structure.FILLING_SECONDS)
        connection.read(structure.AWAIT, structure.FILLING_SECONDS)
        mark = books.read_state(connection).mark
        connection.write(lambda transaction: books.claim(transaction, mark, Phase.SETTLED.mark(), kept))

    took = seconds(made)
    connection.close()
    return took


def asking(folder: Path, sources: int) -> None:
    """Measure questions on both stores."""
    elements = list(library(sources))
    print(f"{sources:,} sources with {LINKS} links each, {concepts_of(sources):,} concepts: {len(elements):,} elements")
    with SqliteStore(folder / "graph.db") as sqlite:
        first_sync("sqlite", "first sync", sqlite, elements)
        imported(folder, elements)
        elements.clear()
        with LocalNeo4j(folder / "imported", size=LARGE) as server:
            address = Neo4jAddress.from_environment(server.environment)
            report("neo4j", "indexes after the bulk load", f"{made_current(address):7.1f} s")
            connection = Connection(address)
            with Neo4jStore(address) as neo4j:
                compare(sqlite, neo4j, lambda: connection.read(PING), sources)
            connection.close()


def compare(sqlite: GraphStore, neo4j: GraphStore, ping: Callable[[], object], sources: int) -> None:
    """Print what each question costs on both stores, and how many times `RETURN 1` that is."""
    print(
        f"{'milliseconds, p50 and p95':36} {'SQLite':>10} {'':8} {'Neo4j':>10} {'':8} {'RETURN 1':>9} {'':8} p95 times"
    )
    for (question, here), (_, there) in zip(asked(sqlite, None, sources), asked(neo4j, ping, sources), strict=True):
        print(f"{question:36} {_row(here, there)}   load {os.getloadavg()[0]:.1f}", flush=True)


def _row(here: Price, there: Price) -> str:
    figures = (here.middle, here.high, there.middle, there.high, there.ping_middle, there.ping_high)
    told = " ".join(f"{1000 * figure:{width}.2f}" for figure, width in zip(figures, (10, 8, 10, 8, 9, 8), strict=True))
    return f"{told} {there.high / there.ping_high:6.1f}"


def main(what: str, sources: int) -> None:
    """Measure once, in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as scratch:
        {"writing": writing, "asking": asking}[what](Path(scratch), sources)


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else "writing"
    main(chosen, int(sys.argv[2]) if len(sys.argv) > 2 else {"writing": 100_000, "asking": 300_000}[chosen])
