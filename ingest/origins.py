"""Where the fields of one source come from, for those fields that several of its files state, and not alike.

Only the files that describe the source are read, and of an outside library only the entry, so that a page can ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.properties import properties_of
from ingest.bibtex.split import Entry
from ingest.decoding import decode
from ingest.folder import CORE, IMPORTS
from ingest.imports.ledger import read_ledger
from ingest.imports.lines import KeptError
from ingest.imports.names import bib_of, imported, ledger_of
from ingest.imports.sides import Side, names_of, side_of, words_for
from ingest.knowledge.layout import file_for, shape_of
from ingest.knowledge.read import read_document
from ontology.elements import slug_of
from ontology.folding import fold
from ontology.schema import Schema, Words
from ontology.table import SCHEMA

_NO_KIND = "unspecified"
"""The kind of an entry that tells none: it contradicts nobody."""


class Told(NamedTuple):
    """What one file says of a field."""

    file: str
    """Path within the library folder."""
    text: str


class Origin(NamedTuple):
    """A field that files disagree about."""

    name: str
    """Flat name of the property, or `authors` and the like, as `imports.sides` has it."""
    field: Words
    told: tuple[Told, ...]
    """The one that counts first, then those it stands in place of."""


def origins(folder: Path, identifier: str, schema: Schema = SCHEMA) -> list[Origin]:
    """Return the fields of a source, by id, in which its files differ in more than spelling.

    A file that is damaged says nothing here; the checks of the library report it.
    """
    describing = list(_describing(folder, identifier, schema))
    if len(describing) < 2:
        return []
    sides = [(file, read()) for file, read in describing]
    found: list[Origin] = []
    for name in dict.fromkeys(name for _, side in sides for name in side):
        told = tuple(Told(file, side[name]) for file, side in sides if side.get(name) not in (None, "", _NO_KIND))
        if len({fold(one.text) for one in told}) > 1:
            found.append(Origin(name, words_for(name, schema), told))
    return found


def _describing(folder: Path, identifier: str, schema: Schema) -> Iterator[tuple[str, Callable[[], Side]]]:
    """Yield each file that describes a source, the one that counts most first, with what reads it."""
    file = file_for("Source", identifier)
    if side := _by_hand(folder / file, file, identifier, schema):
        yield file, lambda: side
    core = folder / CORE
    if core.is_file():
        bibliography, entries = _core(core, core.stat().st_mtime_ns)
        if entry := entries.get(identifier):
            yield CORE, partial(_side, bibliography, entry, schema)
    for name, place in _places(folder, slug_of(identifier)):
        yield bib_of(name), partial(_of_import, folder, name, place, schema)


def _by_hand(path: Path, file: str, identifier: str, schema: Schema) -> Side:
    """Return the properties that a source's own file corrects; its relations are shown wherever they lead."""
    shape = shape_of(file)
    if shape is None or not path.is_file():
        return {}
    records = read_document(path.read_bytes(), file, shape, schema).records
    return next((side_of(record.node.properties, ()) for record in records if record.node.id == identifier), {})


@lru_cache(maxsize=2)
def _core(path: Path, _stamp: int) -> tuple[Bibliography, Mapping[str, Entry]]:
    """Return the curated core, and id to entry of each source in it."""
    bibliography = read_bibliography(path.read_bytes(), CORE)
    readings = (bibliography.read(entry) for entry in bibliography.entries if entry.key)
    return bibliography, {reading.id: reading.entry for reading in readings}


def _side(bibliography: Bibliography, entry: Entry, schema: Schema) -> Side:
    reading = bibliography.read(entry)
    return side_of({said.name: said.value for said in properties_of(reading, schema)}, names_of(reading))


class _Place(NamedTuple):
    """Where an entry stands in an outside library."""

    key: str
    first: int
    """1-based line."""
    after: int
    """Line of the next entry; 0 for the last."""


def _places(folder: Path, slug: str) -> Iterator[tuple[str, _Place]]:
    """Yield each outside library that holds a source, in order of first import."""
    paths = (folder / IMPORTS).glob("*.yaml")
    ledgers = [
        (*_ledger(path, path.stat().st_mtime_ns), name)
        for path in paths
        for name in imported([f"{IMPORTS}/{path.name}"])
    ]
    for _, places, name in sorted(ledgers, key=lambda one: (one[0], one[2])):
        if place := places.get(slug):
            yield name, place


@lru_cache(maxsize=8)
def _ledger(path: Path, _stamp: int) -> tuple[int, Mapping[str, _Place]]:
    """Return how early an outside library was imported, and slug to place of each source in it."""
    try:
        ledger = read_ledger(path.read_bytes(), ledger_of(path.stem))
    except KeptError:
        return 0, {}  # The checks of the library report it, with its cure.
    there = [kept for kept in ledger.kept if not kept.gone]
    places: dict[str, _Place] = {}
    for kept, first, after in zip(there, ledger.lines, (*ledger.lines[1:], 0), strict=True):
        places.setdefault(kept.id, _Place(kept.key, first, after))
    return ledger.order, places


def _of_import(folder: Path, name: str, place: _Place, schema: Schema) -> Side:
    """Read one entry with the macros of its file."""
    lines = decode((folder / bib_of(name)).read_bytes()).text.split("\n")
    own = lines[place.first - 1 : place.after - 1 if place.after else None]
    macros = [line for line in lines if line.lstrip().lower().startswith("@string")]
    bibliography = read_bibliography("\n".join([*macros, *own]).encode(), bib_of(name))
    entry = next((entry for entry in bibliography.entries if entry.key == place.key), None)
    return _side(bibliography, entry, schema) if entry else {}
