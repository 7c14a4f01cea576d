"""From a sentence to the page of its connection, and from one concept to another by way of others."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_from_a_concept_to_a_connection_and_on_to_a_way(reader: Reader) -> None:
    reader.open("concept?id=bridge-builder&lang=da")
    reader.page.locator(".bb-connection a.bb-verb", has_text="hænger sammen med").first.click()
    reader.page.wait_for_url("**/link?from=bridge-builder*")
    reader.page.locator("h1 a", has_text="Brobygger").wait_for()
    reader.page.locator(".bb-prose a", has_text="Andre veje mellem dem").click()
    reader.heading("Fra brobygger til")
    reader.page.locator(".bb-way .bb-connection").first.wait_for()


def test_both_ends_of_a_way_are_chosen_by_keyboard_alone(reader: Reader) -> None:
    reader.open("path?lang=en")
    for label, typed, name in (("From concept", "casew", "caseworker"), ("To concept", "co-cr", "co-creation")):
        field = reader.page.get_by_role("combobox", name=label)
        field.focus()
        reader.page.keyboard.type(typed)
        reader.page.get_by_role("option", name=name).first.wait_for()
        reader.page.keyboard.press("Enter")
        expect(field).to_have_value(name)
    reader.heading("From caseworker to co-creation in 2 steps")
    reader.page.go_back()
    reader.heading("From one concept to another")
    assert reader.address() == "/path?lang=en&from=caseworker"


def test_both_pages_fit_a_phone(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 800})
    for path in ("link?from=bridge-builder&to=co-creation&lang=da", "path?from=caseworker&to=co-creation&lang=da"):
        reader.open(path)
        width = reader.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert width <= 390, path
