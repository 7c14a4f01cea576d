"""`not_stated` in a record: what a source was searched for and does not say, as an open question of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.knowledge.relations import make_edge
from ingest.knowledge.tree import Mapping, Scalar, Sequence, Tree
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


def read_not_stated(tree: Tree, owner: Node, file: str, schema: Schema, problems: list[FormError]) -> Iterator[Record]:
    """Yield a question for each property that `not_stated` names; its text is added when the title is known."""
    if not isinstance(tree, Mapping):
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
    fields = {pair.key: pair.value for pair in tree.pairs} if isinstance(tree, Mapping) else {"source": tree}
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
