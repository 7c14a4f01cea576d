"""The driver: opened once, everything tried again that failed for a moment, and its failures told in our words.

What is read is one statement that commits itself: one exchange with the server, where a managed transaction takes four.
What is written is a managed transaction.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, ManagedTransaction, Query, Record, Session, unit_of_work
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
PAUSES = (0.0, 0.1, 0.3, 0.6, 1.0)
"""Seconds between the trials of a question; the first cure, a fresh connection, needs no wait."""
REST_SECONDS = 2.0
"""How long after a server did not answer everybody is told so at once, instead of each waiting for it in turn."""

# What the driver says of a server that is down is said once, by our errors.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Result = TypeVar("Result")
Rows = list[Record]


class ChangedError(StoreError):
    """Something was removed while it was being read; ask again."""


class Connection:
    """One database of one server, for all threads of a process."""

    def __init__(self, address: Neo4jAddress) -> None:
        """Prepare; nothing is sent before the first question. StoreError where the address makes no sense."""
        self._address = address
        self._resting_until = 0.0
        with told(address):
            self._driver = GraphDatabase.driver(
                address.uri,
                auth=(address.username, address.password),
                connection_timeout=3.0,
                connection_acquisition_timeout=4.0,
                max_transaction_retry_time=RETRY_SECONDS,
                liveness_check_timeout=60.0,
                notifications_min_severity="OFF",
                user_agent="brobygger",
            )

    def close(self) -> None:
        """Close every connection; closing twice is allowed."""
        self._driver.close()

    def read(self, statement: Statement, seconds: float | None = None) -> Rows:
        """Return all rows of one statement that only reads, in one exchange; any member of a cluster may answer.

        `seconds` is the longest it may take, READ_SECONDS where nothing is said.
        """
        query = Query(statement.text, timeout=READ_SECONDS if seconds is None else seconds)

        def ask() -> Rows:
            with self._session(READ_ACCESS) as session:
                return list(session.run(query, dict(statement.parameters)))

        with self._failures_told():
            return _tried_again(ask)

    def write(self, work: Callable[[ManagedTransaction], Result], seconds: float | None = None) -> Result:
        """Do some work in one transaction; it is done again where the server asks for that, so it must bear it.

        `seconds` is the longest it may take, WRITE_SECONDS where nothing is said.
        """
        longest = WRITE_SECONDS if seconds is None else seconds
        with self._failures_told(), self._session(WRITE_ACCESS) as session:
            return session.execute_write(unit_of_work(timeout=longest)(work))

    def _session(self, access: str) -> Session:
        # One bookmark manager for all: whoever wrote reads what was written, on whichever member of a cluster.
        bookmarks = self._driver.execute_query_bookmark_manager
        return self._driver.session(
            database=self._address.database, default_access_mode=access, bookmark_manager=bookmarks
        )

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        if time.monotonic() < self._resting_until:
            raise _unreachable(self._address)
        try:
            with told(self._address):
                yield
        except StoreUnreachableError:
            self._resting_until = time.monotonic() + REST_SECONDS
            raise


def _tried_again(work: Callable[[], Result]) -> Result:
    """Do what a managed transaction does for work that commits itself: try again what may succeed the next time."""
    for pause in PAUSES:
        try:
            return work()
        except (DriverError, Neo4jError) as failure:
            if not failure.is_retryable():
                raise
        time.sleep(pause)
    return work()


def run(transaction: ManagedTransaction, statement: Statement) -> Rows:
    """Return all rows of a statement within a transaction."""
    return list(transaction.run(statement.text, dict(statement.parameters)))


@contextmanager
def told(address: Neo4jAddress) -> Iterator[None]:
    """Turn every failure of the driver or the server into a StoreError that names NEO4J_URI, never the password."""
    try:
        yield
    except AuthError as error:
        raise _refused(address, "check NEO4J_USERNAME and NEO4J_PASSWORD") from error
    except (ServiceUnavailable, SessionExpired, DatabaseUnavailable) as error:
        raise _unreachable(address) from error
    except ConfigurationError as error:
        raise StoreError(f"NEO4J_URI ({address.uri}) cannot be used: {error}") from error
    except (DriverError, Neo4jError) as error:
        code = error.code if isinstance(error, Neo4jError) else None
        if code == "Neo.ClientError.Statement.EntityNotFound":
            raise ChangedError("the graph is being changed: ask again") from error
        if code in _NOT_LET_IN:
            raise _refused(address, _NOT_LET_IN[code]) from error
        raise StoreError(f"the Neo4j at NEO4J_URI ({address.uri}) could not answer: {_reason(error)}") from error


def _unreachable(address: Neo4jAddress) -> StoreUnreachableError:
    return StoreUnreachableError(f"no Neo4j answers at NEO4J_URI ({address.uri}): start it, or correct the address")


def _refused(address: Neo4jAddress, cure: str) -> StoreRefusedError:
    return StoreRefusedError(f"the Neo4j at NEO4J_URI ({address.uri}) refuses user '{address.username}': {cure}")


_NOT_LET_IN = {
    "Neo.ClientError.Security.AuthenticationRateLimit": "too many wrong passwords; check NEO4J_PASSWORD, then wait",
    "Neo.ClientError.Security.CredentialsExpired": "its first password must be changed before it can be used",
    "Neo.ClientError.Security.Forbidden": "it may not do this; ask for the right to read, write and make indexes",
}
_CURES = {
    "Neo.ClientError.Database.DatabaseNotFound": "there is no such database; correct NEO4J_DATABASE",
    "Neo.ClientError.Transaction.TransactionTimedOut": "it took too long",
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": "it took too long",
}


def _reason(error: DriverError | Neo4jError) -> str:
    """Say what a failure means, and what to do where that is known."""
    code = error.code if isinstance(error, Neo4jError) else None
    return _CURES.get(code or "", str(error.message if isinstance(error, Neo4jError) else error))
