"""Index: known works by what they could be found again by, so that matching stays linear in their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
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


class _Shelf(NamedTuple):
    """Works that share a key, and their titles in the same order."""

    titles: list[str]
    works: list[Work]


class Index:
    """Known works under several keys. Grows while an import runs, so that doubles inside one file are found too."""

    def __init__(self, works: Iterable[Work] = ()) -> None:
        self._blocks: dict[Key, list[Work]] = {}
        """Each key with the works that share it."""
        self._signed: dict[Key, _Shelf] = {}
        """The same by first author and year, which many share: their titles are at hand."""
        for work in works:
            self.add(work)

    def add(self, work: Work) -> None:
        """Make a work known."""
        for key in (*_telling_keys(work), *_title_keys(work.title)):
            self._blocks.setdefault(key, []).append(work)
        shelf = self._signed.setdefault((work.first_family, work.year), _Shelf([], []))
        shelf.titles.append(work.title)
        shelf.works.append(work)

    def matches(self, work: Work) -> list[Match]:
        """Return the known works that this one is or may be: sure ones first, then by likeness and id."""
        found = [Match(known, compare(work, known)) for known in self._candidates(work).values()]
        return sorted((match for match in found if match.verdict.outcome is not Outcome.DIFFERENT), key=_by_strength)

    def with_doi(self, doi: str) -> tuple[Work, ...]:
        """Return the known works that bear a DOI."""
        return tuple(self._blocks.get(("doi", doi), ()))

    def with_isbn(self, isbn: str) -> tuple[Work, ...]:
        """Return the known works that bear an ISBN of 13 digits."""
        return tuple(self._blocks.get(("isbn", isbn), ()))

    def _candidates(self, work: Work) -> dict[int, Work]:
        """Return what is worth comparing: all that shares a telling key, and of other keys what has an alike title."""
        found = self._sharing(_telling_keys(work))
        alike = list(self._sharing(_title_keys(work.title)).values())
        for shelf in (_Shelf([known.title for known in alike], alike), *self._shelves(work)):
            near = process.extract(work.title, shelf.titles, scorer=fuzz.ratio, score_cutoff=ASK, limit=None)
            found.update((id(shelf.works[position]), shelf.works[position]) for _, _, position in near)
        return found

    def _sharing(self, keys: Iterable[Key]) -> dict[int, Work]:
        """Return the works that share one of some keys, by `id`; a key that too many share tells nothing."""
        found: dict[int, Work] = {}
        for key in keys:
            block = self._blocks.get(key, ())
            if len(block) <= FULLEST:
                found.update(zip(map(id, block), block, strict=True))
        return found

    def _shelves(self, work: Work) -> Iterator[_Shelf]:
        """Yield what the same first author has issued at about the same time, as far as it is not too much."""
        for key in _neighbouring_years(work):
            shelf = self._signed.get(key)
            if shelf and len(shelf.works) <= FULLEST:
                yield shelf


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


@lru_cache(maxsize=1)
def _title_keys(title: str) -> tuple[Key, Key]:
    """Return how a title begins, and its longest words; one that is looked for is mostly made known next."""
    return title[:24], ("words", *sorted(sorted(title.split(), key=len)[-3:]))


def _neighbouring_years(work: Work) -> Iterator[Key]:
    if work.names:
        for year in (work.year - 1, work.year, work.year + 1) if work.year else (0,):
            yield (work.first_family, year)
