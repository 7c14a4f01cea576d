"""Time on screens: partial dates as stretches, the timetable of a project."""

import pytest

from app.screens.parts.time_scale import Stretch, stretch_of, years_of
from graph.questions.timeline import Moment
from ontology.elements import Node
from tests.app.screens.conftest import OpenScreen

THING = Node("project/p", "Project", {})
JANUARY_2016 = 2016 * 12


@pytest.mark.parametrize(
    ("start", "end", "stretch"),
    [
        ("2016", "2017", Stretch(JANUARY_2016, JANUARY_2016 + 23, False)),
        ("2016-03-01", "2016-05", Stretch(JANUARY_2016 + 2, JANUARY_2016 + 4, False)),
        ("2016", "", Stretch(JANUARY_2016, JANUARY_2016 + 11, True)),
        ("", "2016-02", Stretch(JANUARY_2016 + 1, JANUARY_2016 + 1, False)),
        ("2016-05", "2016-01", Stretch(JANUARY_2016 + 4, JANUARY_2016 + 4, False)),
        ("", "", None),
        ("soon", "", None),
    ],
)
def test_a_partial_date_is_a_stretch_of_months(start: str, end: str, stretch: Stretch | None) -> None:
    assert stretch_of(Moment(THING, start, end)) == stretch


def test_the_line_of_years_reaches_from_the_first_to_the_last() -> None:
    assert years_of(
        [Stretch(JANUARY_2016, JANUARY_2016 + 30, False), Stretch(JANUARY_2016 + 3, JANUARY_2016 + 3, True)]
    ) == (2016, 2018)


def test_a_project_has_a_timetable_in_words_and_bars(open_screen: OpenScreen) -> None:
    screen = open_screen("project", "en", id="bridges")
    assert "Bridges for all\n1 March 2019 – 2023" in screen.text
    assert "1. The crossing" in screen.text
    bars = [item for item in screen.elements("span") if "bb-when" in item.get("attributes", {}).get("class", "")]
    first = bars[0]
    assert first["grow"] == 58
    tracks = [item for item in screen.elements("td") if item.get("attributes", {}).get("class") == "bb-track"]
    assert {track["attributes"]["aria-hidden"] for track in tracks} == {"true"}


def test_a_project_without_dates_has_no_timetable_but_its_work_packages(open_screen: OpenScreen) -> None:
    text = open_screen("project", "en", id="crossing").text
    assert "Timetable" not in text
    assert "Start\nnot stated" in text
