"""The case walk: an invented case sentence by sentence, with the concepts that are found in its words.

A concept is found by its name or another word for it, in any form that bends only its endings; nothing is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from graph.questions.wordings import Lexicon
from graph.store import GraphStore
from ontology.elements import Node

LONGEST_CASE = 5_000
"""Characters of a case; what is longer is cut, a page is plenty."""
_EVERY_CONCEPT = 100_000
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-zæøå])|\n+")
"""A blank after a full stop, unless a small letter follows: 'hver 14. dag' is no end."""


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
    lexicon = Lexicon(concepts, (language,))
    sentences = tuple(_sentence(part, lexicon) for part in _sentences(text[:LONGEST_CASE]))
    found = [match.concept for sentence in sentences for match in sentence.matches]
    named = {node.id: node for node in concepts}
    offered = dict.fromkeys((*found, *more))
    return CaseTask(sentences, tuple(named[identifier] for identifier in offered if identifier in named))


def _sentences(text: str) -> Iterator[str]:
    return (sentence for part in _END_OF_SENTENCE.split(text) if (sentence := part.strip()))


def _sentence(text: str, lexicon: Lexicon) -> Sentence:
    found = lexicon.found_in(text)
    return Sentence(text, tuple(Match(one.wordings[0].concept, one.start, one.end) for one in found))
