"""Text as the value of a BibTeX field: what LaTeX would read as a command is escaped, letters stay as they are."""

from __future__ import annotations

_ESCAPES = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
        "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
    }
)  # fmt: skip


def in_braces(text: str) -> str:
    """Return a text as a value in braces, on one line; braces of the text itself cannot unbalance the entry."""
    return f"{{{' '.join(text.split()).translate(_ESCAPES)}}}"


def verbatim(text: str) -> str:
    """Return an address, date or number in braces as it is; what would break the entry is written as in addresses."""
    return f"{{{text.replace('{', '%7B').replace('}', '%7D')}}}"
