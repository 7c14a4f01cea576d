"""Adding a finding: the next free id, its record and its file, through the same reading and checks as by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.knowledge.layout import file_for
from ingest.knowledge.write import write_document
from ingest.library import Library
from ingest.records import Record, Statement
from ingest.trying import document_in, tried
from ontology.elements import Edge, Node, Value
from ontology.errors import LibraryError

_NUMBERED = re.compile(r"finding/f(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingDraft:
    """What a person says of a new finding."""

    source: str
    """Id of the source it is read in."""
    voice: str
    """Id of the stakeholder level that speaks."""
    about: Sequence[str]
    """Ids of the concepts it is about."""
    properties: Mapping[str, Value] = field(default_factory=dict)
    """Flat properties: `kind`, `statement_da`, `page` …; empty texts are left out."""


def next_id(library: Library) -> str:
    """Return the id after the highest numbered one: `finding/f242`."""
    numbers = [int(found[1]) for node in library.nodes if (found := _NUMBERED.fullmatch(node))]
    return f"finding/f{max(numbers, default=0) + 1:03}"


def with_finding(library: Library, draft: FindingDraft) -> tuple[str, dict[str, bytes]]:
    """Return the id of the new finding and the one file that changes, path to bytes.

    LibraryError where the source is none of the library, LibraryProblemsError with what the checks have against it;
    nothing is written here.
    """
    if draft.source not in library.nodes:
        raise LibraryError(f"a finding stands in a source, and '{draft.source}' is none; choose one of the library")
    identifier = next_id(library)
    file = file_for("Finding", identifier, draft.source)
    old = document_in(library, file)
    new = replace(old, records=(*old.records, _record(identifier, draft, file)))
    change = {file: write_document(new, library.schema).encode()}
    tried(library, change)
    return identifier, change


def _record(identifier: str, draft: FindingDraft, file: str) -> Record:
    properties = {name: value for name, value in draft.properties.items() if value != ""}
    edges = [
        Edge("STATED_IN", identifier, draft.source),
        *([Edge("VOICED_BY", identifier, draft.voice)] if draft.voice else ()),
        *(Edge("ABOUT", identifier, concept) for concept in sorted(set(draft.about))),
    ]
    node = Node(identifier, "Finding", properties)
    return Record(node=node, edges=tuple(Statement(edge, 0) for edge in edges), file=file, line=0)
