"""Wordings: the names and other words of concepts, found in running text in any form that bends only its endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ontology.elements import Node
from ontology.folding import stem, words

_LEADING = ("at", "to")
"""What a name in the infinitive begins with and a text may leave out."""
_WORD = re.compile(r"[^\W_]+", re.UNICODE)

Place = tuple[str, tuple[int, int]]
"""Stem of a word of a text, and where the word stands."""


class Wording(NamedTuple):
    """One way in which the library names a concept."""

    concept: str
    """Its id."""
    text: str
    language: str


class Found(NamedTuple):
    """Words of a text that are a wording."""

    start: int
    end: int
    """Where they stand, in characters of the text."""
    wordings: tuple[Wording, ...]
    """Whose they are, in the order of the concepts, names before other words; several where concepts share a word."""


class Lexicon:
    """Every wording of some concepts in some languages, looked up by its first word."""

    def __init__(self, concepts: Iterable[Node], languages: Iterable[str]) -> None:
        asked = tuple(languages)
        by_stems: dict[tuple[str, ...], list[Wording]] = {}
        for node in concepts:
            for stems, wording in _wordings(node, asked):
                by_stems.setdefault(stems, []).append(wording)
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[Wording, ...]]]] = {}
        for stems, held in sorted(by_stems.items(), key=lambda item: (-len(item[0]), item[0])):
            self._by_first.setdefault(stems[0], []).append((stems, tuple(held)))

    def found_in(self, text: str) -> list[Found]:
        """Return the wordings in a text from left to right; they never overlap, and the longest wins."""
        places = [(stem(word), one.span()) for one in _WORD.finditer(text) for word in words(_stressed(one.group()))]
        found: list[Found] = []
        at = 0
        while at < len(places):
            longest = self._longest(places, at)
            if longest is None:
                at += 1
                continue
            wordings, length = longest
            found.append(Found(places[at][1][0], places[at + length - 1][1][1], wordings))
            at += length
        return found

    def _longest(self, places: list[Place], at: int) -> tuple[tuple[Wording, ...], int] | None:
        for stems, wordings in self._by_first.get(places[at][0], ()):
            if tuple(place[0] for place in places[at : at + len(stems)]) == stems:
                return wordings, len(stems)
        return None


def _wordings(node: Node, languages: Iterable[str]) -> Iterator[tuple[tuple[str, ...], Wording]]:
    """Yield each wording with its words as stems."""
    for language in languages:
        name, synonyms = node.properties.get(f"name_{language}"), node.properties.get(f"synonyms_{language}", ())
        for text in dict.fromkeys((name, *(synonyms if isinstance(synonyms, tuple) else ()))):
            if isinstance(text, str) and (folded := words(_stressed(text))):
                bare = folded[1:] if folded[0] in _LEADING and len(folded) > 1 else folded
                yield tuple(map(stem, bare)), Wording(node.id, text, language)


def _stressed(text: str) -> str:
    """Keep 'én' apart from 'en', which folding makes alike: only 'én sagsbehandler' is a concept."""
    return text.replace("é", "ee").replace("É", "Ee")
