"""Constraints and indexes, generated from the schema table.

Only what every edition of Neo4j has: what the table demands besides is checked before anything is written. The
constraints are on our own labels, so that nobody else's nodes in the same database are held to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from neo4j import Record

from graph.looked_up import is_looked_up
from graph.neo4j.cypher.statement import ENTITY, STATE, Statement, quoted
from ontology.schema import Schema, ValueKind
from ontology.titles import HUB_LANGUAGES

PREFIX = "brobygger_"
"""Begins the name of everything made here."""

KEYS = f"{PREFIX}keys"
"""Full-text index of whole folded names."""
WORDS = f"{PREFIX}words"
"""Full-text index of folded words."""
ITEMS = f"{PREFIX}items"
"""Full-text index of whole items of lists."""

SHOW = Statement(
    "SHOW INDEXES YIELD name, properties, owningConstraint WHERE name STARTS WITH $prefix "
    "RETURN name, properties, owningConstraint IS NOT NULL AS constrained",
    {"prefix": PREFIX},
)
"""Which of our indexes there are, on which properties, and whether a constraint owns each."""

FILLING_SECONDS = 4 * 60 * 60
"""Longest that filling an index may take: after a bulk load of millions it is much longer than any question."""

AWAIT = Statement("CALL db.awaitIndexes($seconds)", {"seconds": FILLING_SECONDS})
"""Wait until every index is filled."""


class Piece(NamedTuple):
    """One constraint or index."""

    properties: tuple[str, ...]
    made: Statement


def structure(schema: Schema) -> Mapping[str, Piece]:
    """Return every constraint and index by name."""
    return {**_constraints(), **_full_text(schema), **dict(_ranges(schema))}


def changes(schema: Schema, shown: Iterable[Record]) -> list[Statement]:
    """Return what brings the constraints and indexes that `SHOW` told of in step with the table."""
    there = {row["name"]: row for row in shown}
    wanted = structure(schema)
    stays = {
        name for name, piece in wanted.items() if name in there and piece.properties == tuple(there[name]["properties"])
    }
    drops = [_drop(name, row["constrained"]) for name, row in there.items() if name not in stays]
    return [*drops, *(piece.made for name, piece in wanted.items() if name not in stays)]


def _drop(name: str, constrained: bool) -> Statement:
    return Statement(f"DROP {'CONSTRAINT' if constrained else 'INDEX'} {quoted(name)} IF EXISTS")


def item_properties(schema: Schema) -> tuple[str, ...]:
    """Return the list properties that things are looked up by: lists of text or addresses in no language."""
    kinds = (ValueKind.TEXT, ValueKind.IRI)
    found = {
        item.name
        for label in schema.labels.values()
        for item in label.properties
        if item.many and not item.by_language and item.kind in kinds
    }
    return tuple(sorted(found))


def _constraints() -> Mapping[str, Piece]:
    names = {f"{PREFIX}{label.lower()}_id": label for label in (ENTITY, STATE)}
    return {
        name: Piece(
            ("id",), Statement(f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        )
        for name, label in names.items()
    }


def _full_text(schema: Schema) -> Mapping[str, Piece]:
    return {
        KEYS: _words(KEYS, ("_keys",), "keyword"),
        WORDS: _words(WORDS, ("_names", "_texts"), "whitespace"),
        ITEMS: _words(ITEMS, item_properties(schema), "keyword"),
    }


def _words(name: str, properties: tuple[str, ...], analyzer: str) -> Piece:
    each = ", ".join(f"n.{quoted(key)}" for key in properties)
    options = f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}"
    text = f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{ENTITY}) ON EACH [{each}] {options}"
    return Piece(properties, Statement(text))


def _ranges(schema: Schema) -> Iterator[tuple[str, Piece]]:
    yield _index("RANGE", ENTITY, "_bucket")
    for label in schema.labels:
        yield _index("RANGE", label, "id")
        for language in HUB_LANGUAGES:
            yield _index("RANGE", label, f"_title_{language}", "id")
        for key, item in schema.properties_of(label).items():
            if is_looked_up(item):
                # Nothing limits how long a text is: a range index would refuse what a text index takes.
                yield _index("TEXT" if item.kind is ValueKind.TEXT else "RANGE", label, key)


def _index(kind: str, label: str, *keys: str) -> tuple[str, Piece]:
    name = PREFIX + "_".join((label.lower(), *(key.lstrip("_") for key in keys), kind.lower()))
    on = ", ".join(f"n.{quoted(key)}" for key in keys)
    text = f"CREATE {kind} INDEX {quoted(name)} IF NOT EXISTS FOR (n:{quoted(label)}) ON ({on})"
    return name, Piece(keys, Statement(text))
