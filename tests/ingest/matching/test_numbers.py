import pytest

from ingest.matching.numbers import edition_number, numbers_in
from ontology.folding import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fjerde kvartalsrapport", "4. kvartalsrapport"),
        ("Fourth quarterly report", "4th quarterly report"),
        ("Brobygning, del 2", "Brobygning, del II"),
        ("Brobygning, part one", "Brobygning, part I"),
        ("Nyhedsbrev, marts 2020", "Nyhetsbrev, mars 2020"),
        ("Rapport 007", "Rapport 7"),
    ],
)
def test_a_number_is_the_same_in_whatever_way_it_is_written(one: str, other: str) -> None:
    assert numbers_in(words(one)) == numbers_in(words(other)) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fourth quarterly report", "Fifth quarterly report"),
        ("Fjerde kvartalsrapport", "Femte kvartalsrapport"),
        ("Årsrapport 2019", "Årsrapport 2020"),
        ("Nyhedsbrev april", "Nyhedsbrev maj"),
        ("Bind I", "Bind V"),
        ("Part A", "Part B"),
        ("Working paper 21", "Working paper 12"),
    ],
)
def test_works_of_a_series_are_told_apart_by_their_number(one: str, other: str) -> None:
    assert numbers_in(words(one)) != numbers_in(words(other))


def test_small_words_that_may_be_numbers_are_none_where_no_part_is_named() -> None:
    assert numbers_in(words("Et studie i praksis: to be or not to be")) == ()


@pytest.mark.parametrize(
    ("written", "number"),
    [("2. udgave", "2"), ("2nd ed.", "2"), ("Anden udgave", "2"), ("1", ""), ("", ""), ("revideret", "")],
)
def test_an_edition_is_its_number_and_a_first_edition_is_none(written: str, number: str) -> None:
    assert edition_number(words(written)) == number
