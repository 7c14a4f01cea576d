"""The last import of the same outside library: which of its entries a new one is, and what it said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ingest.imports.decisions import read_decisions, redirects
from ingest.imports.ledger import Kept, Ledger
from ingest.imports.names import bib_of, gone_of
from ingest.imports.outside import Incoming
from ingest.imports.records import APART
from ingest.imports.sides import Side, names_on, side_of
from ingest.library import Library
from ingest.records import Record


class LastImport:
    """What is kept of the last import; each entry of it can be claimed by one entry of the new."""

    def __init__(self, library: Library, name: str, ledger: Ledger) -> None:
        self._library = library
        self._elsewhere = redirects(read_decisions(library.files))
        self._unclaimed = dict.fromkeys(range(len(ledger.kept)))
        self._kept = ledger.kept
        self._by_digest: dict[tuple[str, str], list[int]] = {}
        self._by_id: dict[str, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}
        for number, kept in enumerate(ledger.kept):
            self._by_digest.setdefault((kept.key, kept.digest), []).append(number)
            self._by_id.setdefault(kept.id, []).append(number)
            self._by_key.setdefault(kept.key, []).append(number)
        self._places = _places(name, ledger)

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

    def with_key(self, key: str) -> list[tuple[str, Record]]:
        """Return the slug and what was said last time of each entry with a key."""
        kept = (self._kept[number] for number in self._by_key.get(key, ()))
        return [(one.id, record) for one in kept if (record := self._record(one))]

    def side(self, kept: Kept) -> Side:
        """Return what an entry said last time."""
        record = self._record(kept)
        return side_of(record.node.properties, names_on(edge for edge, _ in record.edges)) if record else {}

    def _record(self, kept: Kept) -> Record | None:
        place = self._places[id(kept)]
        records = self._library.records.get(f"source/{self._elsewhere.get(kept.id, kept.id)}", ())
        return next((record for record in records if (record.file, record.order % APART) == place), None)

    def _take(self, numbers: Iterable[int]) -> Kept | None:
        for number in numbers:
            if number in self._unclaimed:
                del self._unclaimed[number]
                return self._kept[number]
        return None


def _places(name: str, ledger: Ledger) -> Mapping[int, tuple[str, int]]:
    """Return where the record of each kept entry is found: its file, and its place among the entries there."""
    places: dict[int, tuple[str, int]] = {}
    for file, gone in ((bib_of(name), False), (gone_of(name), True)):
        there = (kept for kept in ledger.kept if bool(kept.gone) is gone)
        places |= {id(kept): (file, position) for position, kept in enumerate(there)}
    return places
