"""Folding: how words are made alike for search, matching and order, once for both stores.

Brønnum, Bronnum and Broennum; bæredygtig and baeredygtig; Ålborg and Aalborg; Müller and Mueller; é and e are the same
word here. Whatever is folded is a key and is never shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_LETTERS = {"ø": "o", "æ": "a", "å": "a", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "o", "ı": "i"}
"""Letters that Unicode does not take apart into a plain letter and a mark."""

_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑‒–−"


class _Alphabet(dict[int, str]):
    """Code point to its folded form, worked out when first met: for `str.translate`."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _HYPHENS:
        return "-"
    if character in _APOSTROPHES or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return ""
    plain = "".join(_LETTERS.get(part, part) for part in unicodedata.normalize("NFKD", character.casefold()))
    if plain == character:
        return plain if plain.isalnum() else " "
    return "".join(_fold_character(part) for part in plain)


_ALPHABET = _Alphabet()

_DIGRAPHS = ("ae", "aa", "oe", "ue")
"""Of these, in this order, the first letter stays, so that they become what å, æ, ø, ü became."""


REMEMBERED = 1 << 15
"""How many words are remembered with what became of them: few words make up most of what is written."""


class _Remembered(dict[str, tuple[str, ...]]):
    """What becomes of what stands between two blanks, worked out when first met.

    All are forgotten when they are too many: a look-up in a plain dictionary costs half of one that counts its use.
    """

    def __init__(self, work: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, written: str) -> tuple[str, ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        self[written] = made = self._work(written)
        return made

    def of_all(self, written: Iterable[str]) -> Iterator[str]:
        """Yield what becomes of several, one after the other."""
        return chain.from_iterable(map(self.__getitem__, written))


@_Remembered
def _folded(written: str) -> tuple[str, ...]:
    """Return folded words with their hyphens: mostly one, several for `and/or`, none for `&`."""
    text = written.translate(_ALPHABET)
    for digraph in _DIGRAPHS:
        while digraph in text:
            text = text.replace(digraph, digraph[0])
    return tuple(text.split())


def _hyphenated(text: str) -> tuple[str, ...]:
    """Return the folded words as they stand between blanks, hyphens kept: `co-production`."""
    return tuple(_folded.of_all(text.split()))


def _parts(chunk: str) -> list[str]:
    return [part for part in chunk.split("-") if part] if "-" in chunk else [chunk]


def fold(text: str) -> str:
    """Return the folded words with one blank between them."""
    written = " ".join(_hyphenated(text))
    return " ".join(written.replace("-", " ").split()) if "-" in written else written


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text in their order: 'Brønnums co-production' gives bronnums, co, production."""
    return tuple(fold(text).split())


def name_keys(text: str) -> tuple[str, ...]:
    """Return the folded name, and with hyphenated words joined where it has any: 'co production' and 'coproduction'.

    Two names are the same for a search where they share a key, and one begins like another where a key does.
    """
    written = " ".join(_hyphenated(text))
    if "-" not in written:
        return (written,) if written else ()
    apart, joined = written.replace("-", " ").split(), written.replace("-", "").split()
    return tuple(dict.fromkeys(key for key in (" ".join(apart), " ".join(joined)) if key))


def title_key(text: str) -> str:
    """Return the folded words with nothing between them: equal for 'Co-production' and 'coproduction'."""
    return "".join(words(text))


_DANISH_ALPHABET = _Alphabet(str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y", "-": " "}))
"""The Danish letters after z become the three characters that follow z in Unicode."""


def sort_key(text: str, language: str) -> str:
    """Return what a name or title is sorted by: in Danish æ, ø, å and aa stand after z, otherwise beside a and o."""
    return " ".join(_in_danish.of_all(text.split())) if language == "da" else fold(text)


@_Remembered
def _in_danish(written: str) -> tuple[str, ...]:
    lower = unicodedata.normalize("NFC", written.casefold()).replace("aa", "å")
    return tuple(lower.translate(_DANISH_ALPHABET).split())


_ENDINGS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (3, ("erne", "ene", "en", "et", "e")),
    (3, ("er",)),
    (4, ("ing", "end", "ed")),
    (3, ("er",)),
)
"""Endings of Danish and English inflection, from the last backwards, with the fewest letters that must remain."""

_COMING_AND_GOING = re.compile(r"(?<=[^aeiouy])r$|e(?=l$)")
"""Where an e comes and goes: center and centret become cent, artikel and artikler artikl."""


@lru_cache(maxsize=REMEMBERED)
def stems(word: str) -> tuple[str, ...]:
    """Return a folded word without its endings: borger, borgeren and borgernes give borg, policy and policies polici.

    Two words are forms of one where they share a stem. A word in s has two: its s may be an ending (sags) or not
    (indsats). Light on purpose: no word list, nothing that anybody reads.
    """
    whole = _without_endings(word)
    if not word.endswith("s") or len(word) < 4:
        return (whole,)
    return tuple(dict.fromkeys((_without_endings(word[:-1]), whole)))


def stem(word: str) -> str:
    """Return the first stem of a word, taking a last s for an ending."""
    return stems(word)[0]


def _without_endings(word: str) -> str:
    for shortest, endings in _ENDINGS:
        if word.endswith(endings):
            ending = next(filter(word.endswith, endings))
            if len(word) - len(ending) >= shortest:
                word = word.removesuffix(ending)
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > 4:
        word = _COMING_AND_GOING.sub("", word).removesuffix("t")
    return f"{word[:-1]}i" if len(word) > 3 and word[-1] == "y" else word


STEM = "="
"""Stands before a stem among indexed words, so that a stem is never taken for the beginning of a word."""


def index_words(*texts: str) -> str:
    """Return what a full-text index holds for some texts: their words, hyphenated ones joined too, and all stems.

    Words are parted by blanks, hold letters and digits only, and stems carry the mark `STEM` in front.
    """
    written = dict.fromkeys(" ".join(texts).split())
    return " ".join(dict.fromkeys(_indexed.of_all(written)))


@_Remembered
def _indexed(written: str) -> tuple[str, ...]:
    """Return what is indexed for what stands between two blanks."""
    found: dict[str, None] = {}
    for chunk in _folded[written]:
        parts = _parts(chunk)
        found |= dict.fromkeys([*parts, "".join(parts)] if len(parts) > 1 else parts)
    return (*found, *dict.fromkeys(STEM + stem for word in found for stem in stems(word)))


class Term(NamedTuple):
    """One word asked for: some indexed word must begin with `word`, or `STEM` and one of `stems` must be indexed."""

    word: str
    stems: tuple[str, ...]

    def fits(self, word: str) -> bool:
        """Say whether a folded word of a text is what this term asks for."""
        return word.startswith(self.word) or not set(self.stems).isdisjoint(stems(word))


Wanted = tuple[tuple[Term, ...], ...]
"""Alternatives of which one must hold; in each all terms must fit. Two for a hyphenated word, otherwise one."""


LONGEST_SEARCH = 500
"""How many characters of a search are looked at: full-text engines have their limits, and people do not."""


def asked(text: str) -> tuple[Wanted, ...]:
    """Return what a search for this text demands: every item must hold. Empty where the text has no letter or digit."""
    chunks = _hyphenated(text[:LONGEST_SEARCH])
    return tuple(dict.fromkeys(wanted for chunk in chunks if (wanted := _wanted(chunk))))


def _wanted(chunk: str) -> Wanted:
    parts = _parts(chunk)
    alternatives = [parts, ["".join(parts)]] if len(parts) > 1 else [parts] if parts else []
    return tuple(tuple(Term(part, stems(part)) for part in parts) for parts in alternatives)


_RAW_WORD = re.compile(r"[^\s\-‐‑‒–−/]+")


def found_at(text: str, demands: tuple[Wanted, ...]) -> tuple[tuple[int, int], ...]:
    """Return where in a text the words asked for stand, as (start, end) in characters, in their order."""
    terms = {term for wanted in demands for alternative in wanted for term in alternative}
    return tuple(
        match.span()
        for match in _RAW_WORD.finditer(text)
        if any(term.fits(word) for word in words(match.group()) for term in terms)
    )
