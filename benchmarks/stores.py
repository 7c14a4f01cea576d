"""Both stores side by side on a generated library: writing, bulk load, and the questions people ask.

    python -m benchmarks.stores [SOURCES]

SOURCES is 20,000 unless given. All figures are of one run on one machine: read the ratios, not the milliseconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

from benchmarks.generate import LINKS, library
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.bulk import write_bulk
from graph.neo4j.connection import Connection
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.store import Neo4jStore
from graph.questions.concept import concept_page
from graph.questions.paths import paths
from graph.sqlite.store import SqliteStore
from graph.store import Direction, GraphStore
from ontology.elements import Edge, Element, Node
from tests.servers.local_neo4j import LARGE, LocalNeo4j, admin

ROUNDS = 60
PING = Statement("RETURN 1")

QUESTIONS: dict[str, Callable[[GraphStore, int], object]] = {
    "node by id": lambda store, turn: store.nodes([f"source/s{turn:08d}"]),
    "neighbours of a source": lambda store, turn: store.neighbourhood([f"source/s{turn:08d}"]),
    "50 sources of a concept": lambda store, turn: store.neighbourhood(
        [f"concept/c{turn % 200:04d}"], ["ABOUT"], Direction.IN, most=50
    ),
    "concept page": lambda store, turn: concept_page(store, f"concept/c{turn % 200:04d}"),
    "page of sources by title": lambda store, turn: store.listing("Source", first=turn * 10),
    "search, two words": lambda store, _: store.search("tillid øvelse"),
    "search, one author": lambda store, _: store.search("Brønnum", ["Person"]),
    "path between concepts": lambda store, turn: paths(
        store, f"concept/c{turn % 200:04d}", f"concept/c{(turn + 7) % 200:04d}", types=["ABOUT"]
    ),
}


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def edited(elements: Sequence[Element]) -> list[Element]:
    """Return the same library with one title changed."""
    last = max((item for item in elements if isinstance(item, Node)), key=lambda node: node.id)
    changed = replace(last, properties={**last.properties, "title": "En anden titel"})
    return [changed if item is last else item for item in elements]


def writing(name: str, store: GraphStore, elements: Sequence[Element]) -> None:
    """Print how long syncs take."""
    edges = sum(isinstance(element, Edge) for element in elements)
    first = seconds(lambda: store.sync(elements, "first"))
    unchanged = seconds(lambda: store.sync(elements, "unchanged"))
    one = seconds(lambda: store.sync(edited(elements), "edited"))
    compared = seconds(lambda: store.sync(edited(elements), "edited", full=True))
    print(f"{name}: first sync {first:.1f} s ({len(elements) / first:,.0f} elements/s, {edges / first:,.0f} edges/s)")
    print(f"{name}: unchanged {unchanged:.1f} s ({unchanged / first:.0%}), one edit {one:.1f} s, full {compared:.1f} s")


def asking(name: str, store: GraphStore) -> None:
    """Print how long questions take, p50 and p95."""
    for question, ask in QUESTIONS.items():
        for turn in range(10):
            ask(store, turn)
        figures = sorted(seconds(lambda turn=turn, ask=ask: ask(store, turn)) for turn in range(ROUNDS))  # type: ignore[misc]
        print(f"{name}: {question:28} {_told(figures)}")


def round_trip(address: Neo4jAddress) -> None:
    """Print the price of asking at all."""
    connection = Connection(address)
    for _ in range(ROUNDS):
        connection.read(PING)
    figures = sorted(seconds(lambda: connection.read(PING)) for _ in range(ROUNDS * 3))
    print(f"neo4j:  {'RETURN 1':28} {_told(figures)}")
    connection.close()


def bulk(folder: Path, elements: Sequence[Element]) -> None:
    """Print how long the bulk load takes."""
    nodes = [element for element in elements if isinstance(element, Node)]
    edges = [element for element in elements if isinstance(element, Edge)]
    arguments: list[str] = []
    wrote = seconds(lambda: arguments.extend(write_bulk(nodes, edges, folder / "files")))
    with chdir(folder / "files"):
        imported = seconds(lambda: admin(folder / "home", *arguments))
    print(f"neo4j:  bulk load: files {wrote:.1f} s, neo4j-admin {imported:.1f} s")


def _told(figures: Sequence[float]) -> str:
    p95 = figures[int(len(figures) * 0.95)]
    return f"p50 {statistics.median(figures) * 1000:7.2f} ms   p95 {p95 * 1000:7.2f} ms"


def main(sources: int) -> None:
    """Measure everything once."""
    elements = list(library(sources))
    print(f"{sources:,} sources with {LINKS} links each: {len(elements):,} elements")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        with SqliteStore(folder / "graph.db") as sqlite:
            writing("sqlite", sqlite, elements)
            asking("sqlite", sqlite)
        bulk(folder, elements)
        with LocalNeo4j(folder / "server", size=LARGE) as server:
            address = Neo4jAddress.from_environment(server.environment)
            with Neo4jStore(address) as neo4j:
                writing("neo4j", neo4j, elements)
                round_trip(address)
                asking("neo4j", neo4j)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
