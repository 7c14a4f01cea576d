"""What has been read so far about one node or one connection, in whatever order the triples come."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from ontology.elements import Properties
from ontology.rdf.literals import Scalar, WrongTermError
from ontology.rdf.model import RDF_TYPE, Column, Shape

_INDIVIDUAL = NamedNode("http://www.w3.org/2002/07/owl#NamedIndividual")
"""What ontology editors add to every individual; it says nothing new."""


class Draft:
    """A node or connection in the making."""

    __slots__ = ("_values", "ends", "shape", "typed")

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.typed = False
        """Whether its class has been said."""
        self.ends: dict[NamedNode, str] = {}
        """Of a connection: predicate to the id at that end."""
        self._values: dict[str, set[Scalar]] = {}

    def take(self, predicate: NamedNode, term: object) -> bool:
        """Take in a class or property and tell whether it was one; WrongTermError for a value it cannot have."""
        if predicate == RDF_TYPE:
            self._take_class(term)
            return True
        column = self._column(predicate, term)
        if column is None:
            return False
        values = self._values.setdefault(column.key, set())
        values.add(_read(column, term))
        if len(values) > 1 and not column.many:
            raise WrongTermError(f"'{column.key}' has one value only, and another was said before")
        return True

    def take_end(self, predicate: NamedNode, identifier: str) -> None:
        """Take in one end of a connection; WrongTermError where another was said before."""
        if self.ends.setdefault(predicate, identifier) != identifier:
            raise WrongTermError(f"this end is '{self.ends[predicate]}' already")

    def properties(self) -> Properties:
        """Return what was taken in, in the order of the table."""
        return {key: self._value(column) for key, column in self.shape.columns.items() if key in self._values}

    def _take_class(self, term: object) -> None:
        if term == self.shape.type:
            self.typed = True
        elif term != _INDIVIDUAL and term not in self.shape.also:
            raise WrongTermError(f"its class is {self.shape.type.value}")

    def _column(self, predicate: NamedNode, term: object) -> Column | None:
        language = term.language if isinstance(term, Literal) else None
        columns = self.shape.by_predicate
        return columns.get((predicate, language)) or columns.get((predicate, None))

    def _value(self, column: Column) -> Scalar | tuple[str, ...]:
        values = self._values[column.key]
        return tuple(sorted(map(str, values))) if column.many else next(iter(values))


def _read(column: Column, term: object) -> Scalar:
    if column.language_from and isinstance(term, Literal) and term.language:
        return term.value
    return column.conversion.read(term)
