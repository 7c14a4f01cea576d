"""What search holds for one node, the same in both stores: folded names, words of names, words of texts."""

from __future__ import annotations

from typing import NamedTuple

from ontology.elements import Node
from ontology.folding import index_words, name_keys
from ontology.schema import Schema
from ontology.searched import names_and_texts


class Indexed(NamedTuple):
    """What stands in the search indexes for one node."""

    keys: tuple[str, ...]
    """Folded names, for names that are or begin with what was asked."""
    names: str
    """Words and stems of its names, parted by blanks."""
    texts: str
    """Words and stems of its texts, parted by blanks."""


def indexed(node: Node, schema: Schema) -> Indexed:
    """Return what the search indexes hold for a node; worked out again where it must be taken out."""
    names, texts = names_and_texts(node, schema)
    return Indexed(
        tuple(dict.fromkeys(key for _, name in names for key in name_keys(name))),
        index_words(*(text for _, text in names)),
        index_words(*(text for _, text in texts)),
    )
