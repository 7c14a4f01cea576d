"""The legend of the map as data: shapes of kinds, strokes of relations, colours of voices, with the table's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ontology.derived.tokens import BASE, KINDS, VOICES, Colour
from ontology.schema import Schema, Words


class Sign(NamedTuple):
    """How a kind of thing is drawn."""

    kind: str
    """Value of the concept kind, or `project`, `source`."""
    words: Words
    shape: str
    """As vis-network names it."""
    colour: Colour
    outlined: bool
    """Whether the shape is a frame with the name inside, as documents and projects have."""


class Stroke(NamedTuple):
    """How a relation between concepts is drawn."""

    relation: str
    words: Words
    """Read from start to end."""
    colour: Colour
    dashes: tuple[int, ...]
    """Lengths of stroke and gap; empty for a solid line."""
    arrow: bool
    """Whether an arrowhead stands at the end it leads to."""


class Voice(NamedTuple):
    """How a stakeholder who speaks is shown."""

    concept: str
    """Id of the stakeholder's concept."""
    colour: Colour
    hatched: bool
    """Drawn with a hatch too, for in grey the colour alone would not tell it from another."""


class Legend(NamedTuple):
    """Everything the map draws, in the order in which a legend lists it."""

    signs: tuple[Sign, ...]
    strokes: tuple[Stroke, ...]
    voices: tuple[Voice, ...]


CONCEPT_KINDS = "concept_kind"
"""Vocabulary whose values have a sign of their own."""
SHAPES: Mapping[str, str] = {
    "theory": "square",
    "phenomenon": "dot",
    "role": "triangle",
    "competence": "diamond",
    "method": "hexagon",
    "stakeholder level": "triangleDown",
    "theme": "star",
}
"""Kind of concept to shape."""
UNDRAWN = ("ellipse", BASE["ink2"])
"""Shape and colour of a kind that nobody has designed yet, so that a new word of the table shows at once."""
UNEXPLAINED = (2, 4)
"""Dashes of a line whose reason is missing."""
_DASHES: Mapping[str, tuple[int, ...]] = {"CONTRASTS_WITH": (9, 6), "REQUIRES": (10, 4, 2, 4)}
_COLOURS = {"CONTRASTS_WITH": "contrast", "REQUIRES": "accent", "RELATED": "edge", "BROADER": "ink2"}
_TELLING = tuple(_COLOURS)
_HATCHED = "concept/researcher"


def legend(schema: Schema) -> Legend:
    """Return the legend; relations stand by how much they tell: where several join two concepts, the first is drawn."""
    concepts = (_sign(kind, words) for kind, words in schema.vocabularies[CONCEPT_KINDS].values.items())
    framed = (
        Sign(name.lower(), schema.label(name).words, "box", KINDS[name.lower()], outlined=True)
        for name in ("Project", "Source")
    )
    voices = (Voice(concept, colour, hatched=concept == _HATCHED) for concept, colour in VOICES.items())
    return Legend((*concepts, *framed), tuple(_strokes(schema)), tuple(voices))


def _sign(kind: str, words: Words) -> Sign:
    shape, colour = (SHAPES[kind], KINDS[kind]) if kind in SHAPES else UNDRAWN
    return Sign(kind, words, shape, colour, outlined=False)


def _strokes(schema: Schema) -> list[Stroke]:
    """Return a stroke for each relation between concepts; one that nobody has designed yet comes last and is solid."""
    between = [item for item in schema.relations.values() if item.start == item.end == ("Concept",)]
    between.sort(key=lambda item: _TELLING.index(item.name) if item.name in _TELLING else len(_TELLING))
    return [
        Stroke(
            item.name, item.verb, BASE[_COLOURS.get(item.name, "edge")], _DASHES.get(item.name, ()), not item.symmetric
        )
        for item in between
    ]
