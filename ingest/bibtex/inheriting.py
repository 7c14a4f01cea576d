"""What an entry takes over: fields of its crossref parent and of xdata containers, by the rules of biblatex.

The order in the file does not matter, an own field always wins, and the entry itself stays as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Entry, Field

REFERENCES = ("xdata", "crossref")
"""Fields that name entries to take over from; containers come before parents."""

MOST = 200
"""Fields one entry may take over; more is no bibliography."""

DEEPEST = 10
"""Entries one may reach through others."""

_NEVER_TEXT = """
crossref entryset entrysubtype execute ids indexsorttitle indextitle label options presort related relatedoptions
relatedstring relatedtype shorthand shorthandintro shorttitle sortkey sorttitle xdata xref
"""
_NEVER = frozenset(_NEVER_TEXT.split())
"""Fields that belong to one entry and are never taken over from a parent."""

_SAME = (
    frozenset(("date", "year", "month", "day")), frozenset(("journal", "journaltitle")),
    frozenset(("school", "institution")), frozenset(("address", "location")),
)  # fmt: skip
"""Fields that say one thing: whoever has one of them takes over none."""

_VOLUMES = frozenset(("book", "collection", "reference", "proceedings"))
_SETS = frozenset(("mvbook", "mvcollection", "mvreference", "mvproceedings"))
_PARTS = frozenset(
    (
        *("inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inreference"),
        *("inproceedings", "conference"),
    )
)
_TITLES = ("title", "subtitle", "titleaddon")

_BECOMES = (
    (_SETS, _VOLUMES | _PARTS, "main"),
    (_VOLUMES, _PARTS, "book"),
    (frozenset(("periodical",)), frozenset(("article", "suppperiodical")), "journal"),
)
"""Types of parent and child to what the titles of the parent are in the child: `title` becomes `booktitle`.

biblatex pairs each volume with its own kind of part; people mix them up, and a title that is lost helps nobody.
"""


class Heritage:
    """The entries of one file, as others take over from them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_key: dict[str, Entry] = {}
        for entry in entries:
            self._by_key.setdefault(entry.key.lower(), entry)
        self._settled: dict[int, tuple[Entry, tuple[Remark, ...]]] = {}

    def heir(self, entry: Entry) -> Entry:
        """Return an entry with what it takes over after its own fields; the entry itself where it names no other."""
        return self._settle(entry, ())[0] if references(entry) else entry

    def remarks(self, entry: Entry) -> tuple[Remark, ...]:
        """Return what is wrong with the references of an entry."""
        return self._settle(entry, ())[1] if references(entry) else ()

    def volume_of(self, entry: Entry) -> Entry | None:
        """Return the entry of the volume that an entry is a part of; None where it names none."""
        for reference in references(entry):
            parent = self._by_key.get(reference.key.lower()) if reference.field.name == "crossref" else None
            if parent and _titles_in(parent.type, entry.type):
                return parent
        return None

    def container(self, key: str) -> Entry | None:
        """Return the entry a reference names."""
        return self._by_key.get(key.lower())

    def _settle(self, entry: Entry, above: tuple[str, ...]) -> tuple[Entry, tuple[Remark, ...]]:
        if id(entry) not in self._settled:
            heir = _Heir(entry)
            for reference in references(entry):
                self._take_over(heir, reference, (*above, entry.key.lower()))
            self._settled[id(entry)] = heir.settled()
        return self._settled[id(entry)]

    def _take_over(self, heir: _Heir, reference: Reference, above: tuple[str, ...]) -> None:
        key = reference.key.lower()
        parent = self._by_key.get(key)
        if parent is None:
            heir.remark(Fault.PARENT_MISSING, reference)
        elif key in above:
            heir.remark(Fault.PARENT_OF_ITSELF, reference)
        elif len(above) > DEEPEST:
            heir.remark(Fault.TOO_MUCH, reference)
        else:
            heir.take(self._settle(parent, above)[0], reference)


class Reference(NamedTuple):
    """One entry that another names."""

    key: str
    field: Field
    """Where it is named."""


def references(entry: Entry) -> list[Reference]:
    """Return the entries that an entry takes over from, the nearest first."""
    found = sorted((REFERENCES.index(field.name), field) for field in entry.fields if field.name in REFERENCES)
    return [Reference(key, field) for _, field in found for key in _keys(field)]


def _keys(field: Field) -> Iterator[str]:
    for part in field.raw.strip().strip('{}"').split(","):
        if key := part.strip():
            yield key


class _Heir:
    """One entry while it takes over."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._fields = list(entry.fields)
        self._held = {field.name for field in entry.fields}
        self._remarks: list[Remark] = []
        self._sound = entry.sound

    def remark(self, fault: Fault, reference: Reference) -> None:
        """Remember what is wrong with a reference."""
        facts = {"field": reference.field.name, "key": self._entry.key, "parent": reference.key}
        self._remarks.append(Remark.of(reference.field.line, fault, **facts))

    def take(self, other: Entry, reference: Reference) -> None:
        """Take over from another entry whatever is not said already; its lines are that of the reference."""
        self._sound = self._sound and other.sound
        before = frozenset(self._held)
        becomes = _names(other, self._entry, reference.field)
        for field in sorted(other.fields, key=lambda field: becomes.get(field.name) == field.name):
            name = becomes.get(field.name, "")
            if not name or name in self._held or any(name in same and same & before for same in _SAME):
                continue
            if len(self._fields) - len(self._entry.fields) >= MOST:
                self.remark(Fault.TOO_MUCH, reference)
                return
            self._held.add(name)
            self._fields.append(field._replace(name=name, line=reference.field.line))

    def settled(self) -> tuple[Entry, tuple[Remark, ...]]:
        """Return the entry with all its fields, and the remarks."""
        return replace(self._entry, fields=tuple(self._fields), sound=self._sound), tuple(self._remarks)


def _names(parent: Entry, child: Entry, reference: Field) -> Mapping[str, str]:
    """Return field of a parent to what it is called in a child; those that are not taken over are left out."""
    if reference.name == "xdata":
        return {field.name: field.name for field in parent.fields if field.name not in ("xdata", "ids")}
    named = {field.name: field.name for field in parent.fields if field.name not in _NEVER}
    if prefix := _titles_in(parent.type, child.type):
        named |= {title: f"{prefix}{title}" for title in _TITLES if title in named}
    return named


def _titles_in(parent: str, child: str) -> str:
    """Return what stands before the titles of a parent in a child: main, book or journal; empty where nothing does."""
    return next((prefix for parents, children, prefix in _BECOMES if parent in parents and child in children), "")
