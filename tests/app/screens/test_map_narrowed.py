"""The map narrowed, seen from far away and as a table: what does not match fades, and both faces stay in step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen, Screen


def shown(screen: Screen) -> set[str]:
    """The concepts the map draws in full."""
    return {item["name"] for item in screen.map["concepts"] if not item["faded"]}


def test_a_voice_brings_forward_what_it_speaks_about(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="bridge-builder", steps="2", voice="concept/citizen")
    assert shown(screen) == {"brobygger", "empowerment", "samskabelse"}
    assert "Borgerfjern" in screen.links
    assert screen.links["Ryd alle"] == "./map?focus=bridge-builder&steps=2&lang=da"


def test_lines_to_what_does_not_match_fade_with_it(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="empowerment", kinds="role")
    faded = {item["id"]: item["faded"] for item in screen.map["connections"]}
    assert faded["bridge-builder~empowerment"] is False
    assert faded["co-creation~empowerment"] is True


def test_the_list_keeps_what_does_not_match_behind_a_fold_that_counts_it(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "en", focus="empowerment", kinds="role")
    folds = [item["children"][0]["children"][0] for item in screen.elements("details")]
    assert "1\N{NO-BREAK SPACE}does not match" in folds or "1 does not match" in folds


def test_choices_are_spread_out_only_when_asked_for_and_count_within_each_other(open_screen: OpenScreen) -> None:
    assert open_screen("map", "en", focus="empowerment").elements("section") == []
    screen = open_screen("map", "en", focus="bridge-builder", steps="2", filters="yes")
    titles = [item["children"][0]["children"][0] for item in screen.elements("section")]
    assert {"Kind of concept", "Connection", "Voice"} <= set(titles)
    assert screen.links["Citizen3"] == (
        "./map?focus=bridge-builder&steps=2&filters=yes&voice=concept%2Fcitizen&lang=en"
    )


def test_a_choice_that_leaves_nothing_says_so(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "en", focus="empowerment", year="1850")
    assert "No concept here matches. Take a choice away." in screen.text
    assert "1850remove" in screen.links


def test_the_table_sorts_by_each_column_and_back(open_screen: OpenScreen) -> None:
    def rows(sort: str) -> list[str]:
        screen = open_screen("map", "da", focus="bridge-builder", steps="2", face="table", sort=sort)
        cells = [row["children"] for row in screen.elements("tr")][1:]
        return ["".join(part["children"][0] for part in row[0]["children"] if "href" in part) for row in cells]

    assert rows("name") == sorted(rows("name"))
    assert rows("-name") == list(reversed(rows("name")))
    assert rows("findings")[0] == "brobygger"
    assert rows("nonsense") == rows("name")
    assert set(rows("links")) == {"brobygger", "empowerment", "samskabelse", "sagsbehandler"}


def test_the_table_says_which_column_it_is_sorted_by(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="empowerment", face="table", sort="findings")
    sorted_by = [item["attributes"]["aria-sort"] for item in screen.elements("th") if "aria-sort" in item["attributes"]]
    assert sorted_by == ["descending"]


def clustered(folder: Path, size: int) -> list[Node | Edge]:
    """Two clusters of this size each, joined by one connection, with a map that says so."""
    names = [f"{side}{number}" for side in "ab" for number in range(size)]
    nodes = [Node(f"concept/{name}", "Concept", {"kind": ("role",), "name_da": name}) for name in names]
    rows = [f"concept/{name},{number},{number},concept/{name[0]}0" for number, name in enumerate(names)]
    (folder / "map.csv").write_text("\n".join(["id,x,y,cluster", *rows]), encoding="utf-8")
    return [*nodes, Edge("RELATED", "concept/a0", "concept/b1")]


def test_the_whole_map_of_many_concepts_shows_clusters(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], tmp_path: Path
) -> None:
    screen = open_with(clustered(tmp_path, 21))("map", "en", all="yes")
    assert {(item["name"], item["degree"]) for item in screen.map["concepts"]} == {("Around a0", 21), ("Around b0", 21)}
    (bridge,) = screen.map["connections"]
    assert bridge["words"] == "1\N{NO-BREAK SPACE}connection" or bridge["words"] == "1 connection"
    assert bridge["href"] == "./map?cluster=a0%2Cb0&lang=en"
    assert screen.links["Around a0"] == "./map?cluster=a0&lang=en"
    assert screen.links["Every concept at once"] == "./map?all=concepts&lang=en"


def test_a_cluster_opens_as_a_map_of_its_concepts(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], tmp_path: Path
) -> None:
    opened = open_with(clustered(tmp_path, 21))
    assert len(opened("map", "da", cluster="a0").map["concepts"]) == 21
    both = opened("map", "en", cluster="a0,b0")
    assert (len(both.map["concepts"]), len(both.map["connections"])) == (42, 1)
    assert "Around a0 and around b0" in both.text
    assert "Findes ikke i biblioteket" in opened("map", "da", cluster="nobody").text


def test_few_concepts_are_shown_one_by_one(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], tmp_path: Path
) -> None:
    opened = open_with(clustered(tmp_path, 3))
    assert len(opened("map", "da", all="yes").map["concepts"]) == 6
    assert opened("map", "da", all="yes", at="b1").map["at"] == "concept/b1"


def test_the_map_of_a_concept_says_where_on_the_whole_map_it_stands(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], tmp_path: Path
) -> None:
    screen = open_with(clustered(tmp_path, 3))("map", "en", focus="a1")
    assert screen.links["around a0"] == "./map?cluster=a0&lang=en"
