"""What stands around one thing: its connections, each seen from where the thing stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.store import Bundle, Direction, GraphStore, Neighbourhood
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA


@dataclass(frozen=True, slots=True)
class Link:
    """One connection, seen from one of its ends."""

    edge: Edge
    node: Node
    """What stands at the other end."""
    direction: Direction
    """OUT where the thing asked about is the start, IN where it is the end."""

    @property
    def page(self) -> str:
        """Page on which the connection stands, as printed; empty where none is given."""
        return str(self.edge.properties.get("page", ""))


Links = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One thing with its connections."""

    node: Node
    links: Links
    """In order of type, start, end, key."""
    left_out: Mapping[Bundle, int] = field(default_factory=dict)
    """How many connections of a bundle are not here, because there are more than a page shows."""

    def out(self, *types: str) -> Links:
        """Return the connections of these types that start here."""
        return tuple(link for link in self.links if link.edge.type in types and link.direction is Direction.OUT)

    def into(self, *types: str) -> Links:
        """Return the connections of these types that lead here."""
        return tuple(link for link in self.links if link.edge.type in types and link.direction is Direction.IN)

    def both(self, *types: str) -> Links:
        """Return the connections of these types, whichever way they run."""
        return tuple(link for link in self.links if link.edge.type in types)

    @property
    def replaced_by(self) -> Node | None:
        """Where this id has gone; None where it is still in use."""
        return next((link.node for link in self.out("REPLACED_BY")), None)

    @property
    def open_questions(self) -> tuple[Node, ...]:
        """What is not known about this thing."""
        return nodes_of(self.into("CONCERNS"))


MOST_SHOWN = 250
"""How many connections of one bundle a page shows; a list shows the rest."""


def surroundings(store: GraphStore, identifier: str, types: Sequence[str] = (), most: int = MOST_SHOWN) -> Surroundings:
    """Ask for one thing and its connections, in one call; NotFoundError for an unknown id."""
    found = store.neighbourhood([identifier], types, most=most)
    if identifier not in found.nodes:
        raise NotFoundError(identifier)
    return replace(each_around(found)[identifier], left_out=found.left_out)


def each_around(found: Neighbourhood) -> Mapping[str, Surroundings]:
    """Return every node of a neighbourhood with those of its connections that are in it, by id."""
    links: dict[str, list[Link]] = {identifier: [] for identifier in found.nodes}
    for edge in found.edges:
        links[edge.start].append(Link(edge, found.nodes[edge.end], Direction.OUT))
        links[edge.end].append(Link(edge, found.nodes[edge.start], Direction.IN))
    return {identifier: Surroundings(node, tuple(links[identifier])) for identifier, node in found.nodes.items()}


def of_label(links: Iterable[Link], *labels: str) -> Links:
    """Return the links whose other end has one of these labels."""
    return tuple(link for link in links if link.node.label in labels)


def nodes_of(links: Iterable[Link]) -> tuple[Node, ...]:
    """Return the things at the other ends, each once, in order."""
    return tuple({link.node.id: link.node for link in links}.values())


def relations_between(label: str) -> tuple[str, ...]:
    """Return the relation types that the table allows between two things of one label and nothing else."""
    return tuple(item.name for item in SCHEMA.relations.values() if item.start == item.end == (label,))
