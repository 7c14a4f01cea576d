"""Selecting nodes: lists, pages and counts as SQL, from conditions, orders and groupings of the port."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.looked_up import is_looked_up
from graph.names import known_label, known_property, known_relation
from graph.sqlite.columns import quoted
from graph.sqlite.conditions import as_text, ends, filtered, looks_at_columns
from graph.sqlite.ddl import ROW
from graph.sqlite.numbers import numbers_of
from graph.store import ByProperty, ByRelation, Condition, Direction, Grouping, Order
from ontology.errors import StoreError
from ontology.schema import Schema
from ontology.titles import HUB_LANGUAGES

Statement = tuple[str, list[object]]
"""Text and parameters."""

_FEW = 5_000
"""So many nodes are faster sorted than picked out of an index that is in order."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The nodes of one label that meet some conditions; in the statements `c` is the label's table and `n` the node."""

    schema: Schema
    label: str
    where: Sequence[Condition]

    def __post_init__(self) -> None:
        known_label(self.schema, self.label)

    def total(self) -> Statement:
        """Return the statement for how many there are."""
        conditions, parameters = filtered(self.schema, self.label, self.where, f"c.{ROW}")
        return f"SELECT count(*) FROM {quoted(self.label)} c WHERE {conditions}", parameters

    def page(self, order: Order | None, first: int, most: int, total: int) -> Statement:
        """Return the statement for the ids of one page, where there are `total` in all."""
        by, in_index = self._order(order)
        columns = f"{quoted(self.label)} c"
        # CROSS JOIN keeps the order of the two tables: what is read first decides whether there is anything to sort.
        if not in_index or (self.where and total <= _FEW):
            tables, number = f"{columns} CROSS JOIN node n ON n.number = c.{ROW}", f"c.{ROW}"
        elif looks_at_columns(self.where):
            tables, number = f"node n CROSS JOIN {columns} ON c.{ROW} = n.number", "n.number"
        else:
            tables, number = "node n", "n.number"
        conditions, parameters = filtered(self.schema, self.label, self.where, number)
        text = f"SELECT n.id FROM {tables} WHERE n.label = ? AND {conditions} ORDER BY {by} LIMIT ? OFFSET ?"
        return text, [self.label, *parameters, most, first]

    def _order(self, order: Order | None) -> tuple[str, bool]:
        """Return the clause for an order, and whether an index of the nodes is in it."""
        if order is None:
            return "n.id", True
        way = "DESC" if order.descending else "ASC"
        if order.property == "title":
            if order.language not in HUB_LANGUAGES:
                raise StoreError(f"cannot sort titles in '{order.language}'; there are: {', '.join(HUB_LANGUAGES)}")
            return f"n.sort_{order.language} {way}, n.id", True
        if known_property(self.schema, self.label, order.property).many:
            raise StoreError(f"cannot sort by '{order.property}': it holds lists")
        return f"c.{quoted(order.property)} {way} NULLS LAST, n.id", False

    def tallied(self, relation: ByRelation, by: ByProperty) -> Statement | None:
        """Return the statement for a row for each value: the numbers at the other ends of the relation, with commas.

        None where a node could come up twice, or the values stand in no index: in its order nothing has to be sorted.
        """
        group = _group(self.schema, self.label, 0, relation)
        item = known_property(self.schema, self.label, by.property)
        if group.repeats or relation.direction is Direction.BOTH or not is_looked_up(item):
            return None
        column = f"c.{quoted(by.property)}"
        conditions, parameters = filtered(self.schema, self.label, self.where, f"c.{ROW}")
        text = (
            f"SELECT coalesce({as_text(item, column)}, ''), group_concat({group.value}) FROM {quoted(self.label)} c "
            f"{group.join(f'c.{ROW}', 'CROSS JOIN')} WHERE {conditions} GROUP BY {column}"
        )
        return text, [*group.parameters, *parameters]

    def counted(self, groupings: Sequence[Grouping], of_many: bool = False) -> Statement:
        """Return the statement for how many there are in each combination of the groupings.

        A column for each grouping, where a relation gives the number of the node at its other end, and then how many.
        `of_many` says that a good part of all edges are looked at: they are read by their ends, where none is sorted.
        """
        groups = [_group(self.schema, self.label, place, grouping) for place, grouping in enumerate(groupings)]
        # Where only edges are looked at, the label's table need not be read: the number tells the label.
        lead = next((group for group in groups if group.here), None)
        if lead and not looks_at_columns(self.where) and not any(group.in_columns for group in groups):
            table, number, leading = lead.table, lead.here, list(lead.parameters)
            conditions, parameters = filtered(self.schema, self.label, self.where, number)
            # The plus keeps the numbers out of the search for edges, so that it goes along their ends.
            conditions = f"{'+' if of_many else ''}{number} BETWEEN ? AND ? AND {conditions}"
            parameters = [*numbers_of(self.schema, self.label), *parameters]
        else:
            lead, table, number, leading = None, f"{quoted(self.label)} c", f"c.{ROW}", []
            conditions, parameters = filtered(self.schema, self.label, self.where, number)
        # CROSS JOIN keeps the nodes first: their edges lie in the same order, and neither is jumped about in.
        how = "JOIN" if lead else "CROSS JOIN"
        joined = [group for group in groups if group.table and group is not lead]
        size = f"count(DISTINCT {number})" if any(group.repeats for group in groups) else "count(*)"
        text = (
            f"SELECT {', '.join([*(group.shown for group in groups), 'size'])} FROM ("
            f"SELECT {', '.join([*(f'{group.value} AS {group.name}' for group in groups), f'{size} AS size'])} "
            f"FROM {table} {' '.join(group.join(number, how) for group in joined)} WHERE {conditions} "
            f"{'GROUP BY ' + ', '.join(group.name for group in groups) if groups else ''})"
        )
        return text, [*leading, *(parameter for group in joined for parameter in group.parameters), *parameters]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """One thing that a count is split by."""

    name: str
    value: str
    """What is grouped."""
    shown: str
    """How a group is told outside."""
    table: str = ""
    """What must be read besides the nodes."""
    here: str = ""
    """Its number of the node, where it is a relation."""
    on: str = ""
    """How it is joined to the number of the node; empty where it is joined by itself."""
    parameters: tuple[object, ...] = ()
    in_columns: bool = False
    """Whether it looks at the label's table."""
    repeats: bool = False
    """Whether a node may come up twice in a group: over parallel edges."""

    def join(self, number: str, how: str) -> str:
        """Return how it is joined."""
        return (
            f"{how} {self.table} ON {self.here} = {number}"
            if self.here
            else f"LEFT JOIN {self.table} {self.on.format(number)}"
        )


def _group(schema: Schema, label: str, place: int, grouping: Grouping) -> _Group:
    name, joined = f"g{place}", f"j{place}"
    if isinstance(grouping, ByRelation):
        relation = known_relation(schema, grouping.type)
        ways = ends(grouping.direction)
        pairs = " UNION ".join(
            f"SELECT {here} AS here, {there} AS there FROM edge WHERE type = ?" for here, there in ways
        )
        return _Group(
            name=name,
            value=f"{joined}.there",
            shown=name,
            table=f"({pairs}) {joined}",
            here=f"{joined}.here",
            parameters=(grouping.type,) * len(ways),
            repeats=bool(relation.keyed_by),
        )
    item = known_property(schema, label, grouping.property)
    column, shown = f"c.{quoted(grouping.property)}", f"coalesce({name}, '')"
    if not item.many:
        text = as_text(item, column)
        value = f"substr({text}, 1, {grouping.letters})" if grouping.letters else text
        return _Group(name=name, value=value, shown=shown, in_columns=True)
    if item.by_language:
        table = f"json_each({column}) {joined}"
        return _Group(name=name, value=f"{joined}.value", shown=shown, table=table, in_columns=True)
    return _Group(
        name=name,
        value=f"{joined}.value",
        shown=shown,
        table=f"item {joined}",
        on=f"ON {joined}.number = {{}} AND {joined}.property = ?",
        parameters=(grouping.property,),
    )
