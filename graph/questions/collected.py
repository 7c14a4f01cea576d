"""What a reader has collected: things, and connections between two concepts, with what is to be said of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import Details, details
from graph.store import GraphStore
from ontology.elements import Edge, Node

_LINK = "link/"
BETWEEN = "~"
"""Stands between the slugs of two concepts in the name of their connection: `link/empowerment~trust`."""


@dataclass(frozen=True, slots=True)
class Collected:
    """What the library says of collected things."""

    things: Mapping[str, Node]
    """By id, with the concepts at the ends of connections; what is gone is missing."""
    joins: Mapping[str, tuple[Edge, ...]]
    """Name of a connection to what joins its two concepts; what is gone is missing."""
    details: Details
    """Findings and sources among them, and sources that connections stand in."""


def ends_of(name: str) -> tuple[str, str] | None:
    """Return the ids of the two concepts a connection joins; None where the name is that of a thing."""
    first, between, second = name.removeprefix(_LINK).partition(BETWEEN)
    return (f"concept/{first}", f"concept/{second}") if name.startswith(_LINK) and between else None


def name_of_link(first: str, second: str) -> str:
    """Return the name of the connection between two concepts, the same whichever way it is read."""
    return _LINK + BETWEEN.join(sorted(identifier.partition("/")[2] for identifier in (first, second)))


def collected(store: GraphStore, names: Sequence[str]) -> Collected:
    """Look up what was collected; at most four calls."""
    pairs = {name: ends for name in names if (ends := ends_of(name))}
    ids = [name for name in names if name not in pairs]
    things = store.nodes(list(dict.fromkeys([*ids, *(end for ends in pairs.values() for end in ends)])))
    joined = sorted({end for pair in pairs.values() for end in pair})
    edges = store.edges_among(joined, BETWEEN_CONCEPTS) if pairs else ()
    joins = {name: tuple(edge for edge in edges if {edge.start, edge.end} == set(pair)) for name, pair in pairs.items()}
    cited = {str(edge.properties["source"]) for edge in edges if "source" in edge.properties}
    asked = [name for name in ids if name in things and things[name].label in ("Finding", "Source")]
    more = details(store, (), [*asked, *sorted(cited)])
    return Collected(things, {name: found for name, found in joins.items() if found}, more)
