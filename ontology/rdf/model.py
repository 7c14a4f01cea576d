"""The schema table as RDF sees it: for one base IRI, which predicate every property and relation has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pyoxigraph import NamedNode

from ontology.elements import LANGUAGES
from ontology.rdf.iris import Iris
from ontology.rdf.literals import Conversion, Read, conversion
from ontology.rdf.names import connection_class
from ontology.rdf.notations import N_TRIPLES, Notation
from ontology.schema import Label, Property, Relation, ValueKind

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@dataclass(frozen=True, slots=True)
class Column:
    """One flat property: its predicate and how its values are written."""

    key: str
    """Flat name: `name_da`."""
    predicate: NamedNode
    language: str | None
    """Tag of its texts; None where they have none."""
    many: bool
    conversion: Conversion
    language_from: str = ""
    """Flat name of the property that holds the language of this text."""
    classes: Mapping[str, NamedNode] = field(default_factory=dict)
    """Value to the outside class that a thing with this value also belongs to."""
    iri: str = field(init=False)
    """IRI of the predicate, as text."""
    read: Read = field(init=False)
    """Reads a term as a value; the conversion's own, at hand because an import asks for nothing more often."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "iri", self.predicate.value)
        object.__setattr__(self, "read", self.conversion.read)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the nodes of one label, or the connections of one relation, look like."""

    type: NamedNode
    written: str
    """The class as an object of statements."""
    columns: Mapping[str, Column]
    """Flat name to column, in the order of the table."""
    by_predicate: Mapping[NamedNode, Mapping[str | None, Column]]
    """Predicate to language tag to column; None where a text may have no tag, or any."""
    also: frozenset[NamedNode]
    """Outside classes that may be said too."""
    places: Mapping[str, int] = field(init=False)
    """Flat name to its place in the table."""
    _orders: dict[tuple[str, ...], tuple[str, ...]] = field(init=False)
    """Names to the same in the order of the table, worked out once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {key: place for place, key in enumerate(self.columns)})
        object.__setattr__(self, "_orders", {})

    def in_order(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return flat names in the order of the table; things of one shape mostly have the same."""
        order = self._orders.get(names)
        if order is None:
            order = self._orders[names] = tuple(sorted(names, key=self.places.__getitem__))
        return order


@dataclass(frozen=True, slots=True)
class Link:
    """One relation: its plain predicate, and the nodes that stand for edges with properties."""

    relation: Relation
    predicate: NamedNode
    mirror: NamedNode | None
    """What is said from end to start besides, for readers that do not reason; only SKOS relations have it."""
    shape: Shape


@dataclass(frozen=True)
class Model:
    """Every label and relation of the table as RDF terms, and how they are written down."""

    iris: Iris
    notation: Notation = N_TRIPLES

    @cached_property
    def labels(self) -> Mapping[str, Shape]:
        """Return label name to its shape."""
        return {
            label.name: self._shape(label, self.iris.term(label.term)) for label in self.iris.schema.labels.values()
        }

    @cached_property
    def links(self) -> Mapping[str, Link]:
        """Return relation name to its terms."""
        return {relation.name: self._link(relation) for relation in self.iris.schema.relations.values()}

    @cached_property
    def by_predicate(self) -> Mapping[NamedNode, Link]:
        """Return the predicate of the plain triple to the relation."""
        return {link.predicate: link for link in self.links.values()}

    @cached_property
    def by_mirror(self) -> Mapping[NamedNode, Link]:
        """Return the predicate said from end to start to the relation."""
        return {link.mirror: link for link in self.links.values() if link.mirror is not None}

    @cached_property
    def origin(self) -> NamedNode:
        """Return the predicate from a connection to the node it starts at."""
        return NamedNode(self.iris.term("hub:from"))

    @cached_property
    def target(self) -> NamedNode:
        """Return the predicate from a connection to the node it leads to."""
        return NamedNode(self.iris.term("hub:to"))

    def _shape(self, owner: Label | Relation, type_iri: str) -> Shape:
        columns = [column for item in owner.properties for column in self._columns(item)]
        return Shape(
            NamedNode(type_iri),
            self.notation.node(type_iri),
            {column.key: column for column in columns},
            _by_predicate(columns),
            frozenset(extra for column in columns for extra in column.classes.values()),
        )

    def _link(self, relation: Relation) -> Link:
        mirror = NamedNode(self.iris.term(relation.inverse_term)) if relation.term.startswith("skos:") else None
        shape = self._shape(relation, self.iris.term(connection_class(relation.name)))
        return Link(relation, NamedNode(self.iris.term(relation.term)), mirror, shape)

    def _columns(self, item: Property) -> Iterator[Column]:
        predicate = NamedNode(self.iris.term(item.term))
        languages = LANGUAGES if item.by_language else (None,)
        for key, language in zip(item.keys, languages, strict=True):
            converted = conversion(item, self.iris, self.notation, language)
            yield Column(key, predicate, language, item.many, converted, item.language_from, self._classes(item))

    def _classes(self, item: Property) -> Mapping[str, NamedNode]:
        if item.kind is not ValueKind.CHOICE:
            return {}
        classes = self.iris.schema.vocabularies[item.vocabulary].classes
        return {value: NamedNode(self.iris.term(term)) for value, term in classes.items()}


def _by_predicate(columns: Iterable[Column]) -> Mapping[NamedNode, Mapping[str | None, Column]]:
    found: dict[NamedNode, dict[str | None, Column]] = {}
    for column in columns:
        found.setdefault(column.predicate, {})[column.language] = column
    return found
