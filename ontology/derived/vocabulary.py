"""The OWL vocabulary: header, classes, properties and words of the table, without a blank node."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import combinations

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from ontology.derived.edition import CREATED, LICENCE, MAKER, MODIFIED, VERSION
from ontology.derived.outside import OUTSIDE
from ontology.derived.terms import CONNECTION, Term, TermKind, terms
from ontology.rdf.iris import Iris
from ontology.rdf.literals import date_type
from ontology.rdf.statements import Statements
from ontology.schema import Schema, Words

TITLE = Words("Brobyggers ordforråd", "The Brobygger vocabulary")
DESCRIPTION = Words(
    "Ordene som Brobygger beskriver forskning i koordinerende sagsarbejde og beskæftigelsesindsats med:"
    " begreber, udsagn og hvem der taler, kilder, projekter og mennesker.",
    "The words with which Brobygger describes research on coordinating casework and employment services:"
    " concepts, findings and who speaks, sources, projects and people.",
)
UNREGISTERED = Words(
    "Adressen er ikke registreret endnu; en anden hub kan sætte sin egen.",
    "The address is not registered yet; another hub may set its own.",
)


def vocabulary_turtle(iris: Iris) -> bytes:
    """Return the vocabulary as Turtle."""
    output = BytesIO()
    serialize(vocabulary_triples(iris), output, RdfFormat.TURTLE, prefixes=dict(iris.prefixes()))
    return output.getvalue()


def vocabulary_triples(iris: Iris) -> Iterator[Triple]:
    """Yield the whole vocabulary, one subject after the other, in the order of the table."""
    statements = Statements(iris)
    yield from _header(statements)
    known = terms(iris.schema)
    named = {term.name for term in known}
    for term in (*known, *(term for term in OUTSIDE if term.name not in named)):
        yield from _of_term(term, statements)
    yield from _disjoint(iris.schema, statements)


def _header(statements: Statements) -> Iterator[Triple]:
    iris = statements.iris
    ontology = NamedNode(iris.ontology)
    yield from statements.link(ontology, "rdf:type", "owl:Ontology")
    yield statements.say(ontology, "owl:versionIRI", NamedNode(f"{iris.ontology}/{VERSION}"))
    yield statements.say(ontology, "owl:versionInfo", VERSION)
    yield from statements.words(ontology, "dcterms:title", TITLE)
    yield from statements.words(ontology, "dcterms:description", DESCRIPTION)
    yield from statements.words(ontology, "rdfs:comment", UNREGISTERED)
    yield statements.say(ontology, "dc:creator", MAKER)
    yield statements.say(ontology, "dc:publisher", MAKER)
    yield statements.say(ontology, "dcterms:license", NamedNode(LICENCE))
    for name, day in (("dcterms:created", CREATED), ("dcterms:modified", MODIFIED)):
        yield statements.say(ontology, name, Literal(day, datatype=date_type(day)))
    yield statements.say(ontology, "vann:preferredNamespacePrefix", "hub")
    yield statements.say(ontology, "vann:preferredNamespaceUri", iris.vocabulary)


def _of_term(term: Term, statements: Statements) -> Iterator[Triple]:
    subject = statements.node(term.name)
    yield from statements.link(subject, "rdf:type", f"owl:{term.kind}", *_characteristics(term))
    yield from statements.words(subject, "rdfs:label", term.words)
    if term.meanings:
        yield from statements.words(subject, "skos:definition", term.meaning)
    if term.notation:
        yield statements.say(subject, "skos:notation", term.notation)
    if term.own:
        yield statements.say(subject, "rdfs:isDefinedBy", NamedNode(statements.iris.ontology))
    yield from _relatives(term, subject, statements)


def _characteristics(term: Term) -> Iterator[str]:
    if term.kind is TermKind.INDIVIDUAL:
        yield from term.under
    if term.symmetric:
        yield "owl:SymmetricProperty"
    # Of a public term we say nothing that binds other people's data.
    if term.functional and term.own and term.kind is not TermKind.ANNOTATION:
        yield "owl:FunctionalProperty"


def _relatives(term: Term, subject: NamedNode, statements: Statements) -> Iterator[Triple]:
    """Yield what a term has to do with other terms."""
    if term.kind is TermKind.CLASS:
        yield from statements.link(subject, "rdfs:subClassOf", *term.under)
    elif term.kind is not TermKind.INDIVIDUAL:
        yield from statements.link(subject, "rdfs:subPropertyOf", *term.under)
        yield from statements.link(subject, "schema:domainIncludes", *term.domains)
        yield from statements.link(subject, "schema:rangeIncludes", *term.ranges)
        yield from _binding(term, subject, statements)


def _binding(term: Term, subject: NamedNode, statements: Statements) -> Iterator[Triple]:
    """Yield what a reasoner may conclude from; a union of classes would need a blank node, so only single ones."""
    if term.own and term.kind is not TermKind.ANNOTATION:
        if len(term.domains) == 1:
            yield from statements.link(subject, "rdfs:domain", *term.domains)
        if len(term.ranges) == 1 and term.ranges != ("rdf:langString",):
            yield from statements.link(subject, "rdfs:range", *term.ranges)
    if term.inverse:
        yield from statements.link(subject, "owl:inverseOf", term.inverse)
    if term.excludes:
        yield from statements.link(subject, "owl:propertyDisjointWith", term.excludes)


def _disjoint(schema: Schema, statements: Statements) -> Iterator[Triple]:
    """Yield that nothing is of two labels, nor a label's thing and a connection."""
    names = [*(label.term for label in schema.labels.values()), CONNECTION.name]
    for first, second in combinations(names, 2):
        yield from statements.link(statements.node(first), "owl:disjointWith", second)
