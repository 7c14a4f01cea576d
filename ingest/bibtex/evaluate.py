"""The raw value of a field to its LaTeX text: quotes and braces taken off, `#` joined, macros replaced.

Macros may stand for macros; how long a value may grow is limited, so that no file can fill the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Facts
from ingest.bibtex.split import Macro

MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
    "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
"""Macros that every BibTeX style defines."""

LONGEST = 200_000
"""Characters a value may have once its macros are replaced."""

_SHORT = 80
"""Characters of a value that is remembered once it is worked out."""

_NAME = re.compile(r"[^\s\"#%'(),={}0-9][^\s\"#%'(),={}]*")
_SIMPLE = re.compile(r"\{[^{}]*\}")


class Complaint(NamedTuple):
    """One thing that is wrong with a value, wherever it stands."""

    fault: Fault
    facts: Facts = ()
    """Those that the value itself knows."""


class Evaluated(NamedTuple):
    """The text of a value, and what is wrong with it."""

    text: str
    complaints: tuple[Complaint, ...] = ()


class Macros:
    """The `@string` definitions of one file; the first definition of a name counts."""

    def __init__(self, macros: Iterable[Macro] = ()) -> None:
        self._raw: dict[str, str] = {}
        for macro in macros:
            self._raw.setdefault(macro.name, macro.value)
        self._known = {name: Evaluated(text) for name, text in MONTHS.items()}
        self._met: dict[str, Evaluated] = {}
        """Short values as they were written: the same journals and months come again and again."""

    def evaluate(self, raw: str) -> Evaluated:
        """Return the text of a raw value; what cannot be replaced stays as it is written."""
        if _SIMPLE.fullmatch(raw):
            return Evaluated(raw[1:-1])
        if raw.isdigit():
            return Evaluated(raw)
        if len(raw) > _SHORT:
            return self._join(raw, ())
        if raw not in self._met:
            self._met[raw] = self._join(raw, ())
        return self._met[raw]

    def defined(self, name: str) -> bool:
        """Tell whether the file or every style defines a macro."""
        return name in self._raw or name in MONTHS

    def _join(self, raw: str, above: tuple[str, ...]) -> Evaluated:
        parts: list[str] = []
        complaints: list[Complaint] = []
        for token in tokens(raw):
            found = self._part(token, above)
            parts.append(found.text)
            complaints += found.complaints
        text = "".join(parts)
        if len(text) > LONGEST:
            complaints.append(Complaint(Fault.VALUE_TOO_LONG, (("longest", str(LONGEST)),)))
        return Evaluated(text[:LONGEST], tuple(dict.fromkeys(complaints)))

    def _part(self, token: str, above: tuple[str, ...]) -> Evaluated:
        if token[:1] in '{"':
            return _delimited(token)
        if _NAME.fullmatch(token):
            return self._macro(token, above)
        if token.isdigit():
            return Evaluated(token)
        return Evaluated(token, (Complaint(Fault.VALUE_BARE),))

    def _macro(self, token: str, above: tuple[str, ...]) -> Evaluated:
        name = token.lower()
        if name in above:
            return Evaluated(token, (Complaint(Fault.MACRO_OF_ITSELF, (("macro", token),)),))
        if name not in self._known and name in self._raw:
            self._known[name] = self._join(self._raw[name], (*above, name))
        if name in self._known:
            return self._known[name]
        return Evaluated(token, (Complaint(Fault.MACRO_UNKNOWN, (("macro", token),)),))


def _delimited(token: str) -> Evaluated:
    """Take off braces or quotes; whatever follows them means that a comma is missing before it."""
    end = closing(token)
    if end < 0:
        return Evaluated(token[1:], (Complaint(Fault.VALUE_OPEN),))
    text, rest = token[1:end], token[end + 1 :].strip()
    if not rest:
        return Evaluated(text, () if balanced(text) else (Complaint(Fault.BRACES_ODD),))
    return Evaluated(token, (Complaint(Fault.TEXT_AFTER_VALUE, (("rest", rest[:40]),)),))


def closing(token: str) -> int:
    """Return where the brace or quote that opens a value is closed; -1 where it is not.

    As in BibTeX: braces count whatever stands before them, and a quote in braces does not close.
    """
    depth = 0
    for position, sign in enumerate(token):
        if sign == "{":
            depth += 1
        elif sign == "}":
            depth -= 1
            if depth == 0 and token[0] == "{":
                return position
        elif sign == '"' and depth == 0 and position:
            return position
    return -1


def balanced(text: str) -> bool:
    """Tell whether every brace in a text has its partner."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def tokens(raw: str) -> list[str]:
    """Return the parts of a raw value that `#` joins: braces, quotes, numbers and names of macros."""
    if "#" not in raw:
        return [raw.strip()]
    tokens, start, depth, quoted = [], 0, 0, False
    for position, sign in enumerate(raw):
        if sign == '"' and depth == 0:
            quoted = not quoted
        elif sign in "{}":
            depth += 1 if sign == "{" else -1
        elif sign == "#" and depth == 0 and not quoted:
            tokens.append(raw[start:position].strip())
            start = position + 1
    return [*tokens, raw[start:].strip()]
