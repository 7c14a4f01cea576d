"""The library folder as elements: every file read, every element with its place, every problem with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.source import Sources, read_sources
from ingest.bibtex.split import Entry
from ingest.folder import CORE, digest_of, library_files, strangers
from ingest.imports.records import read_imports
from ingest.knowledge.document import Document
from ingest.knowledge.layout import shape_of
from ingest.knowledge.questions import add_texts
from ingest.knowledge.read import read_document
from ingest.merging import Identity, merge
from ingest.placement.map_file import MAP, MapFile, parse_places
from ingest.records import Place, Record
from ontology.elements import Edge, Element, Node
from ontology.errors import Problem
from ontology.schema import Schema
from ontology.table import SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Everything a library folder says."""

    schema: Schema
    """The table it was read with."""
    nodes: Mapping[str, Node]
    """By id, in order of id."""
    edges: Mapping[Identity, Edge]
    """By type, start, end and key, in that order."""
    places: Mapping[str | Identity, Place]
    """Where each node (by id) and each edge (by its identity) is written."""
    problems: tuple[Problem, ...]
    """What could not be read; `check_library` finds the rest."""
    digest: str
    """Changes whenever a file does."""
    records: Mapping[str, tuple[Record, ...]]
    """Id to what each file says about it; the one that counts most first."""
    entries: Mapping[str, Entry]
    """Id of a source to its entry, word by word."""
    documents: tuple[Document, ...]
    """The knowledge files."""
    bibliography: Bibliography | None
    """`library.bib`."""
    map: MapFile
    """`map.csv`: where the concepts stand."""
    files: Mapping[str, bytes]
    """Every file that was read, by its path within the folder."""

    @property
    def elements(self) -> Iterator[Element]:
        """All nodes, then all edges."""
        yield from self.nodes.values()
        yield from self.edges.values()

    def place_of(self, element: Element, name: str = "") -> Place:
        """Return where an element is written, or a property of a node (flat name, or name without language)."""
        if isinstance(element, Edge):
            return self.places[element.identity]
        for record in self.records[element.id] if name else ():
            for key, line in record.lines.items():
                if key == name or key.startswith(f"{name}_"):
                    return Place(record.file, line)
        return self.places[element.id]


def read_library(folder: Path, schema: Schema = SCHEMA) -> Library:
    """Read all files of a library; what is wrong in them is among the problems, LibraryError where there is none."""
    return library_of(library_files(folder), strangers(folder), schema)


def library_of(files: Mapping[str, bytes], stray: Sequence[Problem] = (), schema: Schema = SCHEMA) -> Library:
    """Return the library that files make, path within the folder to bytes, so that a change can be tried unwritten."""
    documents = tuple(_documents(files, schema))
    bibliography = read_bibliography(files[CORE], CORE) if CORE in files else None
    told = [record for document in documents for record in document.records]
    sources = read_sources(bibliography, told, schema) if bibliography else Sources()
    places = parse_places(files[MAP]) if MAP in files else MapFile()
    imported = read_imports(files, [*told, *sources.records], schema)
    merged = merge([*told, *sources.records, *imported.records], schema)
    add_texts(merged.nodes, list(merged.edges.values()), schema)
    problems = [*stray, *places.problems, *sources.problems, *imported.problems, *merged.problems]
    for document in documents:
        problems += document.problems
    problems += bibliography.problems if bibliography else ()
    return Library(
        schema=schema,
        nodes=merged.nodes,
        edges=merged.edges,
        places=merged.places,
        problems=tuple(sorted(set(problems))),
        digest=digest_of(files),
        records=merged.records,
        entries={**imported.entries, **sources.entries},
        documents=documents,
        bibliography=bibliography,
        map=places,
        files=files,
    )


def _documents(files: Mapping[str, bytes], schema: Schema) -> Iterator[Document]:
    for name, data in files.items():
        if shape := shape_of(name):
            yield read_document(data, name, shape, schema)
