"""Making the plan of an import: each entry of a file held against all that is known. Nothing is written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from ingest.folder import library_files
from ingest.imports.before import LastImport
from ingest.imports.incoming import Incoming
from ingest.imports.known import KnownSources
from ingest.imports.ledger import Kept, Ledger, read_ledger
from ingest.imports.minting import Mint
from ingest.imports.names import bib_of, ledger_of
from ingest.imports.outside import Refused, read_outside
from ingest.imports.plan import Candidate, ImportPlan, Item, Outcome
from ingest.imports.reading_ahead import read_ahead
from ingest.imports.records import ledgers
from ingest.imports.sides import ROLES, Difference, Side, differences, names_of, side_of
from ingest.imports.signatures import KnownNames
from ingest.imports.why import Ground, Why
from ingest.library import Library, library_of
from ingest.matching.identity import identify
from ingest.matching.index import Match
from ingest.matching.rules import Outcome as Verdict
from ingest.matching.works import Work
from ontology.elements import slug_of
from ontology.schema import Schema
from ontology.table import SCHEMA

_PEOPLE = frozenset(ROLES.values())
"""Fields that name people."""

MOST_CANDIDATES = 3
"""Sources a person is asked about for one entry."""


Told = Callable[[int, int], object]
"""Is told how many entries are done, and of how many, every now and then."""

_NOW_AND_THEN = 250
"""Entries between two tellings: some hundredths of a second."""


def plan_import(
    folder: Path, data: bytes, name: str, day: str, schema: Schema = SCHEMA, told: Told | None = None
) -> ImportPlan:
    """Return what importing a file into a library folder would do; `day` is today, ISO.

    LibraryError where the library cannot be read. The same bytes as last time are known without reading it.
    """
    file = ledger_of(name)
    path = folder / file
    before = read_ledger(path.read_bytes(), file) if path.is_file() else Ledger()
    if before.digest == hashlib.sha256(data).hexdigest():
        return _as_before(before, name, data, day)
    files = library_files(folder)
    return _plan(files, cache(lambda: library_of(files, (), schema)), data, name, day, schema, told)


def plan_for(library: Library, data: bytes, name: str, day: str) -> ImportPlan:
    """Return what importing a file into a library that has been read would do."""
    return _plan(library.files, lambda: library, data, name, day, library.schema)


def _plan(
    files: Mapping[str, bytes],
    read: Callable[[], Library],
    data: bytes,
    name: str,
    day: str,
    schema: Schema,
    told: Told | None = None,
) -> ImportPlan:
    """Return the plan for a library that is read when its files alone cannot tell."""
    outside = read_outside(data, bib_of(name))
    planner = _Planner(files, read, name, schema)
    # Of a file that was imported before most entries need no reading at all.
    entries = outside.entries if planner.ledger.kept else read_ahead(outside.entries, schema)
    items = tuple(planner.item(entry) for entry in _counted(entries, len(outside.entries), told))
    return ImportPlan(
        name=name,
        data=data,
        day=day,
        items=items,
        gone=planner.gone(),
        remarks=outside.remarks,
        ledger=planner.ledger,
        files=files,
        read=read,
    )


def _counted(entries: Iterable[Incoming | Refused], many: int, told: Told | None) -> Iterator[Incoming | Refused]:
    for number, entry in enumerate(entries):
        if told and number % _NOW_AND_THEN == 0:
            told(number, many)
        yield entry


def _as_before(ledger: Ledger, name: str, data: bytes, day: str) -> ImportPlan:
    """Return the plan for a file that is byte for byte the one imported last: nothing to do, and nothing is hidden."""
    there = (kept for kept in ledger.kept if not kept.gone)
    items = [
        Item(outcome=Outcome.IDENTICAL, line=line, key=kept.key, id=kept.id, why=Why(Ground.AS_BEFORE), kept=kept)
        for kept, line in zip(there, ledger.lines, strict=True)
    ]
    items.extend(map(_rejected, ledger.refused))
    items.sort(key=lambda item: item.line)
    return ImportPlan(name=name, data=data, day=day, items=tuple(items), ledger=ledger)


def _rejected(refused: Refused) -> Item:
    why = Why(refused.remark.fault, refused.remark.facts)
    return Item(outcome=Outcome.REJECTED, line=refused.line, key=refused.key, why=why)


class _Planner:
    """Holds entry after entry against what is known; what it finds new is known from then on."""

    def __init__(self, files: Mapping[str, bytes], read: Callable[[], Library], name: str, schema: Schema) -> None:
        every = ledgers(files)
        self.ledger = every.get(name, Ledger())
        self._read = read
        self._schema = schema
        self._before = LastImport(files, name, self.ledger)
        self._known = KnownSources(read, self._before, every.values(), schema)
        self._promises: dict[str, Incoming] = {}
        """Slug to the entry of this file that it was promised to."""

    @cached_property
    def _names(self) -> KnownNames:
        return KnownNames(self._read())

    @cached_property
    def _mint(self) -> Mint:
        return Mint(slug_of(node.id) for node in self._read().nodes.values() if node.label == "Source")

    def gone(self) -> tuple[Kept, ...]:
        """Return what no entry has claimed and was there last time."""
        return self._before.unclaimed()

    def item(self, entry: Incoming | Refused) -> Item:
        """Return what becomes of one entry."""
        if isinstance(entry, Refused):
            return _rejected(entry)
        if kept := self._before.unchanged(entry):
            if kept.gone:
                return self._own(entry, Outcome.CHANGED, kept, Ground.BACK)
            return self._own(entry, Outcome.IDENTICAL, kept, Ground.AS_BEFORE)
        work = entry.work(self._schema)
        identity = identify(work, entry.key, entry.content, self._known)
        if identity.outcome is Verdict.SAME:
            return self._same(entry, identity.matches[0])
        slug = self._promised(entry, work)
        if identity.outcome is Verdict.ASK:
            return self._asked(entry, slug, identity.matches)
        return self._item(entry, Outcome.NEW, slug, Why(Ground.NEW), names=self._elsewhere(entry))

    def _same(self, entry: Incoming, match: Match) -> Item:
        """Return the item of an entry that is known for sure: here since last time, or a source from elsewhere."""
        slug = slug_of(match.work.id)
        kept = self._before.claim(slug, entry.key)
        if not kept:
            return self._item(entry, Outcome.DUPLICATE, slug, self._because(match), names=self._elsewhere(entry))
        before, side = self._before.entry(kept), _side(entry, self._schema)
        changes = differences(_side(before, self._schema) if before else {}, side)
        if kept.gone:
            return self._own(entry, Outcome.CHANGED, kept, Ground.BACK, changes)
        if entry.key not in (kept.key, kept.id):
            return self._own(entry, Outcome.CHANGED, kept, Ground.RENAMED, changes)
        if changes and differences(self._known.side(slug), side):
            return self._own(entry, Outcome.CHANGED, kept, Ground.CHANGED, changes)
        if changes:
            return self._own(entry, Outcome.IDENTICAL, kept, Ground.SAID_ALREADY)
        return self._own(entry, Outcome.IDENTICAL, kept, Ground.SPELLED)

    def _because(self, match: Match) -> Why:
        before = self._promises.get(slug_of(match.work.id))
        return Why(match.verdict.reason, (("line", str(before.line)),) if before else ())

    def _asked(self, entry: Incoming, slug: str, matches: Sequence[Match]) -> Item:
        candidates = tuple(self._candidate(match) for match in matches[:MOST_CANDIDATES])
        why = Why(candidates[0].reason, asked=True)
        return self._item(entry, Outcome.DUPLICATE, slug, why, candidates=candidates, names=self._elsewhere(entry))

    def _candidate(self, match: Match) -> Candidate:
        slug, verdict = slug_of(match.work.id), match.verdict
        promised = self._promises.get(slug)
        node = None if promised else self._read().nodes.get(match.work.id)
        title = promised.title if promised else str(node.properties["title"]) if node else slug
        return Candidate(slug, title, verdict.reason, verdict.likeness, verdict.proposal)

    def _promised(self, entry: Incoming, work: Work) -> str:
        """Give an entry a slug of its own, and make it known under it."""
        family = work.names[0].family if work.names else ""
        slug = self._mint.slug(entry.key, family, work.year, work.title)
        self._known.add(work._replace(id=f"source/{slug}"), entry.content)
        self._promises[slug] = entry
        return slug

    def _own(
        self, entry: Incoming, outcome: Outcome, kept: Kept, ground: Ground, changes: tuple[Difference, ...] = ()
    ) -> Item:
        """Return the item of an entry that was here last time."""
        others = bool(changes) and any(change.field in _PEOPLE for change in changes)
        names = self._elsewhere(entry) if others else kept.names
        return self._item(entry, outcome, kept.id, Why(ground), kept=kept, differences=changes, names=names)

    def _item(self, entry: Incoming, outcome: Outcome, slug: str, why: Why, **more: Any) -> Item:
        return Item(outcome=outcome, line=entry.line, key=entry.key, id=slug, why=why, entry=entry, **more)

    def _elsewhere(self, entry: Incoming) -> dict[str, str]:
        found: dict[str, str] = {}
        for names in entry.reading.people.values():
            found |= self._names.elsewhere(names.names)
        return found


def _side(entry: Incoming, schema: Schema) -> Side:
    return side_of(entry.properties(schema), names_of(entry.reading))
