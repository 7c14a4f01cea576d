"""SHACL shapes: what the table demands of the published data, with messages in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.derived.expectations import of_property, of_relation
from ontology.derived.rules import rules
from ontology.derived.turtle import Pair, block, both, document, in_list, inside, text
from ontology.elements import LANGUAGES
from ontology.rdf.following import OF_CONCEPTS, OF_NODES
from ontology.rdf.iris import Iris
from ontology.rdf.names import connection_class, value_name
from ontology.rdf.skos import CONCEPT
from ontology.schema import Label, Property, Relation, Schema, ValueKind, Words

_DATE = in_list(
    (
        *(inside(("sh:datatype", f"xsd:{name}")) for name in ("gYear", "gYearMonth", "date")),
        inside(("sh:datatype", "xsd:string"), ("sh:pattern", text("^[0-9-]{4,10}/[0-9-]{4,10}$"))),
    )
)
_TEXT_IN_A_LANGUAGE = in_list(inside(("sh:datatype", name)) for name in ("xsd:string", "rdf:langString"))
_SIMPLE: dict[ValueKind, Pair] = {
    ValueKind.TEXT: ("sh:datatype", "xsd:string"),
    ValueKind.INTEGER: ("sh:datatype", "xsd:integer"),
    ValueKind.BOOLEAN: ("sh:datatype", "xsd:boolean"),
    ValueKind.DATE: ("sh:or", _DATE),
    ValueKind.IRI: ("sh:nodeKind", "sh:IRI"),
}


def shapes_turtle(iris: Iris) -> str:
    """Return the shapes as Turtle: for each label and connection, what may be said of it, then the wider rules."""
    prefixes = {**iris.prefixes(), "sh": "http://www.w3.org/ns/shacl#", "shape": f"{iris.base}/shapes#"}
    labels = (text for label in iris.schema.labels.values() for text in _of_label(label, iris))
    connections = (text for relation in iris.schema.relations.values() for text in _of_connection(relation, iris))
    return document(prefixes, (*labels, *connections, *rules(iris)))


def _of_label(label: Label, iris: Iris) -> Iterator[str]:
    schema = iris.schema
    relations = list(schema.relations_from(label.name))
    shape = f"shape:{label.name}"
    follows = (*OF_CONCEPTS, *OF_NODES) if label.term == CONCEPT else OF_NODES
    names = [item.name for item in label.properties] + [item.field for item in relations]
    yield block(shape, *_target(label.term, follows, [f"{shape}-{name}" for name in names]))
    for item in label.properties:
        yield _of_property(f"{shape}-{item.name}", item, label.words, schema)
    for relation in relations:
        yield block(f"{shape}-{relation.field}", *_of_relation(f"{shape}-{relation.field}", relation, label, schema))
        if relation.end_kind:
            yield _kind_of_end(f"{shape}-{relation.field}-kind", relation, label, schema)


def _of_connection(relation: Relation, iris: Iris) -> Iterator[str]:
    """Yield the shapes of the nodes that stand for edges of one relation."""
    class_name = connection_class(relation.name)
    shape = f"shape:{class_name.partition(':')[2]}"
    names = [f"{shape}-{name}" for name in ("from", "to", *(item.name for item in relation.properties))]
    yield block(shape, *_target(class_name, OF_NODES, names))
    message = Words(
        "Forbindelsen har præcis én begyndelse og ét mål.", "A connection has exactly one start and one end."
    )
    for end in ("from", "to"):
        yield block(f"{shape}-{end}", ("a", "sh:PropertyShape"), ("sh:path", f"hub:{end}"), ("sh:nodeKind", "sh:IRI"),
                    ("sh:minCount", "1"), ("sh:maxCount", "1"), ("sh:message", both(message)))  # fmt: skip
    for item in relation.properties:
        yield _of_property(f"{shape}-{item.name}", item, relation.verb, iris.schema)


def _target(class_name: str, follows: tuple[str, ...], properties: list[str]) -> Iterator[Pair]:
    """Yield which nodes a shape is about, and that nothing else may be said of them but what follows from it."""
    yield ("a", "sh:NodeShape")
    yield ("sh:targetClass", class_name)
    yield ("sh:closed", "true")
    yield ("sh:ignoredProperties", in_list(("rdf:type", *follows)))
    yield ("sh:property", " , ".join(properties))


def _of_property(shape: str, item: Property, owner: Words, schema: Schema) -> str:
    return block(
        shape,
        ("a", "sh:PropertyShape"),
        ("sh:path", item.term),
        ("sh:name", both(item.words)),
        *_constraints(item, schema),
        ("sh:message", both(of_property(item, owner, schema))),
    )


def _constraints(item: Property, schema: Schema) -> Iterator[Pair]:
    if item.required:
        yield ("sh:minCount", "1")
    if item.by_language:
        yield ("sh:datatype", "rdf:langString")
        yield ("sh:languageIn", in_list(map(text, LANGUAGES)))
        if not item.many:
            yield ("sh:uniqueLang", "true")
        return
    if not item.many:
        yield ("sh:maxCount", "1")
    if item.kind is ValueKind.CHOICE:
        values = schema.vocabularies[item.vocabulary].values
        yield ("sh:in", in_list(value_name(item.vocabulary, value) for value in values))
    elif item.kind is ValueKind.REFERENCE:
        yield ("sh:class", schema.label(item.vocabulary).term)
    else:
        yield ("sh:or", _TEXT_IN_A_LANGUAGE) if item.language_from else _SIMPLE[item.kind]


def _of_relation(shape: str, relation: Relation, owner: Label, schema: Schema) -> Iterator[Pair]:
    ends = _ends(relation, owner, schema)
    yield ("a", "sh:PropertyShape")
    yield ("sh:path", relation.term)
    yield ("sh:name", both(relation.verb))
    yield ("sh:or", in_list(inside(("sh:class", label.term)) for label in ends))
    if relation.end_kind:
        yield ("sh:property", f"{shape}-kind")
    if owner.name in relation.required_of:
        yield ("sh:minCount", "1")
    if relation.maximum is not None:
        yield ("sh:maxCount", str(relation.maximum))
    if relation.excludes:
        yield ("sh:disjoint", schema.relation(relation.excludes).term)
    yield ("sh:message", both(of_relation(relation, owner, ends, schema)))


def _ends(relation: Relation, owner: Label, schema: Schema) -> list[Label]:
    """Return the labels a relation may lead to from one label."""
    allowed = relation.end or tuple(schema.labels)
    if relation.same_label:
        allowed = tuple(name for name in allowed if name == owner.name or (owner.name, name) in relation.also)
    return [schema.label(name) for name in allowed]


def _kind_of_end(shape: str, relation: Relation, owner: Label, schema: Schema) -> str:
    """Return that the end is of the kind a relation leads to."""
    ends = _ends(relation, owner, schema)
    kind = next(item for item in ends[0].properties if item.name == "kind")
    return block(
        shape,
        ("a", "sh:PropertyShape"),
        ("sh:path", kind.term),
        ("sh:hasValue", value_name(kind.vocabulary, relation.end_kind)),
        ("sh:message", both(of_relation(relation, owner, ends, schema))),
    )
