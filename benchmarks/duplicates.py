"""How well the matching rules find duplicates: precision and recall on labelled sets that are given as a folder.

    python -m benchmarks.duplicates FOLDER

The folder holds the labelled sets of the two public projects dedupe-sweep (EndNote XML, label in `caption`) and
ASySD (CSV, label in `source`). They are input only; nothing of them is part of this project.
"""

from __future__ import annotations

import csv
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ingest.matching.identifiers import doi_in
from ingest.matching.index import Index
from ingest.matching.rules import Outcome
from ingest.matching.works import Work, work_of
from ontology.elements import Node, Value


class Labelled(NamedTuple):
    """One record of a labelled set."""

    work: Work
    duplicate: bool
    """Whether the set says that it stands in it more than once."""
    first_too: bool
    """Whether the set says so of the first of several too."""


class Score(NamedTuple):
    """What the rules did with one set."""

    records: int
    duplicates: int
    joined: tuple[int, int]
    """Records rightly and wrongly joined without asking."""
    asked: tuple[int, int]
    """Records found besides where a person answers every question rightly, and questions that were needless."""
    seconds: float


def main(folder: Path) -> None:
    """Print one line for each set of the folder."""
    head = ("records", "doubles", "precision", "recall", "with questions", "needless", "seconds")
    print(f"{'set':24}", *(f"{word:>{max(len(word), 8)}}" for word in head))
    for path in sorted(folder.iterdir()):
        if path.suffix in READERS and path.stat().st_size:
            score = measure(list(READERS[path.suffix](path)))
            right, wrong = score.joined
            found, all_found = right / score.duplicates, (right + score.asked[0]) / score.duplicates
            print(
                f"{path.stem:24} {score.records:8} {score.duplicates:8} {right / max(right + wrong, 1):9.4f}",
                f"{found:8.3f} {all_found:14.3f} {score.asked[1]:8} {score.seconds:8.2f}",
            )


def measure(records: Sequence[Labelled]) -> Score:
    """Join the records of one set by the rules alone, and compare with its labels."""
    started = time.perf_counter()
    groups = _Groups(len(records))
    questions: list[tuple[int, int]] = []
    index = Index()
    places = {id(record.work): place for place, record in enumerate(records)}
    for place, record in enumerate(records):
        for match in index.matches(record.work):
            other = places[id(match.work)]
            if match.verdict.outcome is Outcome.SAME:
                groups.join(place, other)
            else:
                questions.append((place, other))
        index.add(record.work)
    seconds = time.perf_counter() - started
    joined = groups.score(records)
    needless = _answer(records, groups, questions)
    right = groups.score(records)[0]
    return Score(
        len(records), sum(record.duplicate for record in records), joined, (right - joined[0], needless), seconds
    )


class _Groups:
    """Records joined into groups."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, place: int) -> int:
        while self._parent[place] != place:
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        self._parent[self.root(one)] = self.root(other)

    def copy(self) -> list[int]:
        return list(self._parent)

    def restore(self, copy: list[int]) -> None:
        self._parent = copy

    def score(self, records: Sequence[Labelled]) -> tuple[int, int]:
        """Return how many records are rightly and wrongly found to repeat others, counted as the set does."""
        members: dict[int, list[bool]] = {}
        for place, record in enumerate(records):
            members.setdefault(self.root(place), []).append(record.duplicate)
        right = wrong = 0
        for group in members.values():
            found = len(group) if records[0].first_too else len(group) - 1
            if len(group) > 1:
                right, wrong = right + min(sum(group), found), wrong + max(found - sum(group), 0)
        return right, wrong


def _answer(records: Sequence[Labelled], groups: _Groups, questions: Sequence[tuple[int, int]]) -> int:
    """Join where the labels call both records duplicates, as far as labels can tell; return how often they do not."""
    needless = 0
    for one, other in questions:
        before, wrong = groups.copy(), groups.score(records)[1]
        groups.join(one, other)
        if groups.score(records)[1] > wrong:
            groups.restore(before)
            needless += 1
    return needless


def _record(said: Mapping[str, str], authors: Sequence[str], duplicate: bool, first_too: bool) -> Labelled:
    properties: dict[str, Value] = {name: value.strip() for name, value in said.items() if value.strip()}
    properties["kind"] = "article"
    properties["doi"] = doi_in(said.get("doi", ""))
    return Labelled(work_of(Node("", "Source", properties), authors), duplicate, first_too)


def _endnote(path: Path) -> Iterator[Labelled]:
    tree = ET.parse(path)  # noqa: S314 - a file the person who runs the benchmark has chosen
    for record in tree.iter("record"):
        said = {
            "title": _inner(record, "titles/title"), "issued": _inner(record, "dates/year"),
            "container": _inner(record, "titles/secondary-title"), "volume": _inner(record, "volume"),
            "pages": _inner(record, "pages"), "doi": _inner(record, "electronic-resource-num"),
        }  # fmt: skip
        authors = ["".join(author.itertext()) for author in record.iterfind("contributors/authors/author")]
        yield _record(said, authors, _inner(record, "caption") == "Duplicate", first_too=True)


def _inner(record: ET.Element, path: str) -> str:
    found = record.find(path)
    return "" if found is None else "".join(found.itertext())


def _asysd(path: Path) -> Iterator[Labelled]:
    with path.open(encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file):
            said = {
                "title": row["title"], "issued": row["year"], "container": row["journal"], "volume": row["volume"],
                "pages": row["pages"], "doi": row["doi"],
            }  # fmt: skip
            yield _record(said, _asysd_authors(row["author"]), row["source"] == "duplicate", first_too=False)


def _asysd_authors(text: str) -> list[str]:
    """Authors stand as 'Adeli K.Lewis G. F.' or with semicolons; the family name comes first."""
    parts = re.split(r";\s*|(?<=\.)(?=[A-Z][^.])", text)
    return [re.sub(r"\s+(?=(?:[A-Z]\.?\s?-?)+$)", ", ", part.strip(), count=1) for part in parts if part.strip()]


READERS = {".xml": _endnote, ".csv": _asysd}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
