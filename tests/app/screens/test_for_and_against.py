"""On the page of a concept the findings that speak against each other stand side by side, and sources lie in time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

Opened = Callable[[Sequence[Node | Edge]], OpenScreen]


def disputed() -> list[Node | Edge]:
    """Three findings about one concept: two against each other, one in line with the first; three sources."""
    concept = Node("concept/x", "Concept", {"kind": ("theory",), "name_da": "ejerskab"})
    statements = {"a": "Borgeren skal styre.", "b": "Fagfolk skal styre.", "c": "Giv plads."}
    said = [
        Node(f"finding/{slug}", "Finding", {"kind": "opinion", "statement_da": text})
        for slug, text in statements.items()
    ]
    sources = [Node(f"source/s{year}", "Source", {"kind": "article", "title": f"Bog {year}", "issued": year})
               for year in ("2015", "2018", "2018-05")]  # fmt: skip
    return [
        concept, *said, *sources, *(Edge("ABOUT", item.id, concept.id) for item in (*said, *sources)),
        Edge("CONTRADICTS", "finding/a", "finding/b", "", {"because_da": "de peger hver sin vej"}),
        Edge("SUPPORTS", "finding/a", "finding/c"),
    ]  # fmt: skip


def test_each_pair_stands_once_with_its_reason(open_with: Opened) -> None:
    screen = open_with(disputed())("concept", "da", id="x")
    text = screen.text[screen.text.index("For og imod") :]
    assert "1\N{NO-BREAK SPACE}par i spænding" in text
    assert (
        text.index("Borgeren skal styre.")
        < text.index("Fagfolk skal styre.")
        < text.index("fordi de peger hver sin vej.")
    )
    assert text.count("Fagfolk skal styre.") == 1
    assert "1\N{NO-BREAK SPACE}par i tråd" in text


def test_a_concept_nobody_disagrees_on_has_no_such_part(open_screen: OpenScreen) -> None:
    assert "For og imod" not in open_screen("concept", "da", id="caseworker").text


def test_sources_lie_in_time_as_bars_and_as_a_table_that_names_them(open_with: Opened) -> None:
    screen = open_with(disputed())("concept", "da", id="x")
    (bars,) = [item for item in screen.elements("div") if item.get("attributes", {}).get("class") == "bb-years"]
    assert bars["attributes"]["aria-label"] == "2015: 1, 2018: 2"
    assert len(bars["children"]) == 4
    assert "Bog 2015 2015" in screen.links


def test_sources_of_one_year_make_no_picture(open_with: Opened) -> None:
    one_year = [item for item in disputed() if not (isinstance(item, Node) and item.id == "source/s2015")]
    kept = {item.id for item in one_year if isinstance(item, Node)}
    known = [item for item in one_year if isinstance(item, Node) or {item.start, item.end} <= kept]
    assert "Kilder efter år" not in open_with(known)("concept", "da", id="x").text


def test_every_number_of_the_head_leads_to_what_it_counts(open_with: Opened) -> None:
    screen = open_with(disputed())("concept", "da", id="x")
    assert screen.links["3\N{NO-BREAK SPACE}udsagn"] == "./concept?id=x&lang=da#voices"
    assert screen.links["3\N{NO-BREAK SPACE}kilder"] == "./concept?id=x&lang=da#sources"
    assert "0 forbindelser" not in screen.links


def chain() -> list[Node | Edge]:
    """A citizen, a caseworker and a manager: each answers the one before."""
    said = [Node(f"finding/{slug}", "Finding", {"kind": "claim", "statement_da": f"Svar {slug}."}) for slug in "abc"]
    return [*said, Edge("RESPONDS_TO", "finding/b", "finding/a"), Edge("RESPONDS_TO", "finding/c", "finding/b")]


def test_the_chain_of_answers_is_a_staircase(open_with: Opened) -> None:
    screen = open_with(chain())("finding", "da", id="a")
    stairs = [
        item["attributes"]["class"]
        for item in screen.elements("div")
        if "bb-stair" in item.get("attributes", {}).get("class", "")
    ]
    assert stairs == ["bb-stair bb-stair-0 bb-here", "bb-stair bb-stair-1", "bb-stair bb-stair-2"]
    assert "Det besvares igen af" in screen.text
    assert "Det svarer igen på" in open_with(chain())("finding", "da", id="c").text


def test_a_finding_says_how_its_page_is_cited(open_with: Opened) -> None:
    assert "Brobygger. Svar a. Set" in open_with(chain())("finding", "da", id="a").text
