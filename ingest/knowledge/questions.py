"""`not_stated` in a record: what a source was searched for and does not say, as an open question of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ingest.knowledge.emit import Plain
from ingest.knowledge.plain import edge_order, plain_carried, plain_properties, short_id
from ingest.knowledge.relations import make_edge
from ingest.knowledge.tree import Mapping as Branch
from ingest.knowledge.tree import Scalar, Sequence, Tree
from ingest.knowledge.values import FormError, full_id, read_property
from ingest.records import Record, Statement
from ontology.elements import Edge, Node, Value, slug_of
from ontology.schema import Schema, Words
from ontology.titles import title_of
from ontology.validation import nearest

LABEL, KIND, CONCERNS, LOOKED_IN = "OpenQuestion", "not stated", "CONCERNS", "LOOKED_IN"


def question_id(node: Node, name: str, schema: Schema) -> str:
    """Return the id of the question why a property of a node is not stated."""
    slug = f"{schema.label(node.label).prefix}-{slug_of(node.id)}-{name.replace('_', '-')}"
    return f"{schema.label(LABEL).prefix}/{slug}"


def question_text(node: Node, name: str, schema: Schema) -> dict[str, Value]:
    """Return the text of such a question in both languages: 'Project 'LISES': budget is not stated.'"""
    label = schema.label(node.label)
    words = _words(name, node.label, schema)
    danish, english = ((title_of(node, language, schema) or (node.id,))[0] for language in ("da", "en"))
    return {
        "text_da": f"{label.words.da.capitalize()} »{danish}«: {words.da} er ikke angivet.",
        "text_en": f"{label.words.en.capitalize()} '{english}': {words.en} is not stated.",
    }


def add_texts(nodes: dict[str, Node], edges: Iterable[Edge], schema: Schema) -> None:
    """Give every question of this kind its text, now that the titles of what they concern are known."""
    for edge in edges:
        question, owner = nodes.get(edge.start), nodes.get(edge.end)
        if edge.type != CONCERNS or question is None or owner is None:
            continue
        name = question.properties.get("property")
        if isinstance(name, str) and question.id == question_id(owner, name, schema) and not _has_text(question):
            properties = {**question.properties, **question_text(owner, name, schema)}
            nodes[question.id] = Node(question.id, question.label, properties)


def _has_text(question: Node) -> bool:
    return any(name.startswith("text_") for name in question.properties)


def owner_of_question(record: Record, nodes: Mapping[str, Node], schema: Schema) -> str:
    """Return the id, among some nodes, of the record whose `not_stated` says all of this question; else empty."""
    node = record.node
    name = node.properties.get("property")
    owner = next((nodes[edge.end] for edge, _ in record.edges if edge.type == CONCERNS and edge.end in nodes), None)
    if node.label != LABEL or owner is None or not isinstance(name, str) or node.id != question_id(owner, name, schema):
        return ""
    expected = {"kind": KIND, "property": name, **question_text(owner, name, schema)}
    told = all(key.startswith("note_") or expected.get(key) == value for key, value in node.properties.items())
    plain = all(_fits(edge, owner) for edge, _ in record.edges)
    return owner.id if told and plain else ""


def plain_question(record: Record, schema: Schema) -> tuple[str, Plain]:
    """Return the property and the places searched, as `not_stated` holds them; a note stands with the first place."""
    relation = schema.relation(LOOKED_IN)
    places: list[Plain] = []
    noted = [item for item in schema.label(LABEL).properties if item.name == "note"]
    note = plain_properties(record.node.properties, noted, schema)
    for edge in sorted((edge for edge, _ in record.edges if edge.type == LOOKED_IN), key=edge_order):
        source = short_id(edge.end, relation.end[0], schema)
        carried = plain_carried(edge, relation, schema)
        places.append({"source": source, **carried, **note} if carried or note else source)
        note = {}
    return str(record.node.properties["property"]), [*places, note] if note else places


def _fits(edge: Edge, owner: Node) -> bool:
    """Tell whether `not_stated` can say an edge of a question."""
    if edge.type == CONCERNS:
        return edge.end == owner.id and not edge.properties
    return edge.type == LOOKED_IN and "source" not in edge.properties


def read_not_stated(tree: Tree, owner: Node, file: str, schema: Schema, problems: list[FormError]) -> Iterator[Record]:
    """Yield a question for each property that `not_stated` names; its text is added when the title is known."""
    if not isinstance(tree, Branch):
        problems.append(FormError(tree.line, "'not_stated' is no mapping", "write not_stated: {budget: [some-source]}"))
        return
    known = [item.name for item in schema.label(owner.label).properties]
    known += [relation.field for relation in schema.relations_from(owner.label)]
    for name, line, value in tree.pairs:
        if name not in known:
            problems.append(FormError(line, f"{owner.label} has no '{name}' to be stated", nearest(name, known)))
            continue
        try:
            yield _read_question(name, line, value, owner, file, schema)
        except FormError as problem:
            problems.append(problem)


def _read_question(name: str, line: int, tree: Tree, owner: Node, file: str, schema: Schema) -> Record:
    identifier = question_id(owner, name, schema)
    notes: dict[str, Value] = {}
    edges = [Statement(make_edge(schema.relation(CONCERNS), identifier, owner.id, {}), line)]
    for item in tree.items if isinstance(tree, Sequence) else (tree,):
        edges += _read_place(item, identifier, notes, schema)
    properties = {"kind": KIND, "property": name, **notes}
    return Record(node=Node(identifier, LABEL, properties), edges=tuple(edges), file=file, line=line)


def _read_place(tree: Tree, identifier: str, notes: dict[str, Value], schema: Schema) -> list[Statement]:
    """Return the edge to one source that was searched; a note on the way is added to `notes`."""
    relation = schema.relation(LOOKED_IN)
    fields = {pair.key: pair.value for pair in tree.pairs} if isinstance(tree, Branch) else {"source": tree}
    allowed = {item.name: item for item in relation.properties}
    noted = {item.name: item for item in schema.label(LABEL).properties}["note"]
    carried: dict[str, Value] = {}
    for name, value in fields.items():
        if name == "note":
            for key, (said, _) in read_property(noted, value, schema).items():
                notes[key] = f"{notes[key]} {said}" if key in notes else said
        elif name != "source" and name in allowed:
            carried |= {key: said for key, (said, _) in read_property(allowed[name], value, schema).items()}
        elif name != "source":
            cure = nearest(name, ["source", "note", *allowed])
            raise FormError(value.line, f"'not_stated' carries no '{name}'", cure)
    if "source" not in fields:
        return []
    source = fields["source"]
    if not isinstance(source, Scalar) or not source.text:
        raise FormError(source.line, "'not_stated' needs the key of a source", 'write {source: some-key, page: "6"}')
    end = full_id(source.text, relation.end[0], schema)
    return [Statement(make_edge(relation, identifier, end, carried), tree.line)]


def _words(name: str, label: str, schema: Schema) -> Words:
    for item in schema.label(label).properties:
        if item.name == name:
            return item.words
    verb = next(relation.verb for relation in schema.relations_from(label) if relation.field == name)
    return Words(f"»{verb.da}«", f"'{verb.en}'")
