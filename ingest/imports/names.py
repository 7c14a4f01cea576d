"""What the files of one outside library are called within the library folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from ingest.folder import IMPORTS
from ingest.slugs import slug

DECISIONS = "decisions.yaml"
"""What people have said of pairs that could be one source."""


def name_of(file: PurePath) -> str:
    """Return the name an outside library goes by: `My Library.bib` is `my-library`."""
    return slug(file.stem) or "library"


def bib_of(name: str) -> str:
    """Return the path of the file as last imported, byte for byte."""
    return f"{IMPORTS}/{name}.bib"


def gone_of(name: str) -> str:
    """Return the path of the entries that stood in it once and do no more."""
    return f"{IMPORTS}/{name}.gone.bib"


def ledger_of(name: str) -> str:
    """Return the path of its ledger."""
    return f"{IMPORTS}/{name}.yaml"


def imported(files: Iterable[str]) -> list[str]:
    """Return the names of the outside libraries among the files of a library, sorted."""
    prefix, ending = f"{IMPORTS}/", ".yaml"
    return sorted(
        file[len(prefix) : -len(ending)] for file in files if file.startswith(prefix) and file.endswith(ending)
    )
