"""Conditions, groupings and orders as SQL: text and parameters side by side, names from the schema table only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.names import known_label, known_property, known_relation
from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW
from graph.sqlite.rows import AMONG, NUMBERED, json_list
from graph.store import ByRelation, Condition, Direction, Grouping, Having, Joined, Order
from ontology.errors import StoreError
from ontology.schema import Property, Schema, ValueKind
from ontology.titles import HUB_LANGUAGES

Statement = tuple[str, list[object]]
"""Text and parameters."""


@dataclass(slots=True)
class Selection:
    """The nodes of one label that meet some conditions; in the statements `c` is the label's table and `n` the node."""

    schema: Schema
    label: str
    where: Sequence[Condition]
    _conditions: list[str] = field(default_factory=list)
    _parameters: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        known_label(self.schema, self.label)
        for condition in self.where:
            if isinstance(condition, Having):
                self._having(condition)
            else:
                self._joined(condition)

    def total(self) -> Statement:
        """Return the statement for how many there are."""
        return f"SELECT count(*) FROM {quoted(self.label)} c {self._filter()}", self._parameters

    def page(self, order: Order | None, first: int, most: int) -> Statement:
        """Return the statement for the ids of one page."""
        tables = f"{quoted(self.label)} c JOIN node n ON n.number = c.{ROW} AND n.label = ?"
        text = f"SELECT n.id FROM {tables} {self._filter()} ORDER BY {self._order(order)} LIMIT ? OFFSET ?"
        return text, [self.label, *self._parameters, most, first]

    def counted(self, groupings: Sequence[Grouping]) -> Statement:
        """Return the statement for how many there are in each combination of the groupings."""
        groups = [_group(self.schema, self.label, place, grouping) for place, grouping in enumerate(groupings)]
        number = f"count(DISTINCT c.{ROW})" if any(group.repeats for group in groups) else "count(*)"
        inner = ", ".join([*(f"{group.value} AS g{place}" for place, group in enumerate(groups)), f"{number} AS size"])
        joins = " ".join(group.join for group in groups)
        by = f"GROUP BY {', '.join(f'g{place}' for place in range(len(groups)))}" if groups else ""
        outer = ", ".join([*(group.shown.format(f"g{place}") for place, group in enumerate(groups)), "size"])
        text = f"SELECT {outer} FROM (SELECT {inner} FROM {quoted(self.label)} c {joins} {self._filter()} {by})"
        return text, [*(parameter for group in groups for parameter in group.parameters), *self._parameters]

    def _filter(self) -> str:
        return f"WHERE {' AND '.join(self._conditions)}" if self._conditions else ""

    def _having(self, condition: Having) -> None:
        item = known_property(self.schema, self.label, condition.property)
        alternatives = []
        if values := [value for value in condition.values if value]:
            alternatives.append(self._holds(item, condition.property, values))
        if "" in condition.values:
            alternatives.append(f"c.{quoted(condition.property)} IS NULL")
        self._conditions.append(f"({' OR '.join(alternatives) or 'FALSE'})")

    def _holds(self, item: Property, name: str, values: list[str]) -> str:
        column = f"c.{quoted(name)}"
        if not item.many:
            self._parameters.append(json_list(values))
            return f"{_as_text(item, column)} {AMONG}"
        if item.by_language:
            self._parameters.append(json_list(values))
            return f"EXISTS (SELECT 1 FROM json_each({column}) i WHERE i.value {AMONG})"
        self._parameters += [name, json_list(values)]
        return f"c.{ROW} IN (SELECT number FROM item WHERE property = ? AND value {AMONG})"

    def _joined(self, condition: Joined) -> None:
        known_relation(self.schema, condition.type)
        ways = [self._reaches(condition, here, there) for here, there in ends(condition.direction)]
        self._conditions.append(f"({' OR '.join(ways)})")

    def _reaches(self, condition: Joined, here: str, there: str) -> str:
        self._parameters.append(condition.type)
        if not condition.others:
            return f"EXISTS (SELECT 1 FROM edge e WHERE e.{here} = c.{ROW} AND e.type = ?)"
        self._parameters.append(json_list(condition.others))
        return f"c.{ROW} IN (SELECT e.{here} FROM edge e WHERE e.type = ? AND e.{there} {NUMBERED})"

    def _order(self, order: Order | None) -> str:
        if order is None:
            return "n.id"
        way = "DESC" if order.descending else "ASC"
        if order.property == "title":
            if order.language not in HUB_LANGUAGES:
                raise StoreError(f"cannot sort titles in '{order.language}'; there are: {', '.join(HUB_LANGUAGES)}")
            return f"n.sort_{order.language} {way}, n.id"
        item = known_property(self.schema, self.label, order.property)
        if item.many:
            raise StoreError(f"cannot sort by '{order.property}': it holds lists")
        return f"c.{quoted(order.property)} {way} NULLS LAST, n.id"


@dataclass(frozen=True, slots=True)
class _Group:
    """One thing that a count is split by."""

    value: str
    """What is grouped."""
    join: str = ""
    parameters: tuple[object, ...] = ()
    shown: str = "coalesce({}, '')"
    """How a group is told outside."""
    repeats: bool = False
    """Whether a node may come up twice in a group: over parallel edges."""


def _group(schema: Schema, label: str, place: int, grouping: Grouping) -> _Group:
    if isinstance(grouping, ByRelation):
        return _by_relation(schema, place, grouping)
    item = known_property(schema, label, grouping.property)
    column = f"c.{quoted(grouping.property)}"
    if not item.many:
        return _Group(_as_text(item, column))
    if item.by_language:
        return _Group(f"j{place}.value", f"LEFT JOIN json_each({column}) j{place}")
    items = f"LEFT JOIN item j{place} ON j{place}.number = c.{ROW} AND j{place}.property = ?"
    return _Group(f"j{place}.value", items, (grouping.property,))


def _by_relation(schema: Schema, place: int, grouping: ByRelation) -> _Group:
    relation = known_relation(schema, grouping.type)
    ways = ends(grouping.direction)
    pairs = " UNION ".join(f"SELECT {here} AS here, {there} AS there FROM edge WHERE type = ?" for here, there in ways)
    return _Group(
        f"j{place}.there",
        f"JOIN ({pairs}) j{place} ON j{place}.here = c.{ROW}",
        (grouping.type,) * len(ways),
        "(SELECT id FROM node WHERE number = {})",
        bool(relation.keyed_by),
    )


def ends(direction: Direction) -> tuple[tuple[str, str], ...]:
    """Return (column of the node itself, column of the other end) for each way that is followed."""
    out, into = ("start", '"end"'), ('"end"', "start")
    return {Direction.OUT: (out,), Direction.IN: (into,), Direction.BOTH: (out, into)}[direction]


def _as_text(item: Property, column: str) -> str:
    """Return the expression of a property's value as text: digits, or true and false."""
    if item.kind is ValueKind.BOOLEAN:
        return f"CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
    return f"CAST({column} AS TEXT)" if item.kind is ValueKind.INTEGER else column
