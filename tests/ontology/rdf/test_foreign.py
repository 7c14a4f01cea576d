"""Vocabularies of others: their concepts become unconfirmed outside terms, and what is wrong in them is told."""

from __future__ import annotations

from io import BytesIO

import pytest

from ontology.errors import RdfError
from ontology.rdf import foreign
from ontology.rdf.foreign import Terms, is_foreign, read_terms
from ontology.rdf.iris import DEFAULT_BASE

HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix e: <https://terms.example/> .
"""
WORK = "e:1 a skos:Concept ; skos:prefLabel 'Social work'@en, 'socialt arbejde'@da ; skos:inScheme e:scheme ."
SCHEME = "e:scheme a skos:ConceptScheme ; dcterms:title 'Example thesaurus'@en ."


def found(*turtle: str) -> Terms:
    return read_terms((HEAD + "\n".join(turtle)).encode(), "turtle")


def test_a_concept_of_others_is_an_unconfirmed_term_with_address_scheme_and_names() -> None:
    [node] = found(WORK, SCHEME).nodes
    assert node.id.startswith("term/social-work-")
    assert node.label == "Term"
    assert node.properties == {
        "iri": "https://terms.example/1", "scheme": "Example thesaurus", "name_da": "socialt arbejde",
        "name_en": "Social work", "confirmed": False,
    }  # fmt: skip


def test_triples_may_come_in_any_order_and_more_may_be_said() -> None:
    more = "e:1 skos:broader e:gone ; skos:altLabel 'x'@en ; skos:note [ e:by 'somebody' ] ."
    assert found(SCHEME, more, WORK) == found(WORK, SCHEME)


def test_terms_of_one_name_have_ids_of_their_own_that_stay() -> None:
    twice = WORK + WORK.replace("e:1", "e:2")
    assert len({node.id for node in found(twice).nodes}) == 2
    assert found(WORK).nodes[0].id in {node.id for node in found(twice).nodes}


def test_languages_of_a_country_and_of_norway_are_understood_and_others_left_out() -> None:
    said = "e:1 a skos:Concept ; skos:prefLabel 'sosialt arbeid'@nb, 'social work'@en-GB, 'sosiaalityö'@fi, 'x' ."
    [node] = found(said).nodes
    assert {name: value for name, value in node.properties.items() if name.startswith("name")} == {
        "name_en": "social work", "name_no": "sosialt arbeid",
    }  # fmt: skip


def test_what_was_given_up_or_has_no_name_here_is_left_out_and_counted() -> None:
    terms = found(WORK, "e:2 a skos:Concept ; skos:prefLabel 'työ'@fi . e:3 a skos:Concept ; owl:deprecated true .")
    assert (len(terms.nodes), terms.nameless, terms.deprecated) == (1, 1, 1)


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        pytest.param(WORK.replace("'@en,", "'@en, 'Work'@en,"), "another name in 'en' already", id="two names"),
        pytest.param("e:1 skos:prefLabel 'x'@en .", "nothing in it is a skos:Concept", id="no concept"),
        pytest.param(WORK.removesuffix(" ."), "cannot be read as turtle: .* line", id="cut off"),
        pytest.param("<https://e.example/a b> a skos:Concept .", "line 3 .* Invalid IRI", id="an address with a blank"),
    ],
)
def test_what_is_wrong_is_told(turtle: str, message: str) -> None:
    with pytest.raises(RdfError, match=message):
        found(turtle)


def test_a_wrong_encoding_is_told() -> None:
    with pytest.raises(RdfError, match="cannot be read as turtle"):
        read_terms((HEAD + "e:1 skos:prefLabel 'øl'@da .").encode("latin-1"), "turtle")


def test_an_address_with_a_blank_in_json_is_told_with_its_line() -> None:
    document = b'[\n{"@id": "https://e.example/a",\n "https://e.example/p": [{"@id": "https://e.example/a b"}]}]'
    with pytest.raises(RdfError, match=r"line 3: .* is no IRI"):
        read_terms(document, "jsonld")


def test_an_address_across_two_pieces_of_a_large_file_is_seen() -> None:
    padding = b" " * (1 << 17)
    for shift in range(0, 40, 5):
        document = b"[" + padding[shift:] + b'{"@id": "https://e.example/a b"}]'
        with pytest.raises(RdfError, match="is no IRI"):
            read_terms(BytesIO(document), "jsonld")


def test_a_vocabulary_too_large_to_look_through_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MOST_TERMS", 3)
    with pytest.raises(RdfError, match="more than 3 concepts"):
        found(*(WORK.replace("e:1", f"e:{number}") for number in range(4)))


def test_whatever_speaks_of_our_own_things_is_not_foreign() -> None:
    ours = f"{HEAD}<{DEFAULT_BASE}/id/concept/trust> a skos:Concept ."
    assert not is_foreign(ours.encode(), "turtle", f"{DEFAULT_BASE}/id/")
    assert is_foreign((HEAD + WORK).encode(), "turtle", f"{DEFAULT_BASE}/id/")
