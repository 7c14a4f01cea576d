"""A whole library, or a selection of it, as one bibliography: entries as they came in, with what was corrected here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.inheriting import references
from ingest.bibtex.split import Entry, Macro, split
from ingest.folder import CORE
from ingest.imports.outside import read_outside
from ingest.imports.records import ledgers
from ingest.library import Library
from ingest.records import Layer, Record
from ingest.references.bibtex import Original, bibtex_of
from ingest.references.reference import Reference, reference_of
from ingest.references.standing import standing_alone
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
    """Return sources as BibTeX; an entry that nothing was changed in stands there byte for byte.

    Volumes come after their parts, as BibTeX wants them.
    """
    writer = _Writer(library, references_of(library, ids))
    entries = writer.entries()
    return "".join(f"{text}\n\n" for text in (*writer.macros(), *writer.containers(), *entries))


@dataclass(frozen=True, slots=True)
class _Written:
    """The entry of a source, as a file has it."""

    entry: Entry
    record: Record
    bibliography: Bibliography


class _Writer:
    """Writes entry after entry, so that no key stands twice, every macro means one thing and every parent is there."""

    def __init__(self, library: Library, references: Iterable[Reference]) -> None:
        self._library = library
        self._macros: dict[str, Macro] = {}
        self._containers: dict[str, Entry] = {}
        self._outside_keys = _outside_keys(library)
        self._chosen: list[tuple[Reference, _Written | None, str]] = []
        """Each source with its entry and the key it gets."""
        self._keys: set[str] = set()
        for reference in references:
            written = self._written(reference.source)
            own = written.entry.key if written else reference.key
            key = own if own and own.lower() not in self._keys else reference.key
            self._keys.add(key.lower())
            self._chosen.append((reference, written, key))
        self._standing = {id(written.entry) for _, written, key in self._chosen if written and written.entry.key == key}

    def macros(self) -> Iterator[str]:
        """Yield the definitions of the macros that the entries use."""
        yield from (macro.raw for macro in self._macros.values())

    def containers(self) -> Iterator[str]:
        """Yield the data containers that the entries use."""
        yield from (container.raw for container in self._containers.values())

    def entries(self) -> list[str]:
        """Return the entries in order of id, those that others refer to last."""
        texts = [
            (id(written.entry) if written else 0, self._entry(*one)) for one in self._chosen for written in one[1:2]
        ]
        volumes = {
            id(volume)
            for _, written, _ in self._chosen
            if written and (volume := written.bibliography.heritage.volume_of(written.entry))
        }
        return [text for _, text in sorted(texts, key=lambda pair: pair[0] in volumes)]

    def _entry(self, reference: Reference, written: _Written | None, key: str) -> str:
        """Return the entry of one source, with the other keys it is known by."""
        own = written.entry.key if written else ""
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
        """Return the entry, or where it would mean something else here, one that stands for itself."""
        containers = self._containers_of(written)
        if containers is not None and all(map(self._means_the_same, (written, *containers))):
            self._containers |= {container.entry.key.lower(): container.entry for container in containers}
            return written.entry
        return _read_again(standing_alone(written.entry, written.bibliography))

    def _containers_of(self, written: _Written) -> list[_Written] | None:
        """Return the containers that an entry needs; None where one of its parents is not to be had here."""
        needed: dict[int, Entry] = {}
        waiting = [written.entry]
        while waiting:
            for reference in references(waiting.pop()):
                parent = written.bibliography.heritage.container(reference.key)
                # What is missing in the file it came from is no more missing here.
                if parent is None or id(parent) in self._standing or id(parent) in needed:
                    continue
                if not self._may_stand(parent):
                    return None
                needed[id(parent)] = parent
                waiting.append(parent)
        return [replace(written, entry=parent) for parent in needed.values()]

    def _may_stand(self, container: Entry) -> bool:
        """Tell whether an entry is a data container whose key nothing else has here."""
        key = container.key.lower()
        same = self._containers.get(key, container).raw == container.raw
        return container.type == "xdata" and same and key not in self._keys

    def _means_the_same(self, written: _Written) -> bool:
        """Tell whether the macros of an entry mean here what they mean in its file; those that are new are kept."""
        used = {
            field.raw.strip().lower()
            for field in written.entry.fields
            if "#" in field.raw or not field.raw.startswith(("{", '"'))
        }
        macros = (
            {block.name: block for block in written.bibliography.blocks if isinstance(block, Macro)} if used else {}
        )
        needed = _needed(used, macros)
        return all(self._macros.setdefault(name, macro).value == macro.value for name, macro in needed.items())


def _outside_keys(library: Library) -> Mapping[str, list[str]]:
    """Return id of a source to the keys it has in outside libraries."""
    keys: dict[str, list[str]] = {}
    for ledger in ledgers(library.files).values():
        for kept in ledger.kept:
            if kept.key:
                keys.setdefault(f"source/{kept.id}", []).append(kept.key)
    return keys


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
