"""The case walk: an invented case sentence by sentence, with the concepts that are found in its words.

A concept is found by its name or another word for it, in any form that bends only its endings; nothing is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.store import GraphStore
from ontology.elements import Node
from ontology.folding import stem, words

LONGEST_CASE = 5_000
"""Characters of a case; what is longer is cut, a page is plenty."""
_EVERY_CONCEPT = 100_000
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-zæøå])|\n+")
"""A blank after a full stop, unless a small letter follows: 'hver 14. dag' is no end."""
_LEADING = ("at", "to")
"""What a name in the infinitive begins with and a text may leave out."""
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


class Match(NamedTuple):
    """A concept found in a sentence."""

    concept: str
    """Its id."""
    start: int
    end: int
    """Where its words stand, in characters of the sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a case."""

    text: str
    matches: tuple[Match, ...]
    """From left to right; they never overlap, and the longest wording wins."""


@dataclass(frozen=True, slots=True)
class CaseTask:
    """A case with what is found in it."""

    sentences: tuple[Sentence, ...]
    concepts: tuple[Node, ...]
    """Every concept found, in the order in which it first stands in the text, then those to think of too."""


def case_task(store: GraphStore, text: str, language: str, more: Iterable[str] = ()) -> CaseTask:
    """Find the concepts of the library in a text of one language, in one call; `more` are concepts to think of too."""
    concepts = store.listing("Concept", most=_EVERY_CONCEPT).nodes
    lexicon = _lexicon(concepts, language)
    sentences = tuple(_sentence(part, lexicon) for part in _sentences(text[:LONGEST_CASE]))
    found = [match.concept for sentence in sentences for match in sentence.matches]
    named = {node.id: node for node in concepts}
    offered = dict.fromkeys((*found, *more))
    return CaseTask(sentences, tuple(named[identifier] for identifier in offered if identifier in named))


Lexicon = Mapping[str, list[tuple[tuple[str, ...], str]]]
"""First stem of a wording to the wordings that begin so, as stems, the longest first, each with the id meant."""


def _lexicon(concepts: Iterable[Node], language: str) -> Lexicon:
    wordings = sorted({(stems, node.id) for node in concepts for stems in _wordings(node, language)})
    lexicon: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for stems, identifier in sorted(wordings, key=lambda item: (-len(item[0]), item)):
        lexicon.setdefault(stems[0], []).append((stems, identifier))
    return lexicon


def _wordings(node: Node, language: str) -> Iterator[tuple[str, ...]]:
    name, synonyms = node.properties.get(f"name_{language}"), node.properties.get(f"synonyms_{language}", ())
    for wording in (name, *(synonyms if isinstance(synonyms, tuple) else ())):
        if isinstance(wording, str) and (folded := words(_stressed(wording))):
            yield tuple(map(stem, folded[1:] if folded[0] in _LEADING and len(folded) > 1 else folded))


def _stressed(text: str) -> str:
    """Keep 'én' apart from 'en', which folding makes alike: only 'én sagsbehandler' is a concept."""
    return text.replace("é", "ee").replace("É", "Ee")


def _sentences(text: str) -> Iterator[str]:
    return (sentence for part in _END_OF_SENTENCE.split(text) if (sentence := part.strip()))


def _sentence(text: str, lexicon: Lexicon) -> Sentence:
    places = [(stem(word), found.span()) for found in _WORD.finditer(text) for word in words(_stressed(found.group()))]
    matches: list[Match] = []
    at = 0
    while at < len(places):
        longest = _longest(places, at, lexicon)
        if longest is None:
            at += 1
            continue
        identifier, length = longest
        matches.append(Match(identifier, places[at][1][0], places[at + length - 1][1][1]))
        at += length
    return Sentence(text, tuple(matches))


def _longest(places: list[tuple[str, tuple[int, int]]], at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    for stems, identifier in lexicon.get(places[at][0], ()):
        if tuple(place[0] for place in places[at : at + len(stems)]) == stems:
            return identifier, len(stems)
    return None
