"""A server that refuses, is down, dies and comes back: each said in our words, without the password."""

import socket
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import ManagedTransaction
from neo4j.exceptions import Neo4jError

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.connection import run
from graph.neo4j.connection import told as in_our_words
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.store import Neo4jStore
from graph.neo4j.sync import Pace
from graph.store import ByProperty, GraphStore, Listing, Neighbourhood, Stats
from ontology.elements import Element, Node
from ontology.errors import StoreError, StoreRefusedError, StoreUnreachableError
from tests.graph.neo4j.conftest import broader, concept
from tests.servers.local_neo4j import LocalNeo4j

PAGE_SECONDS = 6.0
"""Longest that a page may wait for a server that is down."""
SMALL: list[Element] = [concept("one"), concept("two"), broader("one", "two")]


def told(error: BaseException) -> str:
    """Everything a log could show of an error."""
    return "".join(traceback.format_exception(error))


def test_a_wrong_password_is_said_with_the_names_of_the_variables(address: Neo4jAddress) -> None:
    wrong = replace(address, password="a-wrong-one")  # noqa: S106
    with Neo4jStore(wrong) as store, pytest.raises(StoreRefusedError) as refused:
        store.digest()
    assert f"NEO4J_URI ({address.uri}) refuses user 'neo4j': check NEO4J_USERNAME and NEO4J_PASSWORD" in str(
        refused.value
    )
    assert wrong.password not in told(refused.value)


def test_a_server_that_is_down_is_said_with_its_address(address: Neo4jAddress) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = replace(address, uri=f"neo4j://127.0.0.1:{taken.getsockname()[1]}")
    with Neo4jStore(nowhere) as store, pytest.raises(StoreUnreachableError) as lost:
        store.nodes(["concept/one"])
    assert f"no Neo4j answers at NEO4J_URI ({nowhere.uri})" in str(lost.value)
    assert address.password not in told(lost.value)


def test_of_a_server_that_is_down_only_the_first_asker_waits(address: Neo4jAddress) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = replace(address, uri=f"bolt://127.0.0.1:{taken.getsockname()[1]}")
    with Neo4jStore(nowhere) as store:
        for longest in (PAGE_SECONDS, 0.1):
            began = time.monotonic()
            with pytest.raises(StoreUnreachableError):
                store.digest()
            assert time.monotonic() - began < longest


@pytest.mark.parametrize("code", ["AuthenticationRateLimit", "CredentialsExpired", "Forbidden"])
def test_every_way_of_not_being_let_in_is_a_refusal(address: Neo4jAddress, code: str) -> None:
    class NotLetInError(Neo4jError):
        @property
        def code(self) -> str:
            return f"Neo.ClientError.Security.{code}"

    with pytest.raises(StoreRefusedError, match="refuses user 'neo4j'"), in_our_words(address):
        raise NotLetInError


def test_a_database_that_does_not_exist_is_said_with_its_variable(address: Neo4jAddress) -> None:
    with Neo4jStore(replace(address, database="nowhere")) as store, pytest.raises(StoreError, match="NEO4J_DATABASE"):
        store.digest()


def test_an_empty_database_answers_every_question_with_nothing(neo4j_store: GraphStore) -> None:
    assert neo4j_store.digest() == ""
    assert not neo4j_store.updating()
    assert neo4j_store.nodes(["concept/one"]) == {}
    assert neo4j_store.listing("Concept") == Listing((), 0)
    assert neo4j_store.neighbourhood(["concept/one"]) == neo4j_store.reach(["concept/one"], ["BROADER"])
    assert neo4j_store.neighbourhood(["concept/one"], most=5) == Neighbourhood((), {})
    assert neo4j_store.edges_among(["concept/one", "concept/two"]) == ()
    assert neo4j_store.counts("Concept", [ByProperty("kind")]) == {}
    assert neo4j_store.search("one").total == 0
    assert neo4j_store.aliases("doi", ["10.1/x"]) == {}
    assert [*neo4j_store.stream_nodes(), *neo4j_store.stream_edges()] == []
    assert neo4j_store.stats() == Stats()


def test_a_closed_store_says_so_and_may_be_closed_again(address: Neo4jAddress) -> None:
    store = Neo4jStore(address)
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.digest()


@pytest.fixture
def mortal(neo4j_server: LocalNeo4j, tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A second server, for tests that kill it."""
    with LocalNeo4j(tmp_path / "mortal") as server:
        yield server


def test_a_server_that_dies_is_said_and_the_same_store_recovers_when_it_is_back(mortal: LocalNeo4j) -> None:
    with Neo4jStore(Neo4jAddress.from_environment(mortal.environment)) as store:
        store.sync(SMALL, "small")
        mortal.kill()
        with pytest.raises(StoreUnreachableError):
            store.nodes(["concept/one"])
        mortal.start()
        assert store.digest() == "small"
        assert [node.id for node in store.listing("Concept").nodes] == ["concept/one", "concept/two"]
        assert not store.sync([*SMALL, concept("three")], "more").changed


@pytest.mark.gate
@pytest.mark.parametrize("pace", [Pace(lease=0.5), Pace(lease=0.5, whole=0)], ids=["one transaction", "many"])
def test_a_server_that_dies_in_the_middle_of_a_sync_loses_nothing(
    mortal: LocalNeo4j, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch, pace: Pace
) -> None:
    before = [element for element in tiny if isinstance(element, Node)]

    def deadly(transaction: ManagedTransaction, statement: Statement) -> object:
        if "STATED_IN" in statement.text:
            mortal.kill()
        return run(transaction, statement)

    with Neo4jStore(Neo4jAddress.from_environment(mortal.environment), pace=pace) as store:
        store.sync(before, "before")
        monkeypatch.setattr("graph.neo4j.sync.run", deadly)
        with pytest.raises(StoreUnreachableError):
            store.sync(tiny, "killed")
        monkeypatch.setattr("graph.neo4j.sync.run", run)
        mortal.start()
        # One transaction leaves the library of before; many leave a graph that says it is being updated.
        assert (store.digest(), store.updating()) == (("", True) if pace.whole == 0 else ("before", False))
        store.sync(tiny, "completed")
        assert (store.digest(), store.updating()) == ("completed", False)
        stored = [*store.stream_nodes(), *store.stream_edges()]
        assert len(stored) == len(tiny)
        assert all(element in tiny for element in stored)
