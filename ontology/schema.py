"""The shape of the schema table: what a label, a property and a relation type are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from ontology.elements import LANGUAGES
from ontology.errors import SchemaError


class Words(NamedTuple):
    """The same words in the two languages of the hub."""

    da: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the Danish words for `da`, else the English ones."""
        return self.da if language == "da" else self.en


class ValueKind(StrEnum):
    """What a property's value is. There are no floats: money is whole units plus a currency."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    """ISO, may be partial (2016, 2016-03) or an interval (2018/2019)."""
    IRI = "iri"
    CHOICE = "choice"
    """One of a closed vocabulary."""
    REFERENCE = "reference"
    """The id of a node of the label named in `Property.vocabulary`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """A closed list of values, with the words for each."""

    name: str
    words: Words
    """What the vocabulary sorts: 'type of concept'."""
    values: Mapping[str, Words]
    classes: Mapping[str, str] = field(default_factory=dict)
    """Value to an outside RDF class, as prefix:local, that a thing with this value also belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of a label or of a relation."""

    name: str
    """Name in the files; per-language ones stand in elements as `name_da`, `name_en` …"""
    term: str
    """RDF predicate as prefix:local; `hub:` is our own namespace."""
    words: Words
    """What a screen calls it."""
    meaning: Words
    """One line of explanation."""
    kind: ValueKind = ValueKind.TEXT
    vocabulary: str = ""
    """Name of the vocabulary (CHOICE) or of the label referred to (REFERENCE)."""
    many: bool = False
    required: bool = False
    """At least one value; for a per-language property, in at least one language."""
    by_language: bool = False
    language_from: str = ""
    """Name of the property that says which language this text is in."""
    under: str = ""
    """Outside RDF property, as prefix:local, of which `term` is a special case."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The flat names this property may have in an element."""
        return tuple(f"{self.name}_{language}" for language in LANGUAGES) if self.by_language else (self.name,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A kind of node."""

    name: str
    term: str
    """RDF class as prefix:local."""
    words: Words
    plural: Words
    meaning: Words
    title: str
    """Name of the property that a list shows."""
    properties: tuple[Property, ...]
    under: tuple[str, ...] = ()
    """Outside RDF classes, as prefix:local, of which `term` is a special case."""

    @property
    def prefix(self) -> str:
        """First part of every id with this label."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A kind of edge."""

    name: str
    term: str
    """RDF predicate of the plain triple."""
    inverse_term: str
    """RDF predicate read from end to start; the term itself where the relation is symmetric."""
    start: tuple[str, ...]
    """Labels it may start at; empty means any."""
    end: tuple[str, ...]
    """Labels it may lead to; empty means any. A bare slug in a file means the first of them."""
    verb: Words
    """Read from start to end: 'A hænger sammen med B'."""
    inverse: Words
    """Read from end to start."""
    meaning: Words
    properties: tuple[Property, ...] = ()
    keyed_by: tuple[str, ...] = ()
    """Properties that tell parallel edges apart."""
    symmetric: bool = False
    """Stored once, from the smaller id to the larger."""
    same_label: bool = False
    """Start and end must have one label; a bare slug in a file then means that label."""
    also: tuple[tuple[str, str], ...] = ()
    """Pairs of start and end label allowed besides, where `same_label` holds for the others."""
    acyclic: bool = False
    maximum: int | None = None
    """Most edges of this type from one start."""
    required_of: tuple[str, ...] = ()
    """Labels of which every node must have at least one."""
    end_kind: str = ""
    """The end's `kind` must hold this value."""
    under: str = ""
    """Outside RDF property, as prefix:local, of which `term` is a special case."""
    excludes: str = ""
    """Name of the relation that may not join the same two nodes."""

    @property
    def field(self) -> str:
        """Name of this relation in the library files."""
        return self.name.lower()

    @property
    def carries(self) -> Mapping[str, Property]:
        """Flat property name to property."""
        return {key: item for item in self.properties for key in item.keys}


@dataclass(frozen=True)
class Schema:
    """The whole table: what may exist, declared once."""

    labels: Mapping[str, Label]
    relations: Mapping[str, Relation]
    vocabularies: Mapping[str, Vocabulary]
    prefixes: Mapping[str, str] = field(default_factory=dict)
    """Namespace prefixes of the RDF terms; `hub` and `id` are added from the base IRI."""

    @cached_property
    def _flat(self) -> Mapping[str, Mapping[str, Property]]:
        return {
            name: {key: item for item in label.properties for key in item.keys} for name, label in self.labels.items()
        }

    @cached_property
    def _prefixes(self) -> Mapping[str, Label]:
        return {label.prefix: label for label in self.labels.values()}

    def label(self, name: str) -> Label:
        """Return a label; SchemaError names those that exist."""
        if name not in self.labels:
            raise SchemaError(f"unknown label '{name}'; there are: {', '.join(self.labels)}")
        return self.labels[name]

    def relation(self, name: str) -> Relation:
        """Return a relation type; SchemaError names those that exist."""
        if name not in self.relations:
            raise SchemaError(f"unknown relation '{name}'; there are: {', '.join(self.relations)}")
        return self.relations[name]

    def label_of(self, identifier: str) -> Label:
        """Return the label an id belongs to; SchemaError where its first part is no label."""
        prefix = identifier.partition("/")[0]
        if prefix not in self._prefixes:
            raise SchemaError(f"'{identifier}' does not start with a label; write for example concept/empowerment")
        return self._prefixes[prefix]

    def properties_of(self, label: str) -> Mapping[str, Property]:
        """Return flat property name to property for one label."""
        return self._flat[self.label(label).name]

    def words_for(self, vocabulary: str, value: str) -> Words:
        """Return the words for one value of a closed vocabulary; the value itself where it has none."""
        return self.vocabularies[vocabulary].values.get(value, Words(value, value))

    def relations_from(self, label: str) -> Iterator[Relation]:
        """Yield the relations that a node of this label may start."""
        return (item for item in self.relations.values() if not item.start or label in item.start)

    def with_property(self, label: str, added: Property) -> Schema:
        """Return a copy of the table in which one label has one more property."""
        old = self.label(label)
        return replace(self, labels={**self.labels, label: replace(old, properties=(*old.properties, added))})
