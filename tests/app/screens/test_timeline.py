"""The timeline: in order, narrowed by sort, years and concept, and what has no date apart."""

import pytest

from app.screens.parts.timeline_parts import reach
from graph.questions.timeline import Asked
from tests.app.screens.conftest import OpenScreen


def test_things_stand_in_order_in_words_and_what_has_no_date_apart(open_screen: OpenScreen) -> None:
    text = open_screen("timeline", "da").text
    places = [text.index(words) for words in ("Broloven", "Sikkert over", "Broer for alle", "Brodagen", "Uden dato")]
    assert places == sorted(places)
    assert "1. januar 2013" in text
    assert "1. marts 2019 – 2023" in text
    assert "Overgangen" in text[places[-1] :]


def test_a_sort_of_thing_is_a_choice_with_its_number(open_screen: OpenScreen) -> None:
    screen = open_screen("timeline", "en")
    assert screen.links["Projects1"] == "./timeline?of=project&lang=en"
    only = open_screen("timeline", "en", of="project")
    assert "1 thing in order of time" in only.text
    assert only.links["Projectsremove"] == "./timeline?lang=en"
    assert only.links["Laws and reforms2"] == "./timeline?of=project%2Clegislation&lang=en"


def test_years_are_bars_that_narrow(open_screen: OpenScreen) -> None:
    bars = {
        item["attributes"]["aria-label"]: item["href"]
        for item in open_screen("timeline", "en").elements("a")
        if "bb-year" in item.get("attributes", {}).get("class", "")
    }
    assert bars["2013: 1"] == "./timeline?from=2013&to=2013&lang=en"
    narrowed = open_screen("timeline", "en", **{"from": "2013", "to": "2013"})
    assert "1 thing in order of time" in narrowed.text
    assert narrowed.links["2013remove"] == "./timeline?lang=en"


def test_a_second_year_reaches_from_the_first_and_a_third_begins_anew() -> None:
    assert reach(Asked(), "2015") == ("2015", "2015")
    assert reach(Asked(since="2015", until="2015"), "2012") == ("2012", "2015")
    assert reach(Asked(since="2015", until="2015"), "2015") == ("2015", "2015")
    assert reach(Asked(since="2012", until="2015"), "2013") == ("2013", "2013")


def test_the_timeline_of_a_concept_holds_what_is_about_it(open_screen: OpenScreen) -> None:
    screen = open_screen("timeline", "en", about="citizen")
    assert "The Bridge Act" in screen.text
    assert "Bridges for all" not in screen.text
    assert screen.links["about citizenremove"] == "./timeline?lang=en"
    assert "Not in the library" in open_screen("timeline", "en", about="nobody").text


@pytest.mark.parametrize("query", [{"of": "<script>"}, {"from": "x", "to": "20"}, {"page": "-1"}])
def test_nonsense_in_the_address_narrows_nothing(open_screen: OpenScreen, query: dict[str, str]) -> None:
    assert open_screen("timeline", "en", **query).elements("table")


def test_years_in_which_nothing_is_offer_a_way_out(open_screen: OpenScreen) -> None:
    screen = open_screen("timeline", "da", **{"from": "1700", "to": "1701"})
    assert screen.links["Ryd alle"] == "./timeline?lang=da"
