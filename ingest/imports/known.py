"""What is known before an import: the sources of the library as matching sees them, and what the ledgers keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from ingest.bibtex.source import ISSUED_BY, WRITTEN_BY
from ingest.imports.before import LastImport
from ingest.imports.ledger import Ledger
from ingest.imports.sides import Side, names_on, side_of
from ingest.library import Library
from ingest.matching.index import Index, Match
from ingest.matching.works import Work, work_of
from ingest.records import Record
from ontology.elements import Edge, Node, slug_of
from ontology.schema import Schema
from ontology.titles import title_of


class KnownSources:
    """The sources of a library, and of the import that is being planned as far as it has come.

    The library is read when the ledgers alone cannot tell.
    """

    def __init__(
        self, library: Callable[[], Library], before: LastImport, ledgers: Iterable[Ledger], schema: Schema
    ) -> None:
        self._read = library
        self._before = before
        self._schema = schema
        every = [kept for ledger in ledgers for kept in ledger.kept]
        # Of two with one content the first counts.
        self._contents = {kept.content: f"source/{kept.id}" for kept in reversed(every)}
        self._entries = Counter(kept.id for kept in every)
        self._added: dict[str, Work] = {}

    @cached_property
    def _library(self) -> Library:
        return self._read()

    def with_key(self, key: str) -> Sequence[Work]:
        """Return what a key stood for when the same outside library was imported last, as it was told then."""
        # Found to be another source meanwhile or not: the entry is the one that was kept.
        return [entry.work(self._schema)._replace(id=f"source/{slug}") for slug, entry in self._before.with_key(key)]

    def with_content(self, content: str) -> Work | None:
        """Return the work whose entry had exactly this content hash."""
        identifier = self._contents.get(content, "")
        if identifier in self._added:
            return self._added[identifier]
        node = self._library.nodes.get(identifier)
        return work_of(node, self._authors.get(identifier, ())) if node else None

    def matches(self, work: Work) -> list[Match]:
        """Return the known works that another is or may be, each once; the strongest first."""
        found: dict[str, Match] = {}
        for match in self._index.matches(work):
            found.setdefault(match.work.id, match)
        return list(found.values())

    def side(self, slug: str) -> Side:
        """Return what the library as a whole says of a source; empty where no second entry adds to the first."""
        node = self._library.nodes.get(f"source/{slug}") if self._entries[slug] > 1 else None
        return side_of(node.properties, names_on(self._edges.get(node.id, ()))) if node else {}

    def add(self, work: Work, content: str) -> None:
        """Make a source known that the import brings, under the id it is promised."""
        self._added[work.id] = work
        self._contents.setdefault(content, work.id)
        self._index.add(work)

    @cached_property
    def _index(self) -> Index:
        """Worked out when first asked: an import that brings nothing new never asks."""
        return Index(work for node in self._library.nodes.values() for work in self._described(node))

    def _described(self, node: Node) -> Iterator[Work]:
        """Yield a source as the library describes it, and as entries do that give it another title."""
        if node.label != "Source" or node.properties.get("review") == "deprecated":
            return
        yield work_of(node, self._authors.get(node.id, ()))
        for record in self._library.records[node.id][1:]:
            if record.node.properties.get("title", node.properties["title"]) != node.properties["title"]:
                yield _told(record, self._library)

    @cached_property
    def _authors(self) -> Mapping[str, tuple[str, ...]]:
        """Id of a source to the printed forms of its authors, else of its editors."""
        return {source: _printed(edges, self._library) for source, edges in self._edges.items()}

    @cached_property
    def _edges(self) -> Mapping[str, list[Edge]]:
        """Id of a source to the edges to who wrote and who issued it."""
        by_source: dict[str, list[Edge]] = {}
        for edge in self._library.edges.values():
            if edge.type in (WRITTEN_BY, ISSUED_BY):
                by_source.setdefault(edge.start, []).append(edge)
        return by_source


def _told(record: Record, library: Library) -> Work:
    """Return a source as one entry tells of it."""
    return work_of(record.node, _printed([edge for edge, _ in record.edges if edge.type == WRITTEN_BY], library))


def _printed(edges: Sequence[Edge], library: Library) -> tuple[str, ...]:
    for role in ("author", "editor"):
        written = (edge for edge in edges if edge.type == WRITTEN_BY and edge.properties.get("role") == role)
        names = sorted((_position(edge), _name(edge, library)) for edge in written)
        if names:
            return tuple(name for _, name in names)
    return ()


def _position(edge: Edge) -> int:
    position = edge.properties.get("position", 0)
    return position if isinstance(position, int) else 0


def _name(edge: Edge, library: Library) -> str:
    """Return the name as printed, else as the library describes its bearer."""
    if printed := edge.properties.get("printed"):
        return str(printed)
    node = library.nodes.get(edge.end)
    found = title_of(node, "da") if node else None
    return found[0] if found else slug_of(edge.end)
