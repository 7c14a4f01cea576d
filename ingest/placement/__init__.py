"""Where each concept stands on the map, and which concepts belong together: one map for everybody, kept in a file."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.placement.map_file import MAP, SIDE, MapFile, Spot, format_places, read_map, read_places

if TYPE_CHECKING:
    from ingest.library import Library

__all__ = ["MAP", "SIDE", "MapFile", "Spot", "clusters", "layout", "read_map", "read_places", "write_places"]


def layout(library: "Library", seed: int) -> Mapping[str, Spot]:
    """Return a new place for every concept; see `edition.layout`."""
    # Imported here: whoever only reads the map needs neither the library nor what draws it.
    from ingest.placement import edition

    return edition.layout(library, seed)


def clusters(library: "Library", seed: int) -> Mapping[str, str]:
    """Return the cluster of each concept; see `gathering.clusters`."""
    from ingest.placement import gathering

    return gathering.clusters(library, seed)


def write_places(folder: Path, places: Mapping[str, Spot], clusters: Mapping[str, str] | None = None) -> None:
    """Write the map of a library folder as one change that can be taken back."""
    from ingest.journal import Journal, digests

    journal = Journal(folder)
    with journal.locked():
        old = {MAP: (folder / MAP).read_bytes()} if (folder / MAP).exists() else {}
        journal.commit({MAP: format_places(places, clusters).encode()}, digests(old), "new edition of the map")
