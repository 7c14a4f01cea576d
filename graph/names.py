"""The names a question may use: what is not in the schema table is refused before any database is asked."""

from __future__ import annotations

from ontology.errors import StoreError
from ontology.schema import Property, Relation, Schema


def known_label(schema: Schema, name: str) -> str:
    """Return a label's name; StoreError where the table has no such label."""
    if name not in schema.labels:
        raise StoreError(f"cannot ask for '{name}': the table has no such label")
    return name


def known_relation(schema: Schema, name: str) -> Relation:
    """Return a relation type; StoreError where the table has no such relation."""
    if name not in schema.relations:
        raise StoreError(f"cannot ask for '{name}': the table has no such relation")
    return schema.relations[name]


def known_property(schema: Schema, label: str, name: str) -> Property:
    """Return a property of a label by its flat name; StoreError where the label has no such property."""
    found = schema.properties_of(known_label(schema, label)).get(name)
    if found is None:
        raise StoreError(f"cannot ask for '{name}': the table gives {label} no such property")
    return found
