"""Import: RDF as this hub writes it, in any syntax and any order of triples, back into the same elements."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import IO, NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, Quad

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
    with _uncollected():
        for statement in statements(source, format):
            reader.take(statement)
        return reader.elements()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Collect no garbage meanwhile: what is read is kept to the end, and looking through it costs a fifth more."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


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
        self._nodes: dict[str, Draft] = {}
        self._connections: dict[str, Draft] = {}
        self._plain: set[tuple[str, str, str]] = set()
        self._data = iris.data
        self._here: tuple[object, str | None] = (None, None)
        """Subject of the last statement and its id: most statements are about the same thing as the one before."""

    def take(self, statement: Statement) -> None:
        """Take in one statement; RdfError with the triple where the table has no place for it."""
        try:
            self._take(statement)
        except WrongTermError as error:
            raise RdfError(f"{statement}: {error}") from error

    def elements(self) -> Elements:
        """Return what was taken in; RdfError where a part of it is missing."""
        edges: dict[tuple[str, str, str, str], Edge] = {}
        for edge in self._connected():
            if edges.setdefault(edge.identity, edge) != edge:
                raise RdfError(f"{edge.type} from {edge.start} to {edge.end} is described twice, in different words")
        joined = {(edge.type, edge.start, edge.end) for edge in edges.values()}
        for kind, start, end in self._plain - joined:
            bare = Edge(kind, start, end)
            edges[bare.identity] = bare
        for edge in edges.values():
            for end in (edge.start, edge.end):
                if end not in self._nodes:
                    raise RdfError(f"{edge.type} from {edge.start} to {edge.end}: nothing is said about '{end}' itself")
        in_order = sorted(edges.values(), key=lambda edge: (edge.start, edge.type, edge.end, edge.key))
        return Elements(tuple(self._finished()), tuple(in_order))

    @cached_property
    def _terms(self) -> frozenset[object]:
        """What the vocabulary speaks about, ours and others'."""
        return frozenset(triple.subject for triple in vocabulary_triples(self._iris))

    def _take(self, statement: Statement) -> None:
        subject = statement.subject
        if isinstance(statement, Quad) and not isinstance(statement.graph_name, DefaultGraph):
            raise WrongTermError("the hub has no named graphs; say it in the default graph")
        if subject == self._here[0]:
            identifier = self._here[1]
        elif isinstance(subject, NamedNode):
            identifier = self._id_of(subject)
            self._here = (subject, identifier)
        else:
            raise WrongTermError("the hub has no blank nodes; give the subject an IRI")
        if identifier is None:
            # What terms mean is the table's to say, so a vocabulary that came along is passed over.
            if not str(subject)[1:].startswith(self._iris.ontology) and subject not in self._terms:
                raise WrongTermError(f"the subject lies outside {self._iris.data}")
        elif identifier.startswith("rel/"):
            self._take_of_connection(identifier, statement.predicate, statement.object)
        elif subject != self._scheme:
            self._take_of_node(identifier, statement.predicate, statement.object)

    def _take_of_node(self, identifier: str, predicate: NamedNode, term: object) -> None:
        link, mirrored = self._relations.get(predicate, (None, False))
        if link is not None:
            ends = (self._identifier(term), identifier) if mirrored else (identifier, self._identifier(term))
            self._plain.add(self._edge_of(link, *ends))
        elif not self._node(identifier).take(predicate, term) and predicate not in self._followed:
            raise WrongTermError("the table has no such property or relation here")

    def _take_of_connection(self, identifier: str, predicate: NamedNode, term: object) -> None:
        if identifier not in self._connections:
            self._connections[identifier] = Draft(self._link(identifier).shape)
        draft = self._connections[identifier]
        if predicate in (self._model.origin, self._model.target):
            draft.take_end(predicate, self._identifier(term))
        elif not draft.take(predicate, term) and predicate not in self._followed:
            raise WrongTermError("the relation carries no such property")

    def _node(self, identifier: str) -> Draft:
        if identifier not in self._nodes:
            prefix = identifier.partition("/")[0]
            if prefix not in self._labels:
                raise WrongTermError(f"the table has no label '{prefix}'")
            self._nodes[identifier] = Draft(self._model.labels[self._labels[prefix]])
        return self._nodes[identifier]

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
        """Return type, start and end, a symmetric relation running from the smaller id to the larger."""
        if link.relation.symmetric and start > end:
            start, end = end, start
        return link.relation.name, start, end

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
            kind, start, end = self._edge_of(link, draft.ends[self._model.origin], draft.ends[self._model.target])
            properties = draft.properties()
            yield Edge(kind, start, end, edge_key(properties, link.relation.keyed_by), properties)
