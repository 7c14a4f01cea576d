"""Conditions as SQL: text and parameters side by side, names from the schema table only."""

from __future__ import annotations

from collections.abc import Sequence

from graph.names import known_property, known_relation
from graph.sqlite.columns import quoted
from graph.sqlite.rows import AMONG, NUMBERED, json_list
from graph.store import Condition, Direction, Having, Joined
from ontology.schema import Property, Schema, ValueKind

Clause = tuple[str, list[object]]
"""A condition in SQL, with its parameters."""


def filtered(schema: Schema, label: str, where: Sequence[Condition], number: str) -> Clause:
    """Return what demands all these conditions of the node whose number an expression gives; `c` is its label's row."""
    clauses = [
        _having(schema, label, condition, number)
        if isinstance(condition, Having)
        else _joined(schema, condition, number)
        for condition in where
    ]
    text = " AND ".join(f"({clause})" for clause, _ in clauses) or "TRUE"
    return text, [parameter for _, parameters in clauses for parameter in parameters]


def looks_at_columns(where: Sequence[Condition]) -> bool:
    """Say whether the conditions look at the row of the label's table."""
    return any(isinstance(condition, Having) for condition in where)


def _having(schema: Schema, label: str, condition: Having, number: str) -> Clause:
    item = known_property(schema, label, condition.property)
    column = f"c.{quoted(condition.property)}"
    clauses: list[Clause] = []
    if values := [value for value in condition.values if value]:
        clauses.append(_holds(item, condition.property, column, values, number))
    if "" in condition.values:
        clauses.append((f"{column} IS NULL", []))
    text = " OR ".join(clause for clause, _ in clauses) or "FALSE"
    return text, [parameter for _, parameters in clauses for parameter in parameters]


def _holds(item: Property, name: str, column: str, values: list[str], number: str) -> Clause:
    if not item.many:
        return f"{as_text(item, column)} {AMONG}", [json_list(values)]
    if item.by_language:
        return f"EXISTS (SELECT 1 FROM json_each({column}) i WHERE i.value {AMONG})", [json_list(values)]
    return f"{number} IN (SELECT number FROM item WHERE property = ? AND value {AMONG})", [name, json_list(values)]


def _joined(schema: Schema, condition: Joined, number: str) -> Clause:
    known_relation(schema, condition.type)
    ways, parameters = [], []
    for here, there in ends(condition.direction):
        parameters.append(condition.type)
        if condition.others:
            parameters.append(json_list(condition.others))
            ways.append(f"{number} IN (SELECT e.{here} FROM edge e WHERE e.type = ? AND e.{there} {NUMBERED})")
        else:
            ways.append(f"EXISTS (SELECT 1 FROM edge e WHERE e.{here} = {number} AND e.type = ?)")
    return " OR ".join(ways), list(parameters)


def ends(direction: Direction) -> tuple[tuple[str, str], ...]:
    """Return (column of the node itself, column of the other end) for each way that is followed."""
    out, into = ("start", '"end"'), ('"end"', "start")
    return {Direction.OUT: (out,), Direction.IN: (into,), Direction.BOTH: (out, into)}[direction]


def as_text(item: Property, column: str) -> str:
    """Return the expression of a property's value as text: digits, or true and false."""
    if item.kind is ValueKind.BOOLEAN:
        return f"CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    return f"CAST({column} AS TEXT)" if item.kind is ValueKind.INTEGER else column
