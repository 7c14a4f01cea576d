from collections.abc import Callable

import pytest

from graph.questions.case_walk import LONGEST_CASE, CaseTask, case_task
from graph.store import GraphStore
from ontology.elements import slug_of
from tests.graph.samples import concept


def lit(task: CaseTask) -> list[tuple[str, str]]:
    """(words of the text, concept meant) from left to right."""
    return [
        (sentence.text[match.start : match.end], slug_of(match.concept))
        for sentence in task.sentences
        for match in sentence.matches
    ]


@pytest.fixture
def field(graph: Callable[..., GraphStore]) -> GraphStore:
    return graph(
        concept("citizen", "borger", synonyms_da=("klient",), name_en="citizen"),
        concept("caseworker", "sagsbehandler", name_en="caseworker"),
        concept("coordinating", "koordinerende sagsbehandler"),
        concept("one", "én sagsbehandler"),
        concept("again", "at fortælle forfra"),
        concept("talk", "samtale", synonyms_da=("samtale hver 14. dag",)),
    )


def test_a_concept_is_found_in_any_of_its_forms(field: GraphStore) -> None:
    task = case_task(field, "Borgerne og borgeren møder sagsbehandlere.", "da")
    assert lit(task) == [("Borgerne", "citizen"), ("borgeren", "citizen"), ("sagsbehandlere", "caseworker")]


def test_another_word_for_it_is_found_too(field: GraphStore) -> None:
    assert lit(case_task(field, "En klients ord.", "da")) == [("klients", "citizen")]


def test_the_longest_wording_wins(field: GraphStore) -> None:
    task = case_task(field, "Den koordinerende sagsbehandler ringer.", "da")
    assert lit(task) == [("koordinerende sagsbehandler", "coordinating")]


def test_a_stressed_word_is_not_its_unstressed_twin(field: GraphStore) -> None:
    assert lit(case_task(field, "Der kom en sagsbehandler.", "da")) == [("sagsbehandler", "caseworker")]
    assert lit(case_task(field, "Hun ønsker én sagsbehandler.", "da")) == [("én sagsbehandler", "one")]


def test_an_infinitive_is_found_without_its_marker(field: GraphStore) -> None:
    assert lit(case_task(field, "Han må fortælle forfra.", "da")) == [("fortælle forfra", "again")]


def test_the_language_decides_which_words_count(field: GraphStore) -> None:
    assert lit(case_task(field, "The citizens meet a borger.", "en")) == [("citizens", "citizen")]


def test_a_number_with_a_full_stop_ends_no_sentence(field: GraphStore) -> None:
    task = case_task(field, "Der er samtale hver 14. dag for alle. Hvorfor det? Ingen ved det.", "da")
    assert [sentence.text for sentence in task.sentences] == [
        "Der er samtale hver 14. dag for alle.", "Hvorfor det?", "Ingen ved det.",
    ]  # fmt: skip
    assert lit(task) == [("samtale hver 14. dag", "talk")]


def test_concepts_come_in_order_of_the_text_then_those_to_think_of(field: GraphStore) -> None:
    task = case_task(field, "En sagsbehandler og en borger.", "da", ["concept/one", "concept/gone"])
    assert [slug_of(node.id) for node in task.concepts] == ["caseworker", "citizen", "one"]


@pytest.mark.parametrize("text", ["", "   \n ", "…", "<script>alert(1)</script>"])
def test_a_text_without_concepts_lights_nothing(field: GraphStore, text: str) -> None:
    assert lit(case_task(field, text, "da")) == []


def test_a_text_that_is_too_long_is_cut(field: GraphStore) -> None:
    task = case_task(field, "borger " * 100_000, "da")
    assert sum(len(sentence.text) for sentence in task.sentences) <= LONGEST_CASE


def test_a_library_without_concepts_lights_nothing(graph: Callable[..., GraphStore]) -> None:
    assert case_task(graph(concept("alone")), "Noget andet.", "da").concepts == ()
