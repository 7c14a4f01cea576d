"""Several at once: readers while somebody writes, two who write, and one who is killed while writing."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from graph.store import ByProperty, GraphStore
from graph.stores import open_store
from ontology.elements import Edge, Element
from tests.graph.contract.writer import ring
from tests.graph.samples import level

ROOT = Path(__file__).parents[3]


def state(store: GraphStore) -> list[Element]:
    return [*store.stream_nodes(), *store.stream_edges()]


def whole(elements: list[Element]) -> list[Element]:
    return sorted(elements, key=lambda item: (isinstance(item, Edge), getattr(item, "id", getattr(item, "start", ""))))


def test_many_threads_may_read_at_once(store: GraphStore) -> None:
    store.sync(ring("a", 50), "1")

    def read(number: int) -> bool:
        found = store.neighbourhood([f"concept/a{number:05d}"])
        return len(found.edges) == 2 and len(found.nodes) == 3

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(read, [number % 50 for number in range(400)]))


def test_what_was_counted_is_counted_anew_after_anybody_wrote(address: str, store: GraphStore) -> None:
    def kinds() -> dict[tuple[str, ...], int]:
        counts = store.counts("Concept", [ByProperty("kind")])
        assert store.counts("Concept", [ByProperty("kind")]) == counts
        return dict(counts)

    assert kinds() == {}
    store.sync(ring("a", 5), "1")
    assert kinds() == {("phenomenon",): 5}
    with open_store(address) as other:
        other.sync([*ring("a", 5), level("citizen", 1)], "2")
        assert kinds() == {("phenomenon",): 5, ("stakeholder level",): 1}
        other.sync([], "3")
        assert kinds() == {}


def test_readers_see_one_state_or_the_other_and_never_a_mixture(address: str, store: GraphStore) -> None:
    states = {"a": ring("a", 60), "b": ring("b", 60)}
    store.sync(states["a"], "a")
    done = False

    def write() -> None:
        with open_store(address) as writer:
            for turn in range(10):
                name = "ab"[turn % 2]
                writer.sync(states[name], f"{name}{turn}")

    def seen() -> Iterator[str]:
        while not done:
            edges = store.neighbourhood(["concept/a00000", "concept/b00000"]).edges
            yield "".join(sorted({edge.start.partition("/")[2][0] for edge in edges}))

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(lambda: set(seen())) for _ in range(2)]
        pool.submit(write).result()
        done = True
        assert set().union(*(reader.result() for reader in readers)) <= {"a", "b"}


def test_two_syncs_at_once_leave_the_graph_of_the_one_that_came_last(address: str, store: GraphStore) -> None:
    states = {"a": ring("a", 300), "b": ring("b", 300)}
    together = Barrier(2)

    def write(name: str) -> None:
        with open_store(address) as writer:
            together.wait()
            writer.sync(states[name], name)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, states))
    assert state(store) == whole(states[store.digest()])


def test_two_processes_may_sync_at_once(address: str, store: GraphStore) -> None:
    with started(address, "a", 300) as one, started(address, "b", 300) as other:
        assert [writer.wait(120) for writer in (one, other)] == [0, 0]
    assert state(store) == whole(ring(store.digest(), 300))


def test_a_sync_that_is_killed_leaves_the_old_graph_and_the_next_one_completes_it(
    address: str, store: GraphStore
) -> None:
    old, new = ring("a", 400), ring("b", 6_000)
    store.sync(old, "a")
    with started(address, "b", 6_000) as writer:
        assert writer.stdout
        # All elements are gathered: from here on the graph is being compared and written.
        assert writer.stdout.readline() == "gathered\n"
        writer.kill()
        assert writer.wait(60) == -signal.SIGKILL
    with open_store(address) as reader:
        # The old graph, or the new one where the writer was quicker than its end; never a mixture.
        left = reader.digest()
        assert state(reader) == whole({"a": old, "b": new}[left])
    store.sync(new, "b")
    assert state(store) == whole(new)
    assert store.digest() == "b"


def started(address: str, name: str, size: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.graph.contract.writer", address, name, str(size)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
