"""Neighbourhoods: the edges of some nodes, all or so many of each bundle, or as far as they lead, with their ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.names import known_relation
from graph.sqlite.conditions import ends
from graph.sqlite.rows import AMONG, NUMBERED, Rows, json_list
from graph.store import Bundle, Direction, Neighbourhood
from ontology.elements import Edge


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
        ((here, there),) = ends(way)
        typed, asked_types = typed_like(self.rows, self.types)
        asked: list[object] = [json_list(self.ids), *asked_types]
        where = f"WHERE e.{here} {NUMBERED} {typed}"
        others = f"JOIN node o ON o.number = e.{there}"
        if self.most and self._count(connection, way, f"JOIN node h ON h.number = e.{here} {others} {where}", asked):
            bundle = f"PARTITION BY e.{here}, e.type, o.label ORDER BY o.id, e.key"
            placed = f"SELECT e.*, row_number() OVER ({bundle}) AS place FROM edge e {others} {where}"
            first = f'SELECT start, type, "end", key FROM ({placed}) WHERE place <= ?'
            where = f'WHERE (e.start, e.type, e."end", e.key) IN ({first})'
            asked.append(self.most)
        self._edges |= {edge.identity: edge for edge in self.rows.edges_where(connection, where, asked)}

    def _count(self, connection: sqlite3.Connection, way: Direction, where: str, asked: Sequence[object]) -> bool:
        """Note what will be left out, and say whether anything will be."""
        text = f"SELECT h.id, e.type, o.label, count(*) FROM edge e {where} GROUP BY 1, 2, 3 HAVING count(*) > ?"
        crowded = connection.execute(text, [*asked, self.most]).fetchall()
        self._left_out |= {Bundle(node, kind, way, label): size - self.most for node, kind, label, size in crowded}
        return bool(crowded)


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
