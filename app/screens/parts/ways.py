"""What an address asks of the ways between two concepts."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.parts.visit import Visit
from graph.questions.paths import Path, paths
from graph.store import GraphStore
from ontology.elements import Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA


@dataclass(frozen=True, slots=True)
class AskedWay:
    """Two concepts, as far as they are named, with the ways between them."""

    start: Node | None
    end: Node | None
    ways: tuple[Path, ...]
    """The shortest first; empty where there is none, or an end is not named."""
    chosen: int
    """Which of them is told, from 0."""

    @property
    def way(self) -> Path | None:
        """The way that is told."""
        return self.ways[self.chosen] if self.ways else None


def asked_way(visit: Visit, store: GraphStore) -> AskedWay:
    """Read the address; NotFoundError for a concept that is not in the library."""
    start, end = (_named(visit, store, name) for name in ("from", "to"))
    ways = paths(store, start.id, end.id) if start and end else ()
    asked = visit.query.get("way", "1")
    chosen = next((number for number in range(len(ways)) if asked == str(number + 1)), 0)
    return AskedWay(start, end, ways, chosen)


def _named(visit: Visit, store: GraphStore, name: str) -> Node | None:
    slug = visit.query.get(name)
    if not slug:
        return None
    identifier = f"{SCHEMA.label('Concept').prefix}/{slug}"
    found = store.nodes([identifier])
    if identifier not in found:
        raise NotFoundError(identifier)
    return found[identifier]
