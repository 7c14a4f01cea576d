"""Elements to lines of N-Triples, one subject after the other, so that any number of them streams through flat memory.

Lines are text because making a triple of three terms costs more than everything else an export does; whoever wants
terms parses the lines, which is done in native code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import NamedNode

from ontology.elements import Edge, Node, Properties, Value
from ontology.errors import SchemaError
from ontology.rdf.following import Following
from ontology.rdf.literals import LANGUAGE_TAG, quoted
from ontology.rdf.model import RDF_TYPE, Column, Model, Shape


class Writer:
    """Writes elements as N-Triples for one model."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._data = model.iris.data
        self._following = Following(model)
        self._from, self._to = f" {model.origin} ", f" {model.target} <{model.iris.data}"
        self._relations = {name: f" {link.predicate} <{model.iris.data}" for name, link in model.links.items()}
        """Relation to how a line about it goes on, up to the id it leads to."""
        self._plans: dict[tuple[str, tuple[str, ...]], tuple[Column, ...]] = {}
        """Columns for the names a thing has: things of one label mostly have the same, so this is worked out once."""

    def elements(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[str]:
        """Yield the lines about the scheme, then about one node after the other.

        `nodes` come in order of id and `edges` in order of start, type, end, key. SchemaError where an element is not
        of the table, or an edge starts at no node.
        """
        yield from self._following.before()
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

    def about(self, node: Node, outgoing: list[Edge]) -> str:
        """Return every line that is said of one node and of the edges that start at it."""
        shape = self._shape(node)
        subject = str(NamedNode(self._data + node.id))
        said = [subject + shape.says]
        said += self._values(subject, node.properties, shape, node.id)
        said += self._following.of_node(node, subject, outgoing)
        if outgoing:
            said += self._plain(subject, outgoing)
            for _, parallel in groupby(outgoing, key=_ends):
                said += self._connections(subject, list(parallel))
        said += self._following.of_others(node, subject, outgoing)
        return "".join(said)

    def _shape(self, node: Node) -> Shape:
        if node.label not in self._model.labels:
            raise SchemaError(f"{node.id}: unknown label '{node.label}'")
        return self._model.labels[node.label]

    def _plain(self, subject: str, outgoing: list[Edge]) -> Iterator[str]:
        """Yield one line for each relation and end, however many edges run in parallel."""
        for kind, end in dict.fromkeys(map(_ends, outgoing)):
            if kind not in self._relations:
                raise SchemaError(f"{subject}: unknown relation '{kind}'")
            yield f"{subject}{self._relations[kind]}{end}> .\n"

    def _connections(self, subject: str, parallel: list[Edge]) -> Iterator[str]:
        """Yield a node for each edge that has properties, or that is not the only one of its kind between two nodes."""
        for edge in parallel:
            if not edge.properties and len(parallel) == 1:
                continue
            shape = self._model.links[edge.type].shape
            connection = f"<{self._model.iris.connection(edge)}>"
            yield connection + shape.says
            yield f"{connection}{self._from}{subject} .\n"
            yield f"{connection}{self._to}{edge.end}> .\n"
            owner = f"{edge.type} from {edge.start} to {edge.end}"
            yield from self._values(connection, edge.properties, shape, owner)
            yield from self._following.of_connection(edge, connection)

    def _values(self, subject: str, properties: Properties, shape: Shape, owner: str) -> list[str]:
        """Return the properties of one thing in the order of the table, and before them the classes they stand for."""
        names = tuple(properties)
        plan = self._plans.get((shape.says, names))
        if plan is None:
            plan = self._plans[shape.says, names] = _plan(shape, properties, owner)
        said = [line for column in plan if column.classes for line in _classes(subject, properties[column.key], column)]
        for column in plan:
            value = properties[column.key]
            try:
                if column.language_from:
                    said.append(f"{subject}{column.says}{_tagged(value, column, properties)} .\n")
                elif isinstance(value, tuple):
                    said += [f"{subject}{column.says}{column.conversion.write(item)} .\n" for item in value]
                else:
                    said.append(f"{subject}{column.says}{column.conversion.write(value)} .\n")
            except (ValueError, KeyError) as error:
                raise SchemaError(f"{owner}: '{value}' cannot be the {column.key}: {error}") from error
        return said


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.type, edge.end


def _plan(shape: Shape, properties: Properties, owner: str) -> tuple[Column, ...]:
    """Return the columns of some properties in the order of the table; SchemaError where it has no such property."""
    if not properties.keys() <= shape.columns.keys():
        names = ", ".join(sorted(properties.keys() - shape.columns.keys()))
        raise SchemaError(f"{owner}: the table has no property {names}")
    return tuple(column for key, column in shape.columns.items() if key in properties)


def _classes(subject: str, value: Value, column: Column) -> Iterator[str]:
    for item in value if isinstance(value, tuple) else (str(value),):
        if item in column.classes:
            yield f"{subject} {RDF_TYPE} {column.classes[item]} .\n"


def _tagged(value: Value, column: Column, properties: Properties) -> str:
    """Return a text with the language that another property names, where that is one."""
    language = str(properties.get(column.language_from, ""))
    return f"{quoted(str(value))}@{language}" if LANGUAGE_TAG.fullmatch(language) else quoted(str(value))
