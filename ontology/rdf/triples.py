"""Elements to statements, one subject after the other, so that any number of them streams through flat memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import NamedNode

from ontology.elements import Edge, Node, Properties, Value
from ontology.errors import SchemaError
from ontology.rdf.following import Following
from ontology.rdf.literals import LANGUAGE_TAG
from ontology.rdf.model import RDF_TYPE, Column, Model, Shape
from ontology.rdf.notations import Statement


class Writer:
    """Says elements in the notation of one model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._notation = model.notation
        self._data = model.iris.data
        self._following = Following(model)
        self._type = RDF_TYPE.value
        self._from, self._to = model.origin.value, model.target.value
        self._relations = {name: link.predicate.value for name, link in model.links.items()}
        self._plans: dict[tuple[str, tuple[str, ...]], tuple[Column, ...]] = {}
        """Columns for the names a thing has: things of one label mostly have the same, so this is worked out once."""

    def elements(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[list[Statement]]:
        """Yield what is said of the scheme, then of one node after the other.

        `nodes` come in order of id and `edges` in order of start, type, end, key. SchemaError where an element is not
        of the table, or an edge starts at no node.
        """
        yield self._following.before()
        groups = groupby(edges, key=lambda edge: edge.start)
        start, outgoing = next(groups, ("", iter(())))
        for node in nodes:
            if start and start < node.id:
                break
            if start == node.id:
                yield self.about(node, list(outgoing))
                start, outgoing = next(groups, ("", iter(())))
            else:
                yield self.about(node, [])
        if start:
            raise SchemaError(f"a relation starts at '{start}', which is no node, or the elements are not in order")

    def about(self, node: Node, outgoing: list[Edge]) -> list[Statement]:
        """Return everything that is said of one node and of the edges that start at it."""
        shape = self._shape(node)
        subject = NamedNode(self._data + node.id).value
        said = self._values(subject, node.properties, shape, node.id)
        said += self._following.of_node(node, subject, outgoing)
        if outgoing:
            said += self._plain(subject, outgoing)
            for _, parallel in groupby(outgoing, key=_ends):
                said += self._connections(subject, list(parallel))
        said += self._following.of_others(node, subject, outgoing)
        return said

    def _shape(self, node: Node) -> Shape:
        if node.label not in self._model.labels:
            raise SchemaError(f"{node.id}: unknown label '{node.label}'")
        return self._model.labels[node.label]

    def _plain(self, subject: str, outgoing: list[Edge]) -> Iterator[Statement]:
        """Yield one statement for each relation and end, however many edges run in parallel."""
        for kind, end in dict.fromkeys(map(_ends, outgoing)):
            if kind not in self._relations:
                raise SchemaError(f"<{subject}>: unknown relation '{kind}'")
            yield subject, self._relations[kind], self._notation.node(self._data + end)

    def _connections(self, subject: str, parallel: list[Edge]) -> Iterator[Statement]:
        """Yield a node for each edge that has properties, or that is not the only one of its kind between two nodes."""
        for edge in parallel:
            if not edge.properties and len(parallel) == 1:
                continue
            connection = self._model.iris.connection(edge)
            owner = f"{edge.type} from {edge.start} to {edge.end}"
            kind, *values = self._values(connection, edge.properties, self._model.links[edge.type].shape, owner)
            yield kind
            yield connection, self._from, self._notation.node(subject)
            yield connection, self._to, self._notation.node(self._data + edge.end)
            yield from values
            yield from self._following.of_connection(edge, connection)

    def _values(self, subject: str, properties: Properties, shape: Shape, owner: str) -> list[Statement]:
        """Return the class of a thing, the classes its values stand for, and its properties in the table's order."""
        names = tuple(properties)
        plan = self._plans.get((shape.written, names))
        if plan is None:
            plan = self._plans[shape.written, names] = _plan(shape, properties, owner)
        said = [(subject, self._type, shape.written)]
        for column in plan:
            if column.classes:
                said += self._also(subject, properties[column.key], column)
        for column in plan:
            value = properties[column.key]
            try:
                if column.language_from:
                    said.append((subject, column.iri, self._tagged(value, column, properties)))
                elif isinstance(value, tuple):
                    said += [(subject, column.iri, column.conversion.write(item)) for item in value]
                else:
                    said.append((subject, column.iri, column.conversion.write(value)))
            except (ValueError, KeyError) as error:
                raise SchemaError(f"{owner}: '{value}' cannot be the {column.key}: {error}") from error
        return said

    def _also(self, subject: str, value: Value, column: Column) -> Iterator[Statement]:
        for item in value if isinstance(value, tuple) else (str(value),):
            if item in column.classes:
                yield subject, self._type, self._notation.node(column.classes[item].value)

    def _tagged(self, value: Value, column: Column, properties: Properties) -> str:
        """Return a text with the language that another property names, where that is one."""
        language = str(properties.get(column.language_from, ""))
        return self._notation.literal(language if LANGUAGE_TAG.fullmatch(language) else "")(value)


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.type, edge.end


def _plan(shape: Shape, properties: Properties, owner: str) -> tuple[Column, ...]:
    """Return the columns of some properties in the order of the table; SchemaError where it has no such property."""
    if not properties.keys() <= shape.columns.keys():
        names = ", ".join(sorted(properties.keys() - shape.columns.keys()))
        raise SchemaError(f"{owner}: the table has no property {names}")
    return tuple(column for key, column in shape.columns.items() if key in properties)
