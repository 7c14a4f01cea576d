"""The order of pages as printed: '9' before '15-16', roman front matter first, what has no page last."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlc]+\b", re.IGNORECASE)


def page_order(page: str) -> tuple[int, int, str]:
    """Return what to sort a printed page by."""
    if found := _NUMBER.search(page):
        return (1, int(found.group()), page)
    if found := _ROMAN.match(page):
        return (0, _roman(found.group().lower()), page)
    return (2, 0, page)


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
