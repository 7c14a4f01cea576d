"""What SKOS asks for beyond our own statements: one scheme that every concept stands in, and its top concepts."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from ontology.rdf.iris import Iris
from ontology.rdf.notations import Notation, Statement
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
    """Says what concerns the concept scheme for one base IRI, in one notation."""

    def __init__(self, iris: Iris, notation: Notation) -> None:
        self._iris = iris
        self._notation = notation
        self._inside, self._top, self._has = (
            iris.term(name) for name in ("skos:inScheme", "skos:topConceptOf", "skos:hasTopConcept")
        )
        self._written = notation.node(iris.scheme)

    def itself(self) -> list[Statement]:
        """Return what is said about the scheme."""
        return [self._notation.statement(triple) for triple in self._triples()]

    def membership(self, concept: str, *, top: bool) -> Iterator[Statement]:
        """Yield that a concept stands in the scheme, and at its top where it has no broader one."""
        yield concept, self._inside, self._written
        if top:
            yield concept, self._top, self._written

    def entry(self, concept: str) -> Statement:
        """Return that the scheme has this top concept."""
        return self._iris.scheme, self._has, self._notation.node(concept)

    def _triples(self) -> Iterator[Triple]:
        statements, node = Statements(self._iris), NamedNode(self._iris.scheme)
        yield from statements.link(node, "rdf:type", "skos:ConceptScheme")
        yield from statements.words(node, "skos:prefLabel", TITLE)
        yield from statements.words(node, "dcterms:title", TITLE)
        yield from statements.words(node, "dcterms:description", DESCRIPTION)
