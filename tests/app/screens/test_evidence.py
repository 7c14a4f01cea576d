"""The evidence map: every number leads to what it counts, every empty cell to what a study there would ask."""

from collections.abc import Callable, Sequence

import pytest

from app.hub import open_graph
from app.screens.parts.evidence_asked import asked_evidence
from app.screens.parts.evidence_parts import size
from app.screens.parts.evidence_table import as_csv
from app.screens.parts.visit import Visit
from app.settings import Settings
from app.wording import Wording
from graph.questions.evidence import evidence_matrix
from ontology.elements import Edge, Node, Value
from tests.app.screens.conftest import OpenScreen


def test_every_number_leads_to_the_list_of_what_it_counts(open_screen: OpenScreen) -> None:
    screen = open_screen("evidence")
    numbers = {
        item["attributes"]["aria-label"]: item["href"]
        for item in screen.elements("a")
        if "aria-label" in item.get("attributes", {})
    }
    address = numbers["brobygger, Borger: 1"]
    assert address == "./findings?topic=concept%2Fbridge-builder&voice=concept%2Fcitizen&lang=da"
    listed = open_screen("findings", "da", topic="concept/bridge-builder", voice="concept/citizen")
    assert "1\N{NO-BREAK SPACE}udsagn" in listed.text


@pytest.mark.parametrize("by", ["", "source-kind", "year"])
def test_every_number_counts_what_its_list_holds(open_screen: OpenScreen, by: str) -> None:
    screen = open_screen("evidence", "en", by=by)
    cells = [
        (item["href"], int(item["children"][0]))
        for item in screen.elements("a")
        if item["href"].startswith(("./findings?topic=", "./sources?topic="))
    ]
    assert cells
    for address, number in cells[:3]:
        path, _, query = address.removeprefix("./").partition("?")
        asked = dict(part.split("=") for part in query.replace("%2F", "/").replace("+", " ").split("&"))
        text = open_screen(path, **asked).text
        assert f"{number} {path if number > 1 else path.removesuffix('s')}" in text


def test_an_empty_cell_asks_its_question_and_shows_what_stands_near(open_screen: OpenScreen) -> None:
    rings = [
        item["href"]
        for item in open_screen("evidence", "en").elements("a")
        if "bb-ring" in item.get("attributes", {}).get("class", "")
    ]
    assert "./evidence?at=empowerment&in=concept%2Fresearcher&lang=en" in rings
    text = open_screen("evidence", "en", at="empowerment", **{"in": "concept/researcher"}).text
    assert "Nothing in the library about empowerment stands under researcher." in text
    assert "What does a researcher say about empowerment?" in text
    assert "Close by: joined concepts under researcher" in text
    assert "About empowerment, elsewhere in the row" in text
    danish = open_screen("evidence", "da", at="empowerment", **{"in": "concept/researcher"}).text
    assert "Hvad siger en forsker om empowerment?" in danish


@pytest.mark.parametrize(
    "query", [{"at": "empowerment", "in": "banana"}, {"by": "year", "at": "empowerment", "in": "concept/citizen"}]
)
def test_a_cell_that_is_on_no_axis_is_no_gap(open_screen: OpenScreen, query: dict[str, str]) -> None:
    screen = open_screen("evidence", "en", **query)
    assert "Chosen gap" not in screen.text
    assert screen.elements("table")


def test_an_unknown_concept_or_column_is_not_found(open_screen: OpenScreen) -> None:
    assert "Not in the library" in open_screen("evidence", "en", at="nobody", **{"in": "concept/citizen"}).text


def test_rows_are_narrowed_by_kind_by_word_and_to_gaps_and_can_be_widened_again(open_screen: OpenScreen) -> None:
    kinds = open_screen("evidence", "en", kind="stakeholder level")
    assert "3 concepts" in kinds.text
    assert kinds.links["stakeholder levelremove"] == "./evidence?lang=en"
    found = open_screen("evidence", "en", q="empower")
    assert "1 concept." in found.text
    assert found.links["holds “empower”remove"] == "./evidence?lang=en"
    gaps = open_screen("evidence", "en", without="concept/citizen")
    assert "bridge-builder" not in [
        item["href"] for item in gaps.elements("a") if item["href"].startswith("./concept?id=bridge-builder")
    ]
    assert gaps.links["only with a gap in the columnremove"] == "./evidence?lang=en"
    nothing = open_screen("evidence", "en", q="qqqq")
    assert nothing.links["Clear all"] == "./evidence?lang=en"


def test_the_rows_of_many_concepts_are_paged(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    level = Node("concept/citizen", "Concept", {"kind": ("stakeholder level",), "name_da": "borger", "rank": 1})
    many = [Node(f"concept/c{n:02}", "Concept", {"kind": ("role",), "name_da": f"begreb {n:02}"}) for n in range(30)]
    said = Node("finding/f1", "Finding", {"kind": "wish", "statement_da": "Gå."})
    about = Edge("ABOUT", said.id, many[29].id, "", {})
    voiced = Edge("VOICED_BY", said.id, level.id, "", {})
    opened = open_with([level, *many, said, about, voiced])
    first, second = opened("evidence"), opened("evidence", "da", page="2")
    assert first.elements("tr")[1]["children"][0]["children"][1]["children"] == ["begreb 29"]
    assert "1–25 af 31" in first.text
    assert "26–31 af 31" in second.text


def test_a_library_without_findings_says_so(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    opened = open_with([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x"})])
    assert "Nothing is counted here yet" in opened("evidence", "en").text


def test_a_gap_says_whether_anybody_has_searched_for_more(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    held: dict[str, Value] = {"kind": ("role",), "name_da": "x", "literature_search": "partial", "searched": "2026-03"}
    level = Node("concept/citizen", "Concept", {"kind": ("stakeholder level",), "name_da": "borger", "rank": 1})
    opened = open_with([Node("concept/x", "Concept", held), level])
    text = opened("evidence", "en", at="x", **{"in": "concept/citizen"}).text
    assert "Searched for more literature: " in text
    assert ", March 2026" in text


def test_the_area_of_a_circle_grows_with_its_number() -> None:
    assert [size(number, 64) for number in (1, 4, 16, 64)] == [1, 2, 4, 8]


def test_the_numbers_can_be_fetched_as_a_table(tiny_settings: Settings) -> None:
    visit = Visit("evidence", Wording("en"))
    asked = asked_evidence(visit)
    with open_graph(tiny_settings) as store:
        lines = as_csv(visit, asked, evidence_matrix(store, asked.axis, asked.rows)).splitlines()
    assert lines[0] == "\ufeffid,Concept,citizen,caseworker,researcher,All"
    assert "concept/bridge-builder,bridge builder,1,0,4,5" in lines
    assert len(lines) == 7
