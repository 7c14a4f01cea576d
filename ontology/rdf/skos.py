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
        self._node = NamedNode(iris.scheme)
        self._inside, self._top = (
            f" <{iris.term(name)}> {self._node} .\n" for name in ("skos:inScheme", "skos:topConceptOf")
        )
        self._has = f"{self._node} <{iris.term('skos:hasTopConcept')}> "

    def itself(self) -> Iterator[Triple]:
        """Yield what is said about the scheme."""
        yield from self._statements.link(self._node, "rdf:type", "skos:ConceptScheme")
        yield from self._statements.words(self._node, "skos:prefLabel", TITLE)
        yield from self._statements.words(self._node, "dcterms:title", TITLE)
        yield from self._statements.words(self._node, "dcterms:description", DESCRIPTION)

    def membership(self, concept: str, *, top: bool) -> Iterator[str]:
        """Yield that a concept stands in the scheme, and at its top where it has no broader one."""
        yield f"{concept}{self._inside}"
        if top:
            yield f"{concept}{self._top}"

    def entry(self, concept: str) -> str:
        """Return that the scheme has this top concept."""
        return f"{self._has}{concept} .\n"
