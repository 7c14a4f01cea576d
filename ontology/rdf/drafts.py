"""What has been read so far about one node or one connection, in whatever order the triples come."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from ontology.elements import Properties, Value
from ontology.rdf.literals import WrongTermError
from ontology.rdf.model import RDF_TYPE, Link, Shape

_INDIVIDUAL = NamedNode("http://www.w3.org/2002/07/owl#NamedIndividual")
"""What ontology editors add to every individual; it says nothing new."""


class Draft:
    """A node or connection in the making."""

    __slots__ = ("_columns", "_lists", "_values", "ends", "identifier", "link", "shape", "typed")

    def __init__(self, identifier: str, shape: Shape, link: Link | None = None) -> None:
        self.identifier = identifier
        """What its IRI says after the address of our data."""
        self.shape = shape
        self.link = link
        """Of a connection: the relation it stands for."""
        self.typed = False
        """Whether its class has been said."""
        self.ends: dict[NamedNode, str] = {}
        """Of a connection: predicate to the id at that end."""
        self._columns = shape.by_predicate
        self._values: dict[str, Value] = {}
        self._lists: dict[str, set[str]] = {}

    def take(self, predicate: NamedNode, term: object) -> bool:
        """Take in a class or property and tell whether it was one; WrongTermError for a value it cannot have."""
        by_language = self._columns.get(predicate)
        if by_language is None:
            return predicate == RDF_TYPE and self._take_class(term)
        column = by_language.get(term.language if isinstance(term, Literal) else None) or by_language.get(None)
        if column is None:
            return False
        value = column.read(term)
        if column.many:
            self._lists.setdefault(column.key, set()).add(str(value))
        elif self._values.setdefault(column.key, value) != value:
            raise WrongTermError(f"'{column.key}' has one value only, and another was said before")
        return True

    def take_end(self, predicate: NamedNode, identifier: str) -> None:
        """Take in one end of a connection; WrongTermError where another was said before."""
        if self.ends.setdefault(predicate, identifier) != identifier:
            raise WrongTermError(f"this end is '{self.ends[predicate]}' already")

    def properties(self) -> Properties:
        """Return what was taken in, in the order of the table."""
        found = self._values
        for key, values in self._lists.items():
            found[key] = tuple(sorted(values))
        names = tuple(found)
        order = self.shape.in_order(names)
        return found if order == names else {name: found[name] for name in order}

    def _take_class(self, term: object) -> bool:
        if term == self.shape.type:
            self.typed = True
        elif term != _INDIVIDUAL and term not in self.shape.also:
            raise WrongTermError(f"its class is {self.shape.type.value}")
        return True
