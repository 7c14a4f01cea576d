"""Long lists: facets that count, choices that can be taken back, orders, pages, and their addresses."""

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen


def test_a_list_counts_what_it_shows(open_screen: OpenScreen) -> None:
    assert "6\N{NO-BREAK SPACE}kilder" in open_screen("sources").text
    assert "8 findings" in open_screen("findings", "en").text
    assert "1\N{NO-BREAK SPACE}udsagn" in open_screen("findings", "da", kind="plan").text


def test_a_choice_narrows_the_list_and_can_be_taken_away(open_screen: OpenScreen) -> None:
    screen = open_screen("sources", "da", kind="article")
    assert "1\N{NO-BREAK SPACE}kilde" in screen.text
    assert screen.links["artikelfjern"] == "./sources?lang=da"
    assert screen.links["rapport1"] == "./sources?kind=article%2Creport&lang=da"


def test_years_are_bars_that_say_their_number(open_screen: OpenScreen) -> None:
    bars = [
        item
        for item in open_screen("sources").elements("a")
        if "bb-year" in item.get("attributes", {}).get("class", "")
    ]
    assert {bar["attributes"]["aria-label"] for bar in bars} >= {"2019: 1", "2023: 1"}


def test_findings_can_be_asked_for_one_voice_about_one_topic(open_screen: OpenScreen) -> None:
    screen = open_screen("findings", "da", voice="concept/citizen", topic="concept/bridge-builder")
    assert "Borgerne fortæller den samme historie" in screen.text
    assert len([item for item in screen.elements("article") if "bb-finding" in item["attributes"]["class"]]) == 1


def test_choices_that_fit_nothing_offer_a_way_out(open_screen: OpenScreen) -> None:
    screen = open_screen("sources", "da", kind="article", year="2023")
    assert "Intet passer til valgene" in screen.text
    assert screen.links["Ryd alle"] == "./sources?lang=da"


@pytest.mark.parametrize(
    "query", [{"kind": "<script>"}, {"page": "0"}, {"page": "x"}, {"sort": "x"}, {"year": "-"}, {"topic": "x/y"}]
)
def test_nonsense_in_the_address_is_no_error(open_screen: OpenScreen, query: dict[str, str]) -> None:
    assert open_screen("sources", "da", **query).text


def test_a_page_beyond_the_last_leads_to_the_first(open_screen: OpenScreen) -> None:
    screen = open_screen("sources", "da", page="9")
    assert screen.links["Til første side"] == "./sources?lang=da"


def test_a_long_list_is_cut_into_pages(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    many = [Node(f"concept/c{n:03}", "Concept", {"kind": ("role",), "name_da": f"begreb {n:03}"}) for n in range(1, 61)]
    opened = open_with(many)
    first = opened("concepts")
    assert "1–25 af 60" in first.text
    assert first.links["Næste"] == "./concepts?page=2&lang=da"
    last = opened("concepts", "da", page="3")
    assert "51–60 af 60" in last.text
    assert "Begreb 060" in last.text
    assert "Næste" not in last.links


def test_people_stand_by_their_family_names(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    people = (("Anna", "Zeuthen"), ("Zita", "Aagaard"))
    opened = open_with(
        [
            Node(f"person/{given.lower()}", "Person", {"name": f"{given} {family}", "family": family, "given": given})
            for given, family in people
        ]
    )
    text = opened("people", "en").text
    assert text.index("Aagaard, Zita") < text.index("Zeuthen, Anna")


def test_a_fold_hides_more_than_one_row(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    kinds = ("theory", "phenomenon", "role", "competence", "method", "theme", "stakeholder level")
    opened = open_with(
        [Node(f"concept/{n}", "Concept", {"kind": (kind,), "name_da": kind}) for n, kind in enumerate(kinds)]
    )
    assert "Vis 1 mere" not in opened("concepts").text


def test_danish_letters_stand_last_in_danish(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    names = ["århus", "ærlighed", "zone", "ø-drift", "ansvar"]
    opened = open_with(
        [Node(f"concept/c{n}", "Concept", {"kind": ("role",), "name_da": name}) for n, name in enumerate(names)]
    )
    text = opened("concepts").text
    places = [text.index(name) for name in ("Ansvar", "Zone", "Ærlighed", "Ø-drift", "Århus")]
    assert places == sorted(places)


def test_open_questions_say_what_they_concern_where_one_looked_and_what_might_be_the_answer(
    open_screen: OpenScreen,
) -> None:
    text = open_screen("questions", "da", kind="unresolved citation").text
    assert "Hvilket værk fra 2018 henviser rapporten til?" in text
    assert "angår Borgeren på broen" in text
    report = "Brolauget & Sørensen 2023, s.\N{NO-BREAK SPACE}"
    assert f"der er ledt i {report}5, 9" in text
    assert (
        "kunne være Brobyggere på tværs af ø og å: Et studie af koordinering, fordi samme forfatter, året efter."
        in text
    )


def test_findings_can_be_narrowed_to_what_they_are_built_on(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    spoken = Node("finding/f1", "Finding", {"kind": "wish", "statement_da": "Gå sammen.", "evidence_type": "interview"})
    read = Node("finding/f2", "Finding", {"kind": "fact", "statement_da": "Broen er lang.", "evidence_type": "plan"})
    text = open_with([spoken, read])("findings", "da", evidence_type="interview").text
    assert "Bygger på" in text
    assert "Gå sammen." in text
    assert "Broen er lang." not in text


def test_a_list_leads_to_files_of_just_what_it_shows(open_screen: OpenScreen) -> None:
    screen = open_screen("sources", "da", kind="article,book", sort="newest", page="1")
    assert "Hent denne ene som fil" in open_screen("sources", "da", kind="article").text
    assert screen.links["RIS, til EndNote og Mendeley"] == (
        "./lists/sources.ris?kind=article%2Cbook&sort=newest&lang=da"
    )
    assert open_screen("people", "en").links["CSV, for a spreadsheet"] == "./lists/people.csv?lang=en"


def test_projects_are_narrowed_by_the_year_they_began(open_screen: OpenScreen) -> None:
    screen = open_screen("projects", "en", year="2019")
    assert "1 project" in screen.text
    assert "Bridges for all" in screen.text
