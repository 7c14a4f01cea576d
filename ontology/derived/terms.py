"""The RDF terms of the table, each once, however many labels and relations use it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from ontology.rdf.names import connection_class, value_class, value_name
from ontology.schema import Label, Property, Relation, Schema, ValueKind, Vocabulary, Words

NO_WORDS = Words("", "")


class TermKind(StrEnum):
    """What a term is in OWL."""

    CLASS = "Class"
    OBJECT = "ObjectProperty"
    DATA = "DatatypeProperty"
    ANNOTATION = "AnnotationProperty"
    INDIVIDUAL = "NamedIndividual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One class, property or individual of the vocabulary, ours or a public one that we use."""

    name: str
    """As prefix:local, like every other name here."""
    kind: TermKind
    words: Words
    meanings: tuple[Words, ...] = ()
    """What it means, once for each different use."""
    context: Words = NO_WORDS
    """What tells it from another term with the same words."""
    under: tuple[str, ...] = ()
    """More general terms."""
    domains: tuple[str, ...] = ()
    """Classes it is said of."""
    ranges: tuple[str, ...] = ()
    """Classes or datatypes of its values."""
    inverse: str = ""
    excludes: str = ""
    symmetric: bool = False
    functional: bool = False
    notation: str = ""
    """Of an individual: the value as the library writes it."""

    @property
    def own(self) -> bool:
        """Whether it is of our own namespace."""
        return self.name.startswith("hub:")

    @property
    def meaning(self) -> Words:
        """All meanings in one text."""
        return Words(*(" ".join(dict.fromkeys(texts)) for texts in zip(*self.meanings, strict=True)))


ANNOTATIONS = frozenset(
    (
        "skos:prefLabel",
        "skos:altLabel",
        "skos:definition",
        "skos:scopeNote",
        "skos:note",
        "dcterms:title",
        "dcterms:abstract",
        "dcterms:description",
        "schema:startDate",
        "schema:endDate",
        "schema:sdDatePublished",
    )
)
"""Public properties that their own ontology makes annotations, or whose values OWL has no datatype for."""

CONNECTION = Term(
    name="hub:Connection", kind=TermKind.CLASS, under=("prov:Entity",), words=Words("forbindelse", "connection"),
    meanings=(Words("En relation mellem to ting, med det der kan siges om den.",
                    "A relation between two things, with what can be said about it."),),
)  # fmt: skip
ENDS = tuple(
    Term(name=name, kind=TermKind.OBJECT, words=Words(*words), meanings=(Words(*meaning),), functional=True,
         domains=(CONNECTION.name,))
    for name, words, meaning in (
        ("hub:from", ("fra", "from"), ("Det forbindelsen går ud fra.", "What the connection starts at.")),
        ("hub:to", ("til", "to"), ("Det forbindelsen fører til.", "What the connection leads to.")),
    )
)  # fmt: skip

_RANGES = {
    ValueKind.TEXT: ("xsd:string",),
    ValueKind.INTEGER: ("xsd:integer",),
    ValueKind.BOOLEAN: ("xsd:boolean",),
    ValueKind.DATE: ("xsd:gYear", "xsd:gYearMonth", "xsd:date", "xsd:string"),
    ValueKind.IRI: ("rdfs:Resource",),
}


def terms(schema: Schema) -> tuple[Term, ...]:
    """Return every term of the table once: classes, properties, individuals, no two with the same words."""
    labels = [_of_label(label) for label in schema.labels.values()]
    relations = schema.relations.values()
    connections = [CONNECTION, *(_connection(relation) for relation in relations)]
    properties = [*ENDS, *chain.from_iterable(_of_relation(relation, schema) for relation in relations)]
    properties += [_of_property(item, owner, schema) for owner, item in _uses(schema)]
    values = chain.from_iterable(_of_vocabulary(item) for item in schema.vocabularies.values())
    return tuple(_told_apart(_merged([*labels, *connections, *properties, *values])))


def _of_label(label: Label) -> Term:
    return Term(name=label.term, kind=TermKind.CLASS, words=label.words, meanings=(label.meaning,), under=label.under)


def _connection(relation: Relation) -> Term:
    da, en = relation.verb
    return Term(
        name=connection_class(relation.name), kind=TermKind.CLASS, under=(CONNECTION.name,),
        words=Words(f"forbindelsen »{da}«", f"connection '{en}'"), meanings=(relation.meaning,),
    )  # fmt: skip


def _of_relation(relation: Relation, schema: Schema) -> Iterator[Term]:
    forward = Term(
        name=relation.term, kind=TermKind.OBJECT, words=relation.verb, meanings=(relation.meaning,),
        context=_words_of(relation.start, schema), under=(relation.under,) if relation.under else (),
        domains=_classes(relation.start, schema), ranges=_classes(relation.end, schema),
        inverse="" if relation.symmetric else relation.inverse_term, symmetric=relation.symmetric,
        excludes=schema.relations[relation.excludes].term if relation.excludes else "",
        functional=relation.maximum == 1,
    )  # fmt: skip
    yield forward
    if not relation.symmetric:
        da, en = relation.verb
        meaning = Words(f"Den modsatte vej af »{da}«.", f"The other way round of '{en}'.")
        yield Term(
            name=relation.inverse_term, kind=TermKind.OBJECT, words=relation.inverse, meanings=(meaning,),
            context=_words_of(relation.end, schema), domains=forward.ranges, ranges=forward.domains,
        )  # fmt: skip


def _uses(schema: Schema) -> Iterator[tuple[Label | Relation, Property]]:
    for owner in chain[Label | Relation](schema.labels.values(), schema.relations.values()):
        for item in owner.properties:
            yield owner, item


def _of_property(item: Property, owner: Label | Relation, schema: Schema) -> Term:
    domain = owner.term if isinstance(owner, Label) else connection_class(owner.name)
    return Term(
        name=item.term, kind=_kind_of(item), words=item.words, meanings=(item.meaning,),
        context=owner.words if isinstance(owner, Label) else CONNECTION.words,
        under=(item.under,) if item.under else (), domains=(domain,), ranges=_ranges(item, schema),
        functional=not item.many and not item.by_language,
    )  # fmt: skip


def _kind_of(item: Property) -> TermKind:
    if item.kind in (ValueKind.CHOICE, ValueKind.REFERENCE):
        return TermKind.OBJECT
    # OWL has no datatype for a year or a day, and an address is there to be followed, not to be reasoned about.
    annotation = item.kind in (ValueKind.DATE, ValueKind.IRI) or not ANNOTATIONS.isdisjoint((item.term, item.under))
    return TermKind.ANNOTATION if annotation else TermKind.DATA


def _ranges(item: Property, schema: Schema) -> tuple[str, ...]:
    if item.kind is ValueKind.CHOICE:
        return (value_class(item.vocabulary),)
    if item.kind is ValueKind.REFERENCE:
        return (schema.label(item.vocabulary).term,)
    return ("rdf:langString",) if item.by_language else _RANGES[item.kind]


def _of_vocabulary(vocabulary: Vocabulary) -> Iterator[Term]:
    name = value_class(vocabulary.name)
    da, en = vocabulary.words
    meaning = Words(f"Svarene på spørgsmålet om {da}.", f"The answers to the question of {en}.")
    yield Term(name=name, kind=TermKind.CLASS, words=vocabulary.words, meanings=(meaning,))
    for value, words in vocabulary.values.items():
        yield Term(
            name=value_name(vocabulary.name, value), kind=TermKind.INDIVIDUAL, words=words,
            context=vocabulary.words, under=(name,), notation=value,
        )  # fmt: skip


def _classes(labels: Iterable[str], schema: Schema) -> tuple[str, ...]:
    return tuple(schema.label(name).term for name in labels)


def _words_of(labels: tuple[str, ...], schema: Schema) -> Words:
    return schema.label(labels[0]).words if labels else NO_WORDS


def _merged(found: Iterable[Term]) -> list[Term]:
    """Join the uses of one term: its words are those of the first use, its meanings those of all."""
    result: dict[str, Term] = {}
    for term in found:
        known = result.get(term.name)
        result[term.name] = term if known is None else _joined(known, term)
    return list(result.values())


def _joined(first: Term, second: Term) -> Term:
    return replace(
        first,
        meanings=tuple(dict.fromkeys((*first.meanings, *second.meanings))),
        under=tuple(dict.fromkeys((*first.under, *second.under))),
        domains=tuple(dict.fromkeys((*first.domains, *second.domains))),
        ranges=tuple(dict.fromkeys((*first.ranges, *second.ranges))),
        functional=first.functional and second.functional,
    )


def _told_apart(found: list[Term]) -> Iterator[Term]:
    """Add the context in brackets where two terms would have the same words in a language; a class keeps them bare."""
    danish, english = (Counter(texts) for texts in zip(*(term.words for term in found), strict=True))
    for term in found:
        if term.kind is TermKind.CLASS or not all(term.context):
            yield term
        else:
            da = f"{term.words.da} ({term.context.da})" if danish[term.words.da] > 1 else term.words.da
            en = f"{term.words.en} ({term.context.en})" if english[term.words.en] > 1 else term.words.en
            yield replace(term, words=Words(da, en))
