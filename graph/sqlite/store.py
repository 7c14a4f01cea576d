"""The SQLite store: every operation of the port over one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType
from typing import Self

from graph.differences import into_buckets
from graph.remembered import Counted, Remembered
from graph.sqlite.aliases import lookups
from graph.sqlite.connections import Readers, writing
from graph.sqlite.counting import counts
from graph.sqlite.database import Database, keep, keep_stats, read, read_stats
from graph.sqlite.neighbours import Neighbours, reach, typed_like
from graph.sqlite.rows import NUMBERED, Rows, json_list
from graph.sqlite.searching import Search
from graph.sqlite.selection import Selection
from graph.sqlite.sync import sync
from graph.store import Changes, Condition, Direction, Grouping, Hits, Listing, Neighbourhood, Order, Stats
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError, StoreOutdatedError
from ontology.schema import Schema
from ontology.table import SCHEMA

PATIENCE = 120.0
"""Seconds that a sync waits for another one to end."""


class SqliteStore:
    """A graph in one SQLite file; may be shared by threads, and the file by processes."""

    def __init__(self, path: Path, schema: Schema = SCHEMA, patience: float = PATIENCE) -> None:
        """Open the file, or make an empty graph; StoreError where neither is possible."""
        self._path = path
        self._patience = patience
        self._rows = Rows(schema)
        self._database = Database(path, schema)
        self._readers = Readers(path)
        self._checked = False
        self._remembered = Remembered()
        if not path.exists():
            self._make()

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
        self._readers.close()

    def _make(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as failure:
            raise StoreError(f"no folder for the graph {self._path}: {failure}") from failure
        with writing(self._path, self._patience) as connection:
            # Somebody else may have made it meanwhile.
            if not self._database.is_current(connection):
                self._database.make(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Lend a connection to a graph of this schema; StoreOutdatedError where an older program made it."""
        with self._readers.snapshot() as connection:
            self._checked = self._checked or self._database.is_current(connection)
            if not self._checked:
                raise StoreOutdatedError(
                    f"the graph {self._path} was made with another schema table; run: brobygger build"
                )
            yield connection

    def sync(self, elements: Iterable[Element], digest: str, full: bool = False) -> Changes:
        """Make the graph equal to these elements in one transaction; a graph of another schema is made anew."""
        if digest and not full and digest == self.digest():
            return Changes()
        buckets = into_buckets(elements)
        with writing(self._path, self._patience) as connection:
            if not self._database.is_current(connection):
                self._database.make(connection)
            changes = sync(connection, self._rows, buckets, full)
            if changes.any:
                keep_stats(connection)
            keep(connection, "digest", digest)
            keep(connection, "built", datetime.now(UTC).isoformat())
        return changes

    def digest(self) -> str:
        """Return the digest of the library; empty for a new graph, and for one of another schema."""
        with self._readers.snapshot() as connection:
            return read(connection, "digest") if self._database.is_current(connection) else ""

    def updating(self) -> bool:
        """Say no: a sync of any size is one transaction here."""
        return False

    def nodes(self, ids: Sequence[str]) -> Mapping[str, Node]:
        """Return the nodes with these ids, as far as they exist."""
        with self._reading() as connection:
            return self._rows.nodes(connection, ids)

    def listing(
        self, label: str, where: Sequence[Condition] = (), order: Order | None = None, first: int = 0, most: int = 50
    ) -> Listing:
        """Return one page of the nodes of a label that meet all conditions."""
        selection = Selection(self._rows.schema, label, where)
        with self._reading() as connection:
            (total,) = connection.execute(*selection.total()).fetchone()
            ids = [identifier for (identifier,) in connection.execute(*selection.page(order, first, most, total))]
            found = self._rows.nodes(connection, ids)
        return Listing(tuple(found[identifier] for identifier in ids), total)

    def neighbourhood(
        self, ids: Sequence[str], types: Sequence[str] = (), direction: Direction = Direction.BOTH, most: int = 0
    ) -> Neighbourhood:
        """Return the edges of some nodes, with the nodes at both ends."""
        with self._reading() as connection:
            return Neighbours(self._rows, ids, types, most).answer(connection, direction)

    def reach(self, ids: Sequence[str], types: Sequence[str], direction: Direction = Direction.BOTH) -> Neighbourhood:
        """Return everything that relations of these types lead to from some nodes, however far, with their edges."""
        with self._reading() as connection:
            return reach(self._rows, connection, ids, types, direction)

    def edges_among(self, ids: Sequence[str], types: Sequence[str] = ()) -> tuple[Edge, ...]:
        """Return the edges whose two ends are both among these nodes."""
        asked = json_list(ids)
        typed, parameters = typed_like(self._rows, types)
        # The plus keeps the second list out of the search for edges: it would be tried for every node of the first.
        rest = f'WHERE e.start {NUMBERED} AND +e."end" {NUMBERED} {typed}'
        with self._reading() as connection:
            found = list(self._rows.edges_where(connection, rest, (asked, asked, *parameters)))
        return tuple(sorted(found, key=lambda edge: edge.identity))

    def counts(
        self, label: str, by: Sequence[Grouping], where: Sequence[Condition] = ()
    ) -> Mapping[tuple[str, ...], int]:
        """Count the nodes of a label for each combination of the groupings; what was counted before is remembered."""
        selection, asked = Selection(self._rows.schema, label, where), Counted.of(label, by, where)
        with self._reading() as connection:
            state = read(connection, "built")
            known = self._remembered.answer(asked, state)
            return (
                known if known is not None else self._remembered.keep(asked, state, counts(connection, selection, by))
            )

    def search(self, text: str, labels: Sequence[str] = (), most: int = 20) -> Hits:
        """Find nodes by their names and texts."""
        with self._reading() as connection:
            return Search(self._rows, text, labels).answer(connection, most)

    def aliases(self, kind: str, values: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the ids known by outside names of one kind."""
        found: dict[str, list[str]] = {}
        with self._reading() as connection:
            for statement, parameters in lookups(self._rows.schema, kind, values):
                for value, identifier in connection.execute(statement, parameters):
                    found.setdefault(value, []).append(identifier)
        return {value: tuple(sorted(ids)) for value, ids in found.items()}

    def stream_nodes(self) -> Iterator[Node]:
        """Yield every node in order of id."""
        with self._reading() as connection:
            # What stands before the slash decides first, and the slash stands before every letter.
            for prefix, label in sorted(self._rows.prefixes.items(), key=lambda item: f"{item[0]}/"):
                rest = "WHERE n.id >= ? AND n.id < ? ORDER BY n.id"
                yield from self._rows.nodes_of(connection, label, rest, (f"{prefix}/", f"{prefix}0"))

    def stream_edges(self) -> Iterator[Edge]:
        """Yield every edge in order of start, type, end, key."""
        with self._reading() as connection:
            yield from self._rows.every_edge(connection)

    def stats(self) -> Stats:
        """Count nodes by label and edges by type."""
        with self._reading() as connection:
            return read_stats(connection)
