"""What the tests of Neo4j share: the driver itself, to look behind the store, and elements to write."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from graph.neo4j.address import Neo4jAddress
from ingest.library import Library
from ontology.elements import Edge, Element, Node
from tests.servers.local_neo4j import LocalNeo4j

Ask = Callable[..., list[dict[str, Any]]]
"""Ask the database itself: a statement and its parameters, answered in rows."""


@pytest.fixture
def address(empty_neo4j: LocalNeo4j) -> Neo4jAddress:
    """Where the emptied database is."""
    return Neo4jAddress.from_environment(empty_neo4j.environment)


@pytest.fixture
def driver(empty_neo4j: LocalNeo4j) -> Iterator[Driver]:
    """A driver of the test's own."""
    with GraphDatabase.driver(empty_neo4j.uri, auth=("neo4j", empty_neo4j.password)) as opened:
        yield opened


@pytest.fixture
def ask(driver: Driver) -> Ask:
    """See `Ask`."""

    def asked(statement: str, **parameters: object) -> list[dict[str, Any]]:
        return [record.data() for record in driver.execute_query(statement, parameters).records]

    return asked


@pytest.fixture(scope="session")
def tiny(tiny_library: Library) -> Sequence[Element]:
    """Every element of the tiny library."""
    return elements_of(tiny_library)


@pytest.fixture(scope="session")
def real(real_library: Library) -> Sequence[Element]:
    """Every element of the real library."""
    return elements_of(real_library)


def elements_of(library: Library) -> list[Element]:
    """Return nodes and edges."""
    return [*library.nodes.values(), *library.edges.values()]


def concept(slug: str, **properties: str) -> Node:
    """Return a concept with a Danish name."""
    return Node(f"concept/{slug}", "Concept", {"kind": ("theory",), "name_da": slug, **properties})


def broader(start: str, end: str) -> Edge:
    """Return an edge between two concepts by their slugs."""
    return Edge("BROADER", f"concept/{start}", f"concept/{end}")
