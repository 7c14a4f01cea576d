"""Adding a connection between two concepts: in the file of the first, through the same checks as by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ingest.knowledge.layout import file_for
from ingest.knowledge.relations import make_edge
from ingest.knowledge.write import write_document
from ingest.library import Library
from ingest.records import Statement
from ingest.trying import document_in, tried
from ontology.elements import Value
from ontology.errors import LibraryError


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionDraft:
    """What a person says of a new connection."""

    start: str
    """Id of the concept it begins at; its file says it."""
    verb: str
    """Name of a relation between concepts: `RELATED`."""
    end: str
    """Id of the concept it leads to."""
    carried: Mapping[str, Value] = field(default_factory=dict)
    """Flat properties: `because_da`, `source`, `page`, `reading`; empty texts are left out."""


def with_connection(library: Library, draft: ConnectionDraft) -> dict[str, bytes]:
    """Return the one file that changes, path to bytes.

    LibraryError where a concept is none of the library or the two are connected so already, LibraryProblemsError with
    what the checks have against it; nothing is written here.
    """
    for concept in (draft.start, draft.end):
        if not concept.startswith("concept/") or concept not in library.nodes:
            raise LibraryError(f"'{concept}' is no concept of the library; choose another")
    relation = library.schema.relation(draft.verb)
    if "Concept" not in relation.start or "Concept" not in relation.end:
        raise LibraryError(f"{draft.verb} does not stand between concepts; choose another verb")
    carried = {name: value for name, value in draft.carried.items() if value != ""}
    edge = make_edge(relation, draft.start, draft.end, carried)
    if edge.identity in library.edges:
        raise LibraryError(f"{draft.start} and {draft.end} are connected so already; change that connection instead")
    file = file_for("Concept", draft.start)
    old = document_in(library, file)
    records = tuple(
        replace(record, edges=(*record.edges, Statement(edge, 0))) if record.node.id == draft.start else record
        for record in old.records
    )
    change = {file: write_document(replace(old, records=records), library.schema).encode()}
    tried(library, change)
    return change
