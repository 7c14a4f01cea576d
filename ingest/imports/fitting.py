"""What an outside entry says, made fit for the schema table: texts cleaned, values it has no place for left out.

Nothing is lost by it: the entry itself is kept and comes out again as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ingest.bibtex.properties import Said
from ontology.elements import Value
from ontology.schema import Schema, ValueKind
from ontology.value_rules import complaints

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")
"""Characters that no text of the library holds."""


class LeftOut(NamedTuple):
    """One value that the table has no place for."""

    line: int
    reason: str
    cure: str


class Fitted(NamedTuple):
    """What an entry says, and what of it cannot be shown."""

    said: tuple[Said, ...]
    left_out: tuple[LeftOut, ...] = ()


def fitted(said: Iterable[Said], schema: Schema) -> Fitted:
    """Return what the table allows of the properties of a source, and the rest with the reason."""
    declared = schema.properties_of("Source")
    kept: list[Said] = []
    left_out: list[LeftOut] = []
    for name, value, line in said:
        clean = _cleaned(value)
        risky = declared[name].kind is not ValueKind.TEXT and clean
        wrong = next(complaints(name, clean, declared[name], schema), None) if risky else None
        if wrong:
            left_out.append(LeftOut(line, wrong.message, wrong.cure))
        elif clean:
            kept.append(Said(name, clean, line))
    return Fitted(tuple(kept), tuple(left_out))


def clean_text(text: str) -> str:
    """Return a text in NFC, without control characters and without blanks at its ends."""
    if text.isascii() and text.isprintable() and text[:1] != " " and text[-1:] != " ":
        return text
    return unicodedata.normalize("NFC", CONTROL.sub(" ", text)).strip()


def _cleaned(value: Value) -> Value:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(sorted({clean for item in value if (clean := clean_text(item))}))
    return value
