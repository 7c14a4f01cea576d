"""The value of one property: from the tree of a file to what an element holds."""

from __future__ import annotations

import re

from ingest.knowledge.tree import Mapping, Scalar, Sequence, Tree
from ontology.elements import LANGUAGES, Value
from ontology.errors import LibraryError
from ontology.schema import Property, Schema, ValueKind

_DIGITS = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_TRUTH = {"true": True, "false": False}


class FormError(LibraryError):
    """A value has not the form its property needs; never leaves this package."""

    def __init__(self, line: int, message: str, cure: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.cure = cure


def read_property(declared: Property, tree: Tree, schema: Schema) -> dict[str, tuple[Value, int]]:
    """Return flat name to value and line; FormError where the form is wrong.

    A text that is no number, date or choice of the table is returned as it stands; validation says what is wrong.
    """
    if not declared.by_language:
        return {declared.name: (_read_value(declared, tree, schema), tree.line)}
    if not isinstance(tree, Mapping):
        cure = f"write one line for each, such as {declared.name}: {{da: …, en: …}}"
        raise FormError(tree.line, f"'{declared.name}' needs a text for each language", cure)
    found = {}
    for language, line, value in tree.pairs:
        if language not in LANGUAGES:
            cure = f"use one of: {', '.join(LANGUAGES)}"
            raise FormError(line, f"'{language}' is no language of '{declared.name}'", cure)
        found[f"{declared.name}_{language}"] = (_read_value(declared, value, schema), line)
    return found


def full_id(target: str, label: str, schema: Schema) -> str:
    """Return the id a file means by a target: itself where it has a slash, else the slug under a label."""
    return target if "/" in target else f"{schema.label(label).prefix}/{target}"


def _read_value(declared: Property, tree: Tree, schema: Schema) -> Value:
    if declared.many:
        items = tree.items if isinstance(tree, Sequence) else (tree,)
        return tuple(sorted({str(_read_item(declared, item, schema)) for item in items}))
    if isinstance(tree, Sequence):
        raise FormError(tree.line, f"'{declared.name}' holds one value, not a list", "keep one of them")
    return _read_item(declared, tree, schema)


def _read_item(declared: Property, tree: Tree, schema: Schema) -> str | int:
    if not isinstance(tree, Scalar):
        raise FormError(tree.line, f"'{declared.name}' needs plain text here", "write the text after the colon")
    text = tree.text
    if declared.kind is ValueKind.INTEGER and _DIGITS.fullmatch(text):
        return int(text)
    if declared.kind is ValueKind.BOOLEAN:
        return _TRUTH.get(text, text)
    if declared.kind is ValueKind.REFERENCE and text:
        return full_id(text, declared.vocabulary, schema)
    return text
