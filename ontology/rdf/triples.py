"""Elements to triples, one subject after the other, so that any number of them streams through flat memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from ontology.elements import Edge, Node, Properties, Value
from ontology.errors import SchemaError
from ontology.rdf.following import Following
from ontology.rdf.literals import LANGUAGE_TAG, Object, Scalar
from ontology.rdf.model import RDF_TYPE, Column, Model, Shape


class Writer:
    """Writes elements as triples for one model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._data = model.iris.data
        self._following = Following(model)
        self._plans: dict[tuple[NamedNode, tuple[str, ...]], tuple[Column, ...]] = {}
        """Columns for the names a thing has: things of one label mostly have the same, so this is worked out once."""

    def elements(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[Triple]:
        """Yield the triples of nodes in order of id and edges in order of start, type, end, key.

        SchemaError where an element is not of the table, or an edge starts at no node.
        """
        yield from self._following.before()
        groups = groupby(edges, key=lambda edge: edge.start)
        start, outgoing = next(groups, ("", iter(())))
        for node in nodes:
            if start and start < node.id:
                break
            if start == node.id:
                yield from self.subject(node, list(outgoing))
                start, outgoing = next(groups, ("", iter(())))
            else:
                yield from self.subject(node, [])
        if start:
            raise SchemaError(f"a relation starts at '{start}', which is no node, or the elements are not in order")

    def subject(self, node: Node, outgoing: list[Edge]) -> list[Triple]:
        """Return everything that is said of one node and of the edges that start at it."""
        shape = self._shape(node)
        subject = NamedNode(self._data + node.id)
        said = [Triple(subject, RDF_TYPE, shape.type)]
        said += self._values(subject, node.properties, shape, node.id)
        said += self._following.of_node(node, subject, outgoing)
        said += self._plain(subject, outgoing)
        for _, parallel in groupby(outgoing, key=_ends):
            said += self._connections(subject, list(parallel))
        said += self._following.of_others(node, subject, outgoing)
        return said

    def _shape(self, node: Node) -> Shape:
        if node.label not in self._model.labels:
            raise SchemaError(f"{node.id}: unknown label '{node.label}'")
        return self._model.labels[node.label]

    def _plain(self, subject: NamedNode, outgoing: list[Edge]) -> Iterator[Triple]:
        """Yield one triple for each relation and end, however many edges run in parallel."""
        for kind, end in dict.fromkeys((edge.type, edge.end) for edge in outgoing):
            if kind not in self._model.links:
                raise SchemaError(f"{subject.value}: unknown relation '{kind}'")
            yield Triple(subject, self._model.links[kind].predicate, NamedNode(self._data + end))

    def _connections(self, subject: NamedNode, parallel: list[Edge]) -> Iterator[Triple]:
        """Yield a node for each edge that has properties, or that is not the only one of its kind between two nodes."""
        for edge in parallel:
            if not edge.properties and len(parallel) == 1:
                continue
            shape = self._model.links[edge.type].shape
            connection = NamedNode(self._model.iris.connection(edge))
            yield Triple(connection, RDF_TYPE, shape.type)
            yield Triple(connection, self._model.origin, subject)
            yield Triple(connection, self._model.target, NamedNode(self._data + edge.end))
            owner = f"{edge.type} from {edge.start} to {edge.end}"
            yield from self._values(connection, edge.properties, shape, owner)
            yield from self._following.of_connection(edge, connection)

    def _values(self, subject: NamedNode, properties: Properties, shape: Shape, owner: str) -> list[Triple]:
        """Return the properties of one thing in the order of the table, and before them the classes they stand for."""
        names = tuple(properties)
        plan = self._plans.get((shape.type, names))
        if plan is None:
            plan = self._plans[shape.type, names] = _plan(shape, properties, owner)
        said = [kind for column in plan if column.classes for kind in _classes(subject, properties[column.key], column)]
        for column in plan:
            value = properties[column.key]
            items = value if isinstance(value, tuple) else (value,)
            said += [Triple(subject, column.predicate, _object(item, column, properties, owner)) for item in items]
        return said


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.type, edge.end


def _plan(shape: Shape, properties: Properties, owner: str) -> tuple[Column, ...]:
    """Return the columns of some properties in the order of the table; SchemaError where it has no such property."""
    if not properties.keys() <= shape.columns.keys():
        names = ", ".join(sorted(properties.keys() - shape.columns.keys()))
        raise SchemaError(f"{owner}: the table has no property {names}")
    return tuple(column for key, column in shape.columns.items() if key in properties)


def _classes(subject: NamedNode, value: Value, column: Column) -> Iterator[Triple]:
    for item in value if isinstance(value, tuple) else (str(value),):
        if item in column.classes:
            yield Triple(subject, RDF_TYPE, column.classes[item])


def _object(value: Scalar, column: Column, properties: Properties, owner: str) -> Object:
    try:
        if column.language_from:
            language = str(properties.get(column.language_from, ""))
            if LANGUAGE_TAG.fullmatch(language):
                return Literal(str(value), language=language)
        return column.conversion.write(value)
    except (ValueError, KeyError) as error:
        raise SchemaError(f"{owner}: '{value}' cannot be the {column.key}: {error}") from error
