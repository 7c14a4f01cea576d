"""Two states of a library compared: what came, what changed, what is no longer in use, what is gone."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from ontology.elements import Edge, Node


class Mark(NamedTuple):
    """What is kept of one thing to tell later whether it has changed."""

    digest: str
    """16 hex digits over its properties and the relations that start at it."""
    deprecated: bool


class Differences(NamedTuple):
    """Ids, each list in order; a thing stands in one of them at most."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    """In use before, or not there, and no longer in use now."""
    removed: tuple[str, ...] = ()
    """Ids that are gone, which ids should never be."""


def marks(nodes: Iterable[Node], edges: Iterable[Edge], labels: Collection[str]) -> Mapping[str, Mark]:
    """Return id to mark of the things with these labels; `nodes` and `edges` come in the order of a store's streams."""
    groups = groupby(edges, key=lambda edge: edge.start)
    start, outgoing = next(groups, ("", iter(())))
    found: dict[str, Mark] = {}
    for node in nodes:
        while start and start < node.id:
            start, outgoing = next(groups, ("", iter(())))
        said = list(outgoing) if start == node.id else []
        if node.label in labels:
            found[node.id] = Mark(_digest(node, said), node.properties.get("review") == "deprecated")
    return found


def compared(before: Mapping[str, Mark], after: Mapping[str, Mark]) -> Differences:
    """Return how one state differs from an earlier one."""
    deprecated = {key for key, mark in after.items() if mark.deprecated and not _was_deprecated(before.get(key))}
    common = before.keys() & after.keys()
    return Differences(
        added=tuple(sorted(after.keys() - before.keys() - deprecated)),
        changed=tuple(sorted(key for key in common - deprecated if before[key] != after[key])),
        deprecated=tuple(sorted(deprecated)),
        removed=tuple(sorted(before.keys() - after.keys())),
    )


def _was_deprecated(mark: Mark | None) -> bool:
    return mark is not None and mark.deprecated


def _digest(node: Node, outgoing: Iterable[Edge]) -> str:
    said = [repr(sorted(node.properties.items()))]
    said += [repr((edge.type, edge.end, edge.key, sorted(edge.properties.items()))) for edge in outgoing]
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:16]
