"""The tables of the database, generated from the schema table.

One table for each label with a column for each flat property, one table for all edges, and beside them what makes
questions fast: folded names, a full-text index of folded words, and the items of lists.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from graph.looked_up import is_looked_up
from graph.sqlite.columns import column_type, quoted
from ontology.errors import SchemaError
from ontology.schema import Property, Schema, ValueKind
from ontology.searched import is_name, is_text
from ontology.titles import HUB_LANGUAGES, kept_in_graphs

ROW = "node_number"
"""Key of a label's table: the number of the node. No property may be called so."""


def tables(schema: Schema) -> Iterator[str]:
    """Yield the statements that make an empty database."""
    sorts = ", ".join(f"sort_{language} TEXT NOT NULL" for language in HUB_LANGUAGES)
    yield "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
    yield "CREATE TABLE bucket (number INTEGER PRIMARY KEY, digest BLOB NOT NULL) STRICT"
    yield (
        "CREATE TABLE node (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, bucket INTEGER NOT NULL, "
        f"label TEXT NOT NULL, place INTEGER NOT NULL, {sorts}) STRICT"
    )
    for name, label in schema.labels.items():
        checks = [check for item in label.properties for check in _checks(item, schema)]
        rows = [
            f"{ROW} INTEGER PRIMARY KEY REFERENCES node (number) DEFERRABLE INITIALLY DEFERRED",
            *_declared(schema.properties_of(name)),
            *checks,
        ]
        yield f"CREATE TABLE {quoted(name)} ({', '.join(rows)}) STRICT"
    yield _edge_table(schema)
    yield (
        "CREATE TABLE item (number INTEGER NOT NULL, property TEXT NOT NULL, value TEXT NOT NULL, "
        "PRIMARY KEY (number, property, value)) STRICT, WITHOUT ROWID"
    )
    yield (
        "CREATE TABLE name (key TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) "
        "STRICT, WITHOUT ROWID"
    )
    # Without content: the words can be worked out again from the node, which is what taking them out takes.
    yield (
        "CREATE VIRTUAL TABLE words USING fts5 (names, texts, content='', detail=column, "
        "tokenize=\"ascii tokenchars '='\", prefix='1 2 3')"
    )
    # 16 MB of words are gathered before they are sorted into the index, so that a large sync merges it seldom.
    yield f"INSERT INTO words (words, rank) VALUES ('hashsize', {1 << 24})"


def indexes(schema: Schema) -> Mapping[str, str]:
    """Return the name of each index and the statement that makes it."""
    found = {
        "node_bucket": "node (bucket)",
        "edge_end": 'edge ("end", type, start, key)',
        "item_value": "item (property, value, number)",
        **{f"node_{language}": f"node (label, sort_{language}, id)" for language in HUB_LANGUAGES},
    }
    for name in schema.labels:
        for key, item in schema.properties_of(name).items():
            if is_looked_up(item):
                found[f"{name}.{key}"] = f"{quoted(name)} ({quoted(key)})"
    return {name: f"CREATE INDEX {quoted(name)} ON {target}" for name, target in found.items()}


def carried(schema: Schema) -> Mapping[str, Property]:
    """Return every property that some relation carries; SchemaError where two relations keep one name differently."""
    found: dict[str, Property] = {}
    for relation in schema.relations.values():
        for key, item in relation.carries.items():
            if column_type(found.setdefault(key, item)) != column_type(item) or found[key].many != item.many:
                raise SchemaError(f"'{key}' is kept as two kinds of value by the relations of the table")
    return found


def fingerprint(schema: Schema) -> str:
    """Return what tells databases apart that cannot be read alike: 16 hex digits over tables, folding and search."""
    searched = [
        f"{name}.{key}:{is_name(item)}:{is_text(item)}"
        for name in schema.labels
        for key, item in schema.properties_of(name).items()
    ]
    whole = "\n".join([*tables(schema), *indexes(schema).values(), *searched, *kept_in_graphs()])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _edge_table(schema: Schema) -> str:
    columns = [
        "start INTEGER NOT NULL REFERENCES node (number) DEFERRABLE INITIALLY DEFERRED",
        "type TEXT NOT NULL",
        '"end" INTEGER NOT NULL REFERENCES node (number) DEFERRABLE INITIALLY DEFERRED',
        "key TEXT NOT NULL",
        *_declared(carried(schema)),
        'PRIMARY KEY (start, type, "end", key)',
    ]
    return f"CREATE TABLE edge ({', '.join([*columns, *_edge_checks(schema)])}) STRICT, WITHOUT ROWID"


def _edge_checks(schema: Schema) -> Iterator[str]:
    """Yield what the choices on edges may be: one check where all relations choose alike, otherwise one for each."""
    choices: dict[str, dict[str, list[str]]] = {}
    for relation in schema.relations.values():
        for key, item in relation.carries.items():
            if item.kind is ValueKind.CHOICE and not item.many:
                choices.setdefault(key, {}).setdefault(_one_of(key, item, schema), []).append(relation.name)
    for allowed in choices.values():
        for check, relations in allowed.items():
            among = f"type NOT IN ({', '.join(map(_literal, relations))}) OR " if len(allowed) > 1 else ""
            yield f"CHECK ({among}{check})"


def _declared(properties: Mapping[str, Property]) -> list[str]:
    return [f"{quoted(key)} {column_type(item)}" for key, item in properties.items()]


def _checks(item: Property, schema: Schema) -> Iterator[str]:
    if item.required:
        yield f"CHECK ({' OR '.join(f'{quoted(key)} IS NOT NULL' for key in item.keys)})"
    for key in item.keys:
        if item.many:
            yield f"CHECK ({quoted(key)} IS NULL OR json_valid({quoted(key)}))"
        elif item.kind is ValueKind.CHOICE:
            yield f"CHECK ({_one_of(key, item, schema)})"
        elif item.kind is ValueKind.BOOLEAN:
            yield f"CHECK ({quoted(key)} IS NULL OR {quoted(key)} BETWEEN 0 AND 1)"


def _one_of(key: str, item: Property, schema: Schema) -> str:
    # Not with IN: SQLite would fill a table with the values anew for each row that is written.
    values = schema.vocabularies[item.vocabulary].values
    return " OR ".join([f"{quoted(key)} IS NULL", *(f"{quoted(key)} = {_literal(value)}" for value in values)])


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
