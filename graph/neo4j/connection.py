"""The driver: opened once, asked in managed transactions that are tried again, and its failures told in our words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, ManagedTransaction, Record, Session, unit_of_work
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DatabaseUnavailable,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.cypher.statement import Statement
from ontology.errors import StoreError, StoreRefusedError, StoreUnreachableError

READ_SECONDS = 30.0
"""Longest that one question may take; the server gives it up then."""
WRITE_SECONDS = 120.0
"""Longest that one transaction of a sync may take."""
RETRY_SECONDS = 2.0
"""How long what failed for a moment is tried again before a person is told."""

Result = TypeVar("Result")
Rows = list[Record]


class ChangedError(StoreError):
    """Something was removed while it was being read; ask again."""


class Connection:
    """One database of one server, for all threads of a process."""

    def __init__(self, address: Neo4jAddress) -> None:
        """Prepare; nothing is sent before the first question. StoreError where the address makes no sense."""
        self._address = address
        with told(address):
            self._driver = GraphDatabase.driver(
                address.uri,
                auth=(address.username, address.password),
                connection_timeout=5.0,
                connection_acquisition_timeout=10.0,
                max_transaction_retry_time=RETRY_SECONDS,
                liveness_check_timeout=60.0,
                notifications_min_severity="OFF",
                user_agent="brobygger",
            )

    def close(self) -> None:
        """Close every connection; closing twice is allowed."""
        self._driver.close()

    def read(self, *statements: Statement) -> list[Rows]:
        """Return all rows of some statements in one transaction that only reads; any member of a cluster may answer."""

        def work(transaction: ManagedTransaction) -> list[Rows]:
            return [run(transaction, statement) for statement in statements]

        with self._session(READ_ACCESS) as session:
            return session.execute_read(unit_of_work(timeout=READ_SECONDS)(work))

    def write(self, work: Callable[[ManagedTransaction], Result]) -> Result:
        """Do some work in one transaction; it is done again where the server asks for that, so it must bear it."""
        with self._session(WRITE_ACCESS) as session:
            return session.execute_write(unit_of_work(timeout=WRITE_SECONDS)(work))

    @contextmanager
    def _session(self, access: str) -> Iterator[Session]:
        # One bookmark manager for all: whoever wrote reads what was written, on whichever member of a cluster.
        bookmarks = self._driver.execute_query_bookmark_manager
        with (
            told(self._address),
            self._driver.session(
                database=self._address.database, default_access_mode=access, bookmark_manager=bookmarks
            ) as session,
        ):
            yield session


def run(transaction: ManagedTransaction, statement: Statement) -> Rows:
    """Return all rows of a statement within a transaction."""
    return list(transaction.run(statement.text, dict(statement.parameters)))


@contextmanager
def told(address: Neo4jAddress) -> Iterator[None]:
    """Turn every failure of the driver or the server into a StoreError that names NEO4J_URI, never the password."""
    try:
        yield
    except AuthError as error:
        raise StoreRefusedError(
            f"the Neo4j at NEO4J_URI ({address.uri}) refuses user '{address.username}': check NEO4J_USERNAME and "
            "NEO4J_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired, DatabaseUnavailable) as error:
        raise StoreUnreachableError(
            f"no Neo4j answers at NEO4J_URI ({address.uri}): start it, or correct the address"
        ) from error
    except ConfigurationError as error:
        raise StoreError(f"NEO4J_URI ({address.uri}) cannot be used: {error}") from error
    except (DriverError, Neo4jError) as error:
        if isinstance(error, Neo4jError) and error.code == "Neo.ClientError.Statement.EntityNotFound":
            raise ChangedError("the graph is being changed: ask again") from error
        raise StoreError(f"the Neo4j at NEO4J_URI ({address.uri}) could not answer: {_reason(error)}") from error


_CURES = {
    "Neo.ClientError.Database.DatabaseNotFound": "there is no such database; correct NEO4J_DATABASE",
    "Neo.ClientError.Security.CredentialsExpired": "its first password must be changed before it can be used",
    "Neo.ClientError.Transaction.TransactionTimedOut": "it took too long",
}


def _reason(error: DriverError | Neo4jError) -> str:
    """Say what a failure means, and what to do where that is known."""
    code = error.code if isinstance(error, Neo4jError) else None
    return _CURES.get(code or "", str(error.message if isinstance(error, Neo4jError) else error))
