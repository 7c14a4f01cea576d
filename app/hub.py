"""The hub: library files and graph, opened together. The only place where ingest and graph meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Self

from app.settings import Settings
from graph.store import Changes, GraphStore
from graph.stores import open_store
from ontology.collecting import without_collecting
from ontology.elements import Element
from ontology.errors import LibraryProblemsError, StoreEmptyError, StoreError, StoreUpdatingError

if TYPE_CHECKING:
    from ingest.library import Library


class Made(NamedTuple):
    """What a graph is made of: all that is held of a sound library while the graph is written."""

    elements: list[Element]
    digest: str
    """Of the files they were read from."""

    @classmethod
    def of(cls, library: Library) -> Self:
        """Return the elements of a library that has no flaws."""
        return cls(list(library.elements), library.digest)


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
    """Open a hub, its graph not looked at yet (see `check_readable`), and read where the concepts stand on the map."""
    from ingest.placement import read_map

    drawn = read_map(settings.library)
    return Hub(settings, open_store(settings.store), drawn.spots, drawn.clusters)


def open_graph(settings: Settings) -> GraphStore:
    """Open the graph for reading; a StoreError says why it cannot be read (see `check_readable`), and what to do."""
    store = open_store(settings.store)
    try:
        check_readable(store, settings.store)
    except StoreError:
        store.close()
        raise
    return store


def check_readable(store: GraphStore, address: str) -> None:
    """Ask whether the graph is equal to a library; a StoreError says why it is not.

    StoreEmptyError where it was never built, StoreUpdatingError while a large sync is half-way, StoreOutdatedError or
    StoreTooNewError where another Brobygger made it, StoreUnreachableError or StoreRefusedError where its server does
    not let us ask.
    """
    if store.digest():
        return
    store.nodes(())  # Says so where another table made it.
    if store.updating():
        raise StoreUpdatingError(
            "the graph is being updated: ask again when that is done; brobygger build waits for it"
        )
    raise StoreEmptyError(f"the graph {address} is empty; build it with: brobygger build")


def demand_store(settings: Settings) -> None:
    """Ask the store one short question; StoreError where the graph could not follow a change of the files now."""
    with open_store(settings.store) as store:
        store.digest()


def sound_library(settings: Settings) -> Library:
    """Read the library; LibraryProblemsError carries whatever keeps it from becoming the graph."""
    # Imported here: a command that only reads the graph needs no YAML and no BibTeX.
    from ingest.checks import flaws
    from ingest.library import read_library

    library = read_library(settings.library)
    if problems := flaws(library):
        raise LibraryProblemsError(problems)
    return library


def build(settings: Settings, full: bool = False, made: Made | None = None) -> Changes:
    """Make the graph equal to the library files; where a file is wrong the old graph stays as it was.

    A change of the files that was cut short is taken back first. Files that are byte for byte what the graph was last
    made of are not even parsed, unless `full`, nor those that `made` was read from.
    """
    from ingest.folder import digest_of, library_files
    from ingest.journal import Journal

    Journal(settings.library).recover()
    with without_collecting(), open_store(settings.store) as store:
        digest = digest_of(library_files(settings.library))
        if not full and store.digest() == digest:
            return Changes()
        now = made if made and made.digest == digest else Made.of(sound_library(settings))
        return store.sync(now.elements, now.digest, full)
