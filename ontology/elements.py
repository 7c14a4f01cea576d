"""Node and Edge: the plain values that every codec of the hub reads and writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

Value = str | int | bool | tuple[str, ...]
"""What a property may hold. Text per language stands under flat names: `name_da`, `synonyms_en`."""

Properties = Mapping[str, Value]
"""Flat property names to values. Lists are sets: sorted, without repeats."""

LANGUAGES = ("da", "en", "no", "sv", "de", "und")
"""Languages a text may be in; `und` where the language is not known."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the library: a concept, a source, a finding, a person …"""

    id: str
    """`label/slug`, lower case, never changed later: `concept/empowerment`."""
    label: str
    """Name of a label in the schema table: `Concept`."""
    properties: Properties = field(default_factory=dict, hash=False)
    """Flat properties; see `Value`."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation between two nodes."""

    type: str
    """Name of a relation in the schema table: `RELATED`."""
    start: str
    """Id of the node the relation is said of."""
    end: str
    """Id of the node it leads to."""
    key: str = ""
    """Tells parallel edges of one type apart; made by `edge_key` from the properties the table names."""
    properties: Properties = field(default_factory=dict, hash=False)
    """Flat properties; see `Value`."""

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """Type, start, end and key: what makes this edge itself."""
        return (self.type, self.start, self.end, self.key)


Element = Node | Edge
"""Anything the graph holds."""


def edge_key(properties: Properties, keyed_by: Iterable[str]) -> str:
    """Return the key of an edge: empty, or 12 hex digits over the properties that tell parallel edges apart."""
    parts = [f"{name}={properties[name]}" for name in keyed_by if name in properties]
    return _key_of("\x1f".join(parts)) if parts else ""


@lru_cache(maxsize=1 << 12)
def _key_of(told: str) -> str:
    """Most keys tell nothing but a role, which comes again and again."""
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def text_in(properties: Properties, name: str, language: str) -> tuple[str, str] | None:
    """Return (text, its language) of a per-language property: the language asked for, else the nearest other one.

    Order of fallback: the language asked for, Danish, English, then the others. None where nothing is written.
    """
    for candidate in dict.fromkeys((language, *LANGUAGES)):
        value = properties.get(f"{name}_{candidate}")
        if isinstance(value, str):
            return value, candidate
    return None


def slug_of(identifier: str) -> str:
    """Return the part of an id after its label: `concept/trust` gives `trust`."""
    return identifier.partition("/")[2]
