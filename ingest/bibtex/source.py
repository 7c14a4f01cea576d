"""The entries of a bibliography as sources, with who wrote and who issued them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.others import question_of_others
from ingest.bibtex.parties import Parties
from ingest.bibtex.properties import properties_of, unreadable_date
from ingest.bibtex.reading import CONTAINERS, Reading
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Entry
from ingest.knowledge.relations import make_edge
from ingest.records import Layer, Record, Statement
from ontology.elements import Node, Value
from ontology.errors import Problem
from ontology.schema import Schema

WRITTEN_BY, ISSUED_BY = "AUTHORED_BY", "ISSUED_BY"


@dataclass(slots=True)
class Sources:
    """What a bibliography says."""

    records: list[Record] = field(default_factory=list)
    """The sources, then the people and bodies that nobody describes."""
    problems: list[Problem] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    """Id of a source to its entry."""


def read_sources(bibliography: Bibliography, described: Iterable[Record], schema: Schema) -> Sources:
    """Return a record for each entry, and for each person and body in them that none of `described` is."""
    sources = Sources()
    parties = Parties(described)
    readings = [
        bibliography.read(entry) for entry in bibliography.entries if entry.key and entry.type not in CONTAINERS
    ]
    readings = [reading for reading in readings if _takes_id(reading, sources, bibliography.file)]
    derived = settle_names(readings, parties, bibliography.file)
    homes = {id(reading.entry): reading.id for reading in readings}
    for reading in readings:
        said = properties_of(reading, schema)
        written = written_by(reading, reading.id, parties, schema)
        record = Record(
            node=Node(reading.id, "Source", {name: value for name, value, _ in said}),
            edges=(*written, *part_of(reading, reading.id, homes, schema)),
            file=bibliography.file,
            line=reading.entry.line,
            lines={name: line for name, _, line in said},
            layer=Layer.CORE,
        )
        question = question_of_others(reading, record.node, bibliography.file, schema)
        sources.records += [record, question] if question else [record]
        sources.problems += _complaints(reading, bibliography.file)
    sources.records += derived
    return sources


def settle_names(readings: Iterable[Reading], parties: Parties, file: str) -> list[Record]:
    """Give an id to everybody the entries of a file name; return the records of those whom nobody describes."""
    for reading in readings:
        for role, people in reading.people.items():
            for name in people.names:
                parties.meet(name, file, reading.lines[role])
        for issuer, text in reading.issuers.items():
            for name in parties.bodies_in(text):
                parties.meet(name, file, reading.lines[issuer])
    return parties.settle()


def _takes_id(reading: Reading, sources: Sources, file: str) -> bool:
    """Tell whether an entry gets the id of its key; one that comes too late is a problem."""
    entry = reading.entry
    first = sources.entries.setdefault(reading.id, entry)
    # Keys that differ in nothing but capitals are reported where the file is split.
    if first.key.lower() != entry.key.lower():
        remark = Remark.of(entry.line, Fault.SAME_ID, key=entry.key, other=first.key, first=first.line)
        sources.problems.append(remark.problem(file))
    return first is entry


def written_by(reading: Reading, identifier: str, parties: Parties, schema: Schema) -> list[Statement]:
    """Return the edges to who wrote and who issued the source that an entry is; its names must be settled."""
    written = [*_authors(reading, identifier, parties, schema), *_issuers(reading, identifier, parties, schema)]
    if len({edge.end for edge, _ in written}) == len(written):
        return written
    # A body named twice in one role is one edge; the first wins.
    edges = {statement.edge.identity: statement for statement in reversed(written)}
    return list(reversed(edges.values()))


def part_of(reading: Reading, identifier: str, homes: Mapping[int, str], schema: Schema) -> Iterator[Statement]:
    """Yield that a source is a part of the volume its entry refers to; `homes` are entries, by `id`, to sources."""
    home = homes.get(id(reading.volume)) if reading.volume else None
    if home and home != identifier:
        yield Statement(make_edge(schema.relation("PART_OF"), identifier, home, {}), reading.lines["crossref"])


def _complaints(reading: Reading, file: str) -> Iterator[Problem]:
    if name := unreadable_date(reading):
        yield Remark.of(
            reading.lines[name], Fault.NO_DATE, shown=reading.fields[name], key=reading.entry.called
        ).problem(file)


def _authors(reading: Reading, identifier: str, parties: Parties, schema: Schema) -> Iterator[Statement]:
    relation = schema.relation(WRITTEN_BY)
    for role, people in reading.people.items():
        for position, name in enumerate(people.names, start=1):
            carried: dict[str, Value] = {"role": role, "position": position, "printed": name.printed}
            yield Statement(make_edge(relation, identifier, parties.id_of(name), carried), reading.lines[role])


def _issuers(reading: Reading, identifier: str, parties: Parties, schema: Schema) -> Iterator[Statement]:
    relation = schema.relation(ISSUED_BY)
    for issuer, text in reading.issuers.items():
        for name in parties.bodies_in(text):
            carried: dict[str, Value] = {"role": _role(issuer, reading.entry.type), "printed": name.family}
            yield Statement(make_edge(relation, identifier, parties.id_of(name), carried), reading.lines[issuer])


_ROLES: Mapping[str, str] = {"publisher": "publisher", "institution": "issuer", "school": "university"}


def _role(issuer: str, entry_type: str) -> str:
    if issuer == "publisher" and entry_type == "article":
        return "journal publisher"
    if issuer == "institution" and entry_type.endswith("thesis"):
        return "university"
    if issuer == "organization":
        return "host" if entry_type in ("inproceedings", "proceedings", "conference") else "issuer"
    return _ROLES[issuer]
