"""What of a thing is searched: its names and its texts, told from the schema table."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.elements import Node, slug_of
from ontology.schema import Property, Schema, ValueKind
from ontology.table import SCHEMA

NAMES = frozenset({"name", "title", "title_printed_en", "acronym", "short", "aliases", "synonyms", "variants"})
"""Properties that name a thing."""

TEXTS = frozenset({"container", "doi", "isbn", "number", "place", "printed", "section"})
"""Properties searched as text besides those that the table keeps per language."""

KEYED = "Source"
"""The label whose slug is a name too: people paste citation keys."""


def is_name(item: Property) -> bool:
    """Say whether a property names its thing."""
    return item.kind is ValueKind.TEXT and item.name in NAMES


def is_text(item: Property) -> bool:
    """Say whether a property is searched as text: whatever is written per language and is no name, and a few others."""
    return item.kind is ValueKind.TEXT and not is_name(item) and (item.by_language or item.name in TEXTS)


def names_of(node: Node, schema: Schema = SCHEMA) -> Iterator[tuple[str, str]]:
    """Yield (flat name, text) for every name of a node, lists one by one; a citation key as `id`."""
    if node.label == KEYED:
        yield "id", slug_of(node.id)
    yield from _texts(node, schema, names=True)


def texts_of(node: Node, schema: Schema = SCHEMA) -> Iterator[tuple[str, str]]:
    """Yield (flat name, text) for every text of a node that is searched, lists one by one."""
    yield from _texts(node, schema, names=False)


def _texts(node: Node, schema: Schema, names: bool) -> Iterator[tuple[str, str]]:
    known = schema.properties_of(node.label)
    wanted = is_name if names else is_text
    for name, value in node.properties.items():
        if name in known and wanted(known[name]):
            if isinstance(value, tuple):
                yield from ((name, text) for text in value)
            else:
                yield name, str(value)
