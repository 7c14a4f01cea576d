"""The targets of one relation: from the tree of a file to edges."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.knowledge.tree import Mapping, Scalar, Sequence, Tree
from ingest.knowledge.values import FormError, full_id, read_property
from ingest.records import Statement
from ontology.elements import Edge, Value, edge_key
from ontology.schema import Label, Relation, Schema
from ontology.validation import uncarried_property

TO = "to"
"""Key of the target where a relation carries something."""


def read_relation(
    relation: Relation, start: str, label: Label, tree: Tree, schema: Schema, problems: list[FormError]
) -> Iterator[Statement]:
    """Yield the edges one field of a record states; what has a wrong form is added to `problems`."""
    for item in tree.items if isinstance(tree, Sequence) else (tree,):
        try:
            yield _read_target(relation, start, label, item, schema)
        except FormError as problem:
            problems.append(problem)


def make_edge(relation: Relation, start: str, end: str, properties: dict[str, Value]) -> Edge:
    """Return the edge as it is stored: with its key, and a symmetric one from the smaller id to the larger."""
    if relation.symmetric and end < start:
        start, end = end, start
    return Edge(relation.name, start, end, edge_key(properties, relation.keyed_by), properties)


def bare_label(relation: Relation, label: str) -> str:
    """Return the label a bare slug means in a record of `label`; empty where the id must be written in full."""
    if relation.same_label:
        return label
    return relation.end[0] if relation.end else ""


def _read_target(relation: Relation, start: str, label: Label, tree: Tree, schema: Schema) -> Statement:
    properties: dict[str, Value] = {}
    target: Tree | None = tree
    if isinstance(tree, Mapping):
        fields = {pair.key: pair for pair in tree.pairs}
        to = fields.pop(TO, None)
        target = to.value if to else None
        declared = {item.name: item for item in relation.properties}
        for name, line, value in fields.values():
            if name not in declared:
                wrong = uncarried_property(name, relation)
                raise FormError(line, wrong.message, wrong.cure)
            properties |= {key: said for key, (said, _) in read_property(declared[name], value, schema).items()}
    if not isinstance(target, Scalar) or not target.text:
        cure = f'write {relation.field}: [some-slug] or {relation.field}: [{{to: some-slug, page: "4"}}]'
        raise FormError(tree.line, f"'{relation.field}' names no target", cure)
    end = _resolve(relation, label, target, schema)
    return Statement(make_edge(relation, start, end, properties), tree.line)


def _resolve(relation: Relation, label: Label, target: Scalar, schema: Schema) -> str:
    meant = bare_label(relation, label.name)
    if not meant and "/" not in target.text:
        cure = f"write the whole id, such as concept/{target.text}"
        raise FormError(target.line, f"'{relation.field}' may lead to anything, so '{target.text}' is not enough", cure)
    return full_id(target.text, meant or label.name, schema)
