"""Opening a store by its address, `sqlite:PATH` or `neo4j`. An adapter is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from graph.store import GraphStore
from ontology.errors import StoreError


def _sqlite(place: str) -> GraphStore:
    from graph.sqlite.store import SqliteStore

    if not place:
        raise StoreError("the address of the graph names no file; write for example sqlite:.brobygger/graph.db")
    return SqliteStore(Path(place))


def _neo4j(place: str) -> GraphStore:
    try:
        from graph.neo4j.store import Neo4jStore
    except ImportError as missing:
        raise StoreError("the Neo4j driver is missing; install it with: pip install 'brobygger[neo4j]'") from missing
    from graph.neo4j.address import Neo4jAddress

    if place:
        raise StoreError("the address of a Neo4j stands in NEO4J_URI; write only: neo4j")
    return Neo4jStore(Neo4jAddress.from_environment())


STORES: Mapping[str, Callable[[str], GraphStore]] = {"sqlite": _sqlite, "neo4j": _neo4j}
"""What stands before the colon of an address, and what opens the rest of it."""


class Kept(NamedTuple):
    """Where a graph is kept, in words that anybody may read."""

    product: str
    """Its database: `SQLite` or `Neo4j`."""
    host: str = ""
    """The machine of its server, without port, user or password; empty where there is none or it is not known."""


def kept_in(address: str) -> Kept:
    """Say where the graph of an address is kept; StoreError where the address is not understood."""
    name, _, _place = address.partition(":")
    if _known(name) == "sqlite":
        return Kept("SQLite")
    from graph.neo4j.address import Neo4jAddress

    try:
        return Kept("Neo4j", Neo4jAddress.from_environment().host)
    except StoreError:
        return Kept("Neo4j")  # Opening it says what is wrong with its variables.


def open_store(address: str) -> GraphStore:
    """Open a store; StoreError where the address is not understood or the store cannot be opened."""
    name, _, place = address.partition(":")
    return STORES[_known(name)](place)


def _known(name: str) -> str:
    if name not in STORES:
        raise StoreError(f"no store is called '{name}'; there are: {', '.join(STORES)}")
    return name
