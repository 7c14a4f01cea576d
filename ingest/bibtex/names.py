"""Names as BibTeX and biblatex write them: 'van der Berg, Anna', 'Anna van der Berg', {{Åbo Kommune}}, 'and others'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ingest.bibtex.letters import decode_keeping_braces, strip_braces

_AND = re.compile(r"\sand(?=\s)", re.I)
_EXTENDED = re.compile(r"\s*(family|given|prefix|suffix|useprefix|[a-z]+-i|id|sortingnamekeytemplatename)\s*=", re.I)


@dataclass(frozen=True)
class Name:
    """One name of a list, decoded."""

    family: str
    """Family name without particle; the whole name of a body."""
    given: str = ""
    prefix: str = ""
    """Particle: `van der`."""
    suffix: str = ""
    """`Jr.`, `III`."""
    body: bool = False
    """Whether braces say that this is the name of an organisation."""
    beside: str = ""
    """Beside whom, or in which source, a name stands that tells too little by itself; empty where it tells enough."""

    @property
    def surname(self) -> str:
        """Family name with its particle."""
        return f"{self.prefix} {self.family}".strip()

    @cached_property
    def printed(self) -> str:
        """The form 'Family, Given' that `variants` of a person are compared with."""
        return ", ".join(part for part in (self.surname, self.suffix, self.given) if part)

    @cached_property
    def sign(self) -> str:
        """What tells it from every other name: how it is printed, whether it is a body, and beside whom it stands."""
        return f"{self.printed}|{self.beside}|{self.body:d}"

    @property
    def readable(self) -> str:
        """The name in reading order."""
        return " ".join(part for part in (self.given, self.surname, self.suffix) if part)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one field."""

    names: tuple[Name, ...]
    others: bool = False
    """Whether the list ends in 'and others'."""


def read_names(text: str) -> Names:
    """Read the evaluated value of a name field; letters are decoded first, so that no accent looks like a particle."""
    found: list[Name] = []
    others = False
    for part in split_list(decode_keeping_braces(text)):
        if part.lower() == "others":
            others = True
        elif name := _read_name(part):
            found.append(name)
    return Names(tuple(found), others)


def split_list(text: str) -> list[str]:
    """Split a decoded list at its 'and's outside braces; empty items are left out."""
    if "{" not in text and "}" not in text:
        return [part for part in map(str.strip, _AND.split(f" {text} ")) if part]
    parts = [" ".join(words) for words in _between_ands(_pieces(text, " \t\n"))]
    return [part for part in parts if part]


def _between_ands(words: list[str]) -> Iterator[list[str]]:
    current: list[str] = []
    for word in words:
        if word.lower() == "and":
            yield current
            current = []
        else:
            current.append(word)
    yield current


def _pieces(text: str, separators: str) -> list[str]:
    """Split at any of the separators outside braces."""
    if "{" not in text and "}" not in text and separators == ",":
        return [piece.strip() for piece in text.split(",")]
    if "{" not in text and "}" not in text:
        return text.split()
    pieces, start, depth = [], 0, 0
    for position, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if sign in separators and depth <= 0:
            pieces.append(text[start:position])
            start = position + 1
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if separators == "," or piece.strip()]


@lru_cache(maxsize=1 << 14)
def _read_name(text: str) -> Name | None:
    if text.startswith("{") and text.endswith("}") and _one_group(text):
        body = strip_braces(text).strip()
        return Name(body, body=True) if body else None
    parts = _pieces(text, ",")
    if len(parts) == 2 and parts[0].isalpha() and parts[1]:
        return Name(parts[0], _plain(parts[1]))  # As most are.
    if _EXTENDED.match(text):
        return _extended(parts)
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    if len(parts) == 1:
        return _first_last(_pieces(parts[0], " "))
    prefix, family = _particle(_pieces(parts[0], " "))
    suffix = " ".join(filter(None, map(_plain, parts[1:-1])))
    return _name(family, _plain(parts[-1]), prefix, suffix)


def _one_group(text: str) -> bool:
    """Tell whether the first brace is closed by the last sign."""
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return position == len(text) - 1
    return False


def _extended(parts: list[str]) -> Name | None:
    fields = {}
    for part in parts:
        key, _, value = part.partition("=")
        fields[key.strip().lower()] = _plain(value).strip('"').strip()
    return _name(fields.get("family", ""), fields.get("given", ""), fields.get("prefix", ""), fields.get("suffix", ""))


def _first_last(words: list[str]) -> Name | None:
    """Read 'First von Last': the particle is from the first to the last small word before the family name."""
    small = [position for position, word in enumerate(words[:-1]) if _is_small(word)]
    if not small:
        return _name(_plain(words[-1]) if words else "", _joined(words[:-1]))
    first, last = small[0], small[-1] + 1
    return _name(_joined(words[last:]), _joined(words[:first]), _joined(words[first:last]))


def _particle(words: list[str]) -> tuple[str, str]:
    """Split 'von Last' into particle and family name; a name of small words keeps its last one as family name."""
    end = 0
    for position, word in enumerate(words[:-1]):
        if not _is_small(word):
            break
        end = position + 1
    return _joined(words[:end]), _joined(words[end:])


def _is_small(word: str) -> bool:
    """Tell whether a word begins with a small letter; braces hold it as it is."""
    letter = next((sign for sign in word if sign.isalpha() or sign == "{"), "")
    return letter.islower()


def _name(family: str, given: str, prefix: str = "", suffix: str = "") -> Name | None:
    if not family and not prefix:
        return Name(given) if given else None
    return Name(family, given, prefix, suffix) if family else Name(prefix, given, "", suffix)


def _joined(words: list[str]) -> str:
    return " ".join(_plain(word) for word in words)


def _plain(text: str) -> str:
    return strip_braces(text).strip()
