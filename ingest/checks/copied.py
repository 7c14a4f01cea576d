"""Whether our own texts repeat the words of others: compared with a folder of texts, eight words at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

from ingest.checks.own_texts import own_texts
from ingest.checks.registry import problem_at
from ingest.decoding import decode
from ingest.library import Library
from ontology.errors import LibraryError, Problem
from ontology.folding import name_keys
from ontology.searched import names_of

RUN = 8
"""So many words in a row are no accident."""

_NAME = 5
"""A name of so many words excuses the row it stands in."""

_ENDINGS = frozenset({".md", ".txt"})

Gram = tuple[str, ...]
"""RUN folded words in a row."""


def copied(library: Library, folder: Path) -> Iterator[Problem]:
    """Yield a problem for each row of words that a text of ours shares with a .txt or .md file of a folder.

    Names and titles may be repeated: they are facts. LibraryError where the folder holds no such file.
    """
    texts = [(own, _words(own.text)) for own in own_texts(library)]
    ours = {gram for _, words in texts for gram in _grams(words)}
    named = set(_names(library))
    found = _shared({gram for gram in ours if not _holds(gram, named)}, folder)
    for own, words in texts:
        for row, file in _rows(words, found):
            message = f"'{own.name}' repeats {file}: “{' '.join(row)}”"
            yield problem_at(library, own.element, message, "say it in your own words", own.name)


def _names(library: Library) -> Iterator[Gram]:
    """Yield the words of each long name, those of a longer one RUN at a time."""
    for node in library.nodes.values():
        for _, text in names_of(node, library.schema):
            words = _words(text)
            if len(words) >= RUN:
                yield from _grams(words)
            elif len(words) >= _NAME:
                yield tuple(words)


def _holds(gram: Gram, named: Set[Gram]) -> bool:
    return any(gram[start:end] in named for end in range(_NAME, RUN + 1) for start in range(end - _NAME + 1))


def _shared(ours: Set[Gram], folder: Path) -> Mapping[Gram, str]:
    """Return which of our rows of words stand in the files of a folder, each with the first file it stands in."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS and path.is_file())
    if not files:
        raise LibraryError(f"there is no .txt or .md file in '{folder}' to compare with; name the folder of the texts")
    found: dict[Gram, str] = {}
    for path in files:
        for gram in _grams(_words(decode(path.read_bytes()).text)):
            if gram in ours:
                found.setdefault(gram, path.relative_to(folder).as_posix())
    return found


def _words(text: str) -> list[str]:
    """Return the folded words, those that a hyphen divides as one: a line may have broken them."""
    return [word for key in name_keys(text)[-1:] for word in key.split()]


def _grams(words: list[str]) -> Iterable[Gram]:
    return (tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1))


def _rows(words: list[str], found: Mapping[Gram, str]) -> Iterator[tuple[list[str], str]]:
    """Yield the longest rows of words that were found, with the file each begins in."""
    start = end = 0
    file = ""
    for place, gram in enumerate(_grams(words)):
        if gram not in found:
            continue
        if place > end - RUN + 1 and end:
            yield words[start:end], file
            end = 0
        if not end:
            start, file = place, found[gram]
        end = place + RUN
    if end:
        yield words[start:end], file
