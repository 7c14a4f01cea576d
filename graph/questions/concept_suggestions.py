"""Concepts a source may be about: those whose names or other words stand in its title, keywords or abstract.

A suggestion says which word stands where; a person decides, and nothing is linked by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.questions.wordings import Lexicon
from graph.store import Direction, GraphStore
from ontology.elements import Node, Value

LANGUAGES = ("da", "en", "no")
"""Languages whose wordings are looked for, whatever language the source is in."""
MOST = 12
"""Suggestions for one source; more would not be read."""
_EVERY_CONCEPT = 100_000
_FIELDS = ("title", "keywords", "abstract")
"""Where is looked, the most telling first."""
_LONGEST = 20_000
"""Characters of a text that are looked at."""


class Place(NamedTuple):
    """Where a word of a concept stands."""

    field: str
    """`title`, `keywords` or `abstract`."""
    words: str
    """As the source writes them."""
    wording: str
    """As the library writes it."""
    language: str
    """Of the wording."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A concept that one source may be about."""

    concept: Node
    places: tuple[Place, ...]
    """Where its words stand, the most telling first; each wording once in each field."""


def concept_suggestions(store: GraphStore, sources: Sequence[Node]) -> Mapping[str, tuple[Suggestion, ...]]:
    """Return suggestions by id of source, without the concepts it is linked to already, in two calls.

    The best come first: words in the title before keywords and abstract, then longer wordings.
    """
    concepts = {node.id: node for node in store.listing("Concept", most=_EVERY_CONCEPT).nodes}
    linked = store.neighbourhood([node.id for node in sources], ["ABOUT"], Direction.OUT).edges
    known = {(edge.start, edge.end) for edge in linked}
    lexicon = Lexicon(concepts.values(), LANGUAGES)
    return {source.id: _of_source(source, lexicon, concepts, known) for source in sources}


def _of_source(
    source: Node, lexicon: Lexicon, concepts: Mapping[str, Node], known: set[tuple[str, str]]
) -> tuple[Suggestion, ...]:
    places: dict[str, dict[tuple[str, str], Place]] = {}
    for field, text in _texts(source):
        for found in lexicon.found_in(text[:_LONGEST]):
            for wording in found.wordings:
                place = Place(field, text[found.start : found.end], wording.text, wording.language)
                places.setdefault(wording.concept, {}).setdefault((field, wording.text.casefold()), place)
    suggestions = [
        Suggestion(concepts[concept], tuple(held.values()))
        for concept, held in places.items()
        if (source.id, concept) not in known
    ]
    return tuple(sorted(suggestions, key=_rank)[:MOST])


def _rank(suggestion: Suggestion) -> tuple[int, int, str]:
    first = suggestion.places[0]
    return (_FIELDS.index(first.field), -len(first.words), suggestion.concept.id)


def _texts(source: Node) -> Iterator[tuple[str, str]]:
    """Yield each text of a source with the name of its field, the most telling first."""
    for field in _FIELDS:
        for name, value in source.properties.items():
            if name.startswith(field) and name != "title_language":
                yield from ((field, text) for text in _parts(value))


def _parts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),)
