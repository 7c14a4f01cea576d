r"""Entries that are written plainly, found by one pattern: key, fields, values that are closed and in their places.

As in BibTeX braces count whatever stands before them, so `{C:\dir\}` and `"say {"A, B"} now"` are whole values, and
blanks may stand between `@`, type and brace. The rest is left to bibtexparser, which recovers from mistakes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_GROUP = r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}"
_QUOTED = rf'"(?:[^"{{}}]++|{_GROUP})*+"'
_WORD = r"[^\s\"#%'(),={}\\@]++"
_VALUE = rf"(?:{_GROUP}|{_QUOTED}|{_WORD})(?:\s*+\#\s*+(?:{_GROUP}|{_QUOTED}|{_WORD}))*+"
_NAME = r"[^\W\d][^\s%\"#'(),={}\\@]*+"
_BLANK = r"[ \t\r\n]*+"

_COMMAS = rf"(?:{_BLANK},)++"
"""Where more than one stands, nothing is lost between them."""

_TYPE = r"[^\W\d][\w.:/-]*+"

_HEAD = re.compile(rf"@{_BLANK}({_TYPE}){_BLANK}\{{{_BLANK}([^\s\"%#'(),={{}}\\~@]*+){_COMMAS}{_BLANK}")
"""How an entry begins: its type and its key, which may be empty."""

_FIELD = re.compile(rf"({_NAME})({_BLANK}={_BLANK})({_VALUE}){_BLANK}({_COMMAS}{_BLANK})?+")
"""One field up to the next, or to the brace that closes its entry; only the last may go without a comma."""

_NO_ENTRIES = frozenset(("preamble", "string"))
"""What stands after `@` and is no type of entry."""

COMMENT = "comment"
"""The type under which a comment is found; whatever it holds is commented out."""

_COMMENT = re.compile(rf"@{_BLANK}({COMMENT}){_BLANK}{_GROUP}", re.I)

MACRO = re.compile(rf"@{_BLANK}string{_BLANK}\{{{_BLANK}{_NAME}{_BLANK}={_BLANK}{_VALUE}{_BLANK}\}}", re.I)
"""A macro that is written plainly."""

_OPENING = re.compile(rf"\n[ \t]*(?=@{_TYPE}\s*\{{[^\s{{}}\"%#=,]*,)")
"""Before a line that opens an entry; within another entry it means that a brace is missing there."""

_LINE = re.compile(r"\n[ \t]*(?=@)|\Z")
_BLANKS = re.compile(_BLANK)


class Plain(NamedTuple):
    """One entry that is written plainly, or one comment that is closed."""

    type: str
    """As written."""
    key: str
    start: int
    """Where its `@` stands."""
    end: int
    """Where the text after it begins."""
    fields: tuple[re.Match[str], ...] = ()
    """Each up to the next; its groups are the name, the `=` with blanks, and the value."""


def plain_entries(text: str) -> Iterator[Plain]:
    """Yield each entry that is written plainly, and each comment that is closed, in their order.

    No entry reaches beyond a line that opens the next, so that the work grows only with the length of the text.
    """
    openings = [opening.end() for opening in _OPENING.finditer(text)]
    openings.append(len(text))
    position = 0
    while position < len(text):
        at = _BLANKS.match(text, position).end()  # type: ignore[union-attr]
        if not text.startswith("@", at):
            at = _LINE.search(text, at).end()  # type: ignore[union-attr]
        limit = openings[min(bisect_right(openings, at), len(openings) - 1)]
        entry = _comment(text, at) or _entry(text, at, limit)
        if entry:
            yield entry
        position = entry.end if entry else at + 1


def _comment(text: str, at: int) -> Plain | None:
    found = _COMMENT.match(text, at)
    return Plain(COMMENT, "", at, found.end()) if found else None


def _entry(text: str, at: int, limit: int) -> Plain | None:
    head = _HEAD.match(text, at, limit)
    if head is None or head[1].lower() in _NO_ENTRIES:
        return None
    fields = []
    end, more = head.end(), True
    while more and (field := _FIELD.match(text, end, limit)):
        fields.append(field)
        end, more = field.end(), field[4] is not None
    return Plain(head[1], head[2], at, end + 1, tuple(fields)) if text.startswith("}", end, limit) else None
