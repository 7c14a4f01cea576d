"""Which files of a folder belong to a library, and their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ingest.knowledge.layout import LATER, SHAPES, shape_of
from ingest.placement.map_file import MAP
from ontology.errors import LibraryError, Problem

CORE = "library.bib"
"""The curated core of the bibliography."""

IMPORTS = "imports"
"""The folder of outside libraries and their ledgers."""

_ENDINGS = (".yaml", ".yml", ".bib")


def library_files(folder: Path) -> Mapping[str, bytes]:
    """Return path within the folder to bytes, sorted; LibraryError where the folder or a file cannot be read."""
    if not folder.is_dir():
        raise LibraryError(
            f"there is no library folder '{folder}'; name one with BROBYGGER_LIBRARY, or run: brobygger init"
        )
    try:
        return {name: (folder / name).read_bytes() for name in sorted(_names(folder)) if _belongs(name)}
    except OSError as error:
        raise LibraryError(f"{error.filename} cannot be read: {error.strerror}; look at its permissions") from error


def strangers(folder: Path) -> list[Problem]:
    """Return a problem for each file that looks like one of a library and has not the name of one."""
    known = ", ".join(sorted(f"{shape.folder}/*.yaml" if shape.folder else shape.file for shape in SHAPES))
    return [
        Problem(name, 1, "no file of a library has this name", f"rename it or move it elsewhere; there are: {known}")
        for name in sorted(_names(folder))
        if name.endswith(_ENDINGS) and not _belongs(name)
    ]


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return a digest that changes whenever a file does."""
    whole = hashlib.sha256()
    for name, data in files.items():
        whole.update(f"{name}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()


def _names(folder: Path) -> list[str]:
    """Return the paths of files at the top and in the folders that hold records."""
    places = [folder, *(folder / name for name in {IMPORTS, *(shape.folder for shape in SHAPES)} if name)]
    return [
        path.relative_to(folder).as_posix()
        for place in places
        if place.is_dir()
        for path in place.iterdir()
        if path.is_file() and not path.name.startswith(".")
    ]


def _belongs(name: str) -> bool:
    if name.startswith(f"{IMPORTS}/"):
        return name.endswith((".bib", ".yaml"))
    return name in (CORE, MAP, *LATER) or (name.endswith(".yaml") and shape_of(name) is not None)
