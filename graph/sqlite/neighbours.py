"""Neighbourhoods: the edges of some nodes, all or so many of each bundle, or as far as they lead, with their ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.names import known_relation
from graph.sqlite.conditions import ends
from graph.sqlite.numbers import numbers_of, place_of
from graph.sqlite.rows import AMONG, NUMBERED, Rows, json_list
from graph.store import Bundle, Direction, Neighbourhood
from ontology.elements import Edge

_Bundles = list[tuple[int, Bundle, int]]
"""The number of the node asked about, the bundle, and how many edges it has."""


@dataclass(slots=True)
class Neighbours:
    """One look at the neighbours of some nodes."""

    rows: Rows
    ids: Sequence[str]
    types: Sequence[str]
    most: int
    _edges: dict[tuple[str, str, str, str], Edge] = field(default_factory=dict)
    _left_out: dict[Bundle, int] = field(default_factory=dict)

    def answer(self, connection: sqlite3.Connection, direction: Direction) -> Neighbourhood:
        """Ask the database."""
        for way in (Direction.OUT, Direction.IN) if direction is Direction.BOTH else (direction,):
            self._look(connection, way)
        met = {end for edge in self._edges.values() for end in (edge.start, edge.end)} | set(self.ids)
        edges = tuple(self._edges[identity] for identity in sorted(self._edges))
        return Neighbourhood(edges, self.rows.nodes(connection, sorted(met)), self._left_out)

    def _look(self, connection: sqlite3.Connection, way: Direction) -> None:
        """Take in the edges of one direction."""
        typed, asked_types = typed_like(self.rows, self.types)
        ((here, _there),) = ends(way)
        where, asked = f"WHERE e.{here} {NUMBERED} {typed}", [json_list(self.ids), *asked_types]
        bundles = self._bundles(connection, way, where, asked) if self.most else []
        if any(size > self.most for *_, size in bundles):
            for bundle in bundles:
                self._take_first(connection, *bundle)
        else:
            self._take(connection, where, asked)

    def _take(self, connection: sqlite3.Connection, where: str, asked: Sequence[object]) -> None:
        self._edges |= {edge.identity: edge for edge in self.rows.edges_where(connection, where, asked)}

    def _bundles(self, connection: sqlite3.Connection, way: Direction, where: str, asked: Sequence[object]) -> _Bundles:
        """Return the bundles of one direction; where only edges are read and no nodes, thousands are counted soon."""
        ((here, there),) = ends(way)
        text = f"""
            SELECT number, id, type, at, size FROM (
                SELECT e.{here} AS number, e.type AS type, {place_of(f"e.{there}")} AS at, count(*) AS size
                FROM edge e {where} GROUP BY 1, 2, 3
            ) JOIN node USING (number)
        """
        labels = list(self.rows.schema.labels)
        rows = connection.execute(text, asked)
        return [(number, Bundle(node, kind, way, labels[at]), size) for number, node, kind, at, size in rows]

    def _take_first(self, connection: sqlite3.Connection, number: int, bundle: Bundle, size: int) -> None:
        """Take in the first edges of a bundle, and note how many are left out."""
        ((here, there),) = ends(bundle.direction)
        first = f"""
            SELECT e.start, e.type, e."end", e.key FROM edge e JOIN node o ON o.number = e.{there}
            WHERE e.{here} = ? AND e.type = ? AND e.{there} BETWEEN ? AND ? ORDER BY o.id, e.key LIMIT ?
        """
        asked = [number, bundle.type, *numbers_of(self.rows.schema, bundle.label), self.most]
        self._take(connection, f'WHERE (e.start, e.type, e."end", e.key) IN ({first})', asked)
        if size > self.most:
            self._left_out[bundle] = size - self.most


def reach(
    rows: Rows, connection: sqlite3.Connection, ids: Sequence[str], types: Sequence[str], direction: Direction
) -> Neighbourhood:
    """Return everything that relations lead to from some nodes, with the edges followed."""
    ways = ends(direction)
    typed, parameters = typed_like(rows, types)
    steps = " ".join(
        f"UNION SELECT e.{there} FROM met JOIN edge e ON e.{here} = met.number {typed}" for here, there in ways
    )
    text = (
        f"WITH RECURSIVE met(number) AS (SELECT number FROM node WHERE id {AMONG} {steps}) "
        "SELECT id FROM met JOIN node USING (number)"
    )
    found = connection.execute(text, [json_list(ids), *parameters * len(ways)])
    met = [identifier for (identifier,) in found]
    where = f"WHERE e.{ways[0][0]} {NUMBERED} {typed}"
    edges = rows.edges_where(connection, where, [json_list(met), *parameters])
    return Neighbourhood(tuple(sorted(edges, key=lambda edge: edge.identity)), rows.nodes(connection, sorted(met)))


def typed_like(rows: Rows, types: Sequence[str]) -> tuple[str, list[str]]:
    """Return the condition that an edge has one of these types, and its parameters; none where all will do."""
    for name in types:
        known_relation(rows.schema, name)
    return (f"AND e.type {AMONG}", [json_list(types)]) if types else ("", [])
