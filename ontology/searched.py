"""What of a thing is searched: its names and its texts, told from the schema table."""

from __future__ import annotations

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


Texts = list[tuple[str, str]]
"""(flat name, text), lists one by one, in the order of the element."""


def names_and_texts(node: Node, schema: Schema = SCHEMA) -> tuple[Texts, Texts]:
    """Return the names of a node, and the texts that are searched besides; a citation key is a name called `id`."""
    names: Texts = [("id", slug_of(node.id))] if node.label == KEYED else []
    texts: Texts = []
    known = schema.properties_of(node.label)
    for name, value in node.properties.items():
        if item := known.get(name):
            found = names if is_name(item) else texts if is_text(item) else None
            if found is not None:
                found += [(name, text) for text in value] if isinstance(value, tuple) else [(name, str(value))]
    return names, texts


def names_of(node: Node, schema: Schema = SCHEMA) -> Texts:
    """Return (flat name, text) for every name of a node."""
    return names_and_texts(node, schema)[0]


def texts_of(node: Node, schema: Schema = SCHEMA) -> Texts:
    """Return (flat name, text) for every text of a node that is searched besides its names."""
    return names_and_texts(node, schema)[1]
