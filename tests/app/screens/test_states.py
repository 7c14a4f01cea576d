"""Nothing found, moved, and could not ask are three different pages, in both languages, on every screen."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

ONE_THING = {
    "concept": "x",
    "source": "x",
    "project": "x",
    "finding": "x",
    "entry": "person/x",
    "person": "x",
    "law": "x",
}
"""Screens of one thing, with an id that nothing has."""
SCREENS = (
    "start",
    "map",
    "concepts",
    "concept",
    "link",
    "path",
    "bikva",
    "people",
    "organisations",
    "programmes",
    "laws",
    "events",
    "findings",
    "finding",
    "sources",
    "source",
    "projects",
    "project",
    "questions",
    "about",
    "entry",
    "evidence",
    "person",
    "law",
    "search",
    "news",
)


@pytest.mark.parametrize("screen", ONE_THING)
def test_an_unknown_id_is_a_page_that_leads_on(open_screen: OpenScreen, screen: str) -> None:
    danish = open_screen(screen, "da", id=ONE_THING[screen])
    assert "Findes ikke i biblioteket" in danish.text
    assert danish.links["Søg efter det"] == "./search?q=x&lang=da"
    assert "Not in the library" in open_screen(screen, "en", id=ONE_THING[screen]).text


@pytest.mark.parametrize("asked", ["", "<script>alert(1)</script>", "../../etc/passwd", "concept/" * 500, "\N{NULL}"])
@pytest.mark.parametrize("screen", ONE_THING)
def test_a_hostile_id_is_words_on_a_page(open_screen: OpenScreen, screen: str, asked: str) -> None:
    screen_shown = open_screen(screen, "da", id=asked)
    assert "Findes ikke i biblioteket" in screen_shown.text
    assert screen_shown.elements("script") == []


def test_a_map_of_an_unknown_concept_is_not_found(open_screen: OpenScreen) -> None:
    assert "Findes ikke i biblioteket" in open_screen("map", "da", focus="<script>").text


@pytest.mark.parametrize("lang", ["", "xx", "<script>", "DA"])
def test_an_unknown_language_is_danish(open_screen: OpenScreen, lang: str) -> None:
    screen = open_screen("concept", lang, id="empowerment")
    assert "Hvem taler om empowerment?" in screen.text
    assert screen.data["frame"][0]["language"] == "da"


@pytest.mark.parametrize("screen", SCREENS)
def test_a_library_that_is_not_there_is_said_on_every_screen_that_asks(open_unbuilt: OpenScreen, screen: str) -> None:
    shown = open_unbuilt(screen, "da", id="x", q="x")
    assert "Biblioteket er ikke bygget endnu" in shown.text
    assert "Findes ikke" not in shown.text
    assert "Prøv igen" in shown.links
    assert "The library has not been built yet" in open_unbuilt(screen, "en", id="x", q="x").text


def test_a_map_file_that_makes_no_sense_is_said_and_not_shown_as_an_error(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], tmp_path: Path
) -> None:
    opened = open_with([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x"})])
    (tmp_path / "map.csv").write_text("id,x,y\nconcept/x,ten,20\n", encoding="utf-8")
    assert "Biblioteket kan ikke læses lige nu" in opened("concept", "da", id="x").text


def test_a_library_of_one_concept_opens_on_every_list(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    opened = open_with([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "enebrobygger"})])
    assert "Enebrobygger" in opened("start").text
    assert "Enebrobygger" in opened("concepts").text
    assert "Kort om enebrobygger" in opened("map").text
    for screen in ("sources", "findings", "projects"):
        assert "Her er ikke noget endnu" in opened(screen).text
    assert "Ingen åbne spørgsmål her" in opened("questions").text
