"""The screens of teaching: lessons with their files, tasks alone, and what the component in the browser is given."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from app.settings import Settings
from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen, Screen, run_screen

LESSON = "who-is-the-bridge-builder"


@pytest.fixture
def open_real(real_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> OpenScreen:
    """Open a screen of the hub of this library."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(real_settings.library))
    monkeypatch.setenv("BROBYGGER_STORE", real_settings.store)
    monkeypatch.delenv("BROBYGGER_LANG", raising=False)
    return run_screen


def given(screen: Screen) -> dict[str, Any]:
    """The data of the one teaching component."""
    (only,) = screen.data["teaching"]
    return only


def test_lessons_are_listed_with_length_and_tasks(open_screen: OpenScreen) -> None:
    screen = open_screen("lessons", "da")
    assert "Den første bro" in screen.links
    assert "25 minutter · 2 stop" in screen.text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_library_without_lessons_says_so(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    concept = Node("concept/alone", "Concept", {"kind": ("theory",), "name_da": "alene"})
    assert "There are no lessons yet" in open_with([concept])("lessons", "en").text


def test_a_lesson_shows_its_stops_in_order_with_the_answer_folded_away(open_screen: OpenScreen) -> None:
    screen = open_screen("lesson", "da", id="first-bridge")
    assert screen.text.index("1. Ordet") < screen.text.index("2. Stemmerne")
    (folded,) = screen.elements("details")
    assert "Borgeren siger det først." in json.dumps(folded, ensure_ascii=False)


def test_a_lesson_leads_to_teaching_to_files_and_to_what_it_shows(open_real: OpenScreen) -> None:
    links = open_real("lesson", "en", id=LESSON).links
    assert links["Teach this lesson"] == f"./teach?id={LESSON}&lang=en"
    assert links["Sheet for the teacher (PDF)"] == f"./sheets/lesson.pdf?id={LESSON}&for=teacher&lang=en"
    assert f"./sheets/reading-list.bib?id={LESSON}&lang=en" in links.values()
    assert f"./task?stop={LESSON}-links&lang=en" in links.values()


@pytest.mark.parametrize(("screen", "slug"), [("concept", "bridge-builder"), ("finding", "f001")])
def test_what_a_lesson_shows_leads_back_to_the_lesson(open_screen: OpenScreen, screen: str, slug: str) -> None:
    assert open_screen(screen, "da", id=slug).links["Den første bro"] == "./lesson?id=first-bridge&lang=da"


@pytest.mark.parametrize("screen", ["lesson", "teach"])
def test_a_lesson_that_is_gone_is_not_found(open_screen: OpenScreen, screen: str) -> None:
    assert "Not in the library" in open_screen(screen, "en", id="gone").text


def test_a_task_alone_comes_with_its_answer(open_real: OpenScreen) -> None:
    data = given(open_real("task", "da", stop=f"{LESSON}-links"))
    assert (data["role"], data["task"]["kind"]) == ("task", "predict")
    assert len(data["solution"]["links"]) >= 5


def test_a_task_can_be_made_of_chosen_concepts(open_real: OpenScreen) -> None:
    data = given(open_real("task", "en", kind="cards", of="npg,npm,trust"))
    assert data["role"] == "cards"
    assert {card["name"] for card in data["task"]["cards"]} == {
        "New Public Governance", "New Public Management", "Trust",
    }  # fmt: skip


def test_the_concepts_of_a_task_can_be_chosen_anew(open_real: OpenScreen) -> None:
    links = open_real("task", "en", kind="cards", of="npg,npm,trust").links
    assert links["Choose other concepts"] == "./tasks?kind=cards&of=npg%2Cnpm%2Ctrust&lang=en"
    assert open_real("tasks", "en", kind="cards", of="npg,npm,trust,gone").links["Open the task"] == (
        "./task?kind=cards&of=npg%2Cnpm%2Ctrust&lang=en"
    )


@pytest.mark.parametrize("of", ["", "npg", "npg,npm"])
def test_too_little_makes_no_task_and_says_so(open_real: OpenScreen, of: str) -> None:
    assert "This makes no task" in open_real("task", "en", kind="predict", of=of).text


@pytest.mark.parametrize("query", [{"kind": "nothing", "of": "npg"}, {"kind": "case", "of": "npg"}])
def test_an_unknown_kind_makes_no_task(open_real: OpenScreen, query: dict[str, str]) -> None:
    assert "This makes no task" in open_real("task", "en", **query).text


@pytest.mark.parametrize("query", [{"stop": "gone"}, {"kind": "cards", "of": "gone,npg,npm"}])
def test_a_task_of_what_is_gone_is_not_found(open_real: OpenScreen, query: dict[str, str]) -> None:
    assert "Not in the library" in open_real("task", "en", **query).text


def test_tasks_of_the_lessons_are_listed_lesson_by_lesson(open_real: OpenScreen) -> None:
    screen = open_real("tasks", "da")
    assert f"./task?stop={LESSON}-voices&lang=da" in screen.links.values()
    assert "Hvem er brobyggeren?" in screen.links
    assert "Build the chain: empty talks · build the chain" in open_real("tasks", "en").text


def test_a_code_is_read_from_the_address_and_nonsense_is_not(open_screen: OpenScreen) -> None:
    assert given(open_screen("room", "da", code="k7m-4tx"))["code"] == "K7M4TX"
    assert given(open_screen("room", "da", code="<script>"))["code"] == ""
    assert given(open_screen("room", "da", code="K7M4TX", wall="yes"))["role"] == "wall"


def test_every_word_of_the_component_is_there_in_danish(open_screen: OpenScreen) -> None:
    asked: tuple[tuple[str, dict[str, str]], ...] = (("room", {}), ("teach", {"id": "first-bridge"}))
    for screen, query in asked:
        danish, english = (given(open_screen(screen, language, **query))["texts"] for language in ("da", "en"))
        same = {name for name in danish if danish[name] == english[name]}
        assert same <= {"phones", "stopOf", "minutes"}, same
