"""Where each concept stands on the map: one place for everybody, kept in a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.placement.map_file import MAP, SIDE, Spot, format_places, read_places

if TYPE_CHECKING:
    from ingest.library import Library

__all__ = ["MAP", "SIDE", "Spot", "layout", "read_places", "write_places"]


def layout(library: "Library", seed: int) -> Mapping[str, Spot]:
    """Return a new place for every concept; see `edition.layout`."""
    # Imported here: whoever only reads the map needs neither the library nor what draws it.
    from ingest.placement import edition

    return edition.layout(library, seed)


def write_places(folder: Path, places: Mapping[str, Spot]) -> None:
    """Write the map of a library folder as one change that can be taken back."""
    from ingest.journal import Journal, digests

    journal = Journal(folder)
    with journal.locked():
        old = {MAP: (folder / MAP).read_bytes()} if (folder / MAP).exists() else {}
        journal.commit({MAP: format_places(places).encode()}, digests(old), "new edition of the map")
