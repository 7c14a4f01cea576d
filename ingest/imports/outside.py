"""An outside .bib file, read: every entry in its order, as something that can be a source or with why it cannot."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.guard import broken_remark, lost_remarks
from ingest.bibtex.reading import CONTAINERS
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Block, Broken, Entry, Other
from ingest.imports.fitting import holds_control
from ingest.imports.incoming import Incoming

LONGEST_TITLE = 2_000
"""Characters; a title beyond this is a brace that is missing."""


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
    odd = holds_control(bibliography.text)
    found: list[Incoming | Refused] = []
    for block, remarks in zip(bibliography.blocks, lost, strict=True):
        found += [Refused("", remark) for remark in remarks]
        if isinstance(block, Entry) and block.type not in CONTAINERS:
            found.append(_taken(Incoming(block, bibliography, tuple(by_entry.get(block.line, ())), odd)))
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


def _taken(entry: Incoming) -> Incoming | Refused:
    """Return an entry, or why it can be no source."""
    if entry.surely_titled(LONGEST_TITLE):
        return entry
    if not entry.title:
        return Refused(entry.key, Remark.of(entry.line, Fault.NO_TITLE))
    if len(entry.title) > LONGEST_TITLE:
        return Refused(entry.key, Remark.of(entry.line, Fault.TITLE_TOO_LONG, length=len(entry.title)))
    return entry
