"""Ids and names as IRIs: readable, the same every time, and moved by the base alone."""

from __future__ import annotations

import pytest

from ontology.elements import Edge
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.rdf.names import camel, connection_class, hyphenated, value_class, value_name
from ontology.table import SCHEMA

IRIS = Iris(SCHEMA)


def test_an_id_becomes_an_iri_and_comes_back() -> None:
    iri = IRIS.node("concept/empowerment")
    assert iri == "https://w3id.org/brobygger/id/concept/empowerment"
    assert IRIS.identifier(iri) == "concept/empowerment"


def test_an_iri_outside_our_data_is_no_id() -> None:
    assert IRIS.identifier("https://example.org/id/concept/empowerment") is None
    assert IRIS.identifier(IRIS.term("hub:Finding")) is None


def test_a_term_is_looked_up_among_the_prefixes_of_the_table() -> None:
    assert IRIS.term("skos:broader") == "http://www.w3.org/2004/02/skos/core#broader"
    assert IRIS.term("hub:Finding") == f"{DEFAULT_BASE}/ns#Finding"


def test_the_base_moves_our_terms_and_data_and_nothing_else() -> None:
    moved = Iris(SCHEMA, "https://hub.example")
    assert moved.node("concept/trust") == "https://hub.example/id/concept/trust"
    assert moved.term("hub:Finding") == "https://hub.example/ns#Finding"
    assert moved.term("skos:broader") == IRIS.term("skos:broader")


def test_a_connection_has_the_same_iri_every_time() -> None:
    edge = Edge("AUTHORED_BY", "source/bro2019", "person/kjaer-bo", "0123456789ab")
    assert IRIS.connection(edge) == f"{DEFAULT_BASE}/id/rel/authored-by/396a78f4e3d105b2"


@pytest.mark.parametrize("changed", [
    Edge("ISSUED_BY", "source/bro2019", "person/kjaer-bo", "0123456789ab"),
    Edge("AUTHORED_BY", "source/bro2020", "person/kjaer-bo", "0123456789ab"),
    Edge("AUTHORED_BY", "source/bro2019", "person/kjaer-b", "0123456789ab"),
    Edge("AUTHORED_BY", "source/bro2019", "person/kjaer-bo", ""),
])  # fmt: skip
def test_every_part_of_an_edge_counts_in_its_iri(changed: Edge) -> None:
    edge = Edge("AUTHORED_BY", "source/bro2019", "person/kjaer-bo", "0123456789ab")
    assert IRIS.connection(changed) != IRIS.connection(edge)


def test_names_of_the_table_become_names_of_rdf() -> None:
    assert camel("concept_kind") == "ConceptKind"
    assert hyphenated("AUTHORED_BY") == "authored-by"
    assert value_name("concept_kind", "stakeholder level") == "hub:concept-kind-stakeholder-level"
    assert value_class("concept_kind") == "hub:ConceptKind"
    assert connection_class("AUTHORED_BY") == "hub:AuthoredByConnection"


def test_no_two_names_of_the_table_become_one() -> None:
    names = [
        value_name(vocabulary.name, value) for vocabulary in SCHEMA.vocabularies.values() for value in vocabulary.values
    ]
    names += [value_class(name) for name in SCHEMA.vocabularies]
    names += [connection_class(name) for name in SCHEMA.relations]
    names += [label.term for label in SCHEMA.labels.values()]
    assert len(names) == len(set(names))


def test_a_term_of_one_label_means_one_thing_so_that_reading_is_never_in_doubt() -> None:
    relations = {relation.term for relation in SCHEMA.relations.values()}
    relations |= {relation.inverse_term for relation in SCHEMA.relations.values()}
    assert len({relation.term for relation in SCHEMA.relations.values()}) == len(SCHEMA.relations)
    carried = [label.properties for label in SCHEMA.labels.values()]
    carried += [relation.properties for relation in SCHEMA.relations.values()]
    for owned in carried:
        terms = [item.term for item in owned]
        assert len(terms) == len(set(terms))
        assert not relations & set(terms)


def test_no_label_is_called_as_the_paths_that_are_taken() -> None:
    assert not {"rel", "scheme"} & {label.prefix for label in SCHEMA.labels.values()}


@pytest.mark.parametrize(
    ("iri", "short"),
    [
        (f"{DEFAULT_BASE}/ns#findingKind", "hub:findingKind"),
        ("http://www.w3.org/2004/02/skos/core#Concept", "skos:Concept"),
        (f"{DEFAULT_BASE}/ns#", f"{DEFAULT_BASE}/ns#"),
        ("http://www.w3.org/2004/02/skos/core#a/b", "http://www.w3.org/2004/02/skos/core#a/b"),
        ("http://example.org/x", "http://example.org/x"),
    ],
)
def test_an_iri_is_short_only_where_it_can_be_written_so_in_a_question(iri: str, short: str) -> None:
    assert IRIS.short(iri) == short
    assert short == iri or IRIS.term(short) == iri
