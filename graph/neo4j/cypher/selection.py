"""Conditions, groupings and orders as Cypher: names from the schema table only, values as parameters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.names import known_property, known_relation
from graph.neo4j.cypher.statement import ENTITY, NODE, Question, arrow, quoted, typed
from graph.store import ByProperty, Condition, Grouping, Having, Joined, Order
from ontology.errors import StoreError
from ontology.schema import Property, Schema, ValueKind
from ontology.titles import HUB_LANGUAGES


@dataclass(slots=True)
class Selection:
    """The nodes `n` of one label that meet all conditions."""

    schema: Schema
    label: str
    parameters: dict[str, object] = field(default_factory=dict)
    _conditions: list[str] = field(default_factory=list)

    def where(self, conditions: Sequence[Condition]) -> None:
        """Demand that all these conditions hold."""
        for condition in conditions:
            if isinstance(condition, Having):
                self._having(condition)
            else:
                self._joined(condition)

    def counted_by(self, groupings: Sequence[Grouping]) -> Question:
        """Count the nodes for each combination: one value a grouping, then the number."""
        lines = [self._text()]
        kept = ["n"]
        for place, grouping in enumerate(groupings):
            lines.append(self._grouped(grouping, f"g{place}", kept))
            kept.append(f"g{place}")
        lines.append(f"WITH {', '.join([*kept[1:], 'count(DISTINCT n) AS number'])}")
        return Question("\n".join(lines), f"collect([{', '.join([*kept[1:], 'number'])}])", self.parameters)

    def total(self) -> Question:
        """Count the nodes."""
        return Question(self._text(), "count(n)", self.parameters)

    def page(self, order: Order | None, first: int, most: int) -> Question:
        """Ask for the nodes of one page."""
        keys, indexed = self._order(order)
        clauses = f"{self._text(indexed)}\nWITH n ORDER BY {keys} SKIP $first LIMIT $most"
        return Question(clauses, f"collect(n {NODE})", {**self.parameters, "first": first, "most": most})

    def _text(self, more: Sequence[str] = ()) -> str:
        conditions = " AND ".join([*self._conditions, *more])
        where = f"\nWHERE {conditions}" if conditions else ""
        node = f"(n:{quoted(self.label)}:{ENTITY})"
        return f"MATCH {node}{where}"

    def _parameter(self, value: object) -> str:
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f"${name}"

    def _having(self, condition: Having) -> None:
        item = known_property(self.schema, self.label, condition.property)
        value = f"n.{quoted(condition.property)}"
        alternatives = []
        if values := [value for value in condition.values if value]:
            among = f"IN {self._parameter(values)}"
            alternatives.append(
                f"any(x IN {value} WHERE x {among})" if item.many else f"{as_text(item, value)} {among}"
            )
        if "" in condition.values:
            alternatives.append(f"{value} IS NULL")
        self._conditions.append(f"({' OR '.join(alternatives) or 'false'})")

    def _joined(self, condition: Joined) -> None:
        known_relation(self.schema, condition.type)
        way = arrow(condition.direction, typed([condition.type]))
        if not condition.others:
            self._conditions.append(f"EXISTS {{ (n){way}(:{ENTITY}) }}")
            return
        others = self._parameter(list(condition.others))
        self._conditions.append(f"EXISTS {{ (n){way}(o:{ENTITY}) WHERE o.id IN {others} }}")

    def _grouped(self, grouping: Grouping, name: str, kept: Sequence[str]) -> str:
        before = ", ".join(kept)
        if not isinstance(grouping, ByProperty):
            known_relation(self.schema, grouping.type)
            way = arrow(grouping.direction, typed([grouping.type]))
            return f"MATCH (n){way}(r:{ENTITY})\nWITH {before}, r.id AS {name}"
        item = known_property(self.schema, self.label, grouping.property)
        value = f"n.{quoted(grouping.property)}"
        if item.many:
            return f"UNWIND coalesce({value}, ['']) AS {name}"
        text = f"coalesce({as_text(item, value)}, '')"
        return f"WITH {before}, {f'left({text}, {grouping.letters})' if grouping.letters else text} AS {name}"

    def _order(self, order: Order | None) -> tuple[str, list[str]]:
        """Return what to sort by, and conditions that always hold and let an index give the order."""
        if order is None:
            return "n.id", ["n.id IS NOT NULL"]
        way = " DESC" if order.descending else ""
        if order.property == "title":
            if order.language not in HUB_LANGUAGES:
                raise StoreError(f"cannot sort titles in '{order.language}'; there are: {', '.join(HUB_LANGUAGES)}")
            title = f"n._title_{order.language}"
            return f"{title}{way}, n.id", [f"{title} IS NOT NULL", "n.id IS NOT NULL"]
        if known_property(self.schema, self.label, order.property).many:
            raise StoreError(f"cannot sort by '{order.property}': it holds lists")
        value = f"n.{quoted(order.property)}"
        return f"{value} IS NULL, {value}{way}, n.id", []


def as_text(item: Property, value: str) -> str:
    """Return the expression of a property's value as text: digits, or true and false."""
    return f"toString({value})" if item.kind in (ValueKind.INTEGER, ValueKind.BOOLEAN) else value
