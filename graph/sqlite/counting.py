"""Counts: the rows of a selection by its groupings, with the ids of the things that it was grouped by."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from graph.remembered import Counts
from graph.sqlite.rows import AMONG
from graph.sqlite.selection import Selection
from graph.store import ByRelation, Grouping


def counts(connection: sqlite3.Connection, selection: Selection, by: Sequence[Grouping]) -> Counts:
    """Count the nodes for each combination of the groupings."""
    rows = connection.execute(*selection.counted(by)).fetchall()
    for place, grouping in enumerate(by):
        if isinstance(grouping, ByRelation):
            # Each id is looked up once, not once for every group it is part of.
            ids = _ids(connection, {row[place] for row in rows})
            rows = [(*row[:place], ids[row[place]], *row[place + 1 :]) for row in rows]
    return {row[:-1]: row[-1] for row in rows if row[-1]}


def _ids(connection: sqlite3.Connection, numbers: set[int]) -> dict[int, str]:
    found = connection.execute(f"SELECT number, id FROM node WHERE number {AMONG}", (json.dumps(sorted(numbers)),))
    return dict(found.fetchall())
