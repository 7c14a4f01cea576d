"""The fields of an entry as the properties of a source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ingest.bibtex import forms
from ingest.bibtex.kinds import kind_of
from ingest.bibtex.reading import Reading
from ingest.matching.identifiers import doi_in
from ontology.elements import LANGUAGES, Value
from ontology.schema import Schema


class Said(NamedTuple):
    """One property as an entry states it."""

    name: str
    """Flat name."""
    value: Value
    line: int


class _Rule(NamedTuple):
    """Which fields give a property: the first one that is there and makes sense."""

    name: str
    fields: tuple[str, ...]
    form: Callable[[str], Value] = str


_RULES = (
    _Rule("title_printed_en", ("titleaddon",), lambda text: _in_brackets(text)),
    _Rule("consulted", ("urldate",), forms.date),
    _Rule("first_published", ("origdate", "origyear"), forms.date),
    _Rule("volume", ("volume",)),
    _Rule("pages", ("pages",), forms.pages),
    _Rule("edition", ("edition",)),
    _Rule("doi", ("doi",), lambda text: doi_in(text) or text),
    _Rule("isbn", ("isbn",), forms.isbns),
    _Rule("url", ("url",), lambda text: (text,)),
    _Rule("note_und", ("note",)),
)

_CONTAINERS = (("journaltitle", "journalsubtitle"), ("journal", ""), ("booktitle", "booksubtitle"), ("maintitle", ""))


def properties_of(reading: Reading, schema: Schema) -> list[Said]:
    """Return what an entry says of its source, as far as the table has a place for it."""
    declared = schema.properties_of("Source")
    kind = kind_of(reading.entry.type, reading.fields, schema)
    found = [Said("kind", kind, reading.entry.line), *_titles(reading), *_issued(reading), *_numbers(reading, kind)]
    fields = reading.fields
    for rule in _RULES:
        for name in rule.fields:
            if name in fields and (value := rule.form(fields[name])):
                found.append(Said(rule.name, value, reading.lines[name]))
                break
    found += _in_language(reading)
    return [said for said in found if said.name in declared]


def unreadable_date(reading: Reading) -> str:
    """Return the field that should say when the work was issued and does not; empty where all is well."""
    name = next((name for name in ("date", "year") if name in reading.fields), "")
    return name if name and not any(said.name == "issued" for said in _issued(reading)) else ""


def _titles(reading: Reading) -> Iterator[Said]:
    if title := _with_subtitle(reading, "title", "subtitle"):
        yield Said("title", title, reading.lines["title"])
    for main, sub in _CONTAINERS:
        if title := _with_subtitle(reading, main, sub):
            yield Said("container", title, reading.lines[main])
            return


def _with_subtitle(reading: Reading, main: str, sub: str) -> str:
    title, subtitle = reading.fields.get(main, ""), reading.fields.get(sub, "")
    if not title or not subtitle:
        return title
    return f"{title} {subtitle}" if title.endswith(("?", "!", ":", ".")) else f"{title}: {subtitle}"


def _issued(reading: Reading) -> Iterator[Said]:
    fields, lines = reading.fields, reading.lines
    if date := forms.date(fields.get("date", "")):
        yield Said("issued", date, lines["date"])
        return
    year, suffix = forms.year_and_suffix(fields.get("year") or fields.get("date", ""))
    line = lines.get("year") or lines.get("date", reading.entry.line)
    if date := forms.date_of_parts(year, fields.get("month", ""), fields.get("day", "")):
        yield Said("issued", date, line)
        if suffix:
            yield Said("year_suffix", suffix, line)


def _numbers(reading: Reading, kind: str) -> Iterator[Said]:
    """Yield the issue of a journal or the number in a series: `number` means either."""
    names = ("number", "issue") if kind == "article" else ("issue",)
    issue = next((name for name in names if name in reading.fields), "")
    if issue:
        yield Said("issue", reading.fields[issue], reading.lines[issue])
    if "number" in reading.fields and issue != "number":
        yield Said("number", reading.fields["number"], reading.lines["number"])


def _in_language(reading: Reading) -> Iterator[Said]:
    """Yield what is in the language of the work: the code itself, its keywords and its abstract."""
    fields, lines = reading.fields, reading.lines
    named = next((name for name in ("langid", "language") if name in fields), "")
    code = forms.language(fields[named]) if named else ""
    if code:
        yield Said("title_language", code, lines[named])
        yield Said("language", (code,), lines[named])
    tongue = code if code in LANGUAGES else "und"
    if words := _keywords(fields.get("keywords", "")):
        yield Said(f"keywords_{tongue}", words, lines["keywords"])
    if "abstract" in fields:
        yield Said(f"abstract_{tongue}", fields["abstract"], lines["abstract"])


def _keywords(text: str) -> tuple[str, ...]:
    separator = ";" if ";" in text else ","
    return tuple(sorted({word.strip() for word in text.split(separator) if word.strip()}))


def _in_brackets(text: str) -> str:
    """Return the translation of a title that stands in brackets; nothing for any other addition."""
    found = re.fullmatch(r"\[(.+)\]", text)
    return found[1].strip() if found else ""
