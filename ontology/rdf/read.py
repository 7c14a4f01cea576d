"""Import: RDF as this hub writes it, in any syntax and any order of triples, back into the same elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import IO, NamedTuple

from pyoxigraph import NamedNode

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
        reader.take(statements(source, format, named_graphs=False))
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
        self._relations: dict[NamedNode, tuple[Link, bool]] = {
            **{predicate: (link, False) for predicate, link in self._model.by_predicate.items()},
            **{mirror: (link, True) for mirror, link in self._model.by_mirror.items()},
        }
        """Predicate to the relation it stands for, and whether it is said from end to start."""
        self._ends = (self._model.origin, self._model.target)
        self._nodes: dict[str, Draft] = {}
        self._connections: dict[str, Draft] = {}
        self._plain: set[tuple[str, str, str]] = set()
        self._data = iris.data

    def take(self, said: Iterable[Statement]) -> None:
        """Take in statements; RdfError shows the first one that the table has no place for."""
        here: object = None
        draft: Draft | None = None
        for statement in said:
            try:
                subject = statement.subject
                # Most statements are about the same thing as the one before.
                if subject != here:
                    draft, here = self._about(subject), subject
                if draft is not None and not draft.take(statement.predicate, statement.object):
                    self._take_relation(draft, statement.predicate, statement.object)
            except WrongTermError as error:
                raise RdfError(f"{statement}: {error}") from error

    def elements(self) -> Elements:
        """Return what was taken in; RdfError where a part of it is missing."""
        edges: dict[tuple[str, str, str, str], Edge] = {}
        """Start, type, end and key, by which they are put in order, to edge."""
        for edge in self._connected():
            known = edges.setdefault((edge.start, edge.type, edge.end, edge.key), edge)
            if known is not edge and known != edge:
                raise RdfError(f"{edge.type} from {edge.start} to {edge.end} is described twice, in different words")
        for start, kind, end in self._plain - {place[:3] for place in edges}:
            edges[start, kind, end, ""] = Edge(kind, start, end)
        nodes = self._nodes
        for start, kind, end, _ in edges:
            if start not in nodes or end not in nodes:
                missing = end if start in nodes else start
                raise RdfError(f"{kind} from {start} to {end}: nothing is said about '{missing}' itself")
        return Elements(tuple(self._finished()), tuple([edges[place] for place in sorted(edges)]))

    @cached_property
    def _terms(self) -> frozenset[object]:
        """What the vocabulary speaks about, ours and others'."""
        return frozenset(triple.subject for triple in vocabulary_triples(self._iris))

    def _about(self, subject: object) -> Draft | None:
        """Return what is known of a subject; None for terms and the scheme, WrongTermError for what is not ours."""
        if not isinstance(subject, NamedNode):
            raise WrongTermError("the hub has no blank nodes; give the subject an IRI")
        identifier = self._id_of(subject)
        if identifier is None:
            # What terms mean is the table's to say, so a vocabulary that came along is passed over.
            if not subject.value.startswith(self._iris.ontology) and subject not in self._terms:
                raise WrongTermError(f"the subject lies outside {self._data}")
            return None
        if identifier.startswith("rel/"):
            return self._connections.get(identifier) or self._new_connection(identifier)
        return None if subject == self._scheme else self._nodes.get(identifier) or self._new_node(identifier)

    def _take_relation(self, draft: Draft, predicate: NamedNode, term: object) -> None:
        """Take in what is neither class nor property: an end of a connection, or a relation of a node."""
        if draft.link is not None and predicate in self._ends:
            draft.take_end(predicate, self._identifier(term))
        elif draft.link is None and predicate in self._relations:
            link, mirrored = self._relations[predicate]
            other = self._identifier(term)
            self._plain.add(
                self._edge_of(link, other, draft.identifier)
                if mirrored
                else self._edge_of(link, draft.identifier, other)
            )
        elif predicate not in self._followed:
            if draft.link is not None:
                raise WrongTermError("the relation carries no such property")
            raise WrongTermError("the table has no such property or relation here")

    def _new_node(self, identifier: str) -> Draft:
        prefix = identifier.partition("/")[0]
        if prefix not in self._labels:
            raise WrongTermError(f"the table has no label '{prefix}'")
        draft = Draft(identifier, self._model.labels[self._labels[prefix]])
        return self._nodes.setdefault(identifier, draft)

    def _new_connection(self, identifier: str) -> Draft:
        link = self._link(identifier)
        return self._connections.setdefault(identifier, Draft(identifier, link.shape, link))

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
        origin, target = self._ends
        for identifier, draft in self._connections.items():
            link = draft.link
            if link is None or not draft.typed or len(draft.ends) != 2:
                raise RdfError(f"<{self._iris.node(identifier)}> needs its class, hub:from and hub:to")
            start, kind, end = self._edge_of(link, draft.ends[origin], draft.ends[target])
            properties = draft.properties()
            yield Edge(kind, start, end, edge_key(properties, link.relation.keyed_by), properties)
