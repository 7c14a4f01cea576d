"""Graphs that questions are asked of: the tiny library, the real one, and any handful of elements."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from graph.sqlite.store import SqliteStore
from graph.store import GraphStore
from ingest.library import Library
from ontology.elements import Element


def opened(folder: Path, *elements: Element) -> SqliteStore:
    store = SqliteStore(folder / "graph.db")
    store.sync(elements, "test")
    return store


@pytest.fixture(scope="session")
def tiny_store(tiny_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The tiny library; read only."""
    with opened(tmp_path_factory.mktemp("tiny"), *tiny_library.elements) as store:
        yield store


@pytest.fixture(scope="session")
def real_store(real_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The library of this repository; read only."""
    with opened(tmp_path_factory.mktemp("real"), *real_library.elements) as store:
        yield store


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Callable[..., GraphStore]]:
    """Make a graph of some elements."""
    made: list[SqliteStore] = []

    def make(*elements: Element) -> GraphStore:
        made.append(opened(tmp_path, *elements))
        return made[-1]

    yield make
    for store in made:
        store.close()


class Counted:
    """A store that counts what it is asked."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self.calls = 0

    def __getattr__(self, name: str) -> Any:
        return partial(self._count, getattr(self._store, name))

    def _count(self, operation: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        self.calls += 1
        return operation(*arguments, **options)


@pytest.fixture
def calls() -> Callable[[GraphStore, Callable[[GraphStore], object]], int]:
    """Say how many calls of the port a question costs."""

    def count(store: GraphStore, question: Callable[[GraphStore], object]) -> int:
        counted = Counted(store)
        question(cast(GraphStore, counted))
        return counted.calls

    return count
