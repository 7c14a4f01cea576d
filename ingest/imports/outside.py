"""An outside .bib file, read: every entry in its order, as something that can be a source or with why it cannot."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.guard import LOST_ENTRY
from ingest.bibtex.properties import properties_of
from ingest.bibtex.reading import Reading, read_entry
from ingest.bibtex.split import Block, Broken, Entry, Field, Other
from ingest.imports.fitting import CONTROL, Fitted, fitted
from ingest.matching.fingerprints import content_hash
from ontology.errors import Problem
from ontology.schema import Schema

CONTAINERS = frozenset(("xdata", "set", "control"))
"""Types of entries that hold settings or parts of others and are no works."""

LONGEST_TITLE = 2_000
"""Characters; a title beyond this is a brace that is missing."""


_LINE_ENDS = {ord("\t"): " ", ord("\r"): " "}
"""Control characters that every file holds."""


@dataclass(slots=True)
class Incoming:
    """One entry that can be a source."""

    reading: Reading
    digest: str
    """16 hex digits over all that the entry says, so that an unchanged one is known without being compared."""
    content: str
    """16 hex digits over its telling fields."""
    notes: tuple[Problem, ...] = ()
    """What is doubtful in it."""
    _fitted: Fitted | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def key(self) -> str:
        """The key as written; may be empty."""
        return self.reading.entry.key

    @property
    def line(self) -> int:
        """1-based line of its `@`."""
        return self.reading.entry.line

    def fitted(self, schema: Schema) -> Fitted:
        """Return what it says of its source; worked out once, for the same entry is planned, applied and built."""
        if self._fitted is None:
            self._fitted = fitted(properties_of(self.reading, schema), schema)
        return self._fitted

    @property
    def authors(self) -> tuple[str, ...]:
        """Printed forms of the authors, else of the editors, in their order."""
        people = self.reading.people
        names = people.get("author") or people.get("editor")
        return tuple(name.printed for name in names.names) if names else ()


@dataclass(frozen=True, slots=True)
class Refused:
    """One entry that cannot be a source."""

    line: int
    key: str
    """As far as it can be told; may be empty."""
    reason: str
    cure: str


@dataclass(frozen=True)
class Outside:
    """One outside file."""

    bibliography: Bibliography
    entries: tuple[Incoming | Refused, ...]
    """Every entry, in the order of the file."""
    notes: tuple[Problem, ...]
    """What is doubtful and belongs to no entry."""

    @cached_property
    def sources(self) -> tuple[Incoming, ...]:
        """The entries that can be sources, in the order of the file."""
        return tuple(entry for entry in self.entries if isinstance(entry, Incoming))


@lru_cache(maxsize=2)
def read_outside(data: bytes, file: str) -> Outside:
    """Read a file; nothing in it raises. The last files stay in memory: what was planned is applied and then built."""
    bibliography = read_bibliography(data, file)
    entries = [block for block in bibliography.blocks if isinstance(block, Entry) and block.type not in CONTAINERS]
    by_entry, others = _assigned(bibliography.problems, entries)
    said = {problem.line: problem for problem in reversed(others)}
    found: list[Incoming | Refused] = []
    for block in bibliography.blocks:
        if isinstance(block, Entry):
            if block.type not in CONTAINERS:
                found.append(_of_entry(block, bibliography, tuple(by_entry.get(block.line, ()))))
        else:
            found += [Refused(line, "", said[line].message, said[line].cure) for line in _lost(block)]
    refused = {(one.line, one.reason) for one in found if isinstance(one, Refused)}
    notes = tuple(problem for problem in others if (problem.line, problem.message) not in refused)
    return Outside(bibliography, tuple(found), notes)


def _assigned(problems: tuple[Problem, ...], entries: list[Entry]) -> tuple[dict[int, list[Problem]], list[Problem]]:
    """Part the problems into those of an entry, by its line, and the others."""
    starts = [entry.line for entry in entries]
    by_entry: dict[int, list[Problem]] = {}
    others: list[Problem] = []
    for problem in problems:
        at = bisect_right(starts, problem.line) - 1
        if at >= 0 and problem.line <= starts[at] + entries[at].raw.count("\n"):
            by_entry.setdefault(starts[at], []).append(problem)
        else:
            others.append(problem)
    return by_entry, others


def _lost(block: Block) -> Iterator[int]:
    """Yield the line of each entry that nothing could be read from; the guard has a problem on each."""
    if isinstance(block, Broken):
        yield block.line
    elif isinstance(block, Other) and block.kind == "text":
        for found in LOST_ENTRY.finditer(block.raw):
            yield block.line + block.raw.count("\n", 0, found.start())


def _of_entry(entry: Entry, bibliography: Bibliography, problems: tuple[Problem, ...]) -> Incoming | Refused:
    reading = replace(read_entry(_cleaned(entry), bibliography.macros), entry=entry)
    title = reading.fields.get("title", "")
    if not title:
        return Refused(entry.line, entry.key, "the entry has no title", "give it a title in the program it comes from")
    if len(title) > LONGEST_TITLE:
        reason = f"its title has {len(title):,} characters"
        return Refused(entry.line, entry.key, reason, "look for a brace or quote that is not closed")
    digest = hashlib.sha256("\x1f".join(_all_said(reading)).encode()).hexdigest()[:16]
    return Incoming(reading, digest, content_hash(entry.type, reading.fields.items()), problems)


def _cleaned(entry: Entry) -> Entry:
    """Return an entry whose values hold no control characters; the entry that is kept holds them still."""
    if not CONTROL.search(entry.raw.translate(_LINE_ENDS)):
        return entry
    fields = [Field(said.name, CONTROL.sub(" ", said.raw), said.line) for said in entry.fields]
    return replace(entry, fields=tuple(fields))


def _all_said(reading: Reading) -> Iterator[str]:
    """Yield the text of an entry, and what stands for it elsewhere: macros, and what it takes over from others."""
    yield reading.entry.raw
    for said in reading.entry.fields:
        if said.name in ("crossref", "xdata"):
            yield from reading.fields.values()
        elif said.raw[:1] not in ("{", '"') or "#" in said.raw:
            yield reading.fields.get(said.name, "")
