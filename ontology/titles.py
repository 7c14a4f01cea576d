"""What a thing is called: its title in a language, and what titles are sorted by."""

from __future__ import annotations

from ontology.elements import Node, text_in
from ontology.folding import index_words, sort_key
from ontology.schema import Schema
from ontology.table import SCHEMA

HUB_LANGUAGES = ("da", "en")
"""The languages of the hub's own words; a list can be sorted in each of them."""

LONGEST_ORDER = 500
"""Characters of a title that count in its order: an index of Neo4j takes no key above 8 kB."""

_WORDS = "Borgernes co-production i Ålborg, Æbeltoft & Brønnum: policies »koordinerende« é 2019"
_PERSON = Node("person/sample", "Person", {"family": "Bro", "given": "Åse"})


def kept_in_graphs() -> list[str]:
    """Return what folding and ordering make of a sample, for the fingerprint of a graph.

    Another outcome means that the words and orders that a graph keeps are those of an older program.
    """
    texts = (_WORDS, in_a_register(_PERSON))
    return [index_words(_WORDS), *(sort_key(text, language) for text in texts for language in HUB_LANGUAGES)]


def title_of(node: Node, language: str, schema: Schema = SCHEMA) -> tuple[str, str] | None:
    """Return (title, its language) in the language asked for, else the nearest other one; None for a node without.

    The language is `und` where the table keeps one title for all languages.
    """
    name = schema.label(node.label).title
    plain = node.properties.get(name)
    return (plain, "und") if isinstance(plain, str) else text_in(node.properties, name, language)


def title_order(node: Node, language: str, schema: Schema = SCHEMA) -> tuple[str, str]:
    """Return what a node is sorted by in a list of titles: the beginning of its folded title, then its id.

    A person stands under the family name.
    """
    found = title_of(node, language, schema)
    title = in_a_register(node) or (found[0] if found else "")
    return (sort_key(title, language)[:LONGEST_ORDER], node.id)


def in_a_register(node: Node) -> str:
    """Return a person as a register has it, `Family, Given`; empty where either is not known, and for anything else."""
    family, given = node.properties.get("family"), node.properties.get("given")
    return f"{family}, {given}" if node.label == "Person" and family and given else ""
