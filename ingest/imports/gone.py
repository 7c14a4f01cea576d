"""Entries that have gone from an outside library: kept as text that stands for itself, without the rest of its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ingest.imports.ledger import Kept, Ledger
from ingest.imports.names import bib_of, gone_of
from ingest.imports.outside import read_outside
from ingest.references.standing import standing_alone


def gone_texts(name: str, ledger: Ledger, files: Mapping[str, bytes]) -> Callable[[Kept], str]:
    """Return what gives the text of a kept entry, as it stood in the last import or among those gone before."""
    places: dict[int, tuple[str, int]] = {}
    for file, gone in ((bib_of(name), False), (gone_of(name), True)):
        there = (kept for kept in ledger.kept if bool(kept.gone) is gone)
        places |= {id(kept): (file, position) for position, kept in enumerate(there)}

    def text(kept: Kept) -> str:
        file, position = places[id(kept)]
        outside = read_outside(files[file], file)
        return standing_alone(outside.sources[position].reading.entry, outside.bibliography)

    return text
