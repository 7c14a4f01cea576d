"""Knowledge file to records: the schema table alone decides which words are properties and which are relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ingest.decoding import decode
from ingest.knowledge.document import Document
from ingest.knowledge.layout import NESTED, NOT_STATED, Nested, Shape, stem
from ingest.knowledge.questions import read_not_stated
from ingest.knowledge.relations import make_edge, read_relation
from ingest.knowledge.tree import Mapping as Branch
from ingest.knowledge.tree import Pair, Scalar, Tree, read_tree
from ingest.knowledge.values import FormError, read_property
from ingest.records import Record, Statement
from ontology.elements import Node, Value, slug_of
from ontology.errors import Problem
from ontology.schema import Label, Property, Schema
from ontology.validation import unknown_property
from ontology.value_rules import is_slug


def read_document(data: bytes, file: str, shape: Shape, schema: Schema) -> Document:
    """Read one knowledge file; what cannot be read is a problem of the document, and the rest is read all the same."""
    decoded = decode(data)
    reading = read_tree(decoded.text, file)
    reader = _Reader(file, shape, schema)
    records = tuple(reader.document(reading.root))
    problems = list(reading.problems)
    if reading.root or not problems:
        problems += [Problem(file, wrong.line, wrong.message, wrong.cure) for wrong in reader.problems]
    if decoded.encoding != "utf-8":
        problems.append(Problem(file, 1, f"the file is no UTF-8 but {decoded.encoding}", "save it as UTF-8"))
    return Document(
        file=file,
        shape=shape,
        records=records,
        problems=tuple(problems),
        comments=_above(reading.comments, reading.root),
    )


class _Reader:
    """Reads one file; collects what is wrong instead of stopping."""

    def __init__(self, file: str, shape: Shape, schema: Schema) -> None:
        self.file = file
        self.shape = shape
        self.schema = schema
        self.problems: list[FormError] = []

    def document(self, root: Tree | None) -> Iterator[Record]:
        label = self.schema.label(self.shape.label)
        if not isinstance(root, Branch):
            line = root.line if root else 1
            self._complain(line, "the file holds no record", "write 'name: value' lines, or delete the file")
        elif self.shape.many:
            for slug, line, tree in root.pairs:
                yield from self.record(label, slug, line, tree)
        else:
            yield from self.record(label, stem(self.file), 1, root)

    def record(self, label: Label, slug: str, line: int, tree: Tree, owner: Node | None = None) -> Iterator[Record]:
        """Yield the record under one slug, then those that stand inside it."""
        if not is_slug(slug):
            self._complain(line, f"'{slug}' cannot be part of an id", "use small letters a-z, digits, '-' and '.'")
            return
        if not isinstance(tree, Branch):
            self._complain(line, f"the record '{slug}' has no properties", "write them below it, indented")
            return
        identifier = f"{label.prefix}/{slug}"
        values, edges, inner = self._fields(label, identifier, tree)
        edges += self._implied(identifier, line, edges, owner)
        node = Node(identifier, label.name, {name: value for name, (value, _) in values.items()})
        lines = {name: where for name, (_, where) in values.items()}
        yield Record(node=node, edges=tuple(edges), file=self.file, line=line, lines=lines)
        for pair in inner:
            yield from self._inside(pair, label, node)

    def _fields(
        self, label: Label, identifier: str, tree: Branch
    ) -> tuple[dict[str, tuple[Value, int]], list[Statement], list[Pair]]:
        properties = {item.name: item for item in label.properties}
        relations = {item.field: item for item in self.schema.relations_from(label.name)}
        values: dict[str, tuple[Value, int]] = {}
        edges: list[Statement] = []
        inner: list[Pair] = []
        for pair in tree.pairs:
            if isinstance(pair.value, Scalar) and not pair.value.text:
                self._complain(pair.line, f"'{pair.key}' has no value", "write one or remove the line")
            elif pair.key in properties:
                values |= self._property(properties[pair.key], pair)
            elif pair.key in relations:
                edges += read_relation(relations[pair.key], identifier, label, pair.value, self.schema, self.problems)
            elif pair.key in (NOT_STATED, _nested_field(label)):
                inner.append(pair)
            else:
                wrong = unknown_property(pair.key, label, self.schema)
                self._complain(pair.line, wrong.message, wrong.cure)
        return values, self._once(edges), inner

    def _property(self, declared: Property, pair: Pair) -> dict[str, tuple[Value, int]]:
        try:
            return read_property(declared, pair.value, self.schema)
        except FormError as problem:
            self.problems.append(problem)
            return {}

    def _once(self, edges: list[Statement]) -> list[Statement]:
        seen: dict[tuple[str, ...], Statement] = {}
        for said in edges:
            first = seen.setdefault(said.edge.identity, said)
            if first is not said:
                message = f"'{said.edge.type.lower()}' to {said.edge.end} stands twice, first on line {first.line}"
                self._complain(said.line, message, "keep one of them")
        return list(seen.values())

    def _implied(self, identifier: str, line: int, edges: list[Statement], owner: Node | None) -> list[Statement]:
        """Return the edge that the name of the file or the record around this one stands for."""
        if owner:
            relation = self.schema.relation(NESTED[owner.label].relation)
            edge = make_edge(relation, identifier, owner.id, {})
            return [] if any(said.edge.identity == edge.identity for said in edges) else [Statement(edge, line)]
        if not self.shape.implied or any(said.edge.type == self.shape.implied for said in edges):
            return []
        relation = self.schema.relation(self.shape.implied)
        end = f"{self.schema.label(relation.end[0]).prefix}/{stem(self.file)}"
        return [Statement(make_edge(relation, identifier, end, {}), line)]

    def _inside(self, pair: Pair, label: Label, owner: Node) -> Iterator[Record]:
        if pair.key == NOT_STATED:
            yield from read_not_stated(pair.value, owner, self.file, self.schema, self.problems)
        elif isinstance(pair.value, Branch):
            nested = NESTED[label.name]
            for slug, line, tree in pair.value.pairs:
                yield from self._nested(nested, slug, line, tree, owner)
        else:
            self._complain(pair.line, f"'{pair.key}' holds no records", "write each under its slug, indented")

    def _nested(self, nested: Nested, slug: str, line: int, tree: Tree, owner: Node) -> Iterator[Record]:
        label = self.schema.label(nested.label)
        yield from self.record(label, f"{slug_of(owner.id)}-{slug}", line, tree, owner)

    def _complain(self, line: int, message: str, cure: str) -> None:
        self.problems.append(FormError(line, message, cure))


def _nested_field(label: Label) -> str:
    nested = NESTED.get(label.name)
    return nested.field if nested else ""


def _above(comments: tuple[tuple[int, str], ...], root: Tree | None) -> Mapping[str, tuple[str, ...]]:
    """Return each comment under the top-level key it stands above."""
    keys = [(pair.line, pair.key) for pair in root.pairs] if isinstance(root, Branch) else []
    found: dict[str, tuple[str, ...]] = {}
    for line, text in comments:
        key = next((name for at, name in keys if at > line), "")
        found[key] = (*found.get(key, ()), text)
    return found
