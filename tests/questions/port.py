"""A query asked of a store: plain Python over the port, the same for SQLite and Neo4j."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from graph.store import Direction, GraphStore, Neighbourhood
from graph.store import Having as Condition
from ontology.elements import Edge, Node, Properties, slug_of
from tests.questions.language import (
    All,
    Follow,
    Having,
    Hop,
    Joined,
    Links,
    Mix,
    Mixed,
    Naming,
    One,
    Since,
    Things,
    Values,
    Way,
    Where,
)
from tests.questions.working import Cell, Row

_MORE = 100_000
"""More than any label has in the library of this repository."""

_DIRECTIONS = {Way.OUT: Direction.OUT, Way.IN: Direction.IN, Way.BOTH: Direction.BOTH}


class AskedOfStore:
    """Asks a store."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store

    def ids(self, things: Things) -> frozenset[str]:
        """Return the ids of some things."""
        match things:
            case One(id=identifier):
                return frozenset([identifier])
            case All(label=label):
                return self._listed(label, ())
            case Where(things=All(label=label), having=having):
                return self._listed(label, having)
            case Mixed(mix=mix, parts=parts):
                return _mixed(mix, [self.ids(part) for part in parts])
            case Follow(things=inner, hop=hop):
                return self._followed(inner, hop)
            case Joined(things=inner, hop=hop, number=number):
                edges = self._around(self.ids(inner), hop).edges
                ends = {(edge.start, edge.end) for edge in edges if _has(edge.properties, hop.having)}
                found = Counter(start for start, _ in ends)
                return frozenset(start for start in found if found[start] == number)
            case _:
                known = self._store.nodes(sorted(self.ids(things.things)))
                return frozenset(node.id for node in known.values() if _chosen(node, things))

    def told(self, query: Values | Links) -> frozenset[Row]:
        """Return the rows that are told of some things."""
        ids = self.ids(query.things)
        if isinstance(query, Links):
            return frozenset(self._linked(query, ids))
        nodes = self._store.nodes(sorted(ids)).values()
        return frozenset(row for node in nodes for row in product(*(_own(node, name) for name in query.columns)))

    def _linked(self, query: Links, ids: frozenset[str]) -> Iterator[Row]:
        found = self._around(ids, query.hop)
        wanted = self.ids(query.to) if query.to else found.nodes.keys()
        for asked, edge, other in _oriented(found.edges, ids, query.hop.way):
            start, end = (other, asked) if query.hop.way is Way.IN else (asked, other)
            ends = {"start": found.nodes[start], "end": found.nodes[end]}
            if other in wanted and _has(edge.properties, query.hop.having):
                yield from product(*(_column(name, edge, ends) for name in query.columns))

    def _listed(self, label: str, having: Having) -> frozenset[str]:
        conditions = [Condition(name, (value,)) for name, value in having]
        return frozenset(node.id for node in self._store.listing(label, conditions, most=_MORE).nodes)

    def _followed(self, things: Things, hop: Hop) -> frozenset[str]:
        found: set[str] = set()
        waiting = self.ids(things)
        while waiting:
            oriented = _oriented(self._around(waiting, hop).edges, waiting, hop.way)
            ends = {end for _, edge, end in oriented if _has(edge.properties, hop.having)}
            waiting = frozenset(ends - found) if hop.far else frozenset()
            found |= ends
        return frozenset(found)

    def _around(self, ids: Iterable[str], hop: Hop) -> Neighbourhood:
        return self._store.neighbourhood(sorted(ids), [hop.relation], _DIRECTIONS[hop.way])


def _oriented(edges: Iterable[Edge], ids: frozenset[str], way: Way) -> Iterator[tuple[str, Edge, str]]:
    """Yield (thing asked about, edge, other end); an edge between two that are asked about is there for each."""
    for edge in edges:
        if way is not Way.IN and edge.start in ids:
            yield edge.start, edge, edge.end
        if way is not Way.OUT and edge.end in ids:
            yield edge.end, edge, edge.start


def _mixed(mix: Mix, sets: list[frozenset[str]]) -> frozenset[str]:
    first, *others = sets
    match mix:
        case Mix.BOTH:
            return first.intersection(*others)
        case Mix.EITHER:
            return first.union(*others)
        case Mix.WITHOUT:
            return first.difference(*others)


def _chosen(node: Node, things: Where | Since | Naming) -> bool:
    match things:
        case Where(having=having):
            return _has(node.properties, having)
        case Since(property=name, least=least):
            return any(text >= least for text in _texts(node.properties, name))
        case Naming(property=name, word=word):
            whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
            return any(whole.search(text) for text in _texts(node.properties, name))


def _has(properties: Properties, having: Having) -> bool:
    return all((value in _texts(properties, name)) if value else name not in properties for name, value in having)


def _texts(properties: Properties, name: str) -> list[str]:
    return [str(cell) for cell in _cells(properties, name) if cell != ""]


def _cells(properties: Properties, name: str) -> list[Cell]:
    value = properties.get(name, "")
    if isinstance(value, bool):
        return [str(value).lower()]
    return list(value) if isinstance(value, tuple) else [value]


def _own(node: Node, name: str) -> list[Cell]:
    return [slug_of(node.id)] if name == "id" else _cells(node.properties, name)


def _column(name: str, edge: Edge, ends: Mapping[str, Node]) -> list[Cell]:
    """Return what a column of `links` holds: of the start, of the end, or of the edge itself."""
    place, _, inner = name.partition(".")
    return _own(ends[place], inner or "id") if place in ends else _cells(edge.properties, name)
