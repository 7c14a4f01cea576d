"""One value of a property as an RDF term, and back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from ontology.rdf.iris import Iris
from ontology.rdf.names import value_class, value_name
from ontology.rdf.notations import Notation, Write
from ontology.schema import Property, ValueKind

Scalar = str | int | bool
"""One value; a list property has several."""
Object = NamedNode | Literal
"""What may stand at the end of a triple of ours."""

XSD = "http://www.w3.org/2001/XMLSchema#"
BOOLEAN = NamedNode(XSD + "boolean")
INTEGER = NamedNode(XSD + "integer")
STRING = NamedNode(XSD + "string")
LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")
"""Languages that are written the same by every program; others are not used as tags."""
_DATES = {4: NamedNode(XSD + "gYear"), 7: NamedNode(XSD + "gYearMonth"), 10: NamedNode(XSD + "date")}
_WHOLE = re.compile(r"[+-]?[0-9]{1,20}")
_LARGEST = 2**53
"""Whole numbers up to here are the same in every JSON-LD program."""


class WrongTermError(ValueError):
    """A term that cannot stand where it stands; the message says what is expected there."""


Read = Callable[[object], Scalar]
"""Reads a term as a value, or raises WrongTermError."""


class Conversion(NamedTuple):
    """How one value becomes an RDF term in some notation, and the way back, which raises WrongTermError."""

    write: Write
    read: Read


def conversion(declared: Property, iris: Iris, notation: Notation, language: str | None = None) -> Conversion:
    """Return the conversion for a property; `language` for one of its flat names."""
    match declared.kind:
        case ValueKind.TEXT:
            if language:
                return Conversion(notation.literal(language), _tagged(language))
            return Conversion(notation.literal(), _read_tagged_or_not if declared.language_from else _read_text)
        case ValueKind.INTEGER:
            return Conversion(_whole(notation), _read_integer)
        case ValueKind.BOOLEAN:
            return Conversion(_yes_or_no(notation), _read_boolean)
        case ValueKind.DATE:
            return Conversion(_date(notation), _read_date)
        case ValueKind.IRI:
            return Conversion(lambda value: notation.node(NamedNode(str(value)).value), _read_iri)
        case ValueKind.REFERENCE:
            return Conversion(lambda value: notation.node(NamedNode(iris.node(str(value))).value), _reference(iris))
        case ValueKind.CHOICE:
            return _choice(iris, declared.vocabulary, notation)


def date_type(text: str) -> NamedNode:
    """Return the datatype of a date: by its length a year, month or day; text for an interval."""
    return _DATES.get(len(text), STRING)


def _literal(term: object, datatype: NamedNode) -> str:
    if not isinstance(term, Literal) or term.datatype != datatype:
        raise WrongTermError(f"a value of type {datatype.value} is expected")
    return term.value


def _read_text(term: object) -> str:
    return _literal(term, STRING)


def _read_tagged_or_not(term: object) -> str:
    return term.value if isinstance(term, Literal) and term.language else _literal(term, STRING)


def _read_date(term: object) -> str:
    return _literal(term, date_type(term.value) if isinstance(term, Literal) else STRING)


def _read_integer(term: object) -> int:
    text = _literal(term, INTEGER)
    if not _WHOLE.fullmatch(text) or abs(int(text)) >= _LARGEST:
        raise WrongTermError(f"a whole number below {_LARGEST} is expected")
    return int(text)


def _read_boolean(term: object) -> bool:
    text = _literal(term, BOOLEAN)
    if text not in ("true", "false"):
        raise WrongTermError("true or false is expected")
    return text == "true"


def _read_iri(term: object) -> str:
    if not isinstance(term, NamedNode):
        raise WrongTermError("an IRI is expected")
    return term.value


def _whole(notation: Notation) -> Write:
    write = notation.literal(datatype=INTEGER.value)
    return lambda value: write(int(str(value)))


def _yes_or_no(notation: Notation) -> Write:
    written = {value: notation.literal(datatype=BOOLEAN.value)(str(value).lower()) for value in (True, False)}
    return lambda value: written[bool(value)]


def _date(notation: Notation) -> Write:
    plain = notation.literal()
    typed = {length: notation.literal(datatype=datatype.value) for length, datatype in _DATES.items()}
    return lambda value: typed.get(len(str(value)), plain)(value)


def _tagged(language: str) -> Read:
    def read(term: object) -> str:
        if not isinstance(term, Literal) or term.language != language:
            raise WrongTermError(f"text in the language '{language}' is expected")
        return term.value

    return read


def _reference(iris: Iris) -> Read:
    def read(term: object) -> str:
        identifier = iris.identifier(_read_iri(term))
        if identifier is None:
            raise WrongTermError(f"an IRI below {iris.data} is expected")
        return identifier

    return read


def _choice(iris: Iris, vocabulary: str, notation: Notation) -> Conversion:
    known = iris.schema.vocabularies[vocabulary].values
    terms = {value: NamedNode(iris.term(value_name(vocabulary, value))) for value in known}
    values: dict[object, str] = {term: value for value, term in terms.items()}

    def read(term: object) -> str:
        if term not in values:
            raise WrongTermError(f"a member of {iris.term(value_class(vocabulary))} is expected")
        return values[term]

    written = {value: notation.node(term.value) for value, term in terms.items()}
    return Conversion(lambda value: written[str(value)], read)
