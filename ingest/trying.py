"""Trying a change of the library: what its files would say as a whole, read and checked, with nothing written."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.checks import flaws
from ingest.knowledge.document import Document
from ingest.knowledge.layout import shape_of
from ingest.library import Library, library_of
from ontology.errors import LibraryError, LibraryProblemsError


def document_in(library: Library, file: str) -> Document:
    """Return a knowledge file of the library, an empty one where there is none yet.

    LibraryError where no file of a library has this name, LibraryProblemsError where it cannot be read whole: written
    again, it would lose what was not read.
    """
    shape = shape_of(file)
    if shape is None:
        raise LibraryError(f"{file} is no file of a library; choose another name")
    document = next((item for item in library.documents if item.file == file), Document(file=file, shape=shape))
    if document.problems:
        raise LibraryProblemsError(document.problems)
    return document


def tried(library: Library, change: Mapping[str, bytes | None]) -> Library:
    """Return the library as a change would leave it; LibraryProblemsError with what the checks have against it.

    None stands for a file that goes.
    """
    files = {name: data for name, data in sorted({**library.files, **change}.items()) if data is not None}
    after = library_of(files, (), library.schema)
    if problems := flaws(after):
        raise LibraryProblemsError(problems)
    return after
