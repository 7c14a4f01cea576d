"""Where a reader is on a page, and where one lands: tops, places read before, and addresses that are none."""

import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import Reader

pytestmark = [pytest.mark.browser, pytest.mark.gate]
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollTop"


def at(reader: Reader, height: int) -> None:
    """Wait until the page is read from this height on."""
    reader.page.wait_for_function(f"height => Math.abs({HEIGHT} - height) < 3", arg=height)


def down_to(reader: Reader, link: Locator) -> int:
    """Read down to a link of a whole page, and return how far that is."""
    link.wait_for()
    reader.whole_page()
    link.evaluate("element => element.scrollIntoView({ block: 'center' })")
    return int(reader.page.evaluate(HEIGHT))


def test_a_new_page_starts_at_its_top_and_back_is_where_one_was(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1200, "height": 400})
    reader.open("concept?id=bridge-builder&lang=da")
    link = reader.page.locator(".bb-connection a", has_text="empowerment")
    first = down_to(reader, link)
    link.click()
    reader.heading("Empowerment")
    at(reader, 0)
    second = down_to(reader, reader.page.locator("#cite"))
    reader.page.go_back()
    reader.heading("Brobygger")
    at(reader, first)
    reader.page.go_forward()
    reader.heading("Empowerment")
    at(reader, second)
    assert min(first, second) > 50


def test_another_view_of_the_same_page_keeps_the_place(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1200, "height": 400})
    reader.open("map?focus=empowerment&lang=da")
    reader.map_point("empowerment")
    link = reader.page.locator(".bb-legend a", has_text="rolle")
    before = down_to(reader, link)
    link.click()
    reader.page.locator(".bb-map-count", has_text="1 af dem passer").wait_for()
    assert abs(reader.page.evaluate(HEIGHT) - before) < 60


@pytest.mark.parametrize("path", ["kort", "concept/empowerment", "%3Cscript%3Ealert(1)%3C/script%3E"])
def test_a_path_that_is_none_is_a_page_of_our_own_in_the_language_asked_for(reader: Reader, path: str) -> None:
    reader.open(f"{path}?lang=en")
    reader.heading("Not in the library")
    assert reader.page.get_by_role("dialog").count() == 0
    assert reader.page.evaluate("document.documentElement.lang") == "en"
    reader.page.get_by_role("link", name="The map", exact=True).click()
    reader.heading("Map of")


def test_without_the_drawing_the_list_still_works(reader: Reader) -> None:
    reader.awaited = ("vis-network", "map.js")
    reader.page.route("**/vis-network*", lambda route: route.abort())
    reader.page.goto(f"{reader.server}/map?focus=empowerment&lang=da")
    reader.heading("Kort om empowerment")
    reader.page.get_by_role("link", name="samskabelse").first.click()
    reader.heading("Samskabelse")
