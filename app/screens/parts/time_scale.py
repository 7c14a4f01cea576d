"""Time in months: where a thing that is dated by year, month or day stands on a line of years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from graph.questions.timeline import Moment

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?")


class Stretch(NamedTuple):
    """A stretch of time, first and last month included; months are counted from the year 0."""

    first: int
    last: int
    vague: bool
    """Whether it stands for one point somewhere inside: only the year is known."""

    @property
    def months(self) -> int:
        """How long it is."""
        return self.last - self.first + 1


def stretch_of(moment: Moment) -> Stretch | None:
    """Return where a thing stands; None where its date is no year."""
    start, end = _months(moment.start), _months(moment.end)
    if start and end:
        return Stretch(start[0], max(end[1], start[0]), vague=False)
    only = start or end
    return Stretch(only[0], only[1], vague=only[0] != only[1]) if only else None


def _months(date: str) -> tuple[int, int] | None:
    """Return the first and last month a partial date may mean."""
    found = _DATE.match(date)
    if not found:
        return None
    january = int(found[1]) * 12
    return (january + int(found[2]) - 1,) * 2 if found[2] else (january, january + 11)


def years_of(stretches: Iterable[Stretch]) -> tuple[int, int]:
    """Return the first and the last year of some stretches, at least one."""
    known = list(stretches)
    return min(item.first for item in known) // 12, max(item.last for item in known) // 12
