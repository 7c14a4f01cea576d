"""The timeline: reforms, projects, programmes, events and sources with the dates they stand under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.store import GraphStore
from ontology.elements import Node

DATES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Legislation": (("in_force", "issued"), ()),
    "Programme": (("start",), ("end",)),
    "Project": (("start",), ("end",)),
    "Event": (("start",), ("end",)),
    "Source": (("first_published", "issued"), ()),
}
"""Label to the properties that date its beginning and its end; the first that is there counts."""

_EVERYTHING = 1_000_000


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing on the timeline."""

    node: Node
    start: str
    """Partial ISO date as in the library; empty where only the end is known."""
    end: str
    """Partial ISO date; empty where it is a moment, or the end is not known."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when."""

    moments: tuple[Moment, ...]
    """By beginning (where there is none by end), then id."""
    undated: tuple[Node, ...]
    """What has no date, by id."""


def timeline(store: GraphStore, labels: Sequence[str] = tuple(DATES)) -> Timeline:
    """Answer for things of these labels, one call for each."""
    nodes = [node for label in labels for node in store.listing(label, most=_EVERYTHING).nodes]
    moments = [_moment(node) for node in nodes]
    return Timeline(
        tuple(sorted((moment for moment in moments if _dated(moment)), key=lambda m: (m.start or m.end, m.node.id))),
        tuple(sorted((moment.node for moment in moments if not _dated(moment)), key=lambda node: node.id)),
    )


def _dated(moment: Moment) -> bool:
    return bool(moment.start or moment.end)


def _moment(node: Node) -> Moment:
    """Take the dates out of a node; an interval such as 2018/2019 has both ends in one."""
    starts, ends = DATES[node.label]
    start, _, until = _first(node, starts).partition("/")
    return Moment(node, start, _first(node, ends) or until)


def _first(node: Node, names: Sequence[str]) -> str:
    return next((str(node.properties[name]) for name in names if name in node.properties), "")
