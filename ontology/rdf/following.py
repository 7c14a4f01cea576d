"""What follows from the elements and is said besides, for readers of RDF that do not reason.

An import passes it over: it can be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode

from ontology.elements import Edge, Node
from ontology.rdf.literals import BOOLEAN
from ontology.rdf.model import Model
from ontology.rdf.notations import Statement
from ontology.rdf.skos import BROADER, CONCEPT, MAPPED, MATCHES, TERM, Scheme

DERIVED = "prov:wasDerivedFrom"
"""From a finding, or a reason, to the source it was read in."""
DEPRECATED = "owl:deprecated"
"""Of what has gone away but keeps its id."""
OF_CONCEPTS = ("skos:inScheme", "skos:topConceptOf", "skos:narrower", *MATCHES.values())
"""What is said besides of concepts."""
OF_NODES = (DEPRECATED, DERIVED)
"""What is said besides of any node, or of a connection."""


class Following:
    """Says what follows while the elements stream by."""

    def __init__(self, model: Model) -> None:
        self._term_of = model.iris.term
        self._data = model.iris.data
        self._node = model.notation.node
        self._scheme = Scheme(model.iris, model.notation)
        schema = model.iris.schema
        labels = {label.term: name for name, label in schema.labels.items()}
        relations = {relation.term: name for name, relation in schema.relations.items()}
        self._concept, self._term = labels[CONCEPT], labels[TERM]
        self._broader, self._maps_to = relations[BROADER], relations[MAPPED]
        self._mirrors = {name: link.mirror.value for name, link in model.links.items() if link.mirror is not None}
        self._derived = {name for name, relation in schema.relations.items() if relation.under == DERIVED}
        self._given_up = self._term_of(DEPRECATED), model.notation.literal(datatype=BOOLEAN.value)("true")
        self._came_from = self._term_of(DERIVED)
        self._matching: dict[str, list[tuple[str, str]]] = defaultdict(list)
        """Id of an outside term to the concepts that match it: all that is kept while elements stream by."""

    def before(self) -> list[Statement]:
        """Return what is said about the scheme itself."""
        return self._scheme.itself()

    def of_node(self, node: Node, subject: str, outgoing: Sequence[Edge]) -> Iterator[Statement]:
        """Yield what follows with the node itself as subject."""
        if node.label == self._concept:
            yield from self._scheme.membership(subject, top=self._is_top(node, outgoing))
        if node.properties.get("review") == "deprecated":
            yield subject, *self._given_up
        for source in dict.fromkeys([edge.end for edge in outgoing if edge.type in self._derived]):
            yield subject, self._came_from, self._node(self._data + source)

    def of_connection(self, edge: Edge, connection: str) -> Iterator[Statement]:
        """Yield which source a reason was taken from."""
        source = edge.properties.get("source")
        if isinstance(source, str):
            yield connection, self._came_from, self._node(self._data + source)

    def of_others(self, node: Node, subject: str, outgoing: Sequence[Edge]) -> Iterator[Statement]:
        """Yield what follows from a node for other subjects: mirrors, the scheme's entry, matches with its own IRI."""
        for kind, end in dict.fromkeys([(edge.type, edge.end) for edge in outgoing if edge.type in self._mirrors]):
            yield self._data + end, self._mirrors[kind], self._node(subject)
        if self._is_top(node, outgoing):
            yield self._scheme.entry(subject)
        yield from self._matches(node, subject, outgoing)

    def _is_top(self, node: Node, outgoing: Sequence[Edge]) -> bool:
        return node.label == self._concept and not any(edge.type == self._broader for edge in outgoing)

    def _matches(self, node: Node, subject: str, outgoing: Sequence[Edge]) -> Iterator[Statement]:
        """Keep the confirmed mappings of a concept until the term comes by, for only then its own IRI is known."""
        for edge in outgoing:
            if edge.type == self._maps_to and edge.properties.get("confirmed") is True:
                strength = MATCHES.get(str(edge.properties.get("strength")), MATCHES["related"])
                self._matching[edge.end].append((subject, strength))
        if node.label == self._term:
            for concept, strength in self._matching.pop(node.id, []):
                own = NamedNode(str(node.properties["iri"])).value
                yield concept, self._term_of(strength), self._node(own)
