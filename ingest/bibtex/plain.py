r"""Entries that are written plainly, found by one pattern: key, fields, values that are closed and in their places.

As in BibTeX braces count whatever stands before them, so `{C:\dir\}` and `"say {"A, B"} now"` are whole values, and
blanks may stand between `@`, type and brace. The rest is left to bibtexparser, which recovers from mistakes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_GROUP = r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}"
_QUOTED = rf'"(?:[^"{{}}]++|{_GROUP})*+"'
_WORD = r"[^\s\"#%'(),={}\\@]++"
_VALUE = rf"(?:{_GROUP}|{_QUOTED}|{_WORD})(?:\s*+\#\s*+(?:{_GROUP}|{_QUOTED}|{_WORD}))*+"
_NAME = r"[^\W\d][^\s%\"#'(),={}\\@]*+"
_BLANK = r"[ \t\r\n]*+"

_COMMAS = rf"(?:{_BLANK},)++"
"""Where more than one stands, nothing is lost between them."""

_TYPE = r"[^\W\d][\w.:/-]*+"

_ENTRY = re.compile(
    rf"@{_BLANK}({_TYPE}){_BLANK}\{{{_BLANK}([^\s\"%#'(),={{}}\\~@]*+)({_COMMAS}{_BLANK})"
    rf"(?:{_NAME}{_BLANK}={_BLANK}{_VALUE}{_COMMAS}{_BLANK})*+"
    rf"(?:{_NAME}{_BLANK}={_BLANK}{_VALUE}{_BLANK})?+\}}"
)
"""One whole entry: its type, its key, which may be empty, and what stands between that and the first field."""

FIELD = re.compile(rf"(({_NAME})({_BLANK}={_BLANK})({_VALUE}){_BLANK},?+[ \t\r\n,]*+)")
"""One field of an entry that `plain_entries` has found, up to the next: name, `=` with blanks, and value."""

_NO_ENTRIES = frozenset(("comment", "preamble", "string"))
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


def plain_entries(text: str) -> Iterator[re.Match[str]]:
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
        entry = _COMMENT.match(text, at) or _ENTRY.match(text, at, limit)
        if entry and entry[1].lower() not in _NO_ENTRIES - {COMMENT}:
            yield entry
            position = entry.end()
        else:
            position = at + 1
