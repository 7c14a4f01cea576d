"""Long lists on a page: the first stand open, the others behind a fold, and what a page leaves out is counted."""

from __future__ import annotations

from collections.abc import Mapping

from app.components.markup import Element, element, paragraph
from app.screens.parts.visit import Visit
from graph.store import Bundle, Direction

_FIRST = 8


def folded(visit: Visit, blocks: list[Element], first: int = _FIRST, *, crowded: bool = False) -> list[Element]:
    """Show the first blocks, the others behind a fold that says how many they are; `crowded`: there are more still."""
    rest = blocks[first:]
    if len(rest) < 2:
        return blocks
    ngettext = visit.words.ngettext
    more = (
        ngettext("Show {n} more", "Show {n} more", len(rest))
        if crowded
        else ngettext("Show the last {n}", "Show the last {n}", len(rest))
    )
    return [*blocks[:first], element("details", element("summary", more), *rest)]


def left_out(crowd: Mapping[Bundle, int], relation: str, label: str = "", direction: Direction = Direction.BOTH) -> int:
    """Return how many connections of a type, to things of a label, a page does not hold."""
    return sum(
        number
        for bundle, number in crowd.items()
        if bundle.type == relation and label in ("", bundle.label) and direction in (Direction.BOTH, bundle.direction)
    )


def and_more(visit: Visit, number: int) -> list[Element]:
    """Say how many are not shown; nothing where all are."""
    if not number:
        return []
    text = visit.words.ngettext("{n} more is not shown here.", "{n} more are not shown here.", number)
    return [paragraph(text, style="bb-meta")]
