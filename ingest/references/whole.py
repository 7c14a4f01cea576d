"""A whole library, or a selection of it, as one bibliography: entries as they came in, with what was corrected here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.split import Entry, Macro, split
from ingest.folder import CORE
from ingest.imports.gone import standing_alone
from ingest.imports.outside import read_outside
from ingest.imports.records import ledgers
from ingest.library import Library
from ingest.records import Layer, Record
from ingest.references.bibtex import Original, bibtex_of
from ingest.references.reference import Reference, reference_of
from ontology.elements import Edge, Node


def references_of(library: Library, ids: Iterable[str] = ()) -> list[Reference]:
    """Return the sources with these ids, or all that have not gone away, in order of id."""
    wanted = set(ids)
    by_source: dict[str, list[Edge]] = {}
    for edge in library.edges.values():
        by_source.setdefault(edge.start, []).append(edge)
    return [
        reference_of(node, by_source.get(node.id, ()), library.nodes)
        for node in library.nodes.values()
        if node.label == "Source" and (node.id in wanted if wanted else node.properties.get("review") != "deprecated")
    ]


def bibliography_of(library: Library, ids: Iterable[str] = ()) -> str:
    """Return sources as BibTeX; an entry that nothing was changed in stands there byte for byte."""
    writer = _Writer(library)
    entries = [writer.entry(reference) for reference in references_of(library, ids)]
    return "".join(f"{text}\n\n" for text in (*writer.macros(), *entries))


@dataclass(frozen=True, slots=True)
class _Written:
    """The entry of a source, as a file has it."""

    entry: Entry
    record: Record
    bibliography: Bibliography


class _Writer:
    """Writes entry after entry, so that no key stands twice and every macro means one thing."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._keys: set[str] = set()
        self._macros: dict[str, Macro] = {}
        self._outside_keys: dict[str, list[str]] = {}
        for ledger in ledgers(library.files).values():
            for kept in ledger.kept:
                if kept.key:
                    self._outside_keys.setdefault(f"source/{kept.id}", []).append(kept.key)

    def macros(self) -> Iterator[str]:
        """Yield the definitions of the macros that the entries use."""
        yield from (macro.raw for macro in self._macros.values())

    def entry(self, reference: Reference) -> str:
        """Return the entry of one source, with the other keys it is known by."""
        written = self._written(reference.source)
        own = written.entry.key if written else reference.key
        key = own if own and own.lower() not in self._keys else reference.key
        self._keys.add(key.lower())
        known = [*self._outside_keys.get(reference.source.id, ()), *([own] if own and own != key else [])]
        ids = [other for other in dict.fromkeys(known) if other != key and "," not in other]
        if written is None:
            return bibtex_of(reference, key=key, ids=ids)
        alone = reference_of(written.record.node, (edge for edge, _ in written.record.edges), self._library.nodes)
        return bibtex_of(reference, Original(self._understood(written), alone), key, ids)

    def _written(self, source: Node) -> _Written | None:
        entry = self._library.entries.get(source.id)
        for record in self._library.records[source.id]:
            if entry and record.layer in (Layer.CORE, Layer.IMPORT):
                bibliography = self._bibliography(record.file)
                return _Written(entry, record, bibliography) if bibliography else None
        return None

    def _bibliography(self, file: str) -> Bibliography | None:
        if file == CORE:
            return self._library.bibliography
        return read_outside(self._library.files[file], file).bibliography

    def _understood(self, written: _Written) -> Entry:
        """Return the entry, with macros written out where they mean something else in what was written before."""
        used = {field.raw.strip().lower() for field in written.entry.fields if not field.raw.startswith(("{", '"'))}
        macros = {block.name: block for block in written.bibliography.blocks if isinstance(block, Macro)}
        needed = _needed(used, macros)
        if any(self._macros.setdefault(name, macro).value != macro.value for name, macro in needed.items()):
            return _read_again(standing_alone(written.entry, written.bibliography))
        return written.entry


def _needed(used: set[str], macros: Mapping[str, Macro]) -> dict[str, Macro]:
    """Return the macros that some values use, and those that these use in turn."""
    found: dict[str, Macro] = {}
    for name, macro in macros.items():
        if any(name in value.replace("#", " ").split() for value in used):
            found |= _needed({macro.value.lower()}, {other: one for other, one in macros.items() if other != name})
            found[name] = macro
    return found


def _read_again(text: str) -> Entry:
    return next(block for block in split(text) if isinstance(block, Entry))
