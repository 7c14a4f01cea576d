"""The last import of the same outside library: which of its entries a new one is, and what it said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from io import StringIO
from itertools import accumulate
from typing import TypeVar

from ingest.bibtex.plain import MACRO, plain_entries
from ingest.decoding import decode
from ingest.imports.incoming import Incoming
from ingest.imports.ledger import Kept, Ledger
from ingest.imports.names import bib_of, gone_of
from ingest.imports.outside import read_outside

Sign = TypeVar("Sign", str, tuple[str, str])

LONGEST_ALONE = 100_000
"""Characters of an entry that is read by itself."""

_NEEDS_OTHERS = re.compile(r"crossref|xdata|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", re.I)
"""What may mean that an entry takes over from others; and odd signs."""


class LastImport:
    """What is kept of the last import; each entry of it can be claimed by one entry of the new."""

    def __init__(self, files: Mapping[str, bytes], name: str, ledger: Ledger) -> None:
        self._files = files
        self._unclaimed = dict.fromkeys(range(len(ledger.kept)))
        self._kept = ledger.kept
        self._by_digest = _numbered((kept.key, kept.digest) for kept in ledger.kept)
        self._name = name
        self._bib = bib_of(name)
        self._lines = ledger.lines

    def unchanged(self, entry: Incoming) -> Kept | None:
        """Claim the entry that said exactly the same under the same key; None where there is none left."""
        return self._take(self._by_digest.get((entry.key, entry.digest), ()))

    def claim(self, slug: str, key: str) -> Kept | None:
        """Claim an entry of a source, one with the same key before others; None where there is none left."""
        numbers = self._by_id.get(slug, ())
        return self._take(sorted(numbers, key=lambda number: self._kept[number].key != key))

    def unclaimed(self) -> tuple[Kept, ...]:
        """Return the entries that were there last time and nobody has claimed."""
        return tuple(self._kept[number] for number in self._unclaimed if not self._kept[number].gone)

    def with_key(self, key: str) -> list[tuple[str, Incoming]]:
        """Return the slug and the entry of last time of each that had a key."""
        kept = (self._kept[number] for number in self._by_key.get(key, ()))
        return [(one.id, entry) for one in kept if (entry := self.entry(one))]

    def entry(self, kept: Kept) -> Incoming | None:
        """Return an entry as it stood last time, or among those gone before; None where its file was damaged."""
        file, position = self._places[id(kept)]
        if not kept.gone and (alone := self._alone(position)) and alone.key == kept.key:
            return alone
        sources = read_outside(self._files.get(file, b""), file).sources
        return sources[position] if position < len(sources) else None

    def _alone(self, position: int) -> Incoming | None:
        """Return an entry read by itself, so that one that has changed costs one; None where that is not possible."""
        if position >= len(self._lines):
            return None
        start = self._starts[self._lines[position] - 1]
        entry = next(plain_entries(self._text[start : start + LONGEST_ALONE]), None)
        if entry is None or entry.start or _NEEDS_OTHERS.search(self._text, start, start + entry.end):
            return None
        text = f"{self._macros}\n{self._text[start : start + entry.end]}".encode("utf-8", "surrogatepass")
        found = read_outside.__wrapped__(text, self._bib).sources
        # Whatever is doubtful in it may be so only because it is read alone.
        return found[-1] if found and not found[-1].doubts else None

    @cached_property
    def _by_id(self) -> Mapping[str, list[int]]:
        return _numbered(kept.id for kept in self._kept)

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        return _numbered(kept.key for kept in self._kept)

    @cached_property
    def _places(self) -> Mapping[int, tuple[str, int]]:
        """Where each kept entry is found, by its `id`: its file, and its place among the entries there."""
        places: dict[int, tuple[str, int]] = {}
        for file, gone in ((self._bib, False), (gone_of(self._name), True)):
            there = (kept for kept in self._kept if bool(kept.gone) is gone)
            places |= {id(kept): (file, position) for position, kept in enumerate(there)}
        return places

    @cached_property
    def _macros(self) -> str:
        return "\n".join(MACRO.findall(self._text))

    @cached_property
    def _text(self) -> str:
        return decode(self._files.get(self._bib, b"")).text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins, however lines end."""
        return list(accumulate(map(len, StringIO(self._text, newline="")), initial=0))

    def _take(self, numbers: Iterable[int]) -> Kept | None:
        for number in numbers:
            if number in self._unclaimed:
                del self._unclaimed[number]
                return self._kept[number]
        return None


def _numbered(signs: Iterable[Sign]) -> dict[Sign, list[int]]:
    """Return each sign with the places at which it stands."""
    numbers: dict[Sign, list[int]] = {}
    for number, sign in enumerate(signs):
        numbers.setdefault(sign, []).append(number)
    return numbers
