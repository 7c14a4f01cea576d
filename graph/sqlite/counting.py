"""Counts: the rows of a selection by its groupings, with the ids of the things that it was grouped by."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence

from graph.remembered import Counts
from graph.sqlite.database import read_stats
from graph.sqlite.rows import AMONG
from graph.sqlite.selection import Selection, Statement
from graph.store import ByProperty, ByRelation, Grouping

_MANY = 4
"""A label with more than one of so many nodes has a good part of the edges."""


def counts(connection: sqlite3.Connection, selection: Selection, by: Sequence[Grouping]) -> Counts:
    """Count the nodes for each combination of the groupings."""
    match by:
        case [ByRelation() as relation, ByProperty() as values] if statement := selection.tallied(relation, values):
            return _tallied(connection, statement, values.letters)
        case [ByRelation()]:
            of_many = _holds_many(connection, selection.label)
        case _:
            of_many = False
    rows = connection.execute(*selection.counted(by, of_many)).fetchall()
    for place, grouping in enumerate(by):
        if isinstance(grouping, ByRelation):
            # Each id is looked up once, not once for every group it is part of.
            ids = _ids(connection, {row[place] for row in rows})
            rows = [(*row[:place], ids[row[place]], *row[place + 1 :]) for row in rows]
    return {row[:-1]: row[-1] for row in rows if row[-1]}


def _holds_many(connection: sqlite3.Connection, label: str) -> bool:
    """Say whether a label holds so much of the graph that reading all edges beats sorting its own."""
    nodes = read_stats(connection).nodes
    return nodes.get(label, 0) * _MANY > sum(nodes.values())


def _tallied(connection: sqlite3.Connection, statement: Statement, letters: int) -> Counts:
    """Count the numbers in each row here: the database would sort all of them first, which takes twice as long."""
    tallies: dict[str, Counter[str]] = {}
    for value, numbers in connection.execute(*statement):
        tallies.setdefault(value[:letters] if letters else value, Counter()).update(numbers.split(","))
    ids = _ids(connection, set(map(int, set().union(*tallies.values()))))
    names = {str(number): identifier for number, identifier in ids.items()}
    return {(names[at], value): size for value, tally in tallies.items() for at, size in tally.items()}


def _ids(connection: sqlite3.Connection, numbers: set[int]) -> dict[int, str]:
    found = connection.execute(f"SELECT number, id FROM node WHERE number {AMONG}", (json.dumps(sorted(numbers)),))
    return dict(found.fetchall())
