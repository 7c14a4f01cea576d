"""Opening a store by its address: `sqlite:PATH`. An adapter is imported when it is asked for, never before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from graph.store import GraphStore
from ontology.errors import StoreError


def _sqlite(place: str) -> GraphStore:
    from graph.sqlite.store import SqliteStore

    if not place:
        raise StoreError("the address of the graph names no file; write for example sqlite:.brobygger/graph.db")
    return SqliteStore(Path(place))


STORES: Mapping[str, Callable[[str], GraphStore]] = {"sqlite": _sqlite}
"""What stands before the colon of an address, and what opens the rest of it."""


def open_store(address: str) -> GraphStore:
    """Open a store; StoreError where the address is not understood or the store cannot be opened."""
    name, _, place = address.partition(":")
    if name not in STORES:
        raise StoreError(f"no store is called '{name}'; there are: {', '.join(STORES)}")
    return STORES[name](place)
