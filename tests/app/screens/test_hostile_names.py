"""A name that tries to be something else is shown as the name it is, on every screen that can show it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen
from tests.app.screens.hostile import HOSTILE

SCREENS = {
    "start": {}, "map": {"focus": "c0"}, "concepts": {}, "concept": {"id": "c0"}, "finding": {"id": "f0"},
    "link": {"from": "c0", "to": "c1"}, "path": {"from": "c1", "to": "c2"}, "bikva": {}, "search": {"q": "img"},
}  # fmt: skip


def hostile_library() -> list[Node | Edge]:
    """Concepts round the first, each with a finding, a reason and a source, all with hostile names."""
    numbers = range(len(HOSTILE))
    concepts = [Node(f"concept/c{n}", "Concept", {"kind": ("theme",), "name_da": HOSTILE[n],
                                                           "definition_da": HOSTILE[n]})
                for n in numbers]  # fmt: skip
    findings = [Node(f"finding/f{n}", "Finding", {"kind": "claim", "statement_da": HOSTILE[n]}) for n in numbers]
    sources = [Node(f"source/s{n}", "Source", {"kind": "article", "title": HOSTILE[n]}) for n in numbers]
    links = [Edge("RELATED", "concept/c0", f"concept/c{n}", "", {"because_da": HOSTILE[n], "source": f"source/s{n}"})
             for n in numbers[1:]]  # fmt: skip
    about = [Edge("ABOUT", f"finding/f{n}", "concept/c0") for n in numbers]
    stated = [Edge("STATED_IN", f"finding/f{n}", f"source/s{n}") for n in numbers]
    answers = [Edge("RESPONDS_TO", f"finding/f{n}", "finding/f0") for n in numbers[1:3]]
    return [*concepts, *findings, *sources, *links, *about, *stated, *answers]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_shows_hostile_names_as_text(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], screen: str
) -> None:
    shown = open_with(hostile_library())(screen, "da", **SCREENS[screen])
    assert any(text[:15].strip() in shown.text for text in HOSTILE)
    assert {item["tag"] for item in shown.elements()} & {"script", "img", "iframe"} == set()
    assert all(item["href"].startswith(("./", "https://", "http://")) for item in shown.elements("a"))


def test_the_map_gets_hostile_names_as_data(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    screen = open_with(hostile_library())("map", "da", focus="c0")
    assert {item["name"] for item in screen.map["concepts"]} == set(HOSTILE)


def test_a_library_of_one_concept_opens_on_every_screen_of_concepts(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    opened = open_with([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "enebrobygger"})])
    for screen, query in (("map", {}), ("map", {"all": "yes"}), ("map", {"face": "table"}), ("concept", {"id": "x"})):
        assert "nebrobygger" in opened(screen, "da", **query).text
    assert "Findes ikke i biblioteket" in opened("map", "da", cluster="x").text


def test_a_library_without_connections_shows_each_concept_alone(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    nodes = [Node(f"concept/{name}", "Concept", {"kind": ("role",), "name_da": name}) for name in ("ord", "ting")]
    opened = open_with(nodes)
    assert [item["name"] for item in opened("map", "da", focus="ord").map["concepts"]] == ["ord"]
    assert opened("map", "da", all="yes").map["connections"] == []
    assert "Ingen vej mellem de to" in opened("path", "da", **{"from": "ord", "to": "ting"}).text
    assert "Ingen forbindelser endnu" in opened("concept", "da", id="ord").text
