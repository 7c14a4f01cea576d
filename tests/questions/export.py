"""A query asked of the RDF export: written as SPARQL and answered by pyoxigraph, as any program would do it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import count

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Triple

from ontology.elements import slug_of
from ontology.rdf.iris import Iris
from ontology.rdf.literals import INTEGER
from ontology.rdf.model import Model
from ontology.rdf.names import value_name
from ontology.schema import Property, ValueKind
from ontology.table import SCHEMA
from tests.questions.language import (
    All,
    Follow,
    Hop,
    Joined,
    Links,
    Mix,
    Mixed,
    Naming,
    One,
    Since,
    Things,
    Values,
    Way,
    Where,
)
from tests.questions.working import Cell, Row

_IRIS = Iris(SCHEMA)
_MODEL = Model(_IRIS)
_FROM = f"<{_MODEL.origin.value}>"
_TO = f"<{_MODEL.target.value}>"
_WORDS = {
    _IRIS.term(value_name(vocabulary.name, value)): value
    for vocabulary in SCHEMA.vocabularies.values()
    for value in vocabulary.values
}
"""IRI of a value of a closed vocabulary to the value."""

Term = NamedNode | BlankNode | Literal | Triple
"""What stands in a solution."""


class AskedOfExport:
    """Asks an export."""

    def __init__(self, turtle: bytes) -> None:
        self._graph = pyoxigraph.Store()
        self._graph.load(turtle, format=pyoxigraph.RdfFormat.TURTLE)

    def ids(self, things: Things) -> frozenset[str]:
        """Return the ids of some things."""
        found = self._solutions(f"SELECT DISTINCT ?x WHERE {{ {Writing().things(things, '?x')} }}")
        return frozenset(str(_cell(solution[0])) for solution in found)

    def told(self, query: Values | Links) -> frozenset[Row]:
        """Return the rows that are told of some things."""
        body, names = Writing().told(query)
        found = self._solutions(f"SELECT DISTINCT {' '.join(names)} WHERE {{ {body} }}")
        nodes = ("id",) if isinstance(query, Values) else ("start", "end")
        is_node = [name in nodes for name in query.columns]
        return frozenset(tuple(map(_cell, solution, is_node)) for solution in found)

    def _solutions(self, text: str) -> QuerySolutions:
        solutions = self._graph.query(text)
        if not isinstance(solutions, QuerySolutions):
            raise TypeError(f"no SELECT: {text}")
        return solutions


class Writing:
    """Writes one query, each variable under a number of its own."""

    def __init__(self) -> None:
        self._numbers = count()

    def things(self, things: Things, x: str) -> str:
        """Return the pattern that binds a variable to each of some things."""
        match things:
            case One(id=identifier):
                return f"VALUES {x} {{ <{_IRIS.node(identifier)}> }} "
            case All(label=label):
                return f"{x} a <{_MODEL.labels[label].type.value}> . "
            case Mixed(mix=mix, parts=parts):
                word = {Mix.BOTH: "", Mix.EITHER: "UNION", Mix.WITHOUT: "MINUS"}[mix]
                return f" {word} ".join(f"{{ {self.things(part, x)} }}" for part in parts) + " "
            case Follow(things=inner, hop=hop):
                asked = self._new()
                return self.things(inner, asked) + self._edge(hop, asked, x)[0]
            case Joined(things=inner, hop=hop, number=number):
                end = self._new()
                body = self.things(inner, x) + self._edge(hop, x, end)[0]
                return f"{{ SELECT {x} WHERE {{ {body} }} GROUP BY {x} HAVING (COUNT(DISTINCT {end}) = {number}) }} "
            case Where(things=inner, having=having):
                return self.things(inner, x) + "".join(self._holding(x, name, value) for name, value in having)
            case Since(things=inner, property=name, least=least):
                text, value = self._property(x, name)
                return f"{self.things(inner, x)} {text} FILTER(STR({value}) >= {Literal(least)}) "
            case Naming(things=inner, property=name, word=word):
                text, value = self._property(x, name)
                whole = Literal(rf"(^|\W){re.escape(word)}(\W|$)")
                return f"{self.things(inner, x)} {text} FILTER(REGEX(STR({value}), {whole})) "

    def told(self, query: Values | Links) -> tuple[str, list[str]]:
        """Return the pattern of some rows, and the variable of each column."""
        asked = self._new()
        text = self.things(query.things, asked)
        if isinstance(query, Values):
            return self._columns(text, query.columns, {"id": asked})
        other = self._new()
        text += self.things(query.to, other) if query.to else ""
        mine = [name for name in query.columns if name.partition(".")[0] not in ("start", "end")]
        edge, names = self._edge(query.hop, asked, other, mine)
        start, end = (other, asked) if query.hop.way is Way.IN else (asked, other)
        return self._columns(text + edge, query.columns, {"start": start, "end": end, **names})

    def _columns(self, text: str, columns: Iterable[str], known: Mapping[str, str]) -> tuple[str, list[str]]:
        """Add the properties of nodes that are asked for: `end.name_en`, or `name_en` of the one node there is."""
        names = []
        for column in columns:
            place, _, inner = column.rpartition(".")
            if column in known:
                names.append(known[column])
            else:
                more, value = self._property(known[place or "id"], inner)
                text += more
                names.append(value)
        return text, names

    def _edge(self, hop: Hop, asked: str, other: str, columns: Iterable[str] = ()) -> tuple[str, Mapping[str, str]]:
        """Return the pattern of an edge from one variable to another, and the variable of each of its properties."""
        link = _MODEL.links[hop.relation]
        start, end = (other, asked) if hop.way is Way.IN else (asked, other)
        path = f"<{link.predicate.value}>" + "+" * hop.far
        text = f"{start} ({path}|^{path}) {end} . " if hop.way is Way.BOTH else f"{start} {path} {end} . "
        names = {name: self._new() for name in dict.fromkeys([*dict(hop.having), *columns])}
        if names:
            edge = self._new()
            there = f"{{ {edge} {_FROM} {start} ; {_TO} {end} }} "
            if hop.way is Way.BOTH:
                there += f"UNION {{ {edge} {_FROM} {end} ; {_TO} {start} }} "
            carried = link.relation.carries
            told = "".join(_optional(edge, [carried[name]], name, value) for name, value in names.items())
            text += f"OPTIONAL {{ {edge} a <{link.shape.type.value}> . {there} {told} }} "
            text += "".join(_filter(names[name], [carried[name]], value) for name, value in hop.having)
        return text, names

    def _holding(self, x: str, name: str, wanted: str) -> str:
        text, value = self._property(x, name)
        return text + _filter(value, _named(name), wanted)

    def _property(self, x: str, name: str) -> tuple[str, str]:
        """Return what binds a variable to a property of a node of a label that has it; others may use its predicate."""
        value, label = self._new(), self._new()
        owners = [owner for owner in SCHEMA.labels if name in SCHEMA.properties_of(owner)]
        classes = ", ".join(f"<{_MODEL.labels[owner].type.value}>" for owner in owners)
        only = f"{x} a {label} . FILTER({label} IN ({classes}))"
        return _optional(x, _named(name), name, value, only), value

    def _new(self) -> str:
        return f"?v{next(self._numbers)}"


def _named(name: str) -> list[Property]:
    """Return what properties of the table have this flat name, in any label."""
    return [known[name] for known in map(SCHEMA.properties_of, SCHEMA.labels) if name in known]


def _optional(subject: str, items: Iterable[Property], name: str, value: str, only: str = "") -> str:
    path = "|".join(sorted({f"<{_IRIS.term(item.term)}>" for item in items}))
    language = name.rpartition("_")[2] if any(item.by_language for item in items) else ""
    only += f" FILTER(LANG({value}) = {Literal(language)})" if language else ""
    return f"OPTIONAL {{ {subject} {path} {value} . {only} }} "


def _filter(value: str, items: Iterable[Property], wanted: str) -> str:
    if not wanted:
        return f"FILTER(!BOUND({value})) "
    texts = ", ".join(sorted({str(Literal(_written(item, wanted))) for item in items}))
    return f"FILTER(STR({value}) IN ({texts})) "


def _written(item: Property, wanted: str) -> str:
    match item.kind:
        case ValueKind.CHOICE:
            return _IRIS.term(value_name(item.vocabulary, wanted))
        case ValueKind.REFERENCE:
            return _IRIS.node(wanted)
        case _:
            return wanted


def _cell(term: Term | None, node: bool = False) -> Cell:
    """Return a term as the elements have it: a word of a vocabulary, an id, a number, a text; of a node its slug."""
    match term:
        case NamedNode(value=iri):
            identifier = _IRIS.identifier(iri)
            return slug_of(identifier) if node and identifier else _WORDS.get(iri) or identifier or iri
        case Literal(value=text, datatype=kind):
            return int(text) if kind == INTEGER else text
        case None:
            return ""
        case _:
            raise TypeError(f"the export never holds {term}")
