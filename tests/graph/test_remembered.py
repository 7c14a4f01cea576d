import pytest

from graph.remembered import Counted, Remembered
from graph.store import ByProperty, Having

KINDS = Counted.of("Source", [ByProperty("kind")], [])
BOOKS = Counted.of("Source", [ByProperty("kind")], [Having("kind", ("book",))])


def test_a_count_is_remembered_for_its_question_and_its_state_only() -> None:
    remembered = Remembered()
    remembered.keep(KINDS, "monday", {("book",): 2})
    assert remembered.answer(KINDS, "monday") == {("book",): 2}
    assert remembered.answer(KINDS, "tuesday") is None
    assert remembered.answer(BOOKS, "monday") is None
    assert (KINDS in remembered, BOOKS in remembered) == (True, False)


def test_what_is_given_out_cannot_be_changed() -> None:
    given = Remembered().keep(KINDS, "monday", {("book",): 2})
    with pytest.raises(TypeError):
        given[("book",)] = 3  # type: ignore[index]


def test_what_was_not_asked_for_longest_is_forgotten_first() -> None:
    remembered = Remembered(most=2)
    years = Counted.of("Source", [ByProperty("issued")], [])
    remembered.keep(KINDS, "monday", {("book",): 2})
    remembered.keep(BOOKS, "monday", {("book",): 2})
    remembered.answer(KINDS, "monday")
    remembered.keep(years, "monday", {("2019",): 2})
    assert [asked in remembered for asked in (KINDS, BOOKS, years)] == [True, False, True]
    remembered.keep(KINDS, "monday", {("book",): 1, ("article",): 1, ("report",): 1})
    assert [asked in remembered for asked in (KINDS, BOOKS, years)] == [True, False, False]
