"""What an import would do, entry by entry, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from ingest.bibtex.remarks import Remark
from ingest.folder import digest_of
from ingest.imports.incoming import Incoming
from ingest.imports.ledger import Kept, Ledger
from ingest.imports.sides import Difference
from ingest.imports.why import Why
from ingest.library import Library
from ingest.matching.reasons import Decision, Reason


class Outcome(StrEnum):
    """What becomes of an entry; every entry has exactly one."""

    NEW = "new"
    CHANGED = "changed"
    IDENTICAL = "identical"
    DUPLICATE = "duplicate"
    """It is, or may be, a source that is there already."""
    REJECTED = "rejected"


class Candidate(NamedTuple):
    """A source that an entry may be."""

    id: str
    """Slug."""
    title: str
    reason: Reason
    likeness: float
    """Of the titles, 0 to 100."""
    proposal: Decision
    """What a person asked would most likely say."""


_NOBODY: Mapping[str, str] = {}


class Item(NamedTuple):
    """One entry of the file and what becomes of it."""

    outcome: Outcome
    line: int
    """1-based line in the file."""
    key: str
    """As written; may be empty."""
    why: Why
    id: str = ""
    """Slug of the source it is or becomes; empty where it becomes none."""
    entry: Incoming | None = None
    """None where it cannot be a source, or where the whole file is as it was."""
    kept: Kept | None = None
    """What is kept of it from the last import."""
    candidates: tuple[Candidate, ...] = ()
    """Whom it may be, the likeliest first; empty where there is no question."""
    differences: tuple[Difference, ...] = ()
    """What is other than before."""
    names: Mapping[str, str] = _NOBODY
    """Printed form of an author here to the form the hub knows the same person by."""

    @property
    def title(self) -> str:
        """Its title; empty where it has none, or where the whole file is as it was."""
        return self.entry.title if self.entry else ""

    @property
    def asked(self) -> bool:
        """Whether a person has to decide."""
        return bool(self.candidates)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is doubtful in the entry."""
        return self.entry.remarks if self.entry else ()


@dataclass(frozen=True, kw_only=True)
class ImportPlan:
    """What an import would do."""

    name: str
    """What the outside library goes by."""
    data: bytes
    """The file."""
    day: str
    """Day of the import, ISO."""
    items: tuple[Item, ...]
    """Every entry of the file, in its order."""
    gone: tuple[Kept, ...] = ()
    """Entries that stood in the last import and do not any more."""
    remarks: tuple[Remark, ...] = ()
    """What is doubtful in the file as a whole."""
    ledger: Ledger
    """As it was before."""
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The library the plan was made for, path to bytes; empty where it was not looked at."""
    read: Callable[[], Library] | None = field(default=None, repr=False, compare=False)
    """Reads that library, once."""

    @property
    def library(self) -> Library | None:
        """The library the plan was made for; None where it was not looked at."""
        return self.read() if self.read else None

    @cached_property
    def digest(self) -> str:
        """What tells whether the library has moved on since; empty where it was not looked at."""
        return digest_of(self.files) if self.files else ""

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many entries have each outcome; together they are all entries."""
        counted = Counter(item.outcome for item in self.items)
        return {outcome: counted[outcome] for outcome in Outcome}

    @property
    def questions(self) -> tuple[Item, ...]:
        """The entries a person has to decide."""
        return tuple(item for item in self.items if item.asked)

    @property
    def changes_anything(self) -> bool:
        """Whether the file is another than the one imported last."""
        return self.ledger.digest == "" or any(item.entry for item in self.items) or bool(self.gone)
