"""The page that gives the code for Moodle: for pages that may stand there, and it says who may show them."""

import pytest

from app.screens.parts.embedding import frame_code
from app.settings import Settings
from tests.app.screens.conftest import OpenScreen, run_screen


def test_pages_that_may_be_embedded_lead_to_their_code(open_screen: OpenScreen) -> None:
    links = open_screen("lesson", "da", id="first-bridge").links
    assert links["Vis siden i Moodle"] == "./embed?page=%2Flesson%3Fid%3Dfirst-bridge&lang=da"
    assert "Vis siden i Moodle" not in open_screen("add_finding", "da").links


@pytest.mark.parametrize("page", ["", "/teach?id=x", "/lesson_editor", "https://evil.example/map", "map", "/<script>"])
def test_no_other_page_gets_a_code(open_screen: OpenScreen, page: str) -> None:
    assert "Not in the library" in open_screen("embed", "en", page=page).text


def test_a_hub_that_names_nobody_says_how_to(open_screen: OpenScreen) -> None:
    assert "BROBYGGER_EMBED=https://moodle.example.dk" in open_screen("embed", "en", page="/map?focus=trust").text


def test_a_hub_says_which_sites_it_lets_show_it(in_tiny_hub: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROBYGGER_EMBED", "https://moodle.example.dk")
    assert "These sites may show it: https://moodle.example.dk" in run_screen("embed", "en", page="/map").text


def test_a_code_keeps_what_an_address_says_as_text() -> None:
    code = frame_code('https://hub.example.org/map?q="><script>', 'A "title"')
    assert 'src="https://hub.example.org/map?q=&quot;&gt;&lt;script&gt;"' in code
    assert 'title="A &quot;title&quot;"' in code
