"""The one canonical spelling of every file of a library, and a place on the map for every concept."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ingest.bibtex.write import write_bibliography
from ingest.journal import Journal, digests
from ingest.knowledge.write import write_document
from ingest.library import Library, read_library
from ingest.placement.free_spots import place_new
from ingest.placement.gathering import join_new
from ingest.placement.map_file import MAP, format_places
from ontology.errors import LibraryProblemsError, Problem
from ontology.schema import Schema
from ontology.table import SCHEMA


def tidy_library(folder: Path, schema: Schema = SCHEMA) -> list[Path]:
    """Rewrite what is not in canonical spelling, as one change, and return the paths of those files.

    LibraryProblemsError where something could not be read: what is not read would be lost.
    """
    journal = Journal(folder)
    with journal.locked():
        library = read_library(folder, schema)
        if unread := _unread(library):
            raise LibraryProblemsError(unread)
        changes = untidy_files(library) | _map(library)
        if changes:
            journal.commit(changes, digests(library.files), "tidy")
    return [folder / name for name in sorted(changes)]


def untidy_files(library: Library) -> dict[str, bytes]:
    """Return name to canonical bytes of each file that is spelled otherwise; files with problems are left out."""
    return {name: data for name, data in _canonical(library) if data != library.files[name]}


def _canonical(library: Library) -> Iterator[tuple[str, bytes]]:
    for document in library.documents:
        if not document.problems:
            yield document.file, _encoded(write_document(document, library.schema))
    if library.bibliography and not library.bibliography.problems:
        yield library.bibliography.file, _encoded(write_bibliography(library.bibliography))


def _map(library: Library) -> dict[str, bytes]:
    """Return the map with a spot and a cluster for every concept, where that differs from what is there."""
    concepts = [node for node in library.nodes.values() if node.label == "Concept"]
    edges = library.edges.values()
    clusters = join_new(concepts, edges, library.map.clusters) if library.map.clusters else {}
    text = format_places(place_new(concepts, edges, library.map.spots), clusters).encode()
    return {MAP: text} if concepts and text != library.files.get(MAP) else {}


def _unread(library: Library) -> list[Problem]:
    problems = [problem for document in library.documents for problem in document.problems]
    problems += library.bibliography.problems if library.bibliography else ()
    return sorted([*problems, *library.map.problems])


def _encoded(text: str) -> bytes:
    return unicodedata.normalize("NFC", text).encode()
