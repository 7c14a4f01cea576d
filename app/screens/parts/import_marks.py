"""Two descriptions side by side, with the letters marked in which they differ, for the eye and for the ear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from app.components.markup import Element, Inline, element
from app.jobs.rows import Pair
from app.screens.parts.visit import Visit

_BY_LETTERS = 200
"""Characters; longer texts are compared word by word, which is quicker and easier to read."""
_PIECE = re.compile(r"\w+|\W")


def two_sides(visit: Visit, pairs: Sequence[Pair], before: str, after: str) -> Element:
    """Show fields side by side; `before` and `after` name the two."""
    heads = (
        element("th", visit.words._("Field"), scope="col"),
        *(element("th", name, scope="col") for name in (before, after)),
    )
    rows = (_row(visit, pair, before, after) for pair in pairs)
    return element("table", element("thead", element("tr", *heads)), element("tbody", *rows), style="bb-sides")


def _row(visit: Visit, pair: Pair, before: str, after: str) -> Element:
    name = pair.field.in_language(visit.language)
    head = element("th", f"{name[:1].upper()}{name[1:]}", scope="row")
    if pair.before == pair.after:
        return element("tr", head, element("td", element("span", pair.after, dir="auto"), colspan="2"))
    return element(
        "tr",
        head,
        _cell(visit, before, pair.before, pair.after, "del"),
        _cell(visit, after, pair.after, pair.before, "ins"),
    )


def _cell(visit: Visit, head: str, text: str, other: str, tag: str) -> Element:
    label = element("span", head, ": ", style="bb-level")
    if not text:
        return element("td", label, element("span", visit.words._("not stated"), style="bb-none"))
    pieces = differing(text, other) if other else [(text, False)]
    marked = [part for part, differs in pieces if differs and part.strip()]
    seen: list[Inline] = [element(tag, part) if differs else part for part, differs in pieces]
    if not marked:
        return element("td", label, element("span", *seen, dir="auto"))
    heard = visit.words._("{text} – differs in: {parts}", text=text, parts=", ".join(f"“{part}”" for part in marked))
    return element(
        "td",
        label,
        element("span", *seen, dir="auto", aria_hidden="true"),
        element("span", heard, dir="auto", style="bb-unseen"),
    )


def differing(text: str, other: str) -> list[tuple[str, bool]]:
    """Part a text into pieces, each with whether it is other in the other text: letters, of long texts words."""
    if max(len(text), len(other)) <= _BY_LETTERS:
        return list(_pieces(list(text), list(other)))
    return list(_pieces(_PIECE.findall(text), _PIECE.findall(other)))


def _pieces(mine: list[str], theirs: list[str]) -> Iterator[tuple[str, bool]]:
    for operation, start, end, _, _ in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if end > start:
            yield "".join(mine[start:end]), operation != "equal"
