"""Import: RDF as this hub writes it, in any syntax and any order of triples, back into the same elements."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import IO, NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, Quad

from ontology.collecting import without_collecting
from ontology.derived.vocabulary import vocabulary_triples
from ontology.elements import Edge, Node, edge_key
from ontology.errors import RdfError
from ontology.rdf.drafts import Draft
from ontology.rdf.following import OF_CONCEPTS, OF_NODES
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.rdf.literals import WrongTermError
from ontology.rdf.model import Link, Model
from ontology.rdf.names import hyphenated
from ontology.rdf.parse import Statement, statements
from ontology.schema import Schema
from ontology.table import SCHEMA


class Elements(NamedTuple):
    """What an RDF document says."""

    nodes: tuple[Node, ...]
    """In order of id."""
    edges: tuple[Edge, ...]
    """In order of start, type, end, key."""


def read(
    source: bytes | IO[bytes],
    format: str,  # noqa: A002  # the word the command line and the docs use
    base: str = DEFAULT_BASE,
    schema: Schema = SCHEMA,
) -> Elements:
    """Return the elements of one RDF document; RdfError with the line or triple that has no place in the table."""
    reader = Reader(Iris(schema, base))
    with without_collecting():
        for statement in statements(source, format):
            try:
                reader.take(statement)
            except WrongTermError as error:
                raise RdfError(f"{statement}: {error}") from error
        return reader.elements()


class Reader:
    """Collects statements and turns them into elements."""

    def __init__(self, iris: Iris) -> None:
        self._iris = iris
        self._model = Model(iris)
        self._scheme = NamedNode(iris.scheme)
        self._followed = frozenset(NamedNode(iris.term(name)) for name in (*OF_CONCEPTS, *OF_NODES))
        self._labels = {label.prefix: label.name for label in iris.schema.labels.values()}
        self._links = {hyphenated(name): link for name, link in self._model.links.items()}
        self._relations: dict[NamedNode, tuple[Link | None, bool]] = {
            **{predicate: (link, False) for predicate, link in self._model.by_predicate.items()},
            **{mirror: (link, True) for mirror, link in self._model.by_mirror.items()},
        }
        """Predicate to the relation it stands for, and whether it is said from end to start."""
        self._ends = (self._model.origin, self._model.target)
        self._nodes: dict[str, Draft] = {}
        self._connections: dict[str, Draft] = {}
        self._plain: set[tuple[str, str, str]] = set()
        self._data = iris.data
        self._subject: object = None
        """Subject of the last statement: most statements are about the same thing as the one before."""
        self._draft: Draft | None = None
        """What is known about it; None where it is of the vocabulary, or the scheme."""
        self._id = ""

    def take(self, statement: Statement) -> None:
        """Take in one statement; WrongTermError where the table has no place for it."""
        if isinstance(statement, Quad) and not isinstance(statement.graph_name, DefaultGraph):
            raise WrongTermError("the hub has no named graphs; say it in the default graph")
        subject = statement.subject
        if subject != self._subject:
            self._turn_to(subject)
        predicate, term = statement.predicate, statement.object
        if self._draft is not None and not self._draft.take(predicate, term):
            self._take_relation(self._draft, predicate, term)

    def elements(self) -> Elements:
        """Return what was taken in; RdfError where a part of it is missing."""
        edges: dict[tuple[str, str, str, str], Edge] = {}
        """Start, type, end and key, by which they are put in order, to edge."""
        for edge in self._connected():
            if edges.setdefault((edge.start, edge.type, edge.end, edge.key), edge) != edge:
                raise RdfError(f"{edge.type} from {edge.start} to {edge.end} is described twice, in different words")
        for start, kind, end in self._plain - {place[:3] for place in edges}:
            edges[start, kind, end, ""] = Edge(kind, start, end)
        for start, kind, end, _ in edges:
            if start not in self._nodes or end not in self._nodes:
                missing = end if start in self._nodes else start
                raise RdfError(f"{kind} from {start} to {end}: nothing is said about '{missing}' itself")
        return Elements(tuple(self._finished()), tuple(edges[place] for place in sorted(edges)))

    @cached_property
    def _terms(self) -> frozenset[object]:
        """What the vocabulary speaks about, ours and others'."""
        return frozenset(triple.subject for triple in vocabulary_triples(self._iris))

    def _turn_to(self, subject: object) -> None:
        """Find what the statements that follow add to; WrongTermError where the hub has no such thing."""
        if not isinstance(subject, NamedNode):
            raise WrongTermError("the hub has no blank nodes; give the subject an IRI")
        identifier = self._id_of(subject)
        if identifier is None:
            # What terms mean is the table's to say, so a vocabulary that came along is passed over.
            if not subject.value.startswith(self._iris.ontology) and subject not in self._terms:
                raise WrongTermError(f"the subject lies outside {self._data}")
            self._draft = None
        elif identifier.startswith("rel/"):
            self._draft = self._connections.get(identifier) or self._new_connection(identifier)
        else:
            self._draft = None if subject == self._scheme else self._nodes.get(identifier) or self._new_node(identifier)
        self._subject, self._id = subject, identifier or ""

    def _take_relation(self, draft: Draft, predicate: NamedNode, term: object) -> None:
        link, mirrored = self._relations.get(predicate, (None, False))
        if self._id.startswith("rel/"):
            if predicate in self._ends:
                draft.take_end(predicate, self._identifier(term))
            elif predicate not in self._followed:
                raise WrongTermError("the relation carries no such property")
        elif link is not None:
            ends = (self._identifier(term), self._id) if mirrored else (self._id, self._identifier(term))
            self._plain.add(self._edge_of(link, *ends))
        elif predicate not in self._followed:
            raise WrongTermError("the table has no such property or relation here")

    def _new_node(self, identifier: str) -> Draft:
        prefix = identifier.partition("/")[0]
        if prefix not in self._labels:
            raise WrongTermError(f"the table has no label '{prefix}'")
        return self._nodes.setdefault(identifier, Draft(self._model.labels[self._labels[prefix]]))

    def _new_connection(self, identifier: str) -> Draft:
        return self._connections.setdefault(identifier, Draft(self._link(identifier).shape))

    def _link(self, identifier: str) -> Link:
        name = identifier.split("/")[1]
        if name not in self._links:
            raise WrongTermError(f"the table has no relation '{name}'")
        return self._links[name]

    def _identifier(self, term: object) -> str:
        identifier = self._id_of(term) if isinstance(term, NamedNode) else None
        if identifier is None:
            raise WrongTermError(f"an IRI below {self._data} is expected")
        return identifier

    def _id_of(self, node: NamedNode) -> str | None:
        iri = node.value
        return iri[len(self._data) :] if iri.startswith(self._data) else None

    def _edge_of(self, link: Link, start: str, end: str) -> tuple[str, str, str]:
        """Return start, type and end, a symmetric relation running from the smaller id to the larger."""
        if link.relation.symmetric and start > end:
            start, end = end, start
        return start, link.relation.name, end

    def _finished(self) -> Iterator[Node]:
        for identifier, draft in sorted(self._nodes.items()):
            if not draft.typed:
                raise RdfError(f"<{self._iris.node(identifier)}> has no class; say that it is a {draft.shape.type}")
            yield Node(identifier, self._labels[identifier.partition("/")[0]], draft.properties())

    def _connected(self) -> Iterator[Edge]:
        for identifier, draft in self._connections.items():
            link = self._link(identifier)
            if not draft.typed or len(draft.ends) != 2:
                raise RdfError(f"<{self._iris.node(identifier)}> needs its class, hub:from and hub:to")
            start, kind, end = self._edge_of(link, draft.ends[self._model.origin], draft.ends[self._model.target])
            properties = draft.properties()
            yield Edge(kind, start, end, edge_key(properties, link.relation.keyed_by), properties)
