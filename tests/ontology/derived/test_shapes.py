"""The SHACL shapes: our libraries conform, and each sort of mistake is found."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib
from rdflib import DCTERMS, RDF, SKOS

from ingest.library import Library
from ontology.derived.shapes import shapes_turtle
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.table import SCHEMA
from tests.ontology.rdf.engines import document
from tests.ontology.strategies import in_order

HUB = rdflib.Namespace(f"{DEFAULT_BASE}/ns#")
ID = rdflib.Namespace(f"{DEFAULT_BASE}/id/")
CITO = rdflib.Namespace("http://purl.org/spar/cito/")
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SHAPE = rdflib.Namespace(f"{DEFAULT_BASE}/shapes#")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=shapes_turtle(Iris(SCHEMA)))


def graph_of(library: Library, *, vocabulary: bool) -> rdflib.Graph:
    nodes, edges = in_order(library.nodes.values(), library.edges.values())
    return rdflib.Graph().parse(data=document(nodes, edges, "turtle", vocabulary=vocabulary))


@pytest.fixture
def graph(tiny_library: Library) -> rdflib.Graph:
    """The tiny library, to be spoilt by one test."""
    return graph_of(tiny_library, vocabulary=False)


def broken(graph: rdflib.Graph, shapes: rdflib.Graph) -> set[str]:
    """Return which shapes a graph does not meet."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    return {str(shape).removeprefix(str(SHAPE)) for shape in report.objects(None, SH.sourceShape)}


def test_the_tiny_library_conforms(tiny_library: Library, shapes: rdflib.Graph) -> None:
    assert broken(graph_of(tiny_library, vocabulary=True), shapes) == set()


def test_the_real_library_conforms(real_library: Library, shapes: rdflib.Graph) -> None:
    assert broken(graph_of(real_library, vocabulary=True), shapes) == set()


@pytest.mark.gate
def test_the_shapes_are_valid_shacl(shapes: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, report


def test_every_message_is_there_in_both_languages(shapes: rdflib.Graph) -> None:
    for subject in shapes.subjects(SH.message, unique=True):
        found = [text for text in shapes.objects(subject, SH.message) if isinstance(text, rdflib.Literal)]
        assert sorted(text.language or "" for text in found) == ["da", "en"]


def test_a_missing_text_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.remove((ID["finding/f001"], HUB.statement, None))
    assert broken(graph, shapes) == {"Finding-statement"}


def test_two_names_in_one_language_are_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["concept/citizen"], SKOS.prefLabel, rdflib.Literal("bruger", "da")))
    assert broken(graph, shapes) == {"Concept-name"}


def test_a_language_outside_the_list_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["concept/citizen"], SKOS.altLabel, rdflib.Literal("citoyen", "fr")))
    assert broken(graph, shapes) == {"Concept-synonyms"}


def test_a_text_without_language_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["concept/citizen"], SKOS.definition, rdflib.Literal("nobody knows")))
    assert broken(graph, shapes) == {"Concept-definition"}


def test_a_person_as_voice_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.set((ID["finding/f001"], HUB.voicedBy, ID["person/soerensen-aase"]))
    assert "Finding-voiced_by" in broken(graph, shapes)


def test_a_voice_that_is_no_stakeholder_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.set((ID["finding/f001"], HUB.voicedBy, ID["concept/empowerment"]))
    assert broken(graph, shapes) == {"Finding-voiced_by-kind"}


def test_a_date_written_as_text_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.set((ID["source/bro2019"], DCTERMS.issued, rdflib.Literal("May 2019")))
    assert broken(graph, shapes) == {"Source-issued"}


def test_a_finding_without_source_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.remove((ID["finding/f001"], HUB.statedIn, None))
    assert broken(graph, shapes) == {"Finding-stated_in"}


def test_two_voices_of_one_finding_are_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["finding/f001"], HUB.voicedBy, ID["concept/caseworker"]))
    assert broken(graph, shapes) == {"Finding-voiced_by"}


def test_a_citation_of_a_source_that_is_not_there_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["source/web2022"], CITO.cites, ID["source/nobody2001"]))
    assert broken(graph, shapes) == {"Source-cites"}


def test_a_word_as_number_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.set((ID["project/bridges"], HUB.budget, rdflib.Literal("1,5 mio.")))
    assert broken(graph, shapes) == {"Project-budget"}


def test_a_value_outside_its_vocabulary_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.set((ID["source/bro2019"], HUB.sourceKind, HUB["concept-kind-theory"]))
    assert broken(graph, shapes) == {"Source-kind"}


def test_a_property_outside_the_table_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["source/bro2019"], HUB.mood, rdflib.Literal("calm")))
    assert broken(graph, shapes) == {"Source"}


def test_a_ring_of_broader_concepts_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["concept/caseworker"], SKOS.broader, ID["concept/bridge-builder"]))
    assert broken(graph, shapes) == {"Broader-acyclic"}


def test_a_related_concept_that_is_also_broader_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["concept/bridge-builder"], SKOS.related, ID["concept/caseworker"]))
    assert broken(graph, shapes) == {"Related-not-broader"}


def test_support_and_contradiction_of_the_same_finding_are_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["finding/f005"], HUB.supports, ID["finding/f007"]))
    assert broken(graph, shapes) == {"Finding-supports"}


def test_a_connection_without_its_triple_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.remove((ID["source/bro2019"], CITO.cites, ID["source/volume2020"]))
    assert broken(graph, shapes) == {"CitesConnection-joined"}


def test_a_connection_with_two_ends_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    connection = next(iter(graph.subjects(RDF.type, HUB.FundedByConnection)))
    graph.add((connection, HUB["from"], ID["project/crossing"]))
    assert "FundedByConnection-from" in broken(graph, shapes)


def test_a_ring_of_parts_is_found(graph: rdflib.Graph, shapes: rdflib.Graph) -> None:
    graph.add((ID["project/bridges"], DCTERMS.isPartOf, ID["project/crossing"]))
    assert broken(graph, shapes) == {"PartOf-acyclic"}
