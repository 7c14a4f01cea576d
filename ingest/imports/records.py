"""Outside libraries as records: each entry under the id its ledger gives it, below everything people wrote here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.bibtex.parties import Parties
from ingest.bibtex.reading import Reading
from ingest.bibtex.source import WRITTEN_BY, part_of, settle_names, written_by
from ingest.bibtex.split import Entry
from ingest.imports.bearers import as_known
from ingest.imports.decisions import Decided, decided_records, read_decisions, redirects
from ingest.imports.incoming import Incoming
from ingest.imports.ledger import Kept, Ledger, read_ledger
from ingest.imports.lines import KeptError
from ingest.imports.names import bib_of, gone_of, imported, ledger_of
from ingest.imports.outside import read_outside
from ingest.knowledge.relations import make_edge
from ingest.records import Layer, Record, Statement
from ontology.elements import Node, Value
from ontology.errors import Problem
from ontology.schema import Schema

APART = 10_000_000
"""More entries than any file holds: so far apart stand the places of two outside libraries."""

Files = Mapping[str, bytes]
"""Path within the library folder to bytes."""


@dataclass(slots=True)
class Imported:
    """What all outside libraries say."""

    records: list[Record] = field(default_factory=list)
    """The sources, then the people and bodies that nobody describes, library by library."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """Id of a source to the first entry of it."""
    problems: list[Problem] = field(default_factory=list)


def read_imports(files: Files, described: Iterable[Record], schema: Schema) -> Imported:
    """Return a record for each entry of each outside library, and for everybody in them whom no record describes.

    What people decided of pairs of sources is among the records too.
    """
    found = Imported()
    told = list(described)
    decisions = _sound_decisions(files, found.problems)
    elsewhere = redirects(decisions)
    for name, ledger in _sound_ledgers(files, found.problems):
        parties = Parties(told)
        records: list[Record] = []
        for file, pairs in _paired(name, ledger, files, found):
            records += _of_file(file, ledger, pairs, parties, elsewhere, schema)
        found.records += records
        told += records
    found.records += decided_records(decisions, schema)
    return found


def ledgers(files: Files) -> Mapping[str, Ledger]:
    """Return name to ledger of each outside library, the one imported first in front; KeptError if one is damaged."""
    found = ((name, read_ledger(files[ledger_of(name)], ledger_of(name))) for name in imported(files))
    return dict(sorted(found, key=lambda pair: (pair[1].order, pair[0])))


def _sound_ledgers(files: Files, problems: list[Problem]) -> list[tuple[str, Ledger]]:
    sound: dict[str, bytes] = {}
    for name in imported(files):
        file = ledger_of(name)
        try:
            read_ledger(files[file], file)
        except KeptError as error:
            problems.append(error.problem)
        else:
            sound[file] = files[file]
    return list(ledgers(sound).items())


def _sound_decisions(files: Files, problems: list[Problem]) -> tuple[Decided, ...]:
    try:
        return read_decisions(files)
    except KeptError as error:
        problems.append(error.problem)
        return ()


def _paired(
    name: str, ledger: Ledger, files: Files, found: Imported
) -> Iterator[tuple[str, list[tuple[Kept, Incoming]]]]:
    """Yield each file of an outside library with what is kept of each entry beside the entry, in order."""
    for file, gone in ((bib_of(name), False), (gone_of(name), True)):
        kept = [one for one in ledger.kept if bool(one.gone) is gone]
        data = files.get(file, b"")
        entries = read_outside(data, file).sources
        touched = not gone and hashlib.sha256(data).hexdigest() != ledger.digest
        if touched or len(kept) != len(entries):
            cure = "import it again with: brobygger add, or take the last change back with: brobygger undo"
            found.problems.append(Problem(file, 1, "the file is no longer what was imported", cure))
        pairs = list(zip(kept, entries, strict=False))
        for one, entry in pairs:
            found.entries.setdefault(f"source/{one.id}", entry.entry)
        yield file, pairs


def _of_file(
    file: str,
    ledger: Ledger,
    pairs: list[tuple[Kept, Incoming]],
    parties: Parties,
    elsewhere: Mapping[str, str],
    schema: Schema,
) -> Iterator[Record]:
    known = [as_known(incoming.reading, kept.names, kept.id) for kept, incoming in pairs]
    derived = settle_names(known, parties, file)
    homes = {id(incoming.entry): f"source/{elsewhere.get(kept.id, kept.id)}" for kept, incoming in pairs}
    for position, ((kept, incoming), reading) in enumerate(zip(pairs, known, strict=True)):
        fitted, source = incoming.fitted(schema), homes[id(incoming.entry)]
        written = written_by(reading, source, parties, schema)
        record = Record(
            node=Node(source, "Source", {**fitted.properties, **_of_import(kept)}),
            edges=(*_as_printed(written, reading, kept), *part_of(reading, source, homes, schema)),
            file=file,
            line=incoming.line,
            lines=fitted.lines,
            layer=Layer.IMPORT,
            order=ledger.order * APART + position,
        )
        if kept.id in elsewhere:
            yield _moved(f"source/{kept.id}", record, schema)
        yield record
    yield from derived


def _moved(identifier: str, record: Record, schema: Schema) -> Record:
    """Return what stays of a source that was found to be another: its title, and where it has gone."""
    said = {name: record.node.properties[name] for name in ("kind", "title")}
    edge = make_edge(schema.relation("REPLACED_BY"), identifier, record.node.id, {})
    return Record(
        node=Node(identifier, record.node.label, {**said, "review": "deprecated"}),
        edges=(Statement(edge, record.line),),
        file=record.file,
        line=record.line,
        layer=Layer.IMPORT,
    )


def _of_import(kept: Kept) -> dict[str, Value]:
    """Return what the import itself says of a source: since when it is here, who brought it, whether it is to go."""
    said: dict[str, Value] = {"added": kept.seen}
    if kept.by:
        said["added_by"] = kept.by
    if kept.answer == "remove":
        said["review"] = "deprecated"
    return said


def _as_printed(statements: Sequence[Statement], reading: Reading, kept: Kept) -> Iterable[Statement]:
    """Return edges with the names as this entry prints them, and authors counted without gaps."""
    named = sum(len(names.names) for names in reading.people.values())
    written = sum(statement.edge.type == WRITTEN_BY for statement in statements)
    # Nobody goes by another name and nobody is named twice: most are right as they are.
    return _counted(statements, kept) if kept.names or written != named else statements


def _counted(statements: Iterable[Statement], kept: Kept) -> Iterator[Statement]:
    printed = {known: here for here, known in kept.names.items()}
    counted: dict[Value, int] = {}
    for edge, line in statements:
        said = edge.properties
        if edge.type == WRITTEN_BY:
            counted[said["role"]] = position = counted.get(said["role"], 0) + 1
            said = {**said, "position": position, "printed": printed.get(str(said["printed"]), said["printed"])}
        yield Statement(replace(edge, properties=said) if said != edge.properties else edge, line)
