"""Text to the slug of an id: Danish, Norwegian, Swedish and German letters the way the region spells them out."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss",
        "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "oe", "ı": "i",
    }
)  # fmt: skip
_OTHER = re.compile(r"[^a-z0-9.]+")


def slug(text: str) -> str:
    """Return small letters, digits, dots and hyphens: 'Sørensen, T. Ø.' gives `soerensen-t-oe`; may be empty."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return _OTHER.sub("-", plain).replace(".-", "-").strip("-.")
