"""Short ways to look at a library in a test."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ingest.library import Library
from ontology.elements import Edge, Node, Properties, Value, slug_of


class Facts:
    """What a library says, by full id."""

    def __init__(self, library: Library) -> None:
        self.nodes = library.nodes
        self._out: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._in: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for edge in library.edges.values():
            self._out[edge.start, edge.type].append(edge)
            self._in[edge.end, edge.type].append(edge)

    def of(self, identifier: str) -> Properties:
        """Return the properties of a node; KeyError where there is none."""
        return self.nodes[identifier].properties

    def all(self, label: str, **having: Value) -> list[Node]:
        """Return the nodes of a label with these values; a list property need only hold the value."""
        return [node for node in self.nodes.values() if node.label == label and _has(node.properties, having)]

    def ids(self, label: str, **having: Value) -> set[str]:
        """Return their slugs."""
        return {slug_of(node.id) for node in self.all(label, **having)}

    def edges(self, start: str, relation: str) -> list[Edge]:
        """Return the edges of a type that start at a node."""
        return self._out[start, relation]

    def ends(self, start: str, relation: str, **having: Value) -> set[str]:
        """Return the slugs at the ends of a node's relation."""
        return {slug_of(edge.end) for edge in self._out[start, relation] if _has(edge.properties, having)}

    def starts(self, end: str, relation: str, **having: Value) -> set[str]:
        """Return the slugs of what has a relation to a node."""
        return {slug_of(edge.start) for edge in self._in[end, relation] if _has(edge.properties, having)}

    def around(self, identifier: str, relation: str) -> set[str]:
        """Return the slugs at the other ends of a symmetric relation."""
        return self.ends(identifier, relation) | self.starts(identifier, relation)

    def note(self, identifier: str) -> str:
        """Return a node's note in both languages, so that a test sees that both are there."""
        return f"{self.of(identifier)['note_da']} | {self.of(identifier)['note_en']}"

    def open(self, question: str, kind: str, *concerns: str, candidates: Iterable[str] = ()) -> None:
        """Assert that a question is still open, what it concerns, and that exactly these are its candidates."""
        node = f"openquestion/{question}"
        assert self.of(node)["kind"] == kind
        assert {edge.end for edge in self.edges(node, "CONCERNS")} >= set(concerns)
        assert {edge.end for edge in self.edges(node, "CANDIDATE")} == set(candidates)
        assert self.edges(node, "LOOKED_IN")

    def not_stated(self, identifier: str, name: str) -> None:
        """Assert that a property is left empty and that somebody has looked for it."""
        assert name not in self.of(identifier)
        asked = self.starts(identifier, "CONCERNS")
        assert any(self.of(f"openquestion/{slug}").get("property") == name for slug in asked), (identifier, name)

    def apart(self, *identifiers: str) -> None:
        """Assert that these are different nodes and that no relation says they are one."""
        assert len({self.nodes[identifier].id for identifier in identifiers}) == len(identifiers)
        for one in identifiers:
            joined = {edge.end for kind in ("VERSION_OF", "REPLACED_BY") for edge in self._out[one, kind]}
            assert joined.isdisjoint(identifiers)


def _has(properties: Properties, having: dict[str, Value]) -> bool:
    return all(_holds(properties.get(name), value) for name, value in having.items())


def _holds(found: Value | None, wanted: Value) -> bool:
    return wanted in found if isinstance(found, tuple) and isinstance(wanted, str) else found == wanted
