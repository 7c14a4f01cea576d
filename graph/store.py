"""The store port: what a graph database must answer, and nothing about how. Two adapters keep it: sqlite and neo4j.

Every operation is set-oriented, so that a screen costs a few round trips whatever it shows, and every listing names its
order and ends it with the id, so that both stores answer alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from ontology.elements import Edge, Element, Node


class Direction(StrEnum):
    """Which way a relation is followed from a node."""

    OUT = "out"
    IN = "in"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Having:
    """Keep nodes whose property holds one of these values; a list property holds each of its items."""

    property: str
    """Flat name: `kind`, `country`, `name_da`."""
    values: tuple[str, ...]
    """As text: numbers in digits, flags as `true` and `false`; the empty text stands for 'no value'."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Keep nodes that a relation of this type joins to one of these nodes."""

    type: str
    others: tuple[str, ...] = ()
    """Ids at the other end; empty means any node."""
    direction: Direction = Direction.OUT


Condition = Having | Joined
"""What a listed or counted node must meet; several conditions must all hold."""


@dataclass(frozen=True, slots=True)
class ByProperty:
    """Count by the values of a property, told as in `Having`; a node without it counts under the empty text."""

    property: str
    letters: int = 0
    """Only so many letters from the front count, as the four of a year; 0 for all. Not for lists."""


@dataclass(frozen=True, slots=True)
class ByRelation:
    """Count by the node at the other end of a relation, once over parallel edges; without one a node is not counted."""

    type: str
    direction: Direction = Direction.OUT


Grouping = ByProperty | ByRelation
"""What a count is split by."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a listing is sorted; the id always decides last, and nodes without the property stand last."""

    property: str
    """Flat name, or `title`: the folded title in the language asked for."""
    descending: bool = False
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list."""

    nodes: tuple[Node, ...]
    total: int
    """How many nodes meet the conditions in all."""


class Bundle(NamedTuple):
    """The edges of one type that join one node to nodes of one label, one way."""

    id: str
    """The node asked about."""
    type: str
    direction: Direction
    """OUT or IN, seen from that node."""
    label: str
    """Of the nodes at the other end."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Some edges, with every node at their ends."""

    edges: tuple[Edge, ...]
    """In order of type, start, end, key."""
    nodes: Mapping[str, Node]
    """By id; the nodes asked about too, as far as they exist."""
    left_out: Mapping[Bundle, int] = field(default_factory=dict)
    """How many edges of a bundle are not here, where only so many were asked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing a search found."""

    node: Node
    score: int
    """4 a name is what was asked, 3 a name begins so, 2 its names hold all words, 1 names and texts together do."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: by score, then label in the order of the table, then Danish title, then id."""

    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a sync did, counted in elements (nodes and edges)."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def any(self) -> bool:
        """Whether the graph is other than before."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Stats:
    """How much the graph holds."""

    nodes: Mapping[str, int] = field(default_factory=dict)
    """Label to number, labels without nodes left out."""
    edges: Mapping[str, int] = field(default_factory=dict)
    """Relation type to number."""
    built: datetime | None = field(default=None, compare=False)
    """When the graph was last made equal to a library, by the store's clock; None where that is not known."""


class GraphStore(Protocol):
    """A graph database that holds the elements of one library.

    Every operation raises StoreError where the database cannot be asked, and where a question names a label, relation
    or property that the table does not have: 'nothing found' never hides a failure. Each sees one state of the graph.
    """

    def __enter__(self) -> Self:
        """Use the store as a context: it is closed at the end."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        ...

    def close(self) -> None:
        """Give back files and connections; closing twice is allowed."""
        ...

    def sync(self, elements: Iterable[Element], digest: str, full: bool = False) -> Changes:
        """Make the graph equal to these elements, writing only differences, whole or not at all.

        `digest` names the state of the library files: where the graph has it already, nothing is done. `full` compares
        everything even then. StoreError where the elements make no graph (two with one identity, an edge to nothing,
        something the table does not have); a graph made with another table is made anew.
        """
        ...

    def digest(self) -> str:
        """Return the digest of the library the graph was made equal to last; empty where it must be built (again)."""
        ...

    def updating(self) -> bool:
        """Say whether a sync too large to be seen all at once is half-way: what is read may be neither old nor new."""
        ...

    def nodes(self, ids: Sequence[str]) -> Mapping[str, Node]:
        """Return the nodes with these ids, as far as they exist."""
        ...

    def listing(
        self, label: str, where: Sequence[Condition] = (), order: Order | None = None, first: int = 0, most: int = 50
    ) -> Listing:
        """Return nodes `first` … `first + most` of a label that meet all conditions, by id where no order is given."""
        ...

    def neighbourhood(
        self, ids: Sequence[str], types: Sequence[str] = (), direction: Direction = Direction.BOTH, most: int = 0
    ) -> Neighbourhood:
        """Return the edges of some nodes, with the nodes at both ends; `types` empty means every type.

        `most` above 0 keeps of each bundle so many edges, the first by the id of the other end and then by key.
        """
        ...

    def reach(self, ids: Sequence[str], types: Sequence[str], direction: Direction = Direction.BOTH) -> Neighbourhood:
        """Return everything that relations of these types lead to from some nodes, however far, with their edges.

        `direction` holds for every step; BOTH follows each relation either way. The nodes asked about are there too.
        """
        ...

    def edges_among(self, ids: Sequence[str], types: Sequence[str] = ()) -> tuple[Edge, ...]:
        """Return the edges whose two ends are both among these nodes, in order of type, start, end, key."""
        ...

    def counts(
        self, label: str, by: Sequence[Grouping], where: Sequence[Condition] = ()
    ) -> Mapping[tuple[str, ...], int]:
        """Count the nodes of a label for each combination of the groupings; combinations without nodes are left out."""
        ...

    def search(self, text: str, labels: Sequence[str] = (), most: int = 20) -> Hits:
        """Find nodes by their names and texts; every word of `text` must begin a word, or be a form of one.

        What counts as name, text, word and form is told once, in `graph/indexed.py`. One letter alone finds names only.
        """
        ...

    def aliases(self, kind: str, values: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the ids known by outside names of one kind (a property such as `doi`, `isbn`, `variants`), sorted."""
        ...

    def stream_nodes(self) -> Iterator[Node]:
        """Yield every node in order of id, without holding them all."""
        ...

    def stream_edges(self) -> Iterator[Edge]:
        """Yield every edge in order of start, type, end, key, without holding them all."""
        ...

    def stats(self) -> Stats:
        """Count nodes by label and edges by type, and say when the graph was built."""
        ...
