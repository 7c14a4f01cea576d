"""A source with what a short reference needs: its authors in their printed order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from graph.questions.surroundings import Link, Links, Surroundings, each_around
from graph.store import Direction, GraphStore
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class Reference:
    """A source, or a law, which has no authors."""

    node: Node
    authors: Links
    """People and organisations; role and position stand on the edge."""

    @classmethod
    def of(cls, item: Surroundings) -> Self:
        """Take the reference out of what stands around a source."""
        return cls(item.node, tuple(sorted(item.out("AUTHORED_BY"), key=_as_printed)))

    def in_role(self, role: str) -> tuple[Node, ...]:
        """Return who is author, editor or translator; without a role one is author."""
        return tuple(link.node for link in self.authors if link.edge.properties.get("role", "author") == role)


def _as_printed(link: Link) -> tuple[str, int, str]:
    position = link.edge.properties.get("position")
    role = str(link.edge.properties.get("role", "author"))
    return (role, position if isinstance(position, int) else 0, link.node.id)


def references(store: GraphStore, sources: Iterable[str]) -> Mapping[str, Reference]:
    """Return sources with their authors, by id, as far as they exist; one call."""
    asked = sorted(set(sources))
    found = each_around(store.neighbourhood(asked, ("AUTHORED_BY",), Direction.OUT))
    return {identifier: Reference.of(found[identifier]) for identifier in asked if identifier in found}
