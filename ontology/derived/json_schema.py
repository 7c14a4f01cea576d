"""JSON Schemas for the knowledge files of a library, so that an editor completes them and marks mistakes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ontology.derived.json_values import SLUG, Json, definitions, not_stated, of_property, of_relation, words
from ontology.rdf.iris import DEFAULT_BASE
from ontology.schema import Label, Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKind:
    """One kind of knowledge file."""

    name: str
    """Of the schema: `concept` stands in `concept.json`."""
    files: str
    """Which files it is for, within the library folder."""
    label: str
    many: bool = False
    """Whether the top-level keys are slugs of records."""
    complete: bool = True
    """Whether what the table requires must stand in this file."""
    implied: str = ""
    """Relation that the file's name says already."""
    nested: tuple[str, str] = ("", "")
    """Field and label of the records that stand inside a record."""


KINDS = (
    FileKind(name="concept", files="concepts/*.yaml", label="Concept"),
    FileKind(name="findings", files="findings/*.yaml", label="Finding", many=True, implied="STATED_IN"),
    FileKind(name="source", files="sources/*.yaml", label="Source", complete=False, nested=("parts", "Part")),
    FileKind(name="lesson", files="lessons/*.yaml", label="Lesson", nested=("stops", "Stop")),
    FileKind(name="projects", files="projects.yaml", label="Project", many=True),
    FileKind(name="people", files="people.yaml", label="Person", many=True),
    FileKind(name="organisations", files="organisations.yaml", label="Organisation", many=True),
    FileKind(name="programmes", files="programmes.yaml", label="Programme", many=True),
    FileKind(name="legislation", files="legislation.yaml", label="Legislation", many=True),
    FileKind(name="events", files="events.yaml", label="Event", many=True),
    FileKind(name="questions", files="questions.yaml", label="OpenQuestion", many=True),
    FileKind(name="terms", files="terms.yaml", label="Term", many=True),
)
"""Every kind of knowledge file."""


def json_schemas(schema: Schema) -> Mapping[str, Json]:
    """Return name of the schema file to JSON Schema (draft 2020-12)."""
    return {f"{kind.name}.json": _of_file(kind, schema) for kind in KINDS}


def _of_file(kind: FileKind, schema: Schema) -> Json:
    label = schema.label(kind.label)
    record = _record(label, kind, schema)
    head = {
        "$schema": DIALECT,
        "$id": f"{DEFAULT_BASE}/schemas/{kind.name}.json",
        "title": f"{words(label.plural if kind.many else label.words)} ({kind.files})",
        "description": words(label.meaning),
    }
    if kind.many:
        record = {"type": "object", "propertyNames": {"pattern": f"^{SLUG}$"}, "additionalProperties": record}
    return {**head, **record, "$defs": dict(_used(record, definitions(schema)))}


def _used(record: Json, known: Json) -> Iterator[tuple[str, Json]]:
    """Yield the definitions that a schema refers to."""
    text = json.dumps(record)
    return ((name, form) for name, form in known.items() if f'"#/$defs/{name}"' in text)


def _record(label: Label, kind: FileKind, schema: Schema) -> Json:
    record = _fields(label, schema)
    field, inner = kind.nested
    if field:
        record["properties"][field] = _inside(schema.label(inner), schema)
    if kind.complete:
        record["required"] = list(_required(label, kind.implied, schema))
    return record


def _fields(label: Label, schema: Schema) -> Json:
    fields = {item.name: of_property(item, schema) for item in label.properties}
    fields |= {item.field: of_relation(item, label, schema) for item in schema.relations_from(label.name)}
    fields["not_stated"] = not_stated(label, schema)
    return {"type": "object", "properties": fields, "additionalProperties": False}


def _inside(label: Label, schema: Schema) -> Json:
    """Return the schema of the records that stand inside another, by slug."""
    record = {**_fields(label, schema), "required": list(_required(label, "", schema))}
    return {
        "title": words(label.plural),
        "description": words(label.meaning),
        "type": "object",
        "propertyNames": {"pattern": f"^{SLUG}$"},
        "additionalProperties": record,
    }


def _required(label: Label, implied: str, schema: Schema) -> Iterator[str]:
    """Yield what every record must have in its file."""
    yield from (item.name for item in label.properties if item.required)
    for relation in schema.relations_from(label.name):
        if label.name in relation.required_of and relation.name != implied:
            yield relation.field
