"""The Neo4j store: every operation of the port over one database of one server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import TracebackType
from typing import Self

from graph.names import known_label, known_relation
from graph.neo4j import books
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.books import Phase
from graph.neo4j.connection import Connection
from graph.neo4j.cypher import reading
from graph.neo4j.cypher.searching import search
from graph.neo4j.cypher.selection import Selection
from graph.neo4j.cypher.statement import Question, quoted
from graph.neo4j.rows import LONGEST_KEY, Rows
from graph.neo4j.snapshot import Reader
from graph.neo4j.sync import Pace, Sync
from graph.remembered import Counted, Remembered
from graph.store import (
    Bundle,
    Changes,
    Condition,
    Direction,
    Grouping,
    Hit,
    Hits,
    Listing,
    Neighbourhood,
    Order,
    Stats,
)
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from ontology.schema import Schema
from ontology.table import SCHEMA

PAGE = 2_000
"""Nodes that a stream reads at once."""


class Neo4jStore:
    """A graph in a Neo4j database; may be shared by threads."""

    def __init__(self, address: Neo4jAddress, schema: Schema = SCHEMA, pace: Pace | None = None) -> None:
        """Prepare; nothing is asked of the server before the first question."""
        self._connection = Connection(address)
        self._rows = Rows(schema)
        self._pace = pace or Pace()
        self._fingerprint = books.fingerprint(schema)
        self._reader = Reader(self._connection, self._fingerprint)
        self._remembered = Remembered()

    def __enter__(self) -> Self:
        """Use the store as a context."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    def close(self) -> None:
        """Give back the connections."""
        self._connection.close()

    def sync(self, elements: Iterable[Element], digest: str, full: bool = False) -> Changes:
        """Make the graph equal to these elements; see `graph.neo4j.sync` for what is whole or not at all."""
        if digest and not full and digest == self.digest():
            return Changes()
        return Sync(self._connection, self._rows, self._pace).run(elements, digest, full)

    def digest(self) -> str:
        """Return the digest of the library; empty for a new graph, a half-written one, and one of another schema."""
        state = books.read_head(self._connection)
        return state.digest if state.fingerprint == self._fingerprint else ""

    def updating(self) -> bool:
        """Say whether a large sync is half-way, at work or broken off."""
        return books.read_head(self._connection).phase is Phase.UPDATING

    def nodes(self, ids: Sequence[str]) -> Mapping[str, Node]:
        """Return the nodes with these ids, as far as they exist."""
        (found,) = self._reader.ask(reading.nodes(list(ids))) or ((),)
        return {node.id: node for node in map(self._rows.node, found)}

    def listing(
        self, label: str, where: Sequence[Condition] = (), order: Order | None = None, first: int = 0, most: int = 50
    ) -> Listing:
        """Return one page of the nodes of a label that meet all conditions."""
        selection = self._selection(label, where)
        nodes, total = self._reader.ask(selection.page(order, first, most), selection.total()) or ((), 0)
        return Listing(tuple(map(self._rows.node, nodes)), total)

    def neighbourhood(
        self, ids: Sequence[str], types: Sequence[str] = (), direction: Direction = Direction.BOTH, most: int = 0
    ) -> Neighbourhood:
        """Return the edges of some nodes, with the nodes at both ends, in one round trip."""
        asked, known = list(ids), self._types(types)
        if most:
            return self._first_neighbours(asked, known, direction, most)
        return self._joined(reading.neighbourhood(asked, known, direction))

    def reach(self, ids: Sequence[str], types: Sequence[str], direction: Direction = Direction.BOTH) -> Neighbourhood:
        """Return everything that relations of these types lead to from some nodes, in one round trip."""
        return self._joined(reading.reach(list(ids), self._types(types), direction))

    def _joined(self, question: Question) -> Neighbourhood:
        answers = self._reader.ask(question)
        if not answers:
            return Neighbourhood((), {})
        edges = sorted(map(self._rows.edge, answers[0]["edges"]), key=_identity)
        return Neighbourhood(tuple(edges), {node.id: node for node in map(self._rows.node, answers[0]["nodes"])})

    def _first_neighbours(
        self, ids: Sequence[str], types: Sequence[str], direction: Direction, most: int
    ) -> Neighbourhood:
        """Return so many edges of each bundle."""
        ways = (Direction.OUT, Direction.IN) if direction is Direction.BOTH else (direction,)
        questions = [reading.first_edges(ids, types, way, most) for way in ways]
        asked, *found = self._reader.ask(reading.nodes(ids), *questions) or [()] * (len(ways) + 1)
        edges: dict[tuple[str, str, str, str], Edge] = {}
        nodes = {node.id: node for node in map(self._rows.node, asked)}
        left_out: dict[Bundle, int] = {}
        for way, rows in zip(ways, found, strict=True):
            for row in rows:
                edges |= {edge.identity: edge for edge in map(self._rows.edge, row["edges"])}
                nodes |= {node.id: node for node in map(self._rows.node, row["others"])}
                if row["size"] > most:
                    label = self._rows.schema.label_of(f"{row['prefix']}/").name
                    left_out[Bundle(row["id"], row["type"], way, label)] = row["size"] - most
        return Neighbourhood(tuple(edges[identity] for identity in sorted(edges)), nodes, left_out)

    def edges_among(self, ids: Sequence[str], types: Sequence[str] = ()) -> tuple[Edge, ...]:
        """Return the edges whose two ends are both among these nodes."""
        (found,) = self._reader.ask(reading.edges_among(list(ids), self._types(types))) or ((),)
        return tuple(sorted(map(self._rows.edge, found), key=_identity))

    def counts(
        self, label: str, by: Sequence[Grouping], where: Sequence[Condition] = ()
    ) -> Mapping[tuple[str, ...], int]:
        """Count the nodes of a label for each combination of the groupings; what was counted before is remembered."""
        question, asked = self._selection(label, where).counted_by(by), Counted.of(label, by, where)
        if asked in self._remembered:
            (mark,) = self._reader.ask(reading.MARK) or ("",)
            if (known := self._remembered.answer(asked, mark or "")) is not None:
                return known
        mark, rows = self._reader.ask(reading.MARK, question) or ("", ())
        counts = {tuple(groups): number for *groups, number in rows if number}
        return self._remembered.keep(asked, mark or "", counts) if Phase.of(mark or "") is Phase.SETTLED else counts

    def search(self, text: str, labels: Sequence[str] = (), most: int = 20) -> Hits:
        """Find nodes by their names and texts."""
        wanted = {known_label(self._rows.schema, label) for label in labels}
        places = {
            label.prefix: place
            for place, (name, label) in enumerate(self._rows.schema.labels.items())
            if not labels or name in wanted
        }
        question = search(text, places, most, LONGEST_KEY)
        answers = self._reader.ask(question) if question else None
        if not answers:
            return Hits((), 0)
        hits = (Hit(self._rows.node(hit["node"]), hit["score"]) for hit in answers[0]["hits"])
        return Hits(tuple(hits), answers[0]["total"])

    def aliases(self, kind: str, values: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the ids known by outside names of one kind."""
        found: dict[str, set[str]] = {}
        for row in chain.from_iterable(self._reader.ask(*self._lookups(kind, values)) or ()):
            found.setdefault(row["value"], set()).add(row["id"])
        return {value: tuple(sorted(ids)) for value, ids in found.items()}

    def _lookups(self, kind: str, values: Sequence[str]) -> Iterator[Question]:
        schema = self._rows.schema
        holders = {label: known[kind] for label in schema.labels if kind in (known := schema.properties_of(label))}
        if not holders:
            raise StoreError(f"cannot look up by '{kind}': the table has no such property")
        if any(item.many and item.by_language for item in holders.values()):
            raise StoreError(f"cannot look up by '{kind}': it is kept per language")
        if any(item.many for item in holders.values()):
            yield reading.item_holders(quoted(kind), values)
        for label, item in holders.items():
            if not item.many:
                yield reading.holders(quoted(label), quoted(kind), list(values))

    def stream_nodes(self) -> Iterator[Node]:
        """Yield every node in order of id."""
        last = ""
        while (answers := self._reader.ask(reading.nodes_after(last, PAGE))) and (found := answers[0]):
            yield from map(self._rows.node, found)
            last = found[-1]["id"]

    def stream_edges(self) -> Iterator[Edge]:
        """Yield every edge in order of start, type, end, key."""
        last = ""
        while (answers := self._reader.ask(reading.ids_after(last, PAGE))) and (ids := answers[0]):
            after, last = last, ids[-1]
            (found,) = self._reader.ask(reading.edges_between(after, last, self._types(()))) or ((),)
            yield from map(self._rows.edge, found)

    def stats(self) -> Stats:
        """Return how many nodes and edges the library had that the graph is equal to."""
        return books.read_state(self._connection).stats

    def _selection(self, label: str, where: Sequence[Condition]) -> Selection:
        selection = Selection(self._rows.schema, known_label(self._rows.schema, label))
        selection.where(where)
        return selection

    def _types(self, types: Sequence[str]) -> Sequence[str]:
        return [known_relation(self._rows.schema, name).name for name in types] or list(self._rows.schema.relations)


def _identity(edge: Edge) -> tuple[str, str, str, str]:
    return edge.identity
