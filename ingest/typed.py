"""What somebody typed into a form, as files keep it."""

from __future__ import annotations

import unicodedata


def typed(text: str) -> str:
    """Return only what can be seen: no control or direction marks, plain line ends, composed letters, no blank ends."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    seen = ("".join(letter for letter in line if unicodedata.category(letter)[0] != "C").rstrip() for line in lines)
    return "\n".join(seen).strip()
