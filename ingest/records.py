"""Record: what one file says about one node, with the line of everything it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from ontology.elements import Edge, Node


class Place(NamedTuple):
    """Where something stands in the library folder."""

    file: str
    """Path within the library folder, with slashes."""
    line: int
    """1-based line."""


class Layer(IntEnum):
    """How much a file's word counts where several speak about one node: the smaller wins, field by field."""

    KNOWLEDGE = 0
    """The YAML files people write."""
    DECISION = 1
    """`decisions.yaml`."""
    CORE = 2
    """`library.bib`."""
    IMPORT = 3
    """Outside libraries, in the order of their first import."""
    DERIVED = 4
    """What nobody wrote and a name in a bibliography stands for."""


class Statement(NamedTuple):
    """One edge as a file states it."""

    edge: Edge
    line: int
    """1-based line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one file says about one node."""

    node: Node
    """The node with the properties this file gives it."""
    edges: tuple[Statement, ...] = ()
    """The edges this file says of it; a symmetric one may have the node at its end."""
    file: str
    """Path within the library folder."""
    line: int
    """1-based line where it begins."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Flat property name to 1-based line."""
    layer: Layer = Layer.KNOWLEDGE
    order: int = 0
    """Within its layer, where that may speak of one node more than once: the smaller counts more."""

    @property
    def place(self) -> Place:
        """Where the record begins."""
        return Place(self.file, self.line)
