"""The start: what is new, a tour over real pages that can be left, and numbers that lead to what they count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen, Screen


def strip(screen: Screen) -> dict[str, str]:
    """The links of the tour's strip, by their words."""
    data = screen.data["tour"][0]
    found: dict[str, str] = {}

    def walk(tree: object) -> None:
        if isinstance(tree, dict):
            if "href" in tree:
                found["".join(tree["children"])] = tree["href"]
            for child in tree.get("children", []):
                walk(child)

    for block in data["blocks"]:
        walk(block)
    return found


def test_the_tour_leads_from_stop_to_stop_over_real_pages(open_screen: OpenScreen) -> None:
    screen, seen = open_screen("start", "en", tour="1"), []
    for _ in range(9):
        href = strip(screen).get("Go on")
        if href is None:
            break
        name, _, query = href.removeprefix("./").partition("?")
        seen.append(name)
        screen = open_screen(name, **dict(part.split("=") for part in query.split("&")))
        assert "Not in the library" not in screen.text
    assert seen == ["concept", "link", "map", "finding", "bikva"]
    assert strip(screen)["End of the tour"] == "./?lang=en"


def test_a_stop_can_be_left_where_one_stands(open_screen: OpenScreen) -> None:
    screen = open_screen("concept", "da", id="bridge-builder", tour="2")
    assert strip(screen)["Forlad rundturen"] == "./concept?id=bridge-builder&lang=da"
    assert screen.data["tour"][0]["step"] == 2


def test_a_page_outside_the_tour_has_no_strip_and_a_senseless_stop_is_none(open_screen: OpenScreen) -> None:
    for asked in ("", "0", "99", "-1", "<b>"):
        assert open_screen("concept", "da", id="bridge-builder", tour=asked).data["tour"][0]["step"] == 0


def test_the_start_invites_to_the_tour(open_screen: OpenScreen) -> None:
    invitation = open_screen("start", "en").data["tour"][1]
    assert invitation["invite"] is True
    assert "Take the two-minute tour" in str(invitation["blocks"])


def dated() -> list[Node | Edge]:
    concepts = [Node(f"concept/c{number}", "Concept", {"kind": ("role",), "name_da": f"begreb {number}", "added": day})
                for number, day in enumerate(("2026-01-02", "2026-03-01", "2026-03-01"))]  # fmt: skip
    return [*concepts, Node("source/s", "Source", {"kind": "article", "title": "Kilde", "added": "2026-03-01"})]


def test_what_the_last_day_brought_is_counted_and_leads_to_the_things(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    opened = open_with(dated())
    screen = opened("start", "da")
    assert "Nyt i biblioteket" in screen.text
    assert screen.links["2\N{NO-BREAK SPACE}begreber"] == "./news?since=2026-03-01&label=Concept&lang=da"
    listed = opened("news", "da", since="2026-03-01", label="Concept")
    assert "Begreb 1" in listed.text
    assert "Begreb 0" not in listed.text
    assert "3\N{NO-BREAK SPACE}begreber" in opened("news", "da").links


def test_news_without_dates_and_of_senseless_days(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    opened = open_with([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x"})])
    assert "Nyt i biblioteket" not in opened("start", "da").text
    assert "Intet i biblioteket er tilføjet siden da" in opened("news", "da", since="<script>").text
    assert opened("news", "da", since="2030-01-01").links["Alt nyt"] == "./news?lang=da"
