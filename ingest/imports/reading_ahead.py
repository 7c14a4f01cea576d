"""Entries read by a second process while this one compares those before them.

What an entry says comes back as plain values, and whatever is just as the file has it does not come back at all: texts
stay the ones that the entry holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ingest.bibtex.inheriting import references
from ingest.bibtex.names import Name, Names
from ingest.bibtex.reading import Reading
from ingest.bibtex.split import Entry, Field
from ingest.imports.fitting import Fitted
from ingest.imports.incoming import Incoming
from ingest.imports.outside import Refused
from ingest.matching.names import NameKey
from ingest.matching.works import Work
from ontology.ahead import ahead, pays
from ontology.elements import Value
from ontology.schema import Schema

_AT_ONCE = 100
"""Entries that come back together."""

Sent = tuple[Any, ...]
"""What one entry says, in plain values; empty where it must be read here."""


def read_ahead(entries: Sequence[Incoming | Refused], schema: Schema) -> Iterator[Incoming | Refused]:
    """Yield entries in their order; where that pays they have been read by then."""
    if not pays(len(entries)):
        yield from entries
        return
    parts = [entries[first : first + _AT_ONCE] for first in range(0, len(entries), _AT_ONCE)]
    read = ([_sent(entry, schema) for entry in part] for part in parts)
    for part, sent in zip(parts, ahead(read, len(entries)), strict=True):
        for entry, said in zip(part, sent, strict=True):
            if said and isinstance(entry, Incoming):
                _receive(entry, said)
            yield entry


def _sent(entry: Incoming | Refused, schema: Schema) -> Sent:
    """Read an entry; nothing is sent of one that takes over from others or says what no page can show: few do."""
    if isinstance(entry, Refused) or references(entry.entry) or entry.fitted(schema).left_out:
        return ()
    reading, work = entry.reading, entry.work(schema)
    names = tuple((role, *map(_told, said.names), said.others) for role, said in reading.people.items())
    return (
        entry.digest,
        entry.content,
        _as_written(reading, entry.entry),
        names,
        reading.issuers,
        _properties(reading, entry.fitted(schema)),
        (*work._replace(names=()),),
        tuple(map(tuple, work.names)),
    )


def _receive(entry: Incoming, sent: Sent) -> None:
    """Let an entry know what was read of it."""
    digest, content, written, names, issuers, said, work, authors = sent
    first = _first(entry.entry)
    texts = (
        (name, field.text if text is None else text) for (name, field), text in zip(first.items(), written, strict=True)
    )
    fields = {name: text for name, text in texts if text}
    people = {role: Names(tuple(_name(*one) for one in every), others) for role, *every, others in names}
    lines = {name: field.line for name, field in first.items()}
    properties = {name: fields[field] if field else value for name, _, field, value in said}
    entry.know(
        Reading(entry.entry, fields, lines, people, issuers),
        Fitted(properties, {name: line for name, line, _, _ in said}),
        Work(*work)._replace(names=tuple(NameKey(*one) for one in authors)),
        digest,
        content,
    )


def _first(entry: Entry) -> Mapping[str, Field]:
    """Return name to field; of a repeated one the first counts."""
    found: dict[str, Field] = {}
    for field in entry.fields:
        found.setdefault(field.name, field)
    return found


def _as_written(reading: Reading, entry: Entry) -> tuple[str | None, ...]:
    """Return the text of each field, decoded; None where it is as the file has it, empty where there is none."""
    texts = ((field.text, reading.fields.get(name, "")) for name, field in _first(entry).items())
    return tuple(None if text == written else text for written, text in texts)


def _properties(reading: Reading, fitted: Fitted) -> tuple[tuple[str, int, str, Value | None], ...]:
    """Return name and line of each property, and the field whose text it is or else its value."""
    field_of = {id(text): name for name, text in reading.fields.items()}
    said = ((name, fitted.lines[name], field_of.get(id(value), ""), value) for name, value in fitted.properties.items())
    return tuple((name, line, field, None if field else value) for name, line, field, value in said)


def _told(name: Name) -> tuple[str, str, str, str, bool, str]:
    return (name.family, name.given, name.prefix, name.suffix, name.body, name.beside)


_name = lru_cache(maxsize=1 << 14)(Name)
"""The same people come again and again."""
