"""The map draws one concept with what stands round it, and says the same as a list."""

from collections.abc import Callable, Sequence

from ontology.derived.legend import UNEXPLAINED
from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen


def test_the_map_and_the_list_name_the_same_concepts(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="bridge-builder", steps="2")
    drawn = {item["name"] for item in screen.map["concepts"] if item["step"]}
    listed = {name for row in screen.elements("tr") for name in drawn if name in str(row)}
    assert drawn == {"samskabelse", "empowerment", "sagsbehandler"}
    assert listed == drawn


def test_places_come_from_the_library(open_screen: OpenScreen) -> None:
    concepts = {
        item["id"]: (item["x"], item["y"]) for item in open_screen("map", "da", focus="empowerment").map["concepts"]
    }
    assert concepts["concept/empowerment"] == (6300, 6600)


def test_a_concept_without_a_place_is_drawn_all_the_same(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    nodes = [Node(f"concept/{name}", "Concept", {"kind": ("role",), "name_da": name}) for name in "abc"]
    screen = open_with([*nodes, Edge("RELATED", "concept/a", "concept/b"), Edge("RELATED", "concept/a", "concept/c")])
    places = {(item["x"], item["y"]) for item in screen("map", "da", focus="a").map["concepts"]}
    assert len(places) == 3


def test_steps_decide_how_far_one_looks(open_screen: OpenScreen) -> None:
    near = open_screen("map", "da", focus="caseworker").map["concepts"]
    far = open_screen("map", "da", focus="caseworker", steps="2").map["concepts"]
    assert len(near) == 2
    assert len(far) == 4
    assert len(open_screen("map", "da", focus="caseworker", steps="99").map["concepts"]) == 2


def test_a_line_without_a_reason_is_dotted_and_questioned(open_screen: OpenScreen) -> None:
    lines = {item["id"]: item for item in open_screen("map", "da", focus="bridge-builder").map["connections"]}
    dotted = lines["co-creation~empowerment"]
    assert dotted["dashes"] == list(UNEXPLAINED)
    assert dotted["words"] == "står i modsætning til · forudsætter ?"
    assert lines["bridge-builder~empowerment"]["words"] == "hænger sammen med"
    assert "begrundelse mangler" in open_screen("map", "da", focus="empowerment").text


def test_several_connections_of_two_concepts_are_one_line_and_several_sentences(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="empowerment", link="co-creation~empowerment")
    assert screen.map["chosen"] == "co-creation~empowerment"
    assert "Valgt forbindelse" in screen.text
    assert "Empowerment står i modsætning til samskabelse." in screen.text
    assert "Empowerment er en forudsætning for samskabelse." in screen.text


def test_a_chosen_connection_is_told_in_words_with_its_source(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "en", focus="empowerment", link="bridge-builder~empowerment")
    assert "because the bridge builder can give the citizen a greater say." in screen.text
    assert "Sørensen & Kjær 2019, pp.\N{NO-BREAK SPACE}15–16" in screen.text
    assert screen.links["Close"] == "./map?focus=empowerment&lang=en"


def test_a_chosen_connection_that_is_none_says_so(open_screen: OpenScreen) -> None:
    text = open_screen("map", "da", focus="empowerment", link="citizen~empowerment").text
    assert "De to begreber er ikke forbundet" in text
    assert "Findes ikke i biblioteket" in open_screen("map", "da", focus="empowerment", link="nonsense").text


def test_the_legend_filters_by_fading_never_by_hiding(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="empowerment", kinds="role")
    faded = {item["id"]: item["faded"] for item in screen.map["concepts"]}
    assert faded == {"concept/empowerment": False, "concept/bridge-builder": False, "concept/co-creation": True}
    assert screen.map["texts"]["count"] == "Udsnit af kortet: 3 af 6 begreber · 1 af dem passer"
    assert screen.links["rolle"] == "./map?focus=empowerment&lang=da"


def test_a_concept_is_said_aloud_with_its_kind_and_its_connection(open_screen: OpenScreen) -> None:
    said = {item["id"]: item["say"] for item in open_screen("map", "da", focus="bridge-builder").map["concepts"]}
    assert said["concept/caseworker"] == "sagsbehandler, aktør, omfatter brobygger"
    assert said["concept/bridge-builder"] == "brobygger, rolle"


def test_without_a_focus_the_map_starts_from_the_best_connected_concept(open_screen: OpenScreen) -> None:
    assert open_screen("map").map["focus"] == "concept/bridge-builder"


def test_the_whole_map_holds_every_concept_and_says_how_each_is_joined(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", all="yes")
    assert len(screen.map["concepts"]) == 6
    assert screen.map["focus"] == ""
    assert "6\N{NO-BREAK SPACE}begreber" in screen.text
