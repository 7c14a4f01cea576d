"""The style of Neo4j Browser: the colours of the map, in the GraSS language that it takes by dropping a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ontology.derived.legend import UNDRAWN, legend
from ontology.derived.tokens import BASE, KINDS, VOICES, Colour
from ontology.schema import Schema

_COLOURS: Mapping[str, Colour] = {
    "Concept": KINDS["phenomenon"],
    "Finding": VOICES["concept/citizen"],
    "OpenQuestion": BASE["contrast"],
    "Person": VOICES["concept/caseworker"],
    "Organisation": VOICES["concept/manager"],
    "Legislation": VOICES["concept/politician"],
    "Lesson": BASE["accent"],
    "Stop": BASE["accent"],
}
"""Colours of labels that the map does not draw as such; the Browser can tell no kinds of concept apart."""
_DIAMETERS = {"Concept": "65px", "Finding": "50px", "Source": "50px", "Project": "65px"}
_SMALL = "36px"


def grass(schema: Schema) -> str:
    """Return the style sheet; `{name}` is what the store writes on every node."""
    return "\n".join([*_nodes(schema), *_relationships(schema)])


def _nodes(schema: Schema) -> Iterator[str]:
    framed = {sign.kind: sign.colour for sign in legend(schema).signs if sign.outlined}
    for name, label in schema.labels.items():
        colour = framed.get(label.prefix) or _COLOURS.get(name, UNDRAWN[1])
        yield _rule(
            f"node.{name}",
            {
                "diameter": _DIAMETERS.get(name, _SMALL),
                "color": colour.light,
                "border-color": BASE["ink"].light,
                "border-width": "1px",
                "text-color-internal": "#ffffff",
                "font-size": "10px",
                "caption": "'{name}'",
            },
        )


def _relationships(schema: Schema) -> Iterator[str]:
    strokes = {stroke.relation: stroke.colour for stroke in legend(schema).strokes}
    for name in schema.relations:
        yield _rule(
            f"relationship.{name}",
            {
                "color": strokes.get(name, BASE["edge"]).light,
                "shaft-width": "3px" if name in strokes else "1px",
                "font-size": "8px",
                "padding": "3px",
                "text-color-external": BASE["ink"].light,
                "text-color-internal": "#ffffff",
                "caption": "'<type>'",
            },
        )


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in properties.items())
    return f"{selector} {{\n{lines}}}\n"
