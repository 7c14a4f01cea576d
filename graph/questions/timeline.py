"""The timeline: reforms, projects, programmes, events and sources with the dates they stand under."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.store import ByProperty, Condition, GraphStore, Having, Joined, Listing, Order
from ontology.elements import Node

DATES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Legislation": (("in_force", "issued"), ()),
    "Programme": (("start",), ("end",)),
    "Project": (("start",), ("end",)),
    "Event": (("start",), ("end",)),
    "Source": (("first_published", "issued"), ()),
}
"""Label to the properties that date its beginning and its end; the first that is there counts."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing on the timeline."""

    node: Node
    start: str
    """Partial ISO date as in the library; empty where only the end is known."""
    end: str
    """Partial ISO date; empty where it is a moment, or the end is not known."""

    @property
    def stands_at(self) -> str:
        """Return the date it stands under."""
        return self.start or self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of the timeline; what is empty narrows nothing."""

    labels: tuple[str, ...] = tuple(DATES)
    about: str = ""
    """Id of a concept."""
    since: str = ""
    """First year of beginnings."""
    until: str = ""
    """Last year of beginnings."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when."""

    moments: tuple[Moment, ...]
    """One page of those of the labels and years asked for: by beginning (where there is none by end), then id."""
    total: int
    years: Mapping[str, int]
    """Year to how many things of the labels asked for stand under it, whatever years were asked for."""
    numbers: Mapping[str, int]
    """Label to how many things stand in the years asked for, whatever labels were asked for."""
    undated: tuple[Node, ...]
    """The first things of the labels asked for that have no date, by label and id."""
    undated_total: int


@dataclass(frozen=True, slots=True)
class _Way:
    """One property that may date things of a label, where none before it does."""

    label: str
    property: str
    before: tuple[Condition, ...]
    """No property before this one is there."""
    dates: Mapping[str, int]
    """Date to how many things stand under it so."""

    def within(self, asked: Asked) -> dict[str, int]:
        """Return the dates in the years asked for."""
        return {
            date: number
            for date, number in self.dates.items()
            if (asked.since or date) <= date and date[:4] <= (asked.until or date[:4])
        }


def timeline(store: GraphStore, asked: Asked | None = None, first: int = 0, most: int = 50) -> Timeline:
    """Answer for one page; about five calls for each label."""
    wanted = asked or Asked()
    about = [Joined("ABOUT", (wanted.about,))] if wanted.about else []
    ways = [way for label in DATES for way in _ways(store, label, about)]
    years: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for way in ways:
        numbers[way.label] += sum(way.within(wanted).values())
        if way.label in wanted.labels:
            for date, number in way.dates.items():
                years[date[:4]] += number
    asked_ways = [way for way in ways if way.label in wanted.labels]
    undated = [_undated(store, label, about) for label in DATES if label in wanted.labels]
    return Timeline(
        _moments(store, asked_ways, wanted, about, first, most),
        sum(numbers[label] for label in wanted.labels),
        years,
        numbers,
        tuple(node for listing in undated for node in listing.nodes)[:_MOST_UNDATED],
        sum(listing.total for listing in undated),
    )


_MOST_UNDATED = 50


def moment_of(node: Node) -> Moment:
    """Take the dates out of a node of a label in `DATES`; an interval such as 2018/2019 has both ends in one."""
    starts, ends = DATES[node.label]
    start, _, until = _first(node, starts).partition("/")
    return Moment(node, start, _first(node, ends) or until)


def _first(node: Node, names: Sequence[str]) -> str:
    return next((str(node.properties[name]) for name in names if name in node.properties), "")


def _ways(store: GraphStore, label: str, about: Sequence[Condition]) -> Iterator[_Way]:
    """Yield the ways in which things of a label are dated; one call each."""
    before: tuple[Condition, ...] = ()
    for name in (*DATES[label][0], *DATES[label][1]):
        counts = store.counts(label, [ByProperty(name)], [*about, *before])
        yield _Way(label, name, before, {date: number for (date,), number in counts.items() if date})
        before = (*before, Having(name, ("",)))


def _moments(
    store: GraphStore, ways: Sequence[_Way], asked: Asked, about: Sequence[Condition], first: int, most: int
) -> tuple[Moment, ...]:
    """Return one page: the first so many of each way hold the first so many of all."""
    found: list[Moment] = []
    for way in ways:
        if dates := way.within(asked):
            where = [*about, *way.before, Having(way.property, tuple(sorted(dates)))]
            listing = store.listing(way.label, where, Order(way.property), most=first + most)
            found += [moment_of(node) for node in listing.nodes]
    found.sort(key=lambda moment: (moment.stands_at, moment.node.id))
    return tuple(found[first : first + most])


def _undated(store: GraphStore, label: str, about: Sequence[Condition]) -> Listing:
    names = (*DATES[label][0], *DATES[label][1])
    return store.listing(label, [*about, *(Having(name, ("",)) for name in names)], most=_MOST_UNDATED)
