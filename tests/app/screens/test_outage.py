"""A library that goes away for a moment: whoever writes finds the text again, and every reader the same page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from app.screens.parts.opened import close_hubs, opened_hub
from app.settings import Settings
from tests.app.screens.conftest import opened_at, screen_of

WRITTEN = "Det tog en hel aften at skrive."
AWAY = "Biblioteket kan ikke læses lige nu"


@pytest.fixture(autouse=True)
def in_hub(in_own_hub: Settings) -> Iterator[Settings]:
    """A hub of the test's own, whose store it may close; none is left behind."""
    close_hubs()
    yield in_own_hub
    close_hubs()


def written(at: AppTest) -> list[object]:
    """What stands in every field, in order; a name for the record is asked for only where there is a draft."""
    fields = (*at.text_area, *at.text_input, *at.selectbox, *at.multiselect)
    return [field.value for field in fields if field.key != "lesson-by"]


@pytest.mark.parametrize(
    ("screen", "query"),
    [
        ("add_finding", {}),
        ("add_sources", {}),
        ("lesson_editor", {}),
        ("lesson_editor", {"id": "first-bridge"}),
        ("lesson_editor", {"id": "first-bridge", "stop": "voice"}),
        ("propose", {}),
        ("propose", {"kind": "link", "from": "empowerment"}),
        ("query", {}),
        ("query", {"example": "01-funding"}),
    ],
)
def test_what_was_typed_is_there_again(screen: str, query: dict[str, str]) -> None:
    at = opened_at(screen, **query)
    for field in at.text_area or at.text_input:
        field.set_value(WRITTEN)
    before = written(at)
    assert WRITTEN in before
    if send := [button for button in at.button if button.form_id]:
        send[0].click()
    opened_hub().store.close()
    for _ in range(2):
        assert AWAY in screen_of(at.run()).text
        assert written(at) == []
    close_hubs()
    assert AWAY not in screen_of(at.run()).text
    assert written(at) == before


@pytest.mark.parametrize(
    ("screen", "query", "there"),
    [
        ("compare", {"ids": "concept/empowerment,concept/bridge-builder"}, "Sådan hænger de sammen"),
        ("compare", {"ids": "source/bro2019,source/report2023"}, "Sammenlign kilder"),
        ("timeline", {"of": "project"}, "Broer for alle"),
        ("my_list", {}, "Der er ikke noget på din liste endnu"),
    ],
)
def test_a_page_says_the_trouble_and_nothing_else_until_it_is_over(
    screen: str, query: dict[str, str], there: str
) -> None:
    at = opened_at(screen, **query)
    assert there in screen_of(at).text
    opened_hub().store.close()
    down = screen_of(at.run())
    assert AWAY in down.text
    assert "Findes ikke" not in down.text
    assert there not in down.text
    asked = urlencode({**query, "lang": "da"})
    assert down.links["Prøv igen"] == f"./{screen}?{asked}"
    close_hubs()
    assert there in screen_of(at.run()).text


def test_the_list_in_the_browser_is_left_alone_while_nothing_can_be_said_of_it() -> None:
    at = opened_at("my_list")
    assert [data["role"] for data in screen_of(at).data["my_list"]] == ["link", "list"]
    opened_hub().store.close()
    assert [data["role"] for data in screen_of(at.run()).data["my_list"]] == ["link"]
    close_hubs()
    _link, shown = screen_of(at.run()).data["my_list"]
    assert (shown["role"], shown["known"]) == ("list", None)
