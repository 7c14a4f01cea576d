"""What is new: the things of any label that came into the library on or after a day, by the dates in its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.store import ByProperty, GraphStore, Having, Order
from ontology.elements import Node

SHOWN_AS_NEW = ("Concept", "Finding", "Source", "Project", "Lesson")
"""Labels that readers are told about unless others are asked for."""
_LATEST = Order("added", descending=True)


@dataclass(frozen=True, slots=True)
class Added:
    """What was added of one label."""

    label: str
    days: Mapping[str, int]
    """Date as the files give it to how many things were added then, the latest first."""
    nodes: tuple[Node, ...]
    """The part of them that was asked for: the latest first, those of one date by id."""

    @property
    def total(self) -> int:
        """How many were added in all."""
        return sum(self.days.values())


def added_since(
    store: GraphStore,
    day: str = "",
    labels: Sequence[str] = SHOWN_AS_NEW,
    *,
    first: int = 0,
    most: int = 10,
) -> tuple[Added, ...]:
    """Return what was added on or after `day`, label by label in the order given, in at most two calls for each.

    `day` is an ISO date, or the beginning of one (`2026`, `2026-09`); empty means ever. Labels of which nothing was
    added then are left out, and so is what has no date. A date that names only a month or a year counts if the day
    lies in it or before it. `first` and `most` cut the things to a page, for each label alike.
    """
    days = {label: _days(store, label, day) for label in labels}
    return tuple(
        Added(label, on, store.listing(label, [Having("added", tuple(on))], _LATEST, first, most).nodes)
        for label, on in days.items()
        if on
    )


def latest_day(store: GraphStore, labels: Sequence[str] = SHOWN_AS_NEW) -> str:
    """Return the last date on which anything was added; empty where no file gives one. One call for each label."""
    return max((day for label in labels for day in _days(store, label, "")), default="")


def _days(store: GraphStore, label: str, since: str) -> dict[str, int]:
    counts = store.counts(label, [ByProperty("added")])
    dated = {date: number for (date,), number in counts.items() if date and date >= since[: len(date)]}
    return dict(sorted(dated.items(), reverse=True))
