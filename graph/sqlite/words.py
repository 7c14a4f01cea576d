"""What the indexes beside the tables hold for one node, and how they are asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ontology.elements import Node
from ontology.folding import STEM, Wanted, asked, index_words, title_key
from ontology.schema import Schema
from ontology.searched import names_of, texts_of


class Indexed(NamedTuple):
    """What stands in the indexes for one node; worked out again from the node where it must be taken out."""

    keys: tuple[str, ...]
    """Folded names."""
    names: str
    """Words of its names."""
    texts: str
    """Words of its texts."""
    items: tuple[tuple[str, str], ...]
    """(property, value) for each item of a list that is not kept per language."""


def indexed(node: Node, schema: Schema) -> Indexed:
    """Return what the indexes hold for a node."""
    names = [text for _, text in names_of(node, schema)]
    return Indexed(
        tuple(dict.fromkeys(key for name in names if (key := title_key(name)))),
        index_words(" ".join(names)),
        index_words(" ".join(text for _, text in texts_of(node, schema))),
        tuple(_items(node, schema)),
    )


def _items(node: Node, schema: Schema) -> Iterator[tuple[str, str]]:
    known = schema.properties_of(node.label)
    for name, value in node.properties.items():
        if isinstance(value, tuple) and name in known and not known[name].by_language:
            yield from ((name, item) for item in dict.fromkeys(value))


def match(text: str) -> str:
    """Return the full-text query for what is asked; empty where it has no word.

    Words hold letters and digits only and stand in double quotes, so no operator can slip in.
    """
    return " AND ".join(_either(wanted) for wanted in asked(text))


def _either(wanted: Wanted) -> str:
    alternatives = [
        " AND ".join(f'("{term.word}" * OR "{STEM}{term.stem}")' for term in alternative) for alternative in wanted
    ]
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"
