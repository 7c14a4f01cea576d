"""One question sees one state of the graph, although Neo4j shows what others commit while it reads.

Every sync leaves a mark in the books before it writes and another one after. A question is answered, then the mark is
looked at in the same statement: where it is the one from before the question, nothing was written meanwhile;
otherwise the question is asked again.
"""

from __future__ import annotations

import time
from typing import Any

from graph.neo4j.books import Phase, read_state
from graph.neo4j.connection import ChangedError, Connection
from graph.neo4j.cypher.reading import asked
from graph.neo4j.cypher.statement import Question
from ontology.errors import StoreOutdatedError

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

    def ask(self, *questions: Question) -> list[Any] | None:
        """Return the answer to each question, all from one state of the graph; None where nothing was ever synced.

        One exchange with the server, and another one whenever the graph was written meanwhile.

        While a large sync is half-way they are what is there, and `updating` says so. StoreOutdatedError where the
        graph was made with another table.
        """
        if not self._seen and not self._look():
            return None
        end = time.monotonic() + PATIENCE
        while True:
            seen = self._seen
            answers = self._answered(questions)
            if answers is not None and self._is_settled(seen):
                return answers
            if time.monotonic() > end:
                self._abandoned = self._seen
            time.sleep(_PAUSE)

    def _look(self) -> bool:
        """Read the books for the first time; False where there is no graph."""
        state = read_state(self._connection)
        if not state.fingerprint:
            return False
        if state.fingerprint != self._fingerprint:
            raise StoreOutdatedError("the graph was made with another schema table; run: brobygger build")
        self._seen = state.mark
        return True

    def _answered(self, questions: tuple[Question, ...]) -> list[Any] | None:
        """Return the answers and keep the mark that was there after them; None where something vanished meanwhile."""
        try:
            *answers, mark = self._connection.read(asked(questions))[0]
        except ChangedError:
            self._look()
            return None
        self._seen = mark or ""
        return answers

    def _is_settled(self, before: str) -> bool:
        phase = Phase.of(self._seen)
        unchanged = before == self._seen and (phase is Phase.SETTLED or before == self._abandoned)
        return unchanged or phase is Phase.UPDATING
