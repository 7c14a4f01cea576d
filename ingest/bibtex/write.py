"""A bibliography in the one canonical spelling: entries in order of key, fields in one order, values in braces.

Only the look changes. Values stay as they are written: LaTeX, protecting braces, macros and `#` are kept.
"""

from __future__ import annotations

import re

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.evaluate import balanced, closing, tokens
from ingest.bibtex.split import Block, Entry, Field, Macro, Other

_ORDER = {
    name: place
    for place, name in enumerate(
        [
            "author",
            "editor",
            "translator",
            "title",
            "subtitle",
            "titleaddon",
            "journaltitle",
            "journal",
            "booktitle",
            "booksubtitle",
            "maintitle",
            "series",
            "volume",
            "number",
            "issue",
            "pages",
            "edition",
            "eventtitle",
            "eventdate",
            "venue",
            "type",
            "entrysubtype",
            "publisher",
            "institution",
            "school",
            "organization",
            "location",
            "address",
            "date",
            "year",
            "month",
            "doi",
            "isbn",
            "issn",
            "url",
            "urldate",
            "langid",
        ]
    )
}
"""Fields in their order; others follow in the order they are written in, then the long ones."""

_LONG = ("keywords", "abstract", "note", "annotation", "file")
_WIDTH = 12
"""Characters a name of a field is filled up to, so that the values stand in a column."""


def write_bibliography(bibliography: Bibliography) -> str:
    """Return the canonical text; what stands before an entry moves with it. Not for one with problems."""
    head: list[str] = []
    entries: list[tuple[tuple[str, str], str]] = []
    above: list[str] = []
    for block in bibliography.blocks:
        if isinstance(block, Entry):
            entries.append(((block.key.lower(), block.key), "\n\n".join([*above, write_entry(block)])))
            above = []
        elif _stands_first(block):
            head.append(block.raw.strip())
        else:
            above.append(block.raw.strip())
    chunks = [*head, *(text for _, text in sorted(entries, key=lambda entry: entry[0])), *above]
    return "\n\n".join(chunks).replace("\r\n", "\n") + "\n" if chunks else ""


def write_entry(entry: Entry) -> str:
    """Return one entry in canonical spelling."""
    fields = sorted(enumerate(entry.fields), key=lambda pair: (*_place(pair[1].name), pair[0]))
    lines = [f"  {field.name.ljust(_WIDTH)} = {_value(field)}," for _, field in fields]
    return "\n".join([f"@{entry.type}{{{entry.key},", *lines, "}"])


def _stands_first(block: Block) -> bool:
    return isinstance(block, Macro) or (isinstance(block, Other) and block.kind == "preamble")


def _place(name: str) -> tuple[int, int]:
    if name in _LONG:
        return (2, _LONG.index(name))
    return (0, _ORDER[name]) if name in _ORDER else (1, 0)


def _value(field: Field) -> str:
    parts = [_part(token) for token in tokens(field.raw)]
    if len(parts) == 1 and parts[0].isdigit():
        return f"{{{parts[0]}}}"
    return " # ".join(parts)


def _part(token: str) -> str:
    """Return one part of a value: quotes become braces, line breaks become blanks."""
    if token[:1] == '"' and closing(token) == len(token) - 1 and balanced(token[1:-1]):
        token = f"{{{token[1:-1]}}}"
    return re.sub(r"\s*\n\s*", " ", token)
