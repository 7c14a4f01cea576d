"""New ids for sources: the citation key where it is free and safe, else family name, year, word and a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from ingest.slugs import slug
from ontology.folding import words

_SMALL = frozenset(
    ("a", "an", "the", "of", "on", "in", "and", "for", "to", "en", "et", "den", "det", "de", "og", "i", "om")
)
"""Words that tell nothing at the beginning of a title; folded."""

LONGEST = 80
"""Characters of a slug that is made from a key."""


class Mint:
    """Gives every new source an id that no other has."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def slug(self, key: str, family: str, year: int, title: str) -> str:
        """Return a free slug and take it."""
        for candidate in self._candidates(key, family, year, title):
            if candidate and candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        raise AssertionError("letters never end")

    def _candidates(self, key: str, family: str, year: int, title: str) -> Iterator[str]:
        if len(safe := slug(key)) <= LONGEST:
            yield safe
        word = next((word for word in words(title) if word not in _SMALL), "")
        told = slug(f"{family.replace(' ', '')}{year or ''}{word}")[:LONGEST].strip("-.") or "source"
        yield told
        for number in count():
            yield f"{told}{_letters(number)}"


def _letters(number: int) -> str:
    """Return a, b … z, aa, ab …."""
    rest, last = divmod(number, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("a") + last)
