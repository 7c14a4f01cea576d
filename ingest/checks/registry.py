"""Checks: named functions that look at a whole library and yield what is wrong with a cure, without ever stopping."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ingest.library import Library
from ontology.elements import Edge, Element
from ontology.errors import Problem

Look = Callable[[Library], Iterator[Problem]]
"""What a check does."""


@dataclass(frozen=True, slots=True)
class Check:
    """One registered check."""

    name: str
    """Reads as a statement: `every_end_exists`."""
    look: Look
    blocks: bool
    """Whether a library that fails must not become the graph; the other checks only ask for care."""


CHECKS: dict[str, Check] = {}
"""Every check by name, in the order they are declared."""


def check(*, blocks: bool = True) -> Callable[[Look], Look]:
    """Register a function as a check under its name."""

    def register(look: Look) -> Look:
        CHECKS[look.__name__] = Check(look.__name__, look, blocks)
        return look

    return register


def problem_at(library: Library, element: Element, message: str, cure: str, name: str = "") -> Problem:
    """Return a problem at the place where an element, or a property of a node, is written."""
    place = library.place_of(element, name)
    about = element.start if isinstance(element, Edge) else element.id
    return Problem(place.file, place.line, message, cure, about=about)
