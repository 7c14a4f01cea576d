"""What Streamlit writes of its own accord stands in the language of the page, and changes with it."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_the_frame_of_streamlit_speaks_danish_and_english(reader: Reader) -> None:
    reader.open("about?lang=da")
    reader.page.get_by_role("button", name="Gå til indholdet").or_(
        reader.page.get_by_role("link", name="Gå til indholdet")
    ).first.wait_for(state="attached")
    reader.open("about?lang=en")
    assert reader.page.get_by_text("Skip to main content").count() == 1


@pytest.mark.gate
def test_the_menu_of_a_phone_is_opened_by_its_danish_name(server: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{server}/about?lang=da")
    page.get_by_role("button", name="Vis menuen").click()
    page.get_by_role("link", name="Udsagn", exact=True).click()
    page.locator("h1", has_text="Udsagn").wait_for()
    context.close()
