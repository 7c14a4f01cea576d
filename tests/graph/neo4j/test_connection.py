"""How the server is asked: reads only read, what failed for a moment is tried again, nothing waits for ever."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from neo4j import ManagedTransaction, Result, Session
from neo4j.exceptions import ClientError, TransientError

from graph.neo4j import connection as asked
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.connection import Connection, run
from graph.neo4j.cypher import structure
from graph.neo4j.cypher.statement import Statement
from graph.store import GraphStore
from ontology.errors import StoreError
from tests.graph.neo4j.conftest import Ask

ONE = Statement("RETURN 1 AS one")
MADE = Statement("CREATE (:Made)")
ENDLESS = Statement("UNWIND range(1, 10000000000) AS number RETURN count(number % 3)")
A_WHILE = Statement("UNWIND range(1, 3000000) AS number RETURN count(number % 3)")
HOW_MANY = "MATCH (n:Made) RETURN count(n) AS number"


@pytest.fixture
def connection(address: Neo4jAddress) -> Iterator[Connection]:
    opened = Connection(address)
    yield opened
    opened.close()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Make the next questions fail with some errors; returns the texts of all that are asked."""

    def fail(*errors: Exception) -> list[str]:
        texts: list[str] = []
        to_come = list(errors)
        really = Session.run

        def asks(session: Session, query: Any, *arguments: Any) -> Result:
            texts.append(query.text)
            if to_come:
                raise to_come.pop(0)
            return really(session, query, *arguments)

        monkeypatch.setattr(Session, "run", asks)
        return texts

    return fail


def test_the_server_knows_that_a_read_only_reads_and_refuses_to_write_in_it(connection: Connection, ask: Ask) -> None:
    with pytest.raises(StoreError, match="Writing in read access mode not allowed"):
        connection.read(MADE)
    assert ask(HOW_MANY) == [{"number": 0}]


def test_a_question_that_failed_for_a_moment_is_asked_again(
    connection: Connection, failing: Callable[..., list[str]]
) -> None:
    texts = failing(TransientError(), TransientError())
    assert connection.read(ONE)[0]["one"] == 1
    assert len(texts) == 3


def test_a_question_that_keeps_failing_is_given_up(
    connection: Connection, failing: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "PAUSES", (0.0, 0.01))
    texts = failing(*(TransientError() for _ in range(10)))
    with pytest.raises(StoreError, match="could not answer"):
        connection.read(ONE)
    assert len(texts) == 3


def test_a_question_that_is_wrong_is_not_asked_again(connection: Connection, failing: Callable[..., list[str]]) -> None:
    texts = failing(ClientError())
    with pytest.raises(StoreError, match="could not answer"):
        connection.read(ONE)
    assert len(texts) == 1


def test_a_transaction_that_failed_for_a_moment_is_done_again_and_leaves_nothing_of_the_first_try(
    connection: Connection, ask: Ask
) -> None:
    tries = iter([TransientError(), None])

    def work(transaction: ManagedTransaction) -> None:
        run(transaction, MADE)
        if failure := next(tries):
            raise failure

    connection.write(work)
    assert ask(HOW_MANY) == [{"number": 1}]


def test_neither_a_question_nor_a_transaction_may_take_for_ever(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked, "READ_SECONDS", 0.2)
    monkeypatch.setattr(asked, "WRITE_SECONDS", 0.2)
    with pytest.raises(StoreError, match="it took too long"):
        connection.read(ENDLESS)
    with pytest.raises(StoreError, match="it took too long"):
        connection.write(lambda transaction: run(transaction, ENDLESS))


def test_what_is_said_to_take_longer_may(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "READ_SECONDS", 0.001)
    monkeypatch.setattr(asked, "WRITE_SECONDS", 0.001)
    assert len(connection.read(A_WHILE, 60.0)) == 1
    assert len(connection.write(lambda transaction: run(transaction, A_WHILE), 60.0)) == 1


def test_indexes_after_a_bulk_load_may_take_much_longer_than_a_question(
    neo4j_store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float | None] = []
    read = Connection.read

    def noted(self: Connection, statement: Statement, seconds: float | None = None) -> object:
        if statement == structure.AWAIT:
            waited.append(seconds)
        return read(self, statement, seconds)

    monkeypatch.setattr(Connection, "read", noted)
    # Something to change, so that there is something to wait for.
    monkeypatch.setattr(structure, "changes", lambda *_: [ONE])
    neo4j_store.sync([], "empty")
    assert waited == [structure.FILLING_SECONDS]
