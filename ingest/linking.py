"""Linking sources to concepts: in each source's own file, through the same reading and checks as by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.knowledge.layout import file_for
from ingest.knowledge.relations import make_edge
from ingest.knowledge.write import write_document
from ingest.library import Library
from ingest.records import Record, Statement
from ingest.trying import document_in, tried
from ontology.elements import Edge, Node
from ontology.errors import LibraryError

ABOUT = "ABOUT"


def with_topics(library: Library, topics: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """Return the files that change when sources are linked to concepts, id to ids; path to bytes.

    LibraryError where an id is none of the library, LibraryProblemsError with what the checks have against it; nothing
    is written here.
    """
    unknown = [item for source, concepts in topics.items() for item in (source, *concepts) if item not in library.nodes]
    if unknown:
        raise LibraryError(f"the library has no {', '.join(sorted(set(unknown)))}; look at the page anew")
    change = dict(_changed(library, source, concepts) for source, concepts in topics.items())
    tried(library, change)
    return change


def _changed(library: Library, source: str, concepts: Sequence[str]) -> tuple[str, bytes]:
    file = file_for("Source", source)
    old = document_in(library, file)
    record = next((one for one in old.records if one.node.id == source), None)
    record = record or Record(node=Node(source, "Source"), file=file, line=0)
    linked = replace(record, edges=(*record.edges, *_new_links(library, record, concepts)))
    others = tuple(one for one in old.records if one.node.id != source)
    return file, write_document(replace(old, records=(linked, *others)), library.schema).encode()


def _new_links(library: Library, record: Record, concepts: Sequence[str]) -> list[Statement]:
    """Return the links the file lacks: those wanted, and those that another file states, which this one outranks."""
    relation, source = library.schema.relation(ABOUT), record.node.id
    written = {edge.end for edge, _ in record.edges if edge.type == ABOUT and edge.start == source}
    stated = [edge for edge in library.edges.values() if edge.type == ABOUT and edge.start == source]
    wanted: dict[str, Edge] = {edge.end: edge for edge in stated}
    wanted |= {end: make_edge(relation, source, end, {}) for end in concepts if end not in wanted}
    return [Statement(edge, 0) for end, edge in wanted.items() if end not in written]
