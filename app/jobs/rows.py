"""The plan of an import as a page reads it: one line of JSON for each entry, and a head that knows where each begins.

A page shows a few entries of perhaps twenty thousand, so it reads those and no others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple, Self

from ontology.schema import Words

ALL, ASKED, OTHER = "all", "asked", "other"
"""Choices of entries besides the outcomes: every one, those a person has to decide, those that are not as before."""


class Pair(NamedTuple):
    """One field of two descriptions side by side."""

    field: Words
    before: str
    """As the library has it; empty where it does not say."""
    after: str
    """As the file has it."""


class Note(NamedTuple):
    """Something doubtful in the file."""

    line: int
    """1-based line in the file."""
    message: Words
    cure: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A source that an entry may be."""

    id: str
    """Slug."""
    title: str
    reason: Words
    proposal: str
    """The decision that most would take."""
    here: bool
    """Whether it stands in the library already, and not in this same file."""
    sides: tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry of the file and what becomes of it."""

    outcome: str
    line: int
    """1-based line in the file."""
    key: str
    id: str
    """Slug of the source it is or becomes; empty where it becomes none."""
    title: str
    reason: Words
    cure: Words
    likely: tuple[Likely, ...] = ()
    """Empty where there is no question."""
    sides: tuple[Pair, ...] = ()
    """What is other than last time."""
    notes: tuple[Note, ...] = ()


class Gone(NamedTuple):
    """An entry that stood in the last import and does not any more."""

    id: str
    """Slug."""
    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is known of a plan as a whole."""

    counts: Mapping[str, int]
    """Outcome to number of entries; together they are all entries."""
    gone: tuple[Gone, ...]
    notes: tuple[Note, ...]
    changes: bool
    """Whether there is anything to write."""
    last: str
    """Day of the last import under this name, ISO; empty where there was none."""
    fingerprint: str
    """Changes where anything would become of an entry that was not shown."""
    starts: Mapping[str, Sequence[int]]
    """ALL, ASKED, OTHER or an outcome to where its entries begin, in bytes."""


def write_rows(folder: Path, rows: Iterable[Row], head: Mapping[str, Any]) -> None:
    """Write a plan; `head` is a `Head` without `starts`. The head comes last: where it stands, the plan is whole."""
    folder.mkdir(exist_ok=True)
    (folder / "head.json").unlink(missing_ok=True)
    starts: dict[str, list[int]] = {}
    with (folder / "rows.jsonl").open("wb") as file:
        for row in rows:
            for group in _groups(row):
                starts.setdefault(group, []).append(file.tell())
            file.write(json.dumps(asdict(row)).encode() + b"\n")
    beside = folder / ".head.json"
    beside.write_text(json.dumps({**head, "starts": starts}), "utf-8")
    beside.replace(folder / "head.json")


def _groups(row: Row) -> Iterator[str]:
    yield from (ALL, row.outcome)
    if row.likely:
        yield ASKED
    if row.outcome != "identical":
        yield OTHER


class PlanFile:
    """A plan that was written."""

    def __init__(self, folder: Path, head: Head) -> None:
        self._folder = folder
        self.head = head

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """Return the plan in a folder; None where there is none yet."""
        path = folder / "head.json"
        if not path.is_file():
            return None
        held = json.loads(path.read_text("utf-8"))
        lists = {"gone": tuple(Gone(*one) for one in held["gone"]), "notes": _notes(held["notes"])}
        return cls(folder, Head(**{**held, **lists}))

    def total(self, group: str) -> int:
        """Return how many entries a group has."""
        return len(self.head.starts.get(group, ()))

    def rows(self, group: str, first: int, most: int) -> list[Row]:
        """Return some entries of a group, in the order of the file."""
        with (self._folder / "rows.jsonl").open("rb") as file:
            found = []
            for start in self.head.starts.get(group, ())[first : first + most]:
                file.seek(start)
                found.append(_row(json.loads(file.readline())))
        return found


def _row(data: dict[str, Any]) -> Row:
    likely = tuple(
        Likely(**{**one, "reason": Words(*one["reason"]), "sides": _pairs(one["sides"])}) for one in data["likely"]
    )
    lists = {"likely": likely, "sides": _pairs(data["sides"]), "notes": _notes(data["notes"])}
    return Row(**{**data, **lists, "reason": Words(*data["reason"]), "cure": Words(*data["cure"])})


def _pairs(data: Iterable[Any]) -> tuple[Pair, ...]:
    return tuple(Pair(Words(*words), before, after) for words, before, after in data)


def _notes(data: Iterable[Any]) -> tuple[Note, ...]:
    return tuple(Note(line, Words(*message), Words(*cure)) for line, message, cure in data)
