"""The guided tour in a real browser: by keyboard, left, resumed in another visit, and ended."""

import re

import pytest

from tests.browser.conftest import Reader

pytestmark = [pytest.mark.browser, pytest.mark.gate]


def test_the_tour_is_walked_by_keyboard_left_resumed_and_ended(reader: Reader) -> None:
    reader.open("?lang=en")
    reader.page.get_by_role("link", name="Take the two-minute tour").press("Enter")
    reader.page.get_by_text("Tour, stop 1 of 6").wait_for()
    reader.page.get_by_role("link", name="Go on", exact=True).press("Enter")
    reader.page.get_by_text("Tour, stop 2 of 6").wait_for()
    reader.page.get_by_role("link", name="Concepts", exact=True).first.click()
    reader.heading("Concepts")
    reader.page.get_by_role("link", name="Back to stop 2").click()
    reader.page.get_by_text("Tour, stop 2 of 6").wait_for()
    reader.page.get_by_role("link", name="Leave the tour").press("Enter")
    reader.page.locator(".bb-tour").wait_for(state="detached")
    reader.open("?lang=da")
    reader.page.get_by_role("link", name="Fortsæt rundturen ved trin 2").click()
    reader.page.get_by_text("Rundtur, trin 2 af 6").wait_for()
    for step in range(3, 7):
        reader.page.get_by_role("link", name="Videre", exact=True).press("Enter")
        reader.page.get_by_text(re.compile(rf"Rundtur, trin {step} af 6")).wait_for()
    reader.page.get_by_role("link", name="Rundturen er slut").press("Enter")
    reader.heading("Hvem siger hvad")
    assert reader.page.get_by_role("link", name=re.compile("Fortsæt rundturen")).count() == 0
    assert reader.errors == []
