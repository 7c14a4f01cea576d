"""Looking things up by outside names: DOI, ISBN, ORCID, printed forms of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.sqlite.columns import quoted
from graph.sqlite.ddl import ROW
from graph.sqlite.rows import AMONG, json_list
from ontology.errors import StoreError
from ontology.schema import Schema


def lookups(schema: Schema, kind: str, values: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield statements for (value, id), with their parameters; StoreError where no label has such a property."""
    holders = {label: known[kind] for label in schema.labels if kind in (known := schema.properties_of(label))}
    if not holders:
        raise StoreError(f"cannot look up by '{kind}': the table has no such property")
    if any(item.many and item.by_language for item in holders.values()):
        raise StoreError(f"cannot look up by '{kind}': it is kept per language")
    asked = json_list(values)
    if any(item.many for item in holders.values()):
        found = f"SELECT i.value, n.id FROM item i JOIN node n USING (number) WHERE i.property = ? AND i.value {AMONG}"
        yield found, (kind, asked)
    for label, item in holders.items():
        if not item.many:
            table, column = quoted(label), quoted(kind)
            found = f"SELECT c.{column}, n.id FROM {table} c JOIN node n ON n.number = c.{ROW} WHERE c.{column} {AMONG}"
            yield found, (asked,)
