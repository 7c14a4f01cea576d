"""Adding to an outside library that the hub keeps itself: entries pasted or looked up, one below the other."""

from __future__ import annotations

from pathlib import Path

from ingest.decoding import decode
from ingest.imports.names import bib_of

LOOKED_UP, PASTED = "looked-up", "pasted"
"""Names of the outside libraries for entries that come in one by one."""


def with_added(folder: Path, name: str, text: str) -> bytes:
    """Return an outside library as last imported with entries added at its end, ready to be planned under its name."""
    path = folder / bib_of(name)
    before = decode(path.read_bytes()).text if path.is_file() else ""
    return "\n\n".join(part.strip() for part in (before, text) if part.strip()).encode() + b"\n"
