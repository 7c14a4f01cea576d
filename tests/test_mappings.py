"""Mappings to public vocabularies: each says where the address and the name of its term were seen."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from ingest.library import Library
from ontology.rdf.iris import Iris
from ontology.rdf.model import Model
from ontology.rdf.notations import N_TRIPLES
from ontology.rdf.skos import MATCHES
from ontology.rdf.triples import Writer
from ontology.rdf.write import statements_of
from ontology.table import SCHEMA
from tests.facts import Facts
from tests.ontology.strategies import in_order

FORMS = {
    "stw": re.compile(r"http://zbw\.eu/stw/descriptor/\d{5}-\d"),
    "yso": re.compile(r"http://www\.yso\.fi/onto/yso/p\d+"),
    "esco": re.compile(r"http://data\.europa\.eu/esco/occupation/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
}
"""What the addresses of each vocabulary look like."""
SEEN = re.compile(r"[\w./-]+\.(ttl|tsv|csv) of [\w-]+/[\w-]+ [0-9a-f]{7,}: .*'(?P<name>[^']+)'")
"""File, repository, commit, and the names that stand there."""


@pytest.fixture(scope="module")
def facts(real_library: Library) -> Facts:
    return Facts(real_library)


def test_at_least_40_terms_of_three_public_vocabularies_are_mapped_and_confirmed(facts: Facts) -> None:
    terms = facts.all("Term", confirmed=True)
    schemes = Counter(term.properties["scheme"] for term in terms)
    assert sum(schemes.values()) >= 40
    assert len(schemes) >= 3


def test_every_address_has_the_form_of_its_vocabulary_and_stands_for_one_term(facts: Facts) -> None:
    addresses = [str(term.properties["iri"]) for term in facts.all("Term")]
    assert len(set(addresses)) == len(addresses)
    for term in facts.all("Term"):
        prefix = term.id.removeprefix("term/").partition("-")[0]
        assert FORMS[prefix].fullmatch(str(term.properties["iri"])), term.id


def test_every_confirmed_mapping_names_the_file_in_which_the_name_of_its_term_was_seen(facts: Facts) -> None:
    mappings = [edge for concept in facts.all("Concept") for edge in facts.edges(concept.id, "MAPS_TO")]
    assert mappings
    for edge in mappings:
        evidence, term = str(edge.properties["evidence"]), facts.of(edge.end)
        assert SEEN.search(evidence), f"{edge.start} to {edge.end}"
        for name in ("name_en", "name_de", "name_sv"):
            assert name not in term or f"'{term[name]}'" in evidence, f"{edge.start} to {edge.end}"
        assert edge.properties["strength"] in MATCHES
        assert edge.properties["confirmed"] is True
        assert term["confirmed"] is True


def test_no_term_stands_there_without_a_concept_that_leads_to_it(facts: Facts) -> None:
    mapped = {edge.end for concept in facts.all("Concept") for edge in facts.edges(concept.id, "MAPS_TO")}
    assert mapped == {term.id for term in facts.all("Term")}


def test_the_export_says_each_mapping_with_the_address_of_the_term_itself(real_library: Library, facts: Facts) -> None:
    iris = Iris(SCHEMA)
    nodes, edges = in_order(real_library.nodes.values(), real_library.edges.values())
    matches = {iris.term(name) for name in MATCHES.values()}
    said = {
        (str(triple.subject), triple.predicate.value, str(triple.object))
        for triple in statements_of(N_TRIPLES.document(Writer(Model(iris)).elements(nodes, edges)))
        if triple.predicate.value in matches
    }
    assert said == {
        (
            f"<{iris.node(edge.start)}>",
            iris.term(MATCHES[str(edge.properties["strength"])]),
            f"<{facts.of(edge.end)['iri']}>",
        )
        for concept in facts.all("Concept")
        for edge in facts.edges(concept.id, "MAPS_TO")
    }
