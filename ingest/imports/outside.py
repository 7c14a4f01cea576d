"""An outside .bib file, read: every entry in its order, as something that can be a source or with why it cannot."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.guard import broken_remark, lost_remarks
from ingest.bibtex.properties import properties_of
from ingest.bibtex.reading import CONTAINERS, Reading, read_entry
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Block, Broken, Entry, Field, Other
from ingest.imports.fitting import CONTROL, Fitted, fitted
from ingest.matching.fingerprints import content_hash
from ontology.schema import Schema

LONGEST_TITLE = 2_000
"""Characters; a title beyond this is a brace that is missing."""


@dataclass(slots=True)
class Incoming:
    """One entry that can be a source."""

    reading: Reading
    digest: str
    """16 hex digits over all that the entry says, so that an unchanged one is known without being compared."""
    content: str
    """16 hex digits over its telling fields."""
    remarks: tuple[Remark, ...] = ()
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

    key: str
    """As far as it can be told; may be empty."""
    remark: Remark
    """Why, with the line."""

    @property
    def line(self) -> int:
        """1-based line where it begins."""
        return self.remark.line


@dataclass(frozen=True)
class Outside:
    """One outside file."""

    bibliography: Bibliography
    entries: tuple[Incoming | Refused, ...]
    """Every entry, in the order of the file."""
    remarks: tuple[Remark, ...]
    """What is doubtful and belongs to no entry."""

    @cached_property
    def sources(self) -> tuple[Incoming, ...]:
        """The entries that can be sources, in the order of the file."""
        return tuple(entry for entry in self.entries if isinstance(entry, Incoming))


@lru_cache(maxsize=2)
def read_outside(data: bytes, file: str) -> Outside:
    """Read a file; nothing in it raises. The last files stay in memory: what was planned is applied and then built."""
    bibliography = read_bibliography(data, file)
    lost = [list(_lost(block)) for block in bibliography.blocks]
    refused = {remark for remarks in lost for remark in remarks}
    by_entry, others = _assigned([remark for remark in bibliography.remarks if remark not in refused], bibliography)
    odd = CONTROL.search(bibliography.text) is not None
    found: list[Incoming | Refused] = []
    for block, remarks in zip(bibliography.blocks, lost, strict=True):
        found += [Refused("", remark) for remark in remarks]
        if isinstance(block, Entry) and block.type not in CONTAINERS:
            found.append(_of_entry(block, bibliography, tuple(by_entry.get(block.line, ())), odd))
    return Outside(bibliography, tuple(found), tuple(others))


def _lost(block: Block) -> Iterator[Remark]:
    if isinstance(block, Broken):
        yield broken_remark(block)
    elif isinstance(block, Other) and block.kind == "text":
        yield from lost_remarks(block)


def _assigned(remarks: Iterable[Remark], bibliography: Bibliography) -> tuple[dict[int, list[Remark]], list[Remark]]:
    """Part remarks into those of an entry, by its line, and the others."""
    by_entry: dict[int, list[Remark]] = {}
    others: list[Remark] = []
    entries = [entry for entry in bibliography.entries if entry.type not in CONTAINERS] if remarks else []
    starts = [entry.line for entry in entries]
    for remark in remarks:
        at = bisect_right(starts, remark.line) - 1
        if at >= 0 and remark.line <= starts[at] + entries[at].raw.count("\n"):
            by_entry.setdefault(starts[at], []).append(remark)
        else:
            others.append(remark)
    return by_entry, others


def _of_entry(entry: Entry, bibliography: Bibliography, remarks: tuple[Remark, ...], odd: bool) -> Incoming | Refused:
    """Read one entry; `odd` says that the file holds control characters somewhere."""
    reading = bibliography.read(entry)
    if odd:
        reading = replace(
            read_entry(_cleaned(bibliography.heritage.heir(entry)), bibliography.macros),
            entry=entry,
            volume=reading.volume,
        )
    title = reading.fields.get("title", "")
    if not title:
        return Refused(entry.key, Remark.of(entry.line, Fault.NO_TITLE))
    if len(title) > LONGEST_TITLE:
        return Refused(entry.key, Remark.of(entry.line, Fault.TITLE_TOO_LONG, length=len(title)))
    digest = hashlib.sha256("\x1f".join(_all_said(reading)).encode(errors="replace")).hexdigest()[:16]
    return Incoming(reading, digest, content_hash(entry.type, reading.fields.items()), remarks)


def _cleaned(entry: Entry) -> Entry:
    """Return an entry whose values hold no control characters; the entry that is kept holds them still."""
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
