"""What the schema table does not allow in one element, in words with a cure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from ontology.elements import LANGUAGES, Edge, Element, Node, Value, edge_key, slug_of
from ontology.phrases import phrase
from ontology.schema import Label, Property, Relation, Schema, ValueKind
from ontology.value_rules import complaints, is_slug


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing about an element that the table does not allow."""

    message: str
    """What is wrong, in words."""
    cure: str
    """What to do."""
    property: str = ""
    """Flat name of the property it is about; empty where it is about the element itself."""


def violations(element: Element, schema: Schema) -> Iterator[Violation]:
    """Yield everything the table does not allow in one node or edge; what takes several elements is not looked at."""
    if isinstance(element, Node):
        yield from _of_node(element, schema)
    else:
        yield from _of_edge(element, schema)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return what to do about an unknown name: the one it looks like, or all that there are."""
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    return (
        phrase("did you mean '{name}'?", name=close[0])
        if close
        else phrase("there are: {names}", names=", ".join(names))
    )


def unknown_property(name: str, label: Label, schema: Schema) -> Violation:
    """Say that records of a label have no such property or relation, and what may be meant."""
    known = [item.name for item in label.properties] + [item.field for item in schema.relations_from(label.name)]
    return Violation(
        phrase("{label} has no property or relation '{name}'", label=label.name, name=name), nearest(name, known), name
    )


def uncarried_property(name: str, relation: Relation) -> Violation:
    """Say that a relation carries no such property, and what may be meant."""
    known = [item.name for item in relation.properties]
    return Violation(
        phrase("'{field}' carries no '{name}'", field=relation.field, name=name), nearest(name, known), name
    )


def _of_node(node: Node, schema: Schema) -> Iterator[Violation]:
    if node.label not in schema.labels:
        yield Violation(phrase("unknown label '{label}'", label=node.label), nearest(node.label, schema.labels))
        return
    label = schema.label(node.label)
    if not node.id.startswith(f"{label.prefix}/") or not is_slug(slug_of(node.id)):
        yield _wrong_id(node.id, label.prefix)
    known = schema.properties_of(node.label)
    for name, value in node.properties.items():
        if name in known:
            yield from _of_value(name, value, known[name], schema)
        else:
            yield unknown_property(name, label, schema)
    yield from _of_missing(node, label, schema)


def _of_missing(node: Node, label: Label, schema: Schema) -> Iterator[Violation]:
    for item in label.properties:
        if item.required and not any(key in node.properties for key in item.keys):
            yield Violation(
                phrase("{node} needs '{property}'", node=node.id, property=item.name),
                phrase("add {what}", what=_example(item, schema)),
                item.name,
            )


def _of_edge(edge: Edge, schema: Schema) -> Iterator[Violation]:
    if edge.type not in schema.relations:
        yield Violation(phrase("unknown relation '{type}'", type=edge.type), nearest(edge.type, schema.relations))
        return
    relation = schema.relation(edge.type)
    yield from _of_ends(edge, relation, schema)
    for name, value in edge.properties.items():
        if name in relation.carries:
            yield from _of_value(name, value, relation.carries[name], schema)
        else:
            yield uncarried_property(name, relation)
    if edge.key != edge_key(edge.properties, relation.keyed_by):
        message = phrase(
            "the key of {type} from {start} to {end} does not fit its properties",
            type=edge.type,
            start=edge.start,
            end=edge.end,
        )
        yield Violation(message, phrase("make it with edge_key"))


def _of_ends(edge: Edge, relation: Relation, schema: Schema) -> Iterator[Violation]:
    labels = []
    prefixes = {label.prefix: label.name for label in schema.labels.values()}
    for end in (edge.start, edge.end):
        prefix = end.partition("/")[0]
        if prefix not in prefixes or not is_slug(slug_of(end)):
            yield _wrong_id(end, prefix if prefix in prefixes else "concept")
        else:
            labels.append(prefixes[prefix])
    if edge.start == edge.end:
        yield Violation(
            phrase("{start} has '{field}' to itself", start=edge.start, field=relation.field),
            phrase("name another target or remove it"),
        )
    elif relation.symmetric and edge.start > edge.end:
        yield Violation(
            phrase("'{field}' is stored from {end} to {start}", field=relation.field, end=edge.end, start=edge.start),
            phrase("swap its two ends"),
        )
    if len(labels) == 2:
        yield from _of_labels(labels[0], labels[1], relation)


def _of_labels(start: str, end: str, relation: Relation) -> Iterator[Violation]:
    if relation.start and start not in relation.start:
        yield Violation(
            phrase("'{field}' cannot start at a {start}", field=relation.field, start=start),
            phrase("it starts at: {labels}", labels=", ".join(relation.start)),
        )
    elif relation.end and end not in relation.end:
        yield Violation(
            phrase("'{field}' cannot lead to a {end}", field=relation.field, end=end),
            phrase("it leads to: {labels}", labels=", ".join(relation.end)),
        )
    elif relation.same_label and start != end and (start, end) not in relation.also:
        wanted = dict(relation.also).get(start, start)
        yield Violation(
            phrase("'{field}' of a {start} cannot lead to a {end}", field=relation.field, start=start, end=end),
            phrase("it leads to: {wanted}", wanted=wanted),
        )


def _of_value(name: str, value: Value, declared: Property, schema: Schema) -> Iterator[Violation]:
    for complaint in complaints(name, value, declared, schema):
        yield Violation(complaint.message, complaint.cure, name)


def _wrong_id(identifier: str, prefix: str) -> Violation:
    cure = phrase("write {prefix}/ and then small letters a-z, digits, '-' and '.': {prefix}/some-slug", prefix=prefix)
    return Violation(phrase("'{id}' is no id", id=identifier), cure)


def _example(item: Property, schema: Schema) -> str:
    if item.kind is ValueKind.CHOICE:
        return phrase(
            "'{property}', one of: {values}",
            property=item.name,
            values=", ".join(schema.vocabularies[item.vocabulary].values),
        )
    return (
        phrase("'{property}' in at least one of: {languages}", property=item.name, languages=", ".join(LANGUAGES))
        if item.by_language
        else phrase("'{property}'", property=item.name)
    )
