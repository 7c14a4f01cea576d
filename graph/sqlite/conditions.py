"""Conditions, groupings and orders as SQL: text and parameters side by side, names from the schema table only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.names import known_property, known_relation
from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW
from graph.sqlite.rows import AMONG, json_list
from graph.store import ByProperty, ByRelation, Condition, Direction, Grouping, Having, Joined, Order
from ontology.errors import StoreError
from ontology.schema import Property, Schema, ValueKind
from ontology.titles import HUB_LANGUAGES


@dataclass(slots=True)
class Selection:
    """Nodes of one label, narrowed step by step; `n` is the node, `c` the row of its label's table."""

    schema: Schema
    label: str
    joins: list[str] = field(default_factory=list)
    join_parameters: list[object] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    parameters: list[object] = field(default_factory=list)
    uses_columns: bool = False
    """Whether anything looks at `c`."""
    repeats: bool = False
    """Whether a node may come up more than once in one group: over parallel edges."""

    def where(self, conditions: Sequence[Condition]) -> None:
        """Demand that all these conditions hold."""
        for condition in conditions:
            if isinstance(condition, Having):
                self._having(condition)
            else:
                self._joined(condition)

    def sql(self, select: str, rest: str = "") -> tuple[str, list[object]]:
        """Return the statement and its parameters."""
        columns = f"JOIN {quoted(self.label)} c ON c.{ROW} = n.number" if self.uses_columns else ""
        where = " AND ".join(["n.label = ?", *self.conditions])
        text = f"SELECT {select} FROM node n {columns} {' '.join(self.joins)} WHERE {where} {rest}"
        return text, [*self.join_parameters, self.label, *self.parameters]

    def _having(self, condition: Having) -> None:
        item = known_property(self.schema, self.label, condition.property)
        self.uses_columns = True
        column = f"c.{quoted(condition.property)}"
        alternatives = []
        if values := [value for value in condition.values if value]:
            alternatives.append(self._holds(item, condition.property, values))
        if "" in condition.values:
            alternatives.append(f"{column} IS NULL")
        self.conditions.append(f"({' OR '.join(alternatives) or 'FALSE'})")

    def _holds(self, item: Property, name: str, values: list[str]) -> str:
        column = f"c.{quoted(name)}"
        if not item.many:
            self.parameters.append(json_list(values))
            return f"{as_text(item, column)} {AMONG}"
        if item.by_language:
            self.parameters.append(json_list(values))
            return f"EXISTS (SELECT 1 FROM json_each({column}) i WHERE i.value {AMONG})"
        self.parameters += [name, json_list(values)]
        return f"n.number IN (SELECT number FROM item WHERE property = ? AND value {AMONG})"

    def _joined(self, condition: Joined) -> None:
        known_relation(self.schema, condition.type)
        ways = [self._reaches(condition, here, there) for here, there in ends(condition.direction)]
        self.conditions.append(f"({' OR '.join(ways)})")

    def _reaches(self, condition: Joined, here: str, there: str) -> str:
        self.parameters.append(condition.type)
        if not condition.others:
            return f"EXISTS (SELECT 1 FROM edge e WHERE e.{here} = n.id AND e.type = ?)"
        self.parameters.append(json_list(condition.others))
        return f"n.id IN (SELECT e.{here} FROM edge e WHERE e.type = ? AND e.{there} {AMONG})"

    def _group(self, groupings: Sequence[Grouping]) -> list[str]:
        """Join what a count is split by and return the expressions."""
        return [
            self._by_property(place, grouping)
            if isinstance(grouping, ByProperty)
            else self._by_relation(place, grouping)
            for place, grouping in enumerate(groupings)
        ]

    def _by_property(self, place: int, grouping: ByProperty) -> str:
        item = known_property(self.schema, self.label, grouping.property)
        column = f"c.{quoted(grouping.property)}"
        if not item.many:
            self.uses_columns = True
            return f"coalesce({as_text(item, column)}, '')"
        if item.by_language:
            self.uses_columns = True
            self.joins.append(f"LEFT JOIN json_each({column}) g{place}")
        else:
            self.joins.append(f"LEFT JOIN item g{place} ON g{place}.number = n.number AND g{place}.property = ?")
            self.join_parameters.append(grouping.property)
        return f"coalesce(g{place}.value, '')"

    def _by_relation(self, place: int, grouping: ByRelation) -> str:
        self.repeats = self.repeats or bool(known_relation(self.schema, grouping.type).keyed_by)
        ways = ends(grouping.direction)
        pairs = " UNION ".join(
            f"SELECT {here} AS here, {there} AS there FROM edge WHERE type = ?" for here, there in ways
        )
        self.joins.append(f"JOIN ({pairs}) g{place} ON g{place}.here = n.id")
        self.join_parameters += [grouping.type] * len(ways)
        return f"g{place}.there"

    def sorted_page(self, order: Order | None) -> tuple[str, list[object]]:
        """Return the statement for the ids of one page in this order; it takes two more parameters, most and first."""
        clause = self._order(order)
        return self.sql("n.id", f"{clause} LIMIT ? OFFSET ?")

    def counted(self, groupings: Sequence[Grouping]) -> tuple[str, list[object]]:
        """Return the statement that counts the nodes for each combination of the groupings."""
        groups = self._group(groupings)
        number = "count(DISTINCT n.number)" if self.repeats else "count(*)"
        places = ", ".join(str(place) for place in range(1, len(groups) + 1))
        return self.sql(", ".join([*groups, number]), f"GROUP BY {places}" if groups else "")

    def _order(self, order: Order | None) -> str:
        if order is None:
            return "ORDER BY n.id"
        way = "DESC" if order.descending else "ASC"
        if order.property == "title":
            if order.language not in HUB_LANGUAGES:
                raise StoreError(f"cannot sort titles in '{order.language}'; there are: {', '.join(HUB_LANGUAGES)}")
            return f"ORDER BY n.sort_{order.language} {way}, n.id"
        item = known_property(self.schema, self.label, order.property)
        if item.many:
            raise StoreError(f"cannot sort by '{order.property}': it holds lists")
        self.uses_columns = True
        return f"ORDER BY c.{quoted(order.property)} {way} NULLS LAST, n.id"


def ends(direction: Direction) -> tuple[tuple[str, str], ...]:
    """Return (column of the node itself, column of the other end) for each way that is followed."""
    out, into = ("start", '"end"'), ('"end"', "start")
    return {Direction.OUT: (out,), Direction.IN: (into,), Direction.BOTH: (out, into)}[direction]


def as_text(item: Property, column: str) -> str:
    """Return the expression of a property's value as text: digits, or true and false."""
    if item.kind is ValueKind.BOOLEAN:
        return f"CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    return f"CAST({column} AS TEXT)" if item.kind is ValueKind.INTEGER else column
