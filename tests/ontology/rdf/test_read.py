"""Import: what has no place in the table is an error that shows its line or its triple."""

from __future__ import annotations

import gc
import re
from io import BytesIO

import pytest

from ontology.elements import Edge, Node
from ontology.errors import RdfError
from ontology.rdf.formats import FORMATS
from ontology.rdf.iris import DEFAULT_BASE
from ontology.rdf.read import read
from tests.ontology.rdf.engines import document

PREFIXES = f"""
@prefix hub: <{DEFAULT_BASE}/ns#> .
@prefix id: <{DEFAULT_BASE}/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
ID, CONCEPT = f"{DEFAULT_BASE}/id", f"{DEFAULT_BASE}/id/concept"
REL = f"{ID}/rel"
TRUST = f"<{CONCEPT}/trust> a skos:Concept ; hub:conceptKind hub:concept-kind-theory ; skos:prefLabel 'tillid'@da ."
HOPE = TRUST.replace("trust", "hope").replace("tillid", "håb")


def with_more(said: str) -> str:
    """One concept about which something more is said."""
    return TRUST.replace(" .", f" ; {said} .")


def understood(turtle: str, syntax: str = "turtle") -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    return read((PREFIXES + turtle).encode(), syntax)


def test_triples_may_come_in_any_order() -> None:
    backwards = " .\n".join(reversed(TRUST.removesuffix(" .").replace(" ; ", f" .\n<{CONCEPT}/trust> ").split(" .\n")))
    assert understood(backwards + " .") == understood(TRUST)


def test_narrower_alone_is_understood_as_broader() -> None:
    _, edges = understood(f"{TRUST} {HOPE} <{CONCEPT}/trust> skos:narrower <{CONCEPT}/hope> .")
    assert edges == (Edge("BROADER", "concept/hope", "concept/trust"),)


def test_a_symmetric_relation_is_the_same_from_either_end() -> None:
    _, edges = understood(f"{TRUST} {HOPE} <{CONCEPT}/trust> hub:contrastsWith <{CONCEPT}/hope> .")
    assert edges == (Edge("CONTRASTS_WITH", "concept/hope", "concept/trust"),)


def test_what_an_ontology_editor_adds_is_passed_over() -> None:
    nodes, _ = understood(
        f"{TRUST} <{CONCEPT}/trust> a owl:NamedIndividual . skos:Concept a owl:Class . hub:mood a owl:Class ."
    )
    assert [node.id for node in nodes] == ["concept/trust"]


def test_a_file_is_read_as_a_stream() -> None:
    assert read(BytesIO((PREFIXES + TRUST).encode()), "turtle") == understood(TRUST)


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        pytest.param("id:x id:y", "cannot be read as turtle: .* line 8", id="a truncated file"),
        pytest.param("<http://example.org/x> a skos:Concept .", "lies outside", id="a subject elsewhere"),
        pytest.param("[] a skos:Concept .", "no blank nodes", id="a blank node"),
        pytest.param(f"<{DEFAULT_BASE}/id/idea/x> a hub:Idea .", "no label 'idea'", id="an unknown label"),
        pytest.param(TRUST.replace("skos:Concept", "hub:Finding"), "its class is", id="another class"),
        pytest.param(with_more("hub:mood 'calm'"), "no such property or relation", id="an unknown property"),
        pytest.param(TRUST.replace("kind-theory", "kind-idea"), "a member of", id="a value outside the vocabulary"),
        pytest.param(TRUST.replace("'@da", "'@da, 'tiltro'@da"), "one value", id="two names in one language"),
        pytest.param(TRUST.replace("'@da", "'@fr"), "no such property", id="a language outside the list"),
        pytest.param(TRUST.replace("'@da", "'"), "no such property or relation", id="a name without language"),
        pytest.param(with_more("hub:rank 'first'"), "XMLSchema#integer", id="a word as number"),
        pytest.param(with_more("hub:rank 9007199254740992"), "below 9007199254740992", id="too large"),
        pytest.param(with_more("hub:added '2016-03'"), "XMLSchema#gYearMonth", id="a date without its type"),
        pytest.param(TRUST.replace("a skos:Concept ; ", ""), "has no class", id="a thing without class"),
        pytest.param(with_more("skos:broader <http://example.org/x>"), "is expected", id="a relation to elsewhere"),
        pytest.param(with_more(f"skos:broader <{CONCEPT}/gone>"), "nothing is said about", id="a dangling end"),
        pytest.param(f"<{REL}/likes/0> a hub:LikesConnection .", "no relation 'likes'", id="an unknown relation"),
        pytest.param(f"<{REL}/related/0> a hub:RelatedConnection .", "needs its class", id="a connection without ends"),
        pytest.param(f"<{REL}/related/0> hub:joint 'x' .", "carries no such", id="what another relation carries"),
        pytest.param(f"<{REL}/related/0> hub:from <{CONCEPT}/a>, <{CONCEPT}/b> .", "this end is", id="two starts"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_an_error_that_says_why(turtle: str, message: str) -> None:
    with pytest.raises(RdfError, match=message):
        understood(turtle)


def test_the_error_shows_the_triple() -> None:
    with pytest.raises(RdfError, match=re.escape(f'<{CONCEPT}/trust> <{DEFAULT_BASE}/ns#mood> "calm": ')):
        understood(with_more("hub:mood 'calm'"))


def test_one_edge_described_twice_in_different_words_is_an_error() -> None:
    connection = (
        "<{0}/id/rel/requires/{1}> a hub:RequiresConnection ; hub:from <{0}/id/concept/hope> ;"
        " hub:to <{0}/id/concept/trust> ; hub:because '{1}'@da ."
    )
    twice = connection.format(DEFAULT_BASE, "a") + connection.format(DEFAULT_BASE, "b")
    with pytest.raises(RdfError, match="REQUIRES from concept/hope to concept/trust is described twice"):
        understood(TRUST + HOPE + twice)


def test_garbage_is_collected_again_after_a_document_that_cannot_be_read() -> None:
    with pytest.raises(RdfError):
        understood("id:x id:y")
    assert gc.isenabled()


def test_a_named_graph_is_an_error_because_its_name_would_be_lost() -> None:
    with pytest.raises(RdfError, match="no named graphs"):
        understood(f"<{DEFAULT_BASE}/graph> {{ {TRUST} }}", "trig")


def test_a_context_on_the_web_is_not_fetched_and_the_error_says_what_to_do() -> None:
    with pytest.raises(RdfError, match="the hub fetches nothing; write the context into the file"):
        read(b'{"@context": "http://example.org/context", "@id": "http://example.org/x"}', "jsonld")


def test_a_wrong_encoding_is_an_error() -> None:
    with pytest.raises(RdfError, match="cannot be read as turtle"):
        read((PREFIXES + TRUST + HOPE).encode("latin-1"), "turtle")


@pytest.mark.parametrize("syntax", FORMATS)
def test_a_file_that_was_cut_off_is_an_error_in_every_syntax(syntax: str) -> None:
    whole = document(*understood(TRUST + HOPE), syntax)
    with pytest.raises(RdfError, match=f"cannot be read as {syntax}"):
        read(whole[:-30], syntax)


def test_a_statement_about_a_statement_is_an_error() -> None:
    quoted = f"<{CONCEPT}/trust> skos:note <<( hub:a hub:b hub:c )>> ."
    with pytest.raises(RdfError, match="no such property"):
        understood(TRUST + quoted)


def rdfxml(entities: str, text: str) -> bytes:
    return f"""<!DOCTYPE rdf:RDF [{entities}]>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:hub="{DEFAULT_BASE}/ns#"
                 xmlns:skos="http://www.w3.org/2004/02/skos/core#">
        <skos:Concept rdf:about="{CONCEPT}/trust"><skos:note xml:lang="da">{text}</skos:note></skos:Concept>
        </rdf:RDF>""".encode()


@pytest.mark.parametrize(
    "entities",
    [
        pytest.param('<!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;">', id="an entity of entities"),
        pytest.param(f'<!ENTITY b "{"ha" * 5000}">', id="a long entity"),
        pytest.param('<!ENTITY b SYSTEM "file:///etc/hostname">', id="a file"),
        pytest.param('<!ENTITY % b "ha">', id="an entity for declarations"),
    ],
)
def test_a_document_that_could_unfold_into_gigabytes_is_refused(entities: str) -> None:
    for source in (rdfxml(entities, "&b;"), BytesIO(rdfxml(entities, "&b;"))):
        with pytest.raises(RdfError, match="the XML entity 'b' could unfold"):
            read(source, "rdfxml")


def test_an_entity_that_only_shortens_a_name_is_understood() -> None:
    nodes, _ = read(rdfxml('<!ENTITY hub "https://hub.example/">', "se &hub;x" + " " * 200_000 + "her"), "rdfxml")
    assert str(nodes[0].properties["note_da"]).startswith("se https://hub.example/x ")
    assert str(nodes[0].properties["note_da"]).endswith(" her")


def test_xml_that_is_broken_before_its_first_element_is_an_error() -> None:
    with pytest.raises(RdfError, match="cannot be read as rdfxml"):
        read(b"<!DOCTYPE rdf:RDF [<!ENT", "rdfxml")
