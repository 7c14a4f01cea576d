"""References as they stand in a list of references: APA, Harvard or Vancouver, in Danish or English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from ingest.matching.numbers import edition_number
from ingest.references.corrections import corrected, with_editors_named, with_letter
from ingest.references.csl import csl_of
from ingest.references.reference import Reference
from ontology.folding import sort_key, words

_STAND_INS = str.maketrans("&<>", "\ue000\ue001\ue002")
_BACK = str.maketrans("\ue000\ue001\ue002", "&<>")
_ESCAPED = str.maketrans({"\ue000": "&amp;", "\ue001": "&lt;", "\ue002": "&gt;"})
"""The processor escapes its own words and not those of a source, so these signs go through it as others."""

_TAG = re.compile(r"<[^>]*>")

_STYLES = Path(__file__).parent / "styles"


class Style(StrEnum):
    """A citation style, by the name of its file."""

    APA = "apa"
    HARVARD = "harvard-cite-them-right"
    VANCOUVER = "nlm-citation-sequence"

    @property
    def shown(self) -> str:
        """What people call it."""
        return {"apa": "APA 7", "harvard-cite-them-right": "Harvard", "nlm-citation-sequence": "Vancouver"}[self]

    @property
    def numbered(self) -> bool:
        """Whether its list is numbered and keeps the order it is given in."""
        return self is Style.VANCOUVER

    def locale(self, language: str) -> str:
        """Return the locale whose words it uses: Cite Them Right is British, the others are American."""
        if language == "da":
            return "da-DK"
        return "en-GB" if self is Style.HARVARD else "en-US"


class Formatted(NamedTuple):
    """One line of a list of references."""

    id: str
    """Id of the source."""
    text: str
    """Plain text."""
    html: str
    """The same with italics; everything else is escaped."""


def format_references(references: Iterable[Reference], style: Style, language: str) -> list[Formatted]:
    """Return a list of references in `da` or `en`: sorted by author and year, or numbered in the order given."""
    listed = list(references) if style.numbered else sorted(references, key=lambda item: _order(item, language))
    letters = {} if style.numbered else _letters(listed)
    found = []
    for number, (item, line) in enumerate(zip(listed, _lines(listed, style, language), strict=True), start=1):
        said = _finished(line.removeprefix(f"{number}.") if style.numbered else line, item, style, language)
        if letter := letters.get(item.key):
            said = with_letter(said, item.text("issued")[:4], letter)
        found.append(_as_text_and_html(item.source.id, f"{number}. {said}" if style.numbered else said))
    return found


def _as_text_and_html(identifier: str, line: str) -> Formatted:
    """Part a line into plain text and HTML: what the source said has stand-ins in it, so every tag is ours."""
    plain = unescape(_TAG.sub("", line)).translate(_BACK)
    return Formatted(identifier, plain, line.translate(_ESCAPED))


def _order(reference: Reference, language: str) -> tuple[str, str, str, str]:
    people = reference.in_role("author") or reference.in_role("editor")
    names = "  ".join(sort_key(person.inverted, language) for person in people)
    title = sort_key(reference.text("title"), language)
    return (names or title, reference.text("issued"), title, reference.key)


def _letters(listed: Sequence[Reference]) -> dict[str, str]:
    """Return the letter after the year for works of the same people and year: as printed, else a, b, c."""
    groups: dict[tuple[object, ...], list[Reference]] = {}
    for reference in listed:
        people = reference.in_role("author") or reference.in_role("editor")
        year = reference.text("issued")[:4]
        if people and year:
            groups.setdefault((tuple(person[1:] for person in people), year), []).append(reference)
    letters: dict[str, str] = {}
    for group in groups.values():
        printed = [reference.text("year_suffix") for reference in group]
        given = (
            printed if all(printed) and len(set(printed)) == len(group) else [_letter(at) for at in range(len(group))]
        )
        if len(group) > 1:
            letters |= {reference.key: letter for reference, letter in zip(group, given, strict=True)}
    return letters


def _letter(position: int) -> str:
    """Return a, b … z, aa, ab …."""
    rest, last = divmod(position, 26)
    return (_letter(rest - 1) if rest else "") + chr(ord("a") + last)


def _lines(listed: Sequence[Reference], style: Style, language: str) -> list[str]:
    items = CiteProcJSON([_item(item, language) for item in listed])
    bibliography = CitationStylesBibliography(_style(style, style.locale(language)), items, formatter.html)
    for item in listed:
        bibliography.register(Citation([CitationItem(item.key)]))
    return [str(line) for line in bibliography.bibliography()]


@lru_cache(maxsize=6)
def _style(style: Style, locale: str) -> CitationStylesStyle:
    return CitationStylesStyle(str(_STYLES / f"{style}.csl"), validate=False, locale=locale)


def _item(reference: Reference, language: str) -> dict[str, Any]:
    """Return what the processor needs: no long texts, an edition in words, editors where authors are missing."""
    item = csl_of(reference, language)
    for name in ("abstract", "keyword", "note", "language"):
        item.pop(name, None)
    event = item.pop("event-title", "")
    if event and event != item.get("container-title"):
        item["event"] = event
    if edition := item.get("edition"):
        item["edition"] = _edition(edition, language)
    if "author" not in item and "editor" in item:
        item["author"] = item.pop("editor")
    return {name: _guarded(value) for name, value in item.items()}


def _guarded(value: Any) -> Any:
    """Put stand-ins for what would be read as markup, in every text of an item."""
    if isinstance(value, str):
        return value.translate(_STAND_INS)
    if isinstance(value, list):
        return [_guarded(part) for part in value]
    return {name: _guarded(part) for name, part in value.items()} if isinstance(value, dict) else value


def _edition(printed: str, language: str) -> str:
    number = edition_number(words(printed))
    if not number:
        return printed
    return f"{number}. udg." if language == "da" else number


def _finished(line: str, reference: Reference, style: Style, language: str) -> str:
    line = corrected(line, style, language)
    editors = reference.in_role("editor")
    if not editors or reference.in_role("author"):
        return line
    return with_editors_named(line, len(editors), reference.text("title").translate(_STAND_INS), style, language)
