"""A statement as a value, and the names that may stand in its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.store import Direction


class Statement(NamedTuple):
    """Text and parameters side by side, never glued."""

    text: str
    parameters: Mapping[str, object] = {}


class Question(NamedTuple):
    """One thing that is asked of the graph: clauses, and the expression that tells their outcome in one value."""

    clauses: str
    answer: str
    """Mostly a `collect(…)`; where it is none, the clauses must end in exactly one row."""
    parameters: Mapping[str, object] = {}


ENTITY = "Entity"
"""The label of every node that is ours; no other node is ever read or written."""

STATE = "BrobyggerState"
"""The label of the one node that keeps the books."""

HIDDEN = ("_bucket", "_keys", "_names", "_texts", "_title_da", "_title_en")
"""Properties of nodes that serve searching, sorting and syncing, and are no part of the library."""

NODE = "{.*, " + ", ".join(f"{name}: null" for name in HIDDEN) + "}"
"""What is read of a node, after its variable: everything but what is long and not asked for."""

EDGE = "{type: type(e), start: startNode(e).id, end: endNode(e).id, properties: properties(e)}"
"""What is read of an edge `e`."""

EDGE_COLUMNS = "type(e) AS type, startNode(e).id AS start, endNode(e).id AS end, properties(e) AS properties"
"""The same in columns of its own."""


def quoted(name: str) -> str:
    """Return a name of the schema table as it stands in Cypher."""
    return "`" + name.replace("`", "``") + "`"


def typed(types: Iterable[str]) -> str:
    """Return what follows the variable of a relationship that has one of these types."""
    return ":" + "|".join(map(quoted, types))


def arrow(direction: Direction, relationship: str) -> str:
    """Return the relationship pattern as it is followed from the node on its left."""
    before, after = {Direction.OUT: ("-", "->"), Direction.IN: ("<-", "-"), Direction.BOTH: ("-", "-")}[direction]
    return f"{before}[{relationship}]{after}"
