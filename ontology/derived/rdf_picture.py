"""The published data as pictures in Mermaid, drawn from the table: classes, predicates, what they are cases of."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.rdf.names import connection_class
from ontology.schema import Relation, Schema

BEGIN = "<!-- drawn from the table by `make derived`; change the table, never these pictures -->"
END = "<!-- end of what is drawn -->"
_TOLD = ("Finding", "Concept")
"""Labels whose relations to each other, to sources and to terms the first picture shows."""
_CARRIER = "RELATED"
"""Relation that stands for all in the picture of a connection."""


def with_pictures(page: str, schema: Schema) -> str:
    """Return a page of the docs with fresh pictures between its two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{rdf_pictures(schema)}\n\n{END}{after}"


def rdf_pictures(schema: Schema) -> str:
    """Return all pictures as Markdown."""
    parts = (
        ("### Findings and concepts in RDF", _statements(schema)),
        ("### A connection that carries something", _connection(schema.relation(_CARRIER), schema)),
        ("### What our classes are special cases of", _above(schema)),
    )
    return "\n\n".join(f"{heading}\n\n{_mermaid(lines)}" for heading, lines in parts)


def _mermaid(lines: Iterator[str]) -> str:
    return "\n".join(("```mermaid", "flowchart LR", *lines, "```"))


def _statements(schema: Schema) -> Iterator[str]:
    ends = (*_TOLD, "Source", "Term")
    for relation in schema.relations.values():
        for start in (name for name in _TOLD if name in relation.start):
            for end in (name for name in ends if name in relation.end):
                yield f"  {_box(start, schema)} -->|{relation.term}| {_box(end, schema)}"


def _box(name: str, schema: Schema) -> str:
    return f'{name}["{schema.label(name).term}"]'


def _connection(relation: Relation, schema: Schema) -> Iterator[str]:
    start, end = (schema.label(names[0]).term for names in (relation.start, relation.end))
    yield f'  start["{start}"] -->|{relation.term}| end1["{end}"]'
    yield f'  connection["{connection_class(relation.name)}"] -->|hub:from| start'
    yield "  connection -->|hub:to| end1"
    for item in relation.properties:
        yield f'  connection -->|{item.term}| {item.name}["{item.words.en}"]'


def _above(schema: Schema) -> Iterator[str]:
    for label in schema.labels.values():
        for above in label.under:
            yield f'  {label.name}["{label.term}"] -->|rdfs:subClassOf| {above.replace(":", "_")}["{above}"]'
