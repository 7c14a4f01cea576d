"""Triples written with the short names of the table."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from ontology.rdf.iris import Iris
from ontology.rdf.literals import Object
from ontology.schema import Words


class Statements:
    """Builds triples for one base IRI from names such as `skos:prefLabel` and `hub:Finding`."""

    def __init__(self, iris: Iris) -> None:
        self.iris = iris

    def node(self, name: str) -> NamedNode:
        """Return the node that a short name stands for."""
        return NamedNode(self.iris.term(name))

    def say(self, subject: NamedNode, predicate: str, value: Object | str) -> Triple:
        """Return one triple; a plain text becomes a literal."""
        return Triple(subject, self.node(predicate), Literal(value) if isinstance(value, str) else value)

    def link(self, subject: NamedNode, predicate: str, *names: str) -> Iterator[Triple]:
        """Yield one triple for each short name."""
        for name in names:
            yield self.say(subject, predicate, self.node(name))

    def words(self, subject: NamedNode, predicate: str, words: Words) -> Iterator[Triple]:
        """Yield the Danish and the English words."""
        for language, text in words._asdict().items():
            yield self.say(subject, predicate, Literal(text, language=language))
