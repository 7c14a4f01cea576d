"""One question sees one state of the graph, although Neo4j shows what others commit while it reads.

Every sync leaves a mark in the books before it writes and another one after. A question is answered, then the mark is
looked at in the same transaction: where it is the one from before the question, nothing was written meanwhile;
otherwise the question is asked again.
"""

from __future__ import annotations

import time

from graph.neo4j.books import Phase, read_state
from graph.neo4j.connection import ChangedError, Connection, Rows
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.cypher.writing import MARK
from ontology.errors import StoreError

PATIENCE = 5.0
"""Seconds that a question waits for a small sync to end; one that was broken off left the graph whole."""
_PAUSE = 0.02


class Reader:
    """Asks a graph of one schema."""

    def __init__(self, connection: Connection, fingerprint: str) -> None:
        self._connection = connection
        self._fingerprint = fingerprint
        self._seen = ""
        """The last mark met; empty before the first question and while there is no graph."""
        self._abandoned = ""
        """The mark of a small sync that never ended."""

    def ask(self, *statements: Statement) -> list[Rows]:
        """Return the rows of each statement, all from one state of the graph; no rows where nothing was ever synced.

        While a large sync is half-way they are what is there, and `updating` says so. StoreError where another program
        made the graph.
        """
        if not self._seen and not self._look():
            return [[] for _ in statements]
        end = time.monotonic() + PATIENCE
        while True:
            seen = self._seen
            if (rows := self._answered(statements)) and self._is_settled(seen):
                return rows
            if time.monotonic() > end:
                self._abandoned = self._seen
            time.sleep(_PAUSE)

    def _look(self) -> bool:
        """Read the books for the first time; False where there is no graph."""
        state = read_state(self._connection)
        if not state.fingerprint:
            return False
        if state.fingerprint != self._fingerprint:
            raise StoreError("the graph was made with another schema table; run: brobygger build")
        self._seen = state.mark
        return True

    def _answered(self, statements: tuple[Statement, ...]) -> list[Rows] | None:
        """Return the rows and keep the mark that was there after them; None where something vanished meanwhile."""
        try:
            *rows, marks = self._connection.read(*statements, MARK)
        except ChangedError:
            self._look()
            return None
        self._seen = marks[0]["mark"] if marks else ""
        return rows

    def _is_settled(self, before: str) -> bool:
        phase = Phase.of(self._seen)
        unchanged = before == self._seen and (phase is Phase.SETTLED or before == self._abandoned)
        return unchanged or phase is Phase.UPDATING
