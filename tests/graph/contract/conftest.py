"""The stores that must keep the contract: one more is added by naming it and saying where an empty one is."""

from collections.abc import Callable, Iterator

import pytest

from graph.store import GraphStore
from graph.stores import open_store
from ingest.library import Library
from ontology.elements import Element
from tests.servers.local_neo4j import LocalNeo4j

STORES = ("sqlite", "neo4j")


@pytest.fixture(params=STORES)
def address(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where an empty graph is, for this process and for those it starts."""
    if request.param == "sqlite":
        return f"sqlite:{request.getfixturevalue('tmp_path') / 'graph.db'}"
    server: LocalNeo4j = request.getfixturevalue("empty_neo4j")
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    return "neo4j"


@pytest.fixture
def store(address: str) -> Iterator[GraphStore]:
    """An open store that holds nothing."""
    with open_store(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def tiny(tiny_library: Library) -> tuple[Element, ...]:
    """Every element of the tiny library."""
    return tuple(tiny_library.elements)


@pytest.fixture
def filled(store: GraphStore) -> Callable[..., GraphStore]:
    """Fill the store with some elements and return it."""

    def fill(*elements: Element) -> GraphStore:
        store.sync(elements, "filled")
        return store

    return fill
