"""The OWL vocabulary: every term said once, in both languages, and nothing a profile of OWL refuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
import rdflib
from rdflib import DC, DCTERMS, OWL, RDF, RDFS, SKOS, XSD

from ontology.derived.terms import TermKind, terms
from ontology.derived.vocabulary import vocabulary_turtle
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.table import SCHEMA

HUB = rdflib.Namespace(f"{DEFAULT_BASE}/ns#")
VANN = rdflib.Namespace("http://purl.org/vocab/vann/")
ONTOLOGY = rdflib.URIRef(f"{DEFAULT_BASE}/ns")


@pytest.fixture(scope="module")
def vocabulary() -> rdflib.Graph:
    return rdflib.Graph().parse(data=vocabulary_turtle(Iris(SCHEMA)))


def declared(vocabulary: rdflib.Graph) -> Iterator[rdflib.URIRef]:
    for subject in vocabulary.subjects(RDF.type, unique=True):
        assert isinstance(subject, rdflib.URIRef)
        if subject != ONTOLOGY:
            yield subject


def test_every_term_has_one_label_in_each_language_that_no_other_term_has(vocabulary: rdflib.Graph) -> None:
    labels: Counter[rdflib.term.Node] = Counter()
    for term in declared(vocabulary):
        found = list(vocabulary.objects(term, RDFS.label))
        assert sorted(label.language or "" for label in found if isinstance(label, rdflib.Literal)) == ["da", "en"], (
            term
        )
        labels.update(found)
    assert [label for label, count in labels.items() if count > 1] == []


def test_every_class_and_property_has_a_definition_in_each_language(vocabulary: rdflib.Graph) -> None:
    for term in declared(vocabulary):
        if (term, RDF.type, OWL.NamedIndividual) in vocabulary:
            continue
        found = [text for text in vocabulary.objects(term, SKOS.definition) if isinstance(text, rdflib.Literal)]
        assert sorted(text.language or "" for text in found) == ["da", "en"], term


def test_the_header_says_who_made_it_under_which_licence_and_where_it_will_stand(vocabulary: rdflib.Graph) -> None:
    for predicate in (
        DCTERMS.title, DCTERMS.description, DC.creator, DC.publisher, DCTERMS.license, DCTERMS.created,
        DCTERMS.modified, OWL.versionIRI, OWL.versionInfo, VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri,
    ):  # fmt: skip
        assert (ONTOLOGY, predicate, None) in vocabulary, predicate
    comments = {str(comment) for comment in vocabulary.objects(ONTOLOGY, RDFS.comment)}
    assert any("not registered yet" in comment for comment in comments)


def test_there_are_no_blank_nodes(vocabulary: rdflib.Graph) -> None:
    assert not [node for node in vocabulary.all_nodes() if isinstance(node, rdflib.BNode)]


def test_every_name_is_of_one_kind_only(vocabulary: rdflib.Graph) -> None:
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual}
    for term in declared(vocabulary):
        assert len(kinds & set(vocabulary.objects(term, RDF.type))) == 1, term


def test_every_term_that_is_named_is_declared_so_that_readers_know_what_it_is(vocabulary: rdflib.Graph) -> None:
    known = set(declared(vocabulary)) | {RDFS.Resource}
    built_in = (str(XSD), str(OWL), str(RDF), str(RDFS))
    naming = (RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf, OWL.disjointWith, RDFS.domain, RDFS.range)
    for predicate in vocabulary.predicates(unique=True):
        assert predicate in known or str(predicate).startswith((*built_in, str(SKOS.definition))), predicate
    for predicate in naming:
        for term in vocabulary.objects(None, predicate, unique=True):
            assert term in known or str(term).startswith(built_in), term


def test_a_date_is_an_annotation_because_owl_has_no_datatype_for_it(vocabulary: rdflib.Graph) -> None:
    for predicate in (DCTERMS.issued, HUB.added, HUB.start):
        assert (predicate, RDF.type, OWL.AnnotationProperty) in vocabulary
    outside_the_profile = {XSD.gYear, XSD.gYearMonth, XSD.date}
    assert not outside_the_profile & set(vocabulary.objects(None, RDFS.range))


def test_a_special_property_is_of_the_same_kind_as_the_general_one() -> None:
    known = {term.name: term.kind for term in terms(SCHEMA)}
    for term in terms(SCHEMA):
        if term.kind not in (TermKind.CLASS, TermKind.INDIVIDUAL):
            for general in term.under:
                annotation = {TermKind.ANNOTATION} if general.startswith(("skos:alt", "schema:")) else {TermKind.OBJECT}
                assert {term.kind, known.get(general, term.kind)} == annotation, term.name


def test_supporting_and_contradicting_exclude_each_other(vocabulary: rdflib.Graph) -> None:
    assert (HUB.supports, OWL.propertyDisjointWith, HUB.contradicts) in vocabulary


def test_a_relation_names_its_inverse_and_a_symmetric_one_itself(vocabulary: rdflib.Graph) -> None:
    assert (HUB.statedIn, OWL.inverseOf, HUB.states) in vocabulary
    assert (HUB.contrastsWith, RDF.type, OWL.SymmetricProperty) in vocabulary
    assert (HUB.contrastsWith, OWL.inverseOf, None) not in vocabulary


def test_of_public_terms_nothing_is_said_that_binds_the_data_of_others(vocabulary: rdflib.Graph) -> None:
    binding = (RDFS.domain, RDFS.range)
    strangers = [term for term in declared(vocabulary) if not term.startswith(str(HUB))]
    assert [term for term in strangers for predicate in binding if (term, predicate, None) in vocabulary] == []
    assert [term for term in strangers if (term, RDF.type, OWL.FunctionalProperty) in vocabulary] == []


def test_every_value_of_a_closed_vocabulary_is_an_individual_of_its_class(vocabulary: rdflib.Graph) -> None:
    hypothesis = HUB["finding-kind-hypothesis"]
    assert (hypothesis, RDF.type, HUB.FindingKind) in vocabulary
    assert (hypothesis, RDFS.label, rdflib.Literal("hypotese", "da")) in vocabulary
    assert (hypothesis, SKOS.notation, rdflib.Literal("hypothesis")) in vocabulary


def test_another_base_moves_every_term_of_ours() -> None:
    moved = vocabulary_turtle(Iris(SCHEMA, "https://hub.example/x"))
    assert DEFAULT_BASE.encode() not in moved
