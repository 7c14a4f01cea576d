"""The model as pictures in Mermaid, drawn from the table: labels as boxes, relations as arrows with their verb."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.schema import Relation, Schema

PICTURES = (
    ("Concepts and findings", ("Concept", "Finding")),
    ("Documents, projects and people", ("Source", "Part", "Legislation", "Project", "Programme", "Event", "Person")),
    ("What is not known, and lessons", ("OpenQuestion", "Stop")),
)
"""Heading, and the labels whose relations a picture shows."""


def pictures(schema: Schema) -> str:
    """Return all pictures as Markdown; of several labels that a relation may lead to, the first is drawn."""
    return "\n\n".join(f"### {heading}\n\n{_picture(starts, schema)}" for heading, starts in PICTURES)


def _picture(starts: tuple[str, ...], schema: Schema) -> str:
    arrows = [line for relation in schema.relations.values() for line in _arrows(relation, starts)]
    return "\n".join(("```mermaid", "flowchart LR", *arrows, "```"))


def _arrows(relation: Relation, starts: tuple[str, ...]) -> Iterator[str]:
    arrow = "---" if relation.symmetric else "-->"
    for start in relation.start:
        if start in starts:
            more = " …" if len(relation.end) > 1 and not relation.same_label else ""
            yield f'  {start} {arrow}|"{relation.verb.en}{more}"| {_drawn_end(relation, start)}'


def _drawn_end(relation: Relation, start: str) -> str:
    if relation.same_label:
        return dict(relation.also).get(start, start)
    return relation.end[0] if relation.end else "Any[anything]"
