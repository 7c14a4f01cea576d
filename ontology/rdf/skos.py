"""What SKOS asks for beyond our own statements: one scheme that every concept stands in, and its top concepts."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from ontology.rdf.iris import Iris
from ontology.rdf.statements import Statements
from ontology.schema import Words

CONCEPT = "skos:Concept"
"""Class of the nodes that stand in the scheme."""
BROADER = "skos:broader"
"""Relation that a top concept has none of."""
MAPPED = "hub:mapsTo"
"""Relation to a term of a public vocabulary."""
TERM = "hub:Term"
"""Class of the nodes that stand for such terms."""
MATCHES = {
    "exact": "skos:exactMatch",
    "close": "skos:closeMatch",
    "broad": "skos:broadMatch",
    "narrow": "skos:narrowMatch",
    "related": "skos:relatedMatch",
}
"""Strength of a mapping to the SKOS property between a concept and the term's own IRI."""
TITLE = Words("Begreberne i Brobygger", "The concepts of Brobygger")
DESCRIPTION = Words(
    "Alle begreber i biblioteket, på dansk og engelsk.", "Every concept of the library, in Danish and English."
)


class Scheme:
    """The concept scheme for one base IRI."""

    def __init__(self, iris: Iris) -> None:
        self._statements = Statements(iris)
        self.node = NamedNode(iris.scheme)

    def itself(self) -> Iterator[Triple]:
        """Yield what is said about the scheme."""
        yield from self._statements.link(self.node, "rdf:type", "skos:ConceptScheme")
        yield from self._statements.words(self.node, "skos:prefLabel", TITLE)
        yield from self._statements.words(self.node, "dcterms:title", TITLE)
        yield from self._statements.words(self.node, "dcterms:description", DESCRIPTION)

    def membership(self, concept: NamedNode, *, top: bool) -> Iterator[Triple]:
        """Yield that a concept stands in the scheme, and at its top where it has no broader one."""
        yield self._statements.say(concept, "skos:inScheme", self.node)
        if top:
            yield self._statements.say(concept, "skos:topConceptOf", self.node)

    def entry(self, concept: NamedNode) -> Triple:
        """Return that the scheme has this top concept."""
        return self._statements.say(self.node, "skos:hasTopConcept", concept)
