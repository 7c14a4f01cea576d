"""Spelling of our own texts, by hunspell where it is installed with the dictionary of a language."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from ingest.checks.own_texts import OwnText, other_texts, own_texts
from ingest.checks.registry import problem_at
from ingest.decoding import decode
from ingest.library import Library
from ontology.errors import HubError, Problem

WORDS = "words.txt"
"""The file of a library with the words it uses that no dictionary has, one a line."""

DICTIONARIES: Mapping[str, str] = {"da": "da_DK", "en": "en_GB"}
"""Language to the name hunspell has for its dictionary."""

_PROGRAM = "hunspell"
_WORD = re.compile(r"[^\W\d_]{3,}(?:'[^\W\d_]+)*")
_PRINTED = re.compile(r"[\"“”«»].*?[\"“”«»]|\S+[./]\w\S*")
"""What stands between quotation marks, misprints too, and addresses."""


class Spelling(NamedTuple):
    """What a look at the spelling found."""

    problems: Sequence[Problem]
    """In order of file and line."""
    not_run: Sequence[str]
    """Why a language was not looked at, a sentence each."""


class NoDictionaryError(HubError):
    """The program or the dictionary that a language needs is not installed."""


def spelling(library: Library, folder: Path) -> Spelling:
    """Look up each word of our own texts; what stands in a name, and in the word list of the folder, is right."""
    known = _known(library, folder)
    by_language: dict[str, list[OwnText]] = defaultdict(list)
    for own in own_texts(library):
        by_language[own.language].append(own)
    problems: list[Problem] = []
    not_run: list[str] = []
    for language, dictionary in DICTIONARIES.items():
        texts = by_language[language]
        asked = {word for own in texts for word in _words(own.text) if word.casefold() not in known}
        try:
            unknown = _unknown(asked, dictionary)
        except NoDictionaryError as error:
            not_run.append(f"the spelling of '{language}' was not looked at: {error}")
        else:
            problems += [problem for own in texts for problem in _misspelt(library, own, unknown)]
    return Spelling(sorted(problems), not_run)


def _misspelt(library: Library, own: OwnText, unknown: Set[str]) -> Iterator[Problem]:
    for word in sorted(unknown & _words(own.text)):
        message = f"'{own.name}' has the word '{word}', which is in no dictionary"
        yield problem_at(library, own.element, message, f"correct it, or add it to {WORDS}", own.name)


def _unknown(words: Set[str], dictionary: str) -> Set[str]:
    """Return the words that a dictionary has not; NoDictionaryError where it cannot be asked."""
    program = shutil.which(_PROGRAM)
    if program is None:
        raise NoDictionaryError(f"{_PROGRAM} is not installed")
    command = [program, "-i", "utf-8", "-d", dictionary, "-l"]
    # The program is the one on the path, its arguments are ours, and the words go in as text.
    done = subprocess.run(command, input="\n".join(sorted(words)), capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    if done.returncode:
        raise NoDictionaryError(done.stderr.strip() or f"{_PROGRAM} failed with {dictionary}")
    return set(done.stdout.split())


def _known(library: Library, folder: Path) -> Set[str]:
    listed = folder / WORDS
    texts = [*other_texts(library), decode(listed.read_bytes()).text if listed.is_file() else ""]
    return {word.casefold() for text in texts for word in _WORD.findall(text)}


def _words(text: str) -> Set[str]:
    found = _WORD.findall(_PRINTED.sub(" ", text).replace("’", "'"))
    return {word.removesuffix("'s") for word in found}
