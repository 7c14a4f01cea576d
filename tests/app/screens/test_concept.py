"""The page of a concept says what it means, who says so, and how it is joined to others."""

from collections.abc import Callable, Sequence

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen


def test_the_definition_stands_in_the_language_of_the_reader(open_screen: OpenScreen) -> None:
    assert "At borgeren får mere indflydelse på sin egen sag." in open_screen("concept", "da", id="empowerment").text
    english = open_screen("concept", "en", id="empowerment").text
    assert "Giving citizens more influence on their own case." in english
    assert "Begreber" not in english


def test_names_in_other_languages_are_shown_and_suggested_ones_marked(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="empowerment").text
    assert "engelsk: empowerment" in text
    assert "norsk: myndiggjøringforeslået her" in text


def test_every_connection_is_a_sentence_with_reason_source_and_page(open_screen: OpenScreen) -> None:
    screen = open_screen("concept", "da", id="bridge-builder")
    assert (
        "Brobygger hænger sammen med samskabelse, fordi samskabelse kræver nogen, der kan gå over broen." in screen.text
    )
    assert "Brolauget & Sørensen 2023, s.\N{NO-BREAK SPACE}12" in screen.text
    assert "kuratorernes læsning" in screen.text


def test_a_connection_without_a_reason_says_so(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="empowerment").text
    assert "Empowerment står i modsætning til samskabelse.\nBegrundelse mangler." in text
    assert "Empowerment er en forudsætning for samskabelse.\nBegrundelse mangler." in text


def test_what_is_broader_needs_no_reason(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="bridge-builder").text
    assert "Brobygger hører under sagsbehandler." in text
    assert "Begrundelse mangler" not in text


def test_findings_stand_by_voice_from_the_citizen_up(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="bridge-builder").text
    citizen = text.index("Borgerne fortæller den samme historie")
    researcher = text.index("H1: Brobyggere gør vejen kortere.")
    assert text.index("Hvem taler om brobygger?") < citizen < researcher


def test_missing_voices_are_named(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="bridge-builder").text
    assert "Intet udsagn om brobygger i biblioteket kommer fra en sagsbehandler." in text
    assert "Ingen borgerstemme endnu" not in text


def test_a_voice_can_be_singled_out_and_let_go_again(open_screen: OpenScreen) -> None:
    screen = open_screen("concept", "da", id="bridge-builder", voice="citizen")
    assert "Borgerne fortæller" in screen.text
    cards = [item for item in screen.elements("article") if item["attributes"]["class"] == "bb-finding"]
    assert len(cards) == 1
    assert screen.links["Borgerfjern"] == "./concept?id=bridge-builder&lang=da"


def test_a_definition_of_a_source_says_what_it_rests_on_first(open_screen: OpenScreen) -> None:
    text = open_screen("concept", "da", id="bridge-builder").text
    assert "Sådan definerer en kilde det" in text
    leans, read_in = (
        "van der Berg 2018–2020, s.\N{NO-BREAK SPACE}40, 44",
        "Sørensen & Kjær 2019, s.\N{NO-BREAK SPACE}15–16",
    )
    assert f"{leans}, gengivet i {read_in}" in text


def test_the_small_map_shows_what_stands_one_step_away(open_screen: OpenScreen) -> None:
    shown = open_screen("concept", "da", id="empowerment").map
    assert {item["id"] for item in shown["concepts"]} == {
        "concept/empowerment",
        "concept/co-creation",
        "concept/bridge-builder",
    }
    assert shown["focus"] == "concept/empowerment"


def test_a_concept_with_no_links_and_no_findings_still_has_a_page(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    alone = Node("concept/alone", "Concept", {"kind": ("theory",), "name_da": "alene"})
    text = open_with([alone])("concept", "da", id="alone").text
    assert "Ingen udsagn om alene endnu" in text
    assert "Ingen forbindelser endnu" in text
    assert "ikke angivet" in text


def test_a_text_that_exists_in_the_other_language_only_is_marked(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    english = Node(
        "concept/x", "Concept", {"kind": ("role",), "name_en": "go-between", "definition_en": "One between."}
    )
    text = open_with([english])("concept", "da", id="x").text
    assert "One between.kun på engelsk" in text


def test_a_concept_that_moved_says_where_it_went(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    old = Node("concept/old", "Concept", {"kind": ("role",), "name_da": "medskaber", "review": "deprecated"})
    new = Node("concept/new", "Concept", {"kind": ("role",), "name_da": "samskaber"})
    screen = open_with([old, new, Edge("REPLACED_BY", old.id, new.id)])("concept", "da", id="old")
    assert "medskaber hedder nu samskaber. Gamle links virker stadig." in screen.text
    assert screen.links["samskaber"] == "./concept?id=new&lang=da"


def test_a_hostile_name_is_shown_as_it_is_written(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    name = "<img src=x onerror=alert(1)> **b** [a](javascript:x) \N{RIGHT-TO-LEFT OVERRIDE}"
    hostile = Node("concept/x", "Concept", {"kind": ("role",), "name_da": name})
    screen = open_with([hostile])("concept", "da", id="x")
    assert screen.elements("h1")[0]["children"] == [name]
    assert screen.map["concepts"][0]["name"] == name


def test_a_crowd_of_sources_leads_to_the_list_of_all_and_to_those_of_each_year(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    topic = Node("concept/topic", "Concept", {"kind": ("theory",), "name_da": "emne"})
    sources = [
        Node(f"source/s{number:03}", "Source", {"kind": "book", "title": "Bog", "issued": str(2000 + (number < 30))})
        for number in range(40)
    ]
    about = [Edge("ABOUT", source.id, topic.id) for source in sources]
    screen = open_with([topic, *sources, *about])("concept", "da", id="topic")
    assert "40\N{NO-BREAK SPACE}kilder" in screen.text
    assert "Vis 17 mere" in screen.text.replace("\N{NO-BREAK SPACE}", " ")
    assert screen.links["Alle kilder som liste"] == "./sources?topic=concept%2Ftopic&lang=da"
    assert screen.links["30"] == "./sources?topic=concept%2Ftopic&year=2001&lang=da"


def test_a_theme_says_whether_and_when_somebody_searched_for_more_literature(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    never = Node("concept/never", "Concept", {"kind": ("theme",), "name_da": "aldrig", "literature_search": "never"})
    once = Node(
        "concept/once",
        "Concept",
        {"kind": ("theme",), "name_da": "en gang", "literature_search": "systematic", "searched": "2026-11"},
    )
    open_screen = open_with([never, once])
    assert "Søgt efter mere litteratur\naldrig, indtil nu" in open_screen("concept", "da", id="never").text
    assert "Last searched\nNovember 2026" in open_screen("concept", "en", id="once").text
