"""The hub: library files and graph, opened together. The only place where ingest and graph meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.settings import Settings
from graph.store import Changes, GraphStore
from graph.stores import open_store
from ontology.errors import LibraryProblemsError, StoreError

if TYPE_CHECKING:
    from ingest.library import Library


@dataclass(frozen=True, slots=True)
class Hub:
    """An open hub, as the app uses it."""

    settings: Settings
    store: GraphStore
    places: Mapping[str, tuple[int, int]]
    """Concept id to its place on the map, x and y from 0 to 10,000."""
    clusters: Mapping[str, str] = field(default_factory=dict)
    """Concept id to the id of the concept in the middle of its cluster."""


def open_hub(settings: Settings) -> Hub:
    """Open the graph and read where the concepts stand on the map."""
    from ingest.placement import read_map

    drawn = read_map(settings.library)
    return Hub(settings, open_graph(settings), drawn.spots, drawn.clusters)


def open_graph(settings: Settings) -> GraphStore:
    """Open the graph for reading; StoreError says how to build it where there is none."""
    store = open_store(settings.store)
    if not store.digest():
        store.close()
        raise StoreError(f"the graph {settings.store} is empty; build it with: brobygger build")
    return store


def sound_library(settings: Settings) -> Library:
    """Read the library; LibraryProblemsError carries whatever keeps it from becoming the graph."""
    # Imported here: a command that only reads the graph needs no YAML and no BibTeX.
    from ingest.checks import flaws
    from ingest.library import read_library

    library = read_library(settings.library)
    if problems := flaws(library):
        raise LibraryProblemsError(problems)
    return library


def build(settings: Settings, full: bool = False) -> Changes:
    """Make the graph equal to the library files; where a file is wrong the old graph stays as it was.

    A change of the files that was cut short is taken back first. Files that are byte for byte what the graph was last
    made of are not even parsed, unless `full`.
    """
    from ingest.folder import digest_of, library_files
    from ingest.journal import Journal

    Journal(settings.library).recover()
    with open_store(settings.store) as store:
        if not full and store.digest() == digest_of(library_files(settings.library)):
            return Changes()
        library = sound_library(settings)
        return store.sync([*library.nodes.values(), *library.edges.values()], library.digest, full)
