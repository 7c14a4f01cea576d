"""What an outside entry says, made fit for the schema table: texts cleaned, values it has no place for left out.

Nothing is lost by it: the entry itself is kept and comes out again as it was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ingest.bibtex.properties import Said
from ontology.elements import Properties, Value
from ontology.schema import Property, Schema, ValueKind
from ontology.value_rules import complaints

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")
"""Characters that no text of the library holds; tabs and line ends are blanks once a value is decoded."""

_LOW = bytes((*range(9), 11, 12, *range(14, 32), 127))
_HIGH = tuple(map(re.compile, (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8\xa9]", rb"\xef\xbb\xbf", rb"\xed[\xa0-\xbf]")))
"""The same as bytes of UTF-8, in which they are found much faster."""

_LINK = re.compile(r"(?:https?|ftp)://", re.I)
"""How an address begins that somebody may follow."""


class LeftOut(NamedTuple):
    """One value that the table has no place for."""

    line: int
    name: str
    """Flat name of the property."""
    text: str


class Fitted(NamedTuple):
    """What an entry says, and what of it cannot be shown."""

    properties: Properties
    lines: Mapping[str, int]
    """Flat name of each property to its 1-based line."""
    left_out: tuple[LeftOut, ...] = ()


def holds_control(text: str) -> bool:
    """Tell whether a text, which may be a whole file, holds one of them."""
    data = text.encode("utf-8", "surrogatepass")
    low = len(data.translate(None, _LOW)) < len(data)
    return low or (not text.isascii() and any(sign.search(data) for sign in _HIGH))


def fitted(said: Iterable[Said], schema: Schema, odd: bool) -> Fitted:
    """Return what the table allows of the properties of a source, and the rest with the reason.

    Decoded values are clean unless the file holds control characters, which `odd` tells.
    """
    declared = schema.properties_of("Source")
    properties: dict[str, Value] = {}
    lines: dict[str, int] = {}
    left_out: list[LeftOut] = []
    for one in said:
        clean = _cleaned(one.value) if odd else one.value
        # Kinds and dates are made by the reader itself, and any text is text: only addresses come as they are.
        risky = clean and declared[one.name].kind is ValueKind.IRI
        if risky and not _may_be_followed(one.name, clean, declared[one.name], schema):
            left_out.append(LeftOut(one.line, one.name, str(clean[0] if isinstance(clean, tuple) else clean)))
        elif clean:
            properties[one.name], lines[one.name] = clean, one.line
    return Fitted(properties, lines, tuple(left_out))


def _may_be_followed(name: str, value: Value, declared: Property, schema: Schema) -> bool:
    """Tell whether addresses are some that the table allows, and lead to a page: `javascript:` is one too."""
    every = value if isinstance(value, tuple) else (str(value),)
    return all(map(_LINK.match, every)) and not any(complaints(name, value, declared, schema))


def clean_text(text: str) -> str:
    """Return a text in NFC, without control characters and without blanks at its ends."""
    if text.isprintable() and text[:1] != " " and text[-1:] != " " and unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", CONTROL.sub(" ", text)).strip()


def _cleaned(value: Value) -> Value:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        clean = tuple(sorted({found for item in value if (found := clean_text(item))}))
        return value if clean == value else clean
    return value
