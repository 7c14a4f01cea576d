"""One record to plain values in the order of the table: the other direction of `read`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ingest.knowledge.emit import Plain
from ingest.knowledge.relations import TO, bare_label
from ingest.records import Record
from ontology.elements import LANGUAGES, Edge, Properties, Value, slug_of
from ontology.schema import Label, Property, Relation, Schema, ValueKind
from ontology.table.columns import EVERYWHERE

_LAST = frozenset(item.name for item in EVERYWHERE)
"""Properties that stand below the relations of a record."""


def plain_record(
    record: Record, implied: frozenset[Edge], inner: Mapping[str, Plain], schema: Schema
) -> dict[str, Plain]:
    """Return a record as it stands in its file.

    `implied` are the edges that its place in the file stands for, `inner` is what stands inside it.
    """
    label = schema.label(record.node.label)
    edges = [edge for edge, _ in record.edges if edge not in implied]
    own = [item for item in label.properties if item.name not in _LAST]
    last = [item for item in label.properties if item.name in _LAST]
    return {
        **plain_properties(record.node.properties, own, schema),
        **_relations(record.node.id, label, edges, schema),
        **inner,
        **plain_properties(record.node.properties, last, schema),
    }


def plain_properties(properties: Properties, declared: Iterable[Property], schema: Schema) -> dict[str, Plain]:
    """Return properties under the names of the table, texts per language as a mapping."""
    found: dict[str, Plain] = {}
    for item in declared:
        if not item.by_language:
            if item.name in properties:
                found[item.name] = _value(properties[item.name], item, schema)
        elif spoken := {
            language: _value(properties[f"{item.name}_{language}"], item, schema)
            for language in LANGUAGES
            if f"{item.name}_{language}" in properties
        }:
            found[item.name] = spoken
    return found


def plain_target(edge: Edge, start: str, meant: str, relation: Relation, schema: Schema) -> Plain:
    """Return the target of an edge from the record `start`: a slug or id, or a mapping where it carries something."""
    end = edge.end if edge.start == start else edge.start
    target = short_id(end, meant, schema)
    carried = plain_carried(edge, relation, schema)
    return {TO: target, **carried} if carried else target


def plain_carried(edge: Edge, relation: Relation, schema: Schema) -> dict[str, Plain]:
    """Return what an edge carries: what tells parallel edges apart first, then in the order of the table."""
    first = {name: place for place, name in enumerate(relation.keyed_by)}
    declared = sorted(relation.properties, key=lambda item: first.get(item.name, len(first)))
    return plain_properties(edge.properties, declared, schema)


def short_id(identifier: str, meant: str, schema: Schema) -> str:
    """Return the slug of an id where its label is the one meant, else the id."""
    return slug_of(identifier) if meant and identifier.startswith(f"{schema.label(meant).prefix}/") else identifier


def natural(text: str) -> tuple[tuple[int, int | str], ...]:
    """Return what texts with numbers in them are sorted by: f9 before f10, page 4 before 15."""
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in re.split(r"(\d+)", text) if part)


def edge_order(edge: Edge) -> tuple[object, ...]:
    """Return what the targets of a relation are sorted by: position, id, page, then whatever else they carry."""
    position = edge.properties.get("position")
    pages = [natural(str(edge.properties.get(name, ""))) for name in ("page", "cited_page")]
    rest = sorted((name, str(value)) for name, value in edge.properties.items())
    return (position if isinstance(position, int) else 0, edge.end, edge.start, *pages, rest)


def _relations(start: str, label: Label, edges: Sequence[Edge], schema: Schema) -> dict[str, Plain]:
    """Return the relations of a record: those every record must have first, then in the order of the table."""
    offered = sorted(schema.relations_from(label.name), key=lambda relation: label.name not in relation.required_of)
    found: dict[str, Plain] = {}
    for relation in offered:
        stated = sorted((edge for edge in edges if edge.type == relation.name), key=edge_order)
        meant = bare_label(relation, label.name)
        targets = [plain_target(edge, start, meant, relation, schema) for edge in stated]
        if targets:
            found[relation.field] = targets[0] if relation.maximum == 1 and len(targets) == 1 else targets
    return found


def _value(value: Value, declared: Property, schema: Schema) -> Plain:
    if isinstance(value, tuple):
        return [_value(item, declared, schema) for item in value]
    if declared.kind is ValueKind.REFERENCE and isinstance(value, str):
        return short_id(value, declared.vocabulary, schema)
    return value
