"""A reference as a BibTeX entry: as its author wrote it, with only what changed since rewritten; else written anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ingest.bibtex.split import Entry
from ingest.references.fields import entry_type, fields_of
from ingest.references.reference import Reference

_OTHER_NAMES = {
    "journaltitle": ("journal",), "booktitle": ("journaltitle", "maintitle"),
    "institution": ("school", "publisher", "organization"),
    "publisher": ("institution", "school", "organization"), "langid": ("language",), "origdate": ("origyear",),
    "date": ("year",), "year": ("date",), "number": ("issue",), "issue": ("number",),
}  # fmt: skip
"""Field to the fields that programs write in its place."""

_GO_WITH = {
    "title": ("subtitle",), "journaltitle": ("journalsubtitle",), "booktitle": ("booksubtitle",),
    "date": ("month", "day"), "year": ("month", "day"),
}  # fmt: skip
"""Field to those that say a part of it, and say it no more once it is rewritten."""


@dataclass(frozen=True, slots=True)
class Original:
    """The entry a reference was read from."""

    entry: Entry
    alone: Reference
    """What that entry says by itself, without corrections and other files."""


def bibtex_of(reference: Reference, original: Original | None = None, key: str = "", ids: Sequence[str] = ()) -> str:
    """Return one entry without a line end after it.

    `key` is the citation key to write where it is not the one of the original; `ids` are other keys it is known by.
    Where nothing differs from the original, its text is returned byte for byte.
    """
    if original is None:
        return _anew(reference, key or reference.key, ids)
    edits = _edits(reference, original)
    missing = [alias for alias in ids if alias not in _ids(original.entry)]
    if missing:
        edits["ids"] = f"{{{', '.join((*_ids(original.entry), *missing))}}}"
    text = original.entry.raw
    if edits:
        text = rewritten(original.entry, edits)
    if entry_type(reference) != entry_type(original.alone):
        text = re.sub(r"@\s*[^\s({]+", f"@{entry_type(reference)}", text, count=1)
    return _with_key(text, original.entry.key, key) if key and key != original.entry.key else text


def _anew(reference: Reference, key: str, ids: Sequence[str]) -> str:
    fields = fields_of(reference)
    if ids:
        fields["ids"] = f"{{{', '.join(ids)}}}"
    lines = (f"  {name:12} = {value},\n" for name, value in fields.items())
    return f"@{entry_type(reference)}{{{key},\n{''.join(lines)}}}"


def _edits(reference: Reference, original: Original) -> dict[str, str | None]:
    """Return field to its new value, None where it is to go; only what differs from what the entry itself says."""
    now, before = fields_of(reference), fields_of(original.alone)
    return {name: now.get(name) for name in dict.fromkeys((*now, *before)) if now.get(name) != before.get(name)}


def _ids(entry: Entry) -> list[str]:
    field = next((field for field in entry.fields if field.name == "ids"), None)
    return [part.strip() for part in field.raw.strip('{}"').split(",") if part.strip()] if field else []


class _Span(NamedTuple):
    """Where a field stands in the text of its entry."""

    start: int
    value: int
    end: int


def rewritten(entry: Entry, edits: Mapping[str, str | None]) -> str:
    """Apply edits to the text of an entry; every other sign of it stays."""
    spans = _spans(entry)
    changes: list[tuple[int, int, str]] = []
    added: list[tuple[str, str]] = []
    for name, value in edits.items():
        written = next((other for other in (name, *_OTHER_NAMES.get(name, ())) if other in spans), None)
        parts = [part for part in _GO_WITH.get(name, ()) if part in spans]
        day_in_year = written == "year" and name == "date" and value is not None and not value[1:-1].isdigit()
        if written and value is not None and not day_in_year:
            changes.append((spans[written].value, spans[written].end, value))
        elif written:
            parts.append(written)
        if value is not None and (day_in_year or not written):
            added.append((name, value))
        changes += [_removal(entry.raw, spans.pop(part)) for part in parts]
    text = entry.raw
    for start, end, value in sorted(changes, reverse=True):
        text = text[:start] + value + text[end:]
    for name, value in added:
        text = with_field(text, name, value)
    return text


def _spans(entry: Entry) -> dict[str, _Span]:
    """Find each field in its order, so that a value which looks like a field is never taken for one."""
    spans: dict[str, _Span] = {}
    position = 0
    for field in entry.fields:
        pattern = re.compile(rf"{re.escape(field.name)}\s*=\s*(?={re.escape(field.raw)})", re.IGNORECASE)
        found = pattern.search(entry.raw, position)
        if found:
            position = found.end() + len(field.raw)
            spans.setdefault(field.name, _Span(found.start(), found.end(), position))
    return spans


def _removal(text: str, span: _Span) -> tuple[int, int, str]:
    """Return the change that takes a field out, with the comma after it and the line it stood on."""
    after = re.compile(r"[ \t]*,").match(text, span.end)
    before = len(text[: span.start].rstrip(" \t"))
    own_line = text[:before].endswith("\n")
    return (before - 1 if own_line else span.start, after.end() if after else span.end, "")


def with_field(text: str, name: str, value: str) -> str:
    """Write a field after the last one, indented as the entry is."""
    body = text[:-1].rstrip()
    closing = text[len(body) :]
    indent = re.search(r"\n([ \t]+)\S", text)
    trailing = "," if body.endswith(",") else ""
    return f"{body}{'' if trailing else ','}\n{indent[1] if indent else '  '}{name} = {value}{trailing}{closing}"


def _with_key(text: str, old: str, new: str) -> str:
    opened = re.compile(r"@\s*[^\s({]+\s*[({]\s*").match(text)
    assert opened  # noqa: S101 - every entry begins so
    return f"{text[: opened.end()]}{new}{text[opened.end() + len(old) :]}"
