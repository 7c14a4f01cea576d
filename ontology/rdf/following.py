"""What follows from the elements and is said besides, for readers of RDF that do not reason.

An import passes it over: it can be made again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from ontology.elements import Edge, Node
from ontology.rdf.literals import BOOLEAN
from ontology.rdf.model import Model
from ontology.rdf.skos import BROADER, CONCEPT, MAPPED, MATCHES, TERM, Scheme
from ontology.rdf.statements import Statements

DERIVED = "prov:wasDerivedFrom"
"""From a finding, or a reason, to the source it was read in."""
DEPRECATED = "owl:deprecated"
"""Of what has gone away but keeps its id."""
OF_CONCEPTS = ("skos:inScheme", "skos:topConceptOf", "skos:narrower", *MATCHES.values())
"""What is said besides of concepts."""
OF_NODES = (DEPRECATED, DERIVED)
"""What is said besides of any node, or of a connection."""


class Following:
    """Says what follows, while the elements stream by."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._say = Statements(model.iris)
        self._scheme = Scheme(model.iris)
        schema = model.iris.schema
        labels = {label.term: name for name, label in schema.labels.items()}
        relations = {relation.term: name for name, relation in schema.relations.items()}
        self._concept, self._term = labels[CONCEPT], labels[TERM]
        self._broader, self._maps_to = relations[BROADER], relations[MAPPED]
        self._derived = {name for name, relation in schema.relations.items() if relation.under == DERIVED}
        self._matching: dict[str, list[tuple[NamedNode, str]]] = defaultdict(list)
        """Id of an outside term to the concepts that match it: all that is kept while elements stream by."""

    def before(self) -> Iterator[Triple]:
        """Yield what is said about the scheme itself."""
        yield from self._scheme.itself()

    def of_node(self, node: Node, subject: NamedNode, outgoing: Sequence[Edge]) -> Iterator[Triple]:
        """Yield what follows with the node itself as subject."""
        if node.label == self._concept:
            yield from self._scheme.membership(subject, top=self._is_top(node, outgoing))
        if node.properties.get("review") == "deprecated":
            yield self._say.say(subject, DEPRECATED, Literal("true", datatype=BOOLEAN))
        for source in dict.fromkeys(edge.end for edge in outgoing if edge.type in self._derived):
            yield self._say.say(subject, DERIVED, NamedNode(self._model.iris.node(source)))

    def of_connection(self, edge: Edge, connection: NamedNode) -> Iterator[Triple]:
        """Yield which source a reason was taken from."""
        source = edge.properties.get("source")
        if isinstance(source, str):
            yield self._say.say(connection, DERIVED, NamedNode(self._model.iris.node(source)))

    def of_others(self, node: Node, subject: NamedNode, outgoing: Sequence[Edge]) -> Iterator[Triple]:
        """Yield what follows from a node for other subjects: mirrors, the scheme's entry, matches with its own IRI."""
        for kind, end in dict.fromkeys((edge.type, edge.end) for edge in outgoing):
            mirror = self._model.links[kind].mirror
            if mirror is not None:
                yield Triple(NamedNode(self._model.iris.node(end)), mirror, subject)
        if self._is_top(node, outgoing):
            yield self._scheme.entry(subject)
        yield from self._matches(node, subject, outgoing)

    def _is_top(self, node: Node, outgoing: Sequence[Edge]) -> bool:
        return node.label == self._concept and not any(edge.type == self._broader for edge in outgoing)

    def _matches(self, node: Node, subject: NamedNode, outgoing: Sequence[Edge]) -> Iterator[Triple]:
        """Keep the confirmed mappings of a concept until the term comes by, for only then its own IRI is known."""
        for edge in outgoing:
            if edge.type == self._maps_to and edge.properties.get("confirmed") is True:
                strength = MATCHES.get(str(edge.properties.get("strength")), MATCHES["related"])
                self._matching[edge.end].append((subject, strength))
        if node.label == self._term:
            for concept, strength in self._matching.pop(node.id, []):
                yield self._say.say(concept, strength, NamedNode(str(node.properties["iri"])))
