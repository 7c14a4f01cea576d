"""A way between two concepts is told as sentences, says why it is this one, and offers the next."""

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

Opened = Callable[[Sequence[Node | Edge]], OpenScreen]


def concepts(*slugs: str) -> list[Node]:
    return [Node(f"concept/{slug}", "Concept", {"kind": ("role",), "name_da": slug}) for slug in slugs]


def joined(start: str, end: str, because: str = "") -> Edge:
    properties = {"because_da": because} if because else {}
    return Edge("RELATED", f"concept/{start}", f"concept/{end}", properties=properties)


def ends(start: str, end: str, **more: str) -> dict[str, str]:
    return {"from": start, "to": end, **more}


def test_before_a_choice_there_are_two_fields(open_screen: OpenScreen) -> None:
    screen = open_screen("path")
    assert "Fra et begreb til et andet" in screen.text
    start, end = screen.data["search"][1:]
    assert (start["label"], start["into"]) == ("Fra begreb", {"href": "./path?lang=da", "name": "from"})
    assert (end["label"], end["into"]["name"]) == ("Til begreb", "to")


def test_before_a_choice_there_are_questions_to_begin_with(open_with: Opened) -> None:
    screen = open_with(concepts("a", "b"))("path", "da")
    assert screen.links["Hvad har a med b at gøre?"] == "./path?from=a&to=b&lang=da"


def test_a_way_is_told_step_by_step_with_reasons_and_sources(open_screen: OpenScreen) -> None:
    text = open_screen("path", "da", **ends("caseworker", "co-creation")).text
    assert "Fra sagsbehandler til samskabelse på 2\N{NO-BREAK SPACE}skridt" in text
    first, second = text.index("Skridt 1"), text.index("Skridt 2")
    assert first < text.index("omfatter") < second < text.index("fordi samskabelse kræver nogen")
    assert "Brolauget & Sørensen 2023, s.\N{NO-BREAK SPACE}12" in text
    assert "intet skridt mangler sin begrundelse" in text
    assert "Sagsbehandler omfatter brobygger.kuratorernes inddeling" in text.replace("\n", "")


def test_the_next_ways_are_offered_and_can_be_told(open_with: Opened) -> None:
    edges = [joined("a", "b", "x"), joined("b", "z", "x"), joined("a", "c"), joined("c", "z", "x")]
    opened = open_with([*concepts("a", "b", "c", "z"), *edges])
    first = opened("path", "da", **ends("a", "z"))
    assert "én begrundelse mangler" in first.text
    assert first.links["Gennem c"] == "./path?from=a&to=z&way=2&lang=da"
    second = opened("path", "da", **ends("a", "z", way="2"))
    assert "Det er en anden vej" in second.text
    assert second.links["Gennem b"] == "./path?from=a&to=z&lang=da"
    assert {item["name"] for item in second.map["concepts"]} == {"a", "c", "z"}


def test_a_way_can_be_turned_round(open_screen: OpenScreen) -> None:
    screen = open_screen("path", "en", **ends("caseworker", "co-creation"))
    assert screen.links["Turn round"] == "./path?from=co-creation&to=caseworker&lang=en"


@pytest.mark.parametrize(
    ("lang", "end", "expected"),
    [
        ("da", "b", "Ingen vej mellem de to"),
        ("en", "b", "No way between these two"),
        ("da", "a", "Begge ender er samme begreb"),
    ],
)
def test_where_there_is_no_way_it_is_said(open_with: Opened, lang: str, end: str, expected: str) -> None:
    assert expected in open_with(concepts("a", "b"))("path", lang, **ends("a", end)).text


@pytest.mark.parametrize("asked", [ends("x", "empowerment"), ends("empowerment", "<script>")])
def test_an_end_that_is_not_in_the_library_is_not_found(open_screen: OpenScreen, asked: dict[str, str]) -> None:
    assert "Findes ikke i biblioteket" in open_screen("path", "da", **asked).text
