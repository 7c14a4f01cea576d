"""Records to the text of their file, in the one canonical spelling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.knowledge.document import Document
from ingest.knowledge.emit import Plain, emit
from ingest.knowledge.layout import NESTED, NOT_STATED, Shape, stem
from ingest.knowledge.plain import natural, plain_record
from ingest.knowledge.questions import owner_of_question, plain_question
from ingest.records import Record
from ontology.elements import Edge, slug_of
from ontology.schema import Schema


def write_document(document: Document, schema: Schema) -> str:
    """Return the canonical text of a document; one with problems must not be written, or what was not read is lost."""
    return write_records(document.file, document.shape, document.records, schema, document.comments)


def write_records(
    file: str,
    shape: Shape,
    records: Sequence[Record],
    schema: Schema,
    comments: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Return the canonical text of a file; `comments` are the lines to put above a top-level key, "" for the end."""
    family = _Family(records, schema)
    above = comments or {}
    if shape.many:
        tops = sorted(family.tops, key=lambda record: natural(slug_of(record.node.id)))
        plain = {slug_of(top.node.id): family.plain(top, _implied(top, shape, file, schema)) for top in tops}
        chunks = [[*above.get(key, ()), *emit({key: value})] for key, value in plain.items()]
    else:
        fields = family.plain(family.tops[0], frozenset())
        chunks = [[line for key, value in fields.items() for line in (*above.get(key, ()), *emit({key: value}))]]
    chunks.append(list(above.get("", ())))
    return "\n".join("".join(f"{line}\n" for line in chunk) for chunk in chunks if chunk)


def _implied(record: Record, shape: Shape, file: str, schema: Schema) -> frozenset[Edge]:
    """Return the edge that the name of the file stands for."""
    if not shape.implied:
        return frozenset()
    prefix = schema.label(schema.relation(shape.implied).end[0]).prefix
    return frozenset({Edge(shape.implied, record.node.id, f"{prefix}/{stem(file)}")})


class _Family:
    """The records of one file, and which of them stand inside which."""

    def __init__(self, records: Sequence[Record], schema: Schema) -> None:
        self._schema = schema
        self.tops: list[Record] = []
        self._parts: dict[str, list[Record]] = {}
        self._questions: dict[str, list[Record]] = {}
        by_id = {record.node.id: record.node for record in records}
        for record in records:
            if asked := owner_of_question(record, by_id, schema):
                self._questions.setdefault(asked, []).append(record)
            elif owner := owner_of_part(record, by_id):
                self._parts.setdefault(owner, []).append(record)
            else:
                self.tops.append(record)

    def plain(self, record: Record, implied: frozenset[Edge]) -> dict[str, Plain]:
        """Return a record with all that stands inside it."""
        inner: dict[str, Plain] = {}
        if questions := self._questions.get(record.node.id):
            inner[NOT_STATED] = self._not_stated(record, questions)
        if parts := self._parts.get(record.node.id):
            inner[NESTED[record.node.label].field] = self._inside(record, parts)
        return plain_record(record, implied, inner, self._schema)

    def _not_stated(self, owner: Record, questions: list[Record]) -> dict[str, Plain]:
        label = self._schema.label(owner.node.label)
        names = [item.name for item in label.properties]
        names += [relation.field for relation in self._schema.relations_from(label.name)]
        plain = dict(plain_question(question, self._schema) for question in questions)
        return {name: plain[name] for name in names if name in plain}

    def _inside(self, owner: Record, parts: list[Record]) -> dict[str, Plain]:
        relation = NESTED[owner.node.label].relation
        start = len(slug_of(owner.node.id)) + 1
        return {
            slug_of(part.node.id)[start:]: self.plain(part, frozenset({Edge(relation, part.node.id, owner.node.id)}))
            for part in sorted(parts, key=self._order)
        }

    def _order(self, part: Record) -> tuple[object, ...]:
        """Return what parts are sorted by: kind as the table lists them, then position."""
        kinds = next(
            (item.vocabulary for item in self._schema.label(part.node.label).properties if item.name == "kind"), ""
        )
        known = list(self._schema.vocabularies[kinds].values) if kinds else []
        kind, position = part.node.properties.get("kind"), part.node.properties.get("position")
        place = position if isinstance(position, int) else 0
        return (known.index(kind) if kind in known else len(known), place, natural(part.node.id))


def owner_of_part(record: Record, nodes: Mapping[str, object]) -> str:
    """Return the id, among some nodes, of the record this one stands inside; empty where it stands for itself."""
    for label, nested in NESTED.items():
        if record.node.label == nested.label:
            for edge, _ in record.edges:
                inside = edge.type == nested.relation and edge.end.startswith(f"{label.lower()}/")
                if inside and edge.end in nodes and slug_of(record.node.id).startswith(f"{slug_of(edge.end)}-"):
                    return edge.end
    return ""
