"""Elements from anywhere to the knowledge files of a library: which record stands in which file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ingest.knowledge.layout import NESTED, SHAPES, Shape, file_for, shape_of
from ingest.knowledge.questions import owner_of_question
from ingest.knowledge.write import owner_of_part, write_records
from ingest.records import Record, Statement
from ontology.elements import Edge, Node
from ontology.errors import LibraryError
from ontology.schema import Schema


def files_of(nodes: Iterable[Node], edges: Iterable[Edge], schema: Schema) -> dict[str, str]:
    """Return path within a library folder to text, for elements that fit the table; sources become YAML too.

    LibraryError where an element has no place in the files: an edge from nowhere, a part of nothing.
    """
    known = {node.id: node for node in nodes}
    stated: dict[str, list[Statement]] = defaultdict(list)
    for edge in edges:
        if edge.start not in known:
            raise LibraryError(f"{edge.type} starts at {edge.start}, which is not among the elements; add it")
        stated[edge.start].append(Statement(edge, 0))
    placer = _Placer(known, stated, schema)
    files: dict[str, list[Record]] = defaultdict(list)
    for identifier in sorted(known):
        files[placer.file_of(identifier)].append(placer.records[identifier])
    return {name: write_records(name, _shape(name), records, schema) for name, records in sorted(files.items())}


class _Placer:
    """Finds the file of each record; what stands inside another record stands in its file."""

    def __init__(self, known: Mapping[str, Node], stated: Mapping[str, list[Statement]], schema: Schema) -> None:
        self._known = known
        self._schema = schema
        self.records = {
            identifier: Record(node=node, edges=tuple(stated.get(identifier, ())), file="", line=0)
            for identifier, node in known.items()
        }

    def file_of(self, identifier: str) -> str:
        """Return the file a record belongs to."""
        record = self.records[identifier]
        owner = owner_of_question(record, self._known, self._schema) or owner_of_part(record, self._known)
        if owner:
            return self.file_of(owner)
        label = record.node.label
        if label in {nested.label for nested in NESTED.values()}:
            raise LibraryError(
                f"{identifier} is part of nothing; its id must begin with the slug of what it is part of"
            )
        return file_for(label, identifier, self._implied(record))

    def _implied(self, record: Record) -> str:
        """Return the id that gives the file of a record its name."""
        shape = next(shape for shape in SHAPES if shape.label == record.node.label)
        if not shape.implied:
            return ""
        for edge, _ in record.edges:
            if edge.type == shape.implied:
                return edge.end
        raise LibraryError(f"{record.node.id} has no '{shape.implied.lower()}'; say where it stands")


def _shape(name: str) -> Shape:
    shape = shape_of(name)
    if shape is None:
        raise LibraryError(f"no records stand in a file '{name}'")
    return shape
