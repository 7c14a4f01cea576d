"""Two syncs at once, and a sync that is killed: the graph is one library or the other, never a mixture."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from neo4j import ManagedTransaction

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.books import claim
from graph.neo4j.store import Neo4jStore
from graph.neo4j.sync import Pace
from graph.store import GraphStore
from ontology.elements import Element, Node
from ontology.errors import StoreError
from tests.conftest import ROOT
from tests.graph.neo4j.conftest import Ask
from tests.servers.local_neo4j import LocalNeo4j

SMALL, LARGE = Pace(), Pace(whole=0)

HALF_WAY = """
MATCH (s:BrobyggerState), (n:Entity) WHERE s.mark STARTS WITH 'updating'
WITH count(n) AS nodes WHERE nodes > $half RETURN nodes
"""

CHILD = """
import sys
from pathlib import Path
from graph.neo4j import plan
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.neo4j.sync import Pace
from ingest.library import read_library
plan.BATCH = 2
library = read_library(Path(sys.argv[1]))
with Neo4jStore(Neo4jAddress.from_environment(), pace=Pace(whole=0)) as store:
    store.sync([*library.nodes.values(), *library.edges.values()], "killed")
"""


def holds(store: GraphStore, elements: Sequence[Element]) -> bool:
    """Say whether the graph is these elements and nothing else."""
    stored = [*store.stream_nodes(), *store.stream_edges()]
    return len(stored) == len(elements) and all(element in elements for element in stored)


def half_of(elements: Sequence[Element]) -> list[Element]:
    """Every second node, renamed, without edges."""
    nodes = [element for element in elements if isinstance(element, Node)]
    return [replace(node, properties={**node.properties, "note_da": "halvdelen"}) for node in nodes[::2]]


@pytest.mark.parametrize("paces", [(SMALL, SMALL), (LARGE, LARGE), (SMALL, LARGE)], ids=["small", "large", "mixed"])
def test_two_syncs_at_once_leave_one_library_whole(
    address: Neo4jAddress, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch, paces: tuple[Pace, Pace]
) -> None:
    monkeypatch.setattr("graph.neo4j.plan.BATCH", 10)
    one, other = tiny, half_of(tiny)
    with Neo4jStore(address, pace=paces[0]) as first, Neo4jStore(address, pace=paces[1]) as second:
        first.sync(tiny[:1], "before")
        with ThreadPoolExecutor(2) as threads:
            both = [threads.submit(first.sync, one, "one", True), threads.submit(second.sync, other, "other", True)]
        for done in both:
            done.result()
        last = {"one": one, "other": other}[first.digest()]
        assert holds(first, last)
        assert not second.updating()


def test_a_sync_whose_lease_has_run_out_is_taken_over_and_then_writes_nothing_more(
    address: Neo4jAddress, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Neo4jStore(address, pace=LARGE) as slow, Neo4jStore(address, pace=Pace(whole=0, lease=0)) as quick:
        slow.sync(tiny[:1], "before")
        claims = iter(range(100))

        def overtaken(transaction: ManagedTransaction, mark: str, following: str, kept: Mapping[str, object]) -> bool:
            if next(claims) == 3:
                monkeypatch.setattr("graph.neo4j.books.claim", claim)
                quick.sync(half_of(tiny), "quick")
            return claim(transaction, mark, following, kept)

        monkeypatch.setattr("graph.neo4j.books.claim", overtaken)
        with pytest.raises(StoreError, match="another sync took over"):
            slow.sync(tiny, "slow")
        assert quick.digest() == "quick"
        assert holds(quick, half_of(tiny))


def test_a_sync_waits_for_another_one_only_as_long_as_its_patience(
    address: Neo4jAddress, tiny: Sequence[Element], ask: Ask
) -> None:
    with Neo4jStore(address, pace=Pace(patience=0.3)) as store:
        store.sync(tiny, "tiny")
        ask("MATCH (s:BrobyggerState) SET s.mark = 'updating elsewhere', s.beat = timestamp()")
        with pytest.raises(StoreError, match="another sync is at work"):
            store.sync(tiny[:1], "one")


def test_a_small_sync_that_never_ended_holds_readers_up_once_and_the_graph_is_whole(
    address: Neo4jAddress, tiny: Sequence[Element], ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.neo4j.snapshot.PATIENCE", 0.2)
    with Neo4jStore(address) as store:
        store.sync(tiny, "tiny")
        ask("MATCH (s:BrobyggerState) SET s.mark = 'writing elsewhere'")
        start = time.monotonic()
        assert holds(store, tiny)
        assert time.monotonic() - start > 0.2
        assert (store.updating(), store.digest()) == (False, "tiny")


def test_a_sync_killed_half_way_is_completed_by_the_next(
    empty_neo4j: LocalNeo4j, address: Neo4jAddress, tiny: Sequence[Element], ask: Ask
) -> None:
    with Neo4jStore(address, pace=Pace(lease=0.5)) as store:
        store.sync(half_of(tiny), "before")
        command = [sys.executable, "-c", CHILD, "tests/tiny"]
        with subprocess.Popen(command, cwd=ROOT, env={**empty_neo4j.environment, "PYTHONPATH": "."}) as child:
            wait_until_half_way(ask, len([element for element in tiny if isinstance(element, Node)]))
            child.kill()
        assert store.updating()
        assert store.digest() == ""
        assert not holds(store, tiny)
        store.sync(tiny, "completed")
        assert (store.updating(), store.digest()) == (False, "completed")
        assert holds(store, tiny)


def wait_until_half_way(ask: Ask, whole: int) -> None:
    deadline = time.monotonic() + 60
    while not ask(HALF_WAY, half=whole * 0.7):
        assert time.monotonic() < deadline, "the sync never got half-way"
