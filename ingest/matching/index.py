"""Index: known works by what they could be found again by, so that matching stays linear in their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz import fuzz, process

from ingest.matching.rules import ASK, LONG_MAIN_TITLE, Outcome, Verdict, compare
from ingest.matching.works import Work

FULLEST = 200
"""Works that may share a key before it tells nothing and is passed over."""

Key = str | tuple[str | int, ...]
"""Something works can be found by: a title's beginning, a DOI, an author with a year."""


class Match(NamedTuple):
    """A known work that another may be."""

    work: Work
    verdict: Verdict


@dataclass(slots=True)
class _Block:
    """Works that share a key, with their titles in the same order."""

    works: list[Work] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)


_EMPTY = _Block()


class Index:
    """Known works under several keys. Grows while an import runs, so that doubles inside one file are found too."""

    def __init__(self, works: Iterable[Work] = ()) -> None:
        self._blocks: dict[Key, _Block] = {}
        for work in works:
            self.add(work)

    def add(self, work: Work) -> None:
        """Make a work known."""
        for key in (*_telling_keys(work), work.title[:24], _longest_words(work), (work.first_family, work.year)):
            block = self._blocks.get(key)
            if block is None:
                block = self._blocks[key] = _Block()
            block.works.append(work)
            block.titles.append(work.title)

    def matches(self, work: Work) -> list[Match]:
        """Return the known works that this one is or may be: sure ones first, then by likeness and id."""
        found = [Match(known, compare(work, known)) for known in self._candidates(work).values()]
        return sorted((match for match in found if match.verdict.outcome is not Outcome.DIFFERENT), key=_by_strength)

    def with_doi(self, doi: str) -> tuple[Work, ...]:
        """Return the known works that bear a DOI."""
        return tuple(self._blocks.get(("doi", doi), _EMPTY).works)

    def with_isbn(self, isbn: str) -> tuple[Work, ...]:
        """Return the known works that bear an ISBN of 13 digits."""
        return tuple(self._blocks.get(("isbn", isbn), _EMPTY).works)

    def _candidates(self, work: Work) -> dict[int, Work]:
        """Return what is worth comparing: all that shares a telling key, and of other keys what has an alike title."""
        found: dict[int, Work] = {}
        for key in _telling_keys(work):
            block = self._blocks.get(key, _EMPTY)
            if len(block.works) <= FULLEST:
                found.update((id(known), known) for known in block.works)
        for key in (work.title[:24], _longest_words(work), *_neighbouring_years(work)):
            block = self._blocks.get(key, _EMPTY)
            if not 0 < len(block.works) <= FULLEST:
                continue
            for _, _, position in process.extract(
                work.title, block.titles, scorer=fuzz.ratio, score_cutoff=ASK, limit=None
            ):
                known = block.works[position]
                found[id(known)] = known
        return found


def _by_strength(match: Match) -> tuple[bool, float, str]:
    return (match.verdict.outcome is not Outcome.SAME, -match.verdict.likeness, match.work.id)


def _telling_keys(work: Work) -> Iterator[Key]:
    if work.doi:
        yield ("doi", work.doi)
    for isbn in work.isbns:
        yield ("isbn", isbn)
    if work.page:
        yield (work.volume, work.page, work.year)
    if len(work.main_title) >= LONG_MAIN_TITLE:
        yield ("main", work.main_title)


def _longest_words(work: Work) -> Key:
    return ("words", *sorted(sorted(work.title.split(), key=len)[-3:]))


def _neighbouring_years(work: Work) -> Iterator[Key]:
    if work.names:
        for year in (work.year - 1, work.year, work.year + 1) if work.year else (0,):
            yield (work.first_family, year)
