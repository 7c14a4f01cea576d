"""Search: the same hits in the same order, whichever store answers."""

from collections.abc import Callable

import pytest

from graph.store import GraphStore
from tests.graph.samples import concept, finding, person, source

ELEMENTS = (
    concept("bridge-builder", "brobygger", name_en="bridge builder", synonyms_da=("koordinator",)),
    concept("bridge-building", "brobygning", definition_da="Det brobyggere gør for borgeren."),
    concept("co-production", "samproduktion", name_en="co-production"),
    concept("citizen", "borger"),
    concept("sustainable", "bæredygtig indsats"),
    person("broennum", "Anna Brønnum", variants=("Brønnum, A.",)),
    person("aalborg", "Åse Ålborg"),
    source("krogstrup2019coproduktion", "Co-produktion på tværs", container="Nordisk Tidsskrift"),
    source("bro", "Bro"),
    source("moede", "Borgernes møde med brobyggeren", abstract_da="Om tillid."),
    finding("f1", "Borgere mangler én brobygger."),
)


@pytest.fixture
def library(filled: Callable[..., GraphStore]) -> GraphStore:
    return filled(*ELEMENTS)


def found(store: GraphStore, text: str, **options: object) -> list[tuple[str, int]]:
    hits = store.search(text, **options)  # type: ignore[arg-type]
    assert hits.total >= len(hits.hits)
    return [(hit.node.id, hit.score) for hit in hits.hits]


def test_names_come_before_words_of_names_and_these_before_words_of_texts(library: GraphStore) -> None:
    assert found(library, "brobygger") == [
        ("concept/bridge-builder", 4),
        ("source/moede", 2),
        ("concept/bridge-building", 1),
        ("finding/f1", 1),
    ]


def test_a_name_that_begins_so_comes_second(library: GraphStore) -> None:
    assert found(library, "bro") == [
        ("source/bro", 4),
        ("concept/bridge-builder", 3),
        ("concept/bridge-building", 3),
        ("person/broennum", 3),
        ("source/moede", 2),
        ("finding/f1", 1),
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Brønnum", "person/broennum"),
        ("bronnum", "person/broennum"),
        ("BROENNUM", "person/broennum"),
        ("aalborg", "person/aalborg"),
        ("ålborg", "person/aalborg"),
        ("baeredygtig", "concept/sustainable"),
        ("bæredyg", "concept/sustainable"),
        ("borgeren", "concept/citizen"),
        ("borgere", "concept/citizen"),
        ("brobyggernes", "concept/bridge-builder"),
        ("koordinatoren", "concept/bridge-builder"),
        ("coproduction", "concept/co-production"),
        ("co production", "concept/co-production"),
        ("krogstrup2019coproduktion", "source/krogstrup2019coproduktion"),
        ("brønnum anna", "person/broennum"),
    ],
)
def test_spellings_and_forms_find_the_same(library: GraphStore, text: str, first: str) -> None:
    assert found(library, text)[0][0] == first


def test_every_word_must_be_there_in_names_or_texts(library: GraphStore) -> None:
    assert found(library, "borger møde brobygger") == [("source/moede", 2)]
    assert found(library, "møde tillid") == [("source/moede", 1)]
    assert found(library, "borger tidsskrift") == []


def test_a_word_is_not_found_inside_another(library: GraphStore) -> None:
    assert found(library, "bygger") == []
    assert found(library, "produktion tværs") == [("source/krogstrup2019coproduktion", 2)]


def test_one_letter_finds_names_that_begin_with_it(library: GraphStore) -> None:
    assert found(library, "å") == [("person/broennum", 3), ("person/aalborg", 3)]


def test_only_the_labels_asked_for_are_found(library: GraphStore) -> None:
    assert found(library, "bro", labels=["Source", "Person"]) == [
        ("source/bro", 4), ("person/broennum", 3), ("source/moede", 2),
    ]  # fmt: skip
    assert library.search("bro", ["Source"]).total == 2


def test_the_total_counts_what_is_not_shown(library: GraphStore) -> None:
    assert found(library, "bro", most=2) == [("source/bro", 4), ("concept/bridge-builder", 3)]
    assert library.search("bro", most=2).total == 6
    assert library.search("bro").total == 6
    assert library.search("b", most=1).total == library.search("b").total


def test_hits_of_one_score_come_by_label_then_danish_title_then_id(filled: Callable[..., GraphStore]) -> None:
    concepts = [
        concept(slug, f"Bro {name}") for slug, name in (("1", "å"), ("2", "z"), ("3", "æ"), ("5", "a"), ("4", "a"))
    ]
    store = filled(person("p", "Bro a"), source("s", "Bro a"), *concepts)
    order = ["concept/4", "concept/5", "concept/2", "concept/3", "concept/1", "source/s", "person/p"]
    assert [identifier for identifier, _ in found(store, "bro")] == order


@pytest.mark.parametrize("text", ["", "  ", "?!", "–", "»«"])
def test_nothing_asked_finds_nothing(library: GraphStore, text: str) -> None:
    assert found(library, text) == []
    assert library.search(text).total == 0


@pytest.mark.parametrize(
    "text",
    [
        'bro" OR "x', "bro AND NOT", "names:bro", "bro*", "NEAR(bro)", "{names} : bro", "bro^2", "bro~", "(bro",
        "bro -", "=bro", "bro'; DROP TABLE node; --", "bro\\", "bro && ||", "/bro/", "[bro TO z]", "\u202ebro",
        "_names:bro",
    ],
)  # fmt: skip
def test_what_a_query_language_would_take_for_its_own_is_plain_text(library: GraphStore, text: str) -> None:
    known = {identifier for identifier, _ in found(library, "bro")}
    assert {identifier for identifier, _ in found(library, text)} <= known


def test_ten_thousand_characters_are_no_failure(library: GraphStore) -> None:
    assert found(library, "bro " * 2_500) != []
    assert found(library, "x" * 10_000) == []
    assert found(library, " ".join(f"ord{number}" for number in range(1_500))) == []
    assert found(library, "-".join(f"ord{number}" for number in range(1_500))) == []
