"""Bytes of a file to text: byte order marks, UTF-8, UTF-16, and what older programs wrote instead."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Longer marks before those they begin with."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and how it was found."""

    text: str
    encoding: str
    """The encoding the bytes were read as."""
    mark: bool
    """Whether the file began with a byte order mark; it is not part of the text."""

    @property
    def guessed(self) -> bool:
        """Whether nothing in the file says that the encoding is right."""
        return self.encoding in ("cp1252", "latin-1")


def decode(data: bytes) -> Decoded:
    """Read bytes by their mark, else as UTF-8, else as cp1252, which leaves out five bytes, else as Latin-1."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _attempt(data[len(mark) :], encoding)
            if text is not None:
                return Decoded(text, encoding, mark=True)
    for encoding in ("utf-8", "cp1252"):
        text = _attempt(data, encoding)
        if text is not None:
            return Decoded(text, encoding, mark=False)
    return Decoded(data.decode("latin-1"), "latin-1", mark=False)


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
