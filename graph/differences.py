"""What a sync must compare: elements gathered into buckets with a digest each, for both stores."""

from __future__ import annotations

import hashlib
import marshal
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from zlib import crc32

from ontology.elements import Edge, Element, Node, Value
from ontology.errors import StoreError

BUCKETS = 4096
"""Small enough that an edit touches few elements, few enough that comparing all digests takes no time."""

Identity = str | tuple[str, str, str, str]
"""The id of a node; type, start, end and key of an edge."""


@dataclass(slots=True)
class Bucket:
    """Some nodes with the edges that start at them."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str, str], Edge] = field(default_factory=dict)

    def digest(self) -> bytes:
        """Return 16 bytes over everything in the bucket, the same in whatever order it came.

        StoreError for a value of a type that no graph keeps.
        """
        nodes = sorted((node.id, node.label, _told(node)) for node in self.nodes.values())
        edges = sorted((identity, _told(edge)) for identity, edge in self.edges.items())
        try:
            # In the oldest form, which knows nothing of objects that are shared: equal values are equal bytes.
            told = marshal.dumps((nodes, edges), 0)
        except ValueError as strange:
            raise StoreError(f"an element holds a value of a type that no graph keeps: {strange}") from strange
        return hashlib.blake2b(told, digest_size=16).digest()


def _told(element: Element) -> list[tuple[str, Value]]:
    return sorted(element.properties.items())


def bucket_of(identifier: str) -> int:
    """Return the bucket of a node and of the edges that start at it."""
    return crc32(identifier.encode()) % BUCKETS


def into_buckets(elements: Iterable[Element]) -> Mapping[int, Bucket]:
    """Gather elements; StoreError where two share an identity, or an edge has an end that is no node."""
    buckets: defaultdict[int, Bucket] = defaultdict(Bucket)
    for element in elements:
        if isinstance(element, Node):
            if buckets[bucket_of(element.id)].nodes.setdefault(element.id, element) is not element:
                raise StoreError(f"two nodes have the id '{element.id}'")
        elif buckets[bucket_of(element.start)].edges.setdefault(element.identity, element) is not element:
            raise StoreError(f"two edges are the same: {_named(element)}")
    _check_ends(buckets)
    return buckets


def _check_ends(buckets: Mapping[int, Bucket]) -> None:
    known = {identifier for bucket in buckets.values() for identifier in bucket.nodes}
    for bucket in buckets.values():
        for edge in bucket.edges.values():
            if edge.start not in known or edge.end not in known:
                raise StoreError(f"one end of an edge is no node: {_named(edge)}")


def _named(edge: Edge) -> str:
    return f"{edge.type} from '{edge.start}' to '{edge.end}'" + (f" with key '{edge.key}'" if edge.key else "")
