"""One real Neo4j for a whole run of the tests, emptied for each test that asks for it."""

import os
from collections.abc import Iterator

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.store import GraphStore
from tests.servers.jars import NoServerError
from tests.servers.local_neo4j import LocalNeo4j


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalNeo4j]:
    """A running server; without Java and Maven the test is skipped, and in CI it fails."""
    server = LocalNeo4j(tmp_path_factory.mktemp("neo4j"))
    try:
        server.start()
    except NoServerError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    yield server
    server.stop()


@pytest.fixture
def empty_neo4j(neo4j_server: LocalNeo4j) -> LocalNeo4j:
    """The running server with nothing in its database, constraints and indexes left as they are."""
    return emptied(neo4j_server)


def emptied(server: LocalNeo4j) -> LocalNeo4j:
    """Remove every node and return the server."""
    # Imported here: the driver takes a second that most runs can do without.
    from neo4j import GraphDatabase

    with GraphDatabase.driver(server.uri, auth=("neo4j", server.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return server


@pytest.fixture
def neo4j_store(empty_neo4j: LocalNeo4j) -> Iterator[GraphStore]:
    """An open store over the emptied database."""
    from graph.neo4j.store import Neo4jStore

    with Neo4jStore(Neo4jAddress.from_environment(empty_neo4j.environment)) as store:
        yield store
