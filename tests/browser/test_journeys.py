"""Long ways through the hub, as a person goes them: from a word to evidence taken home; by hand, key, phone, paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize

from tests.browser.conftest import Reader
from tests.browser.screens import SAMPLES, in_language

pytestmark = [pytest.mark.browser, pytest.mark.gate]

PHONE: ViewportSize = {"width": 390, "height": 844}
READ = ("concept", "link", "path", "finding", "source", "project", "person", "map", "bikva", "evidence", "timeline")
"""Screens with drawings or tables, which must tell the same to somebody who only hears them."""
DRAWN = "svg, canvas, .bb-map-stage"


def link(reader: Reader, words: str) -> Locator:
    """The first link of the text with these words."""
    return reader.page.locator(".bb-prose a", has_text=words).first


def test_from_a_word_to_evidence_taken_home(reader: Reader, tmp_path: Path) -> None:
    reader.open("?lang=en")
    reader.page.get_by_role("combobox").first.fill("empowerment")
    reader.page.get_by_role("option", name="empowerment").first.click()
    reader.heading("Empowerment")
    for words, arrived in (
        ("is connected with", "/link?"),
        ("Other ways between them", "/path?"),
        ("empowerment", "/concept?id=empowerment"),
        ("Citizens tell the same story", "/finding?id=f001"),
        ("The Bridge Guild & Sørensen 2023", "/source?id=report2023"),
        ("Sources", "/sources?"),
    ):
        link(reader, words).click()
        reader.page.wait_for_url(f"**{arrived}*")
        reader.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    with reader.page.expect_download() as started:
        reader.page.locator("summary", has_text="as a file").click()
        link(reader, "BibTeX").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert "@" in file.read_text("utf-8")
    assert "report2023" in file.read_text("utf-8")


@pytest.mark.parametrize("name", READ)
def test_a_screen_read_in_order_without_its_drawing_still_names_what_it_is_about(reader: Reader, name: str) -> None:
    reader.open(in_language(SAMPLES[name], "en"))
    reader.page.wait_for_load_state("networkidle")
    reader.page.evaluate(f"document.querySelectorAll('{DRAWN}').forEach(drawing => drawing.remove())")
    text = reader.page.inner_text("[data-testid=stMain]")
    assert len(text.split()) > 25
    assert "undefined" not in text
    assert reader.page.locator("[data-testid=stMain] .bb-prose a").count() > 3


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_screen_is_left_and_found_again_by_its_address_alone(reader: Reader, name: str) -> None:
    reader.open(in_language(SAMPLES[name], "da"))
    title, address = reader.page.locator("h1").first.inner_text(), reader.page.url
    other = reader.page.context.browser
    assert other is not None
    context = other.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(address)
    page.locator("h1").first.wait_for()
    assert page.locator("h1").first.inner_text() == title
    context.close()


def test_a_reader_with_keys_only_goes_from_the_start_to_a_concept(reader: Reader) -> None:
    reader.open("concepts?lang=en")
    seen = []
    for _press in range(60):
        reader.page.keyboard.press("Tab")
        words = reader.page.evaluate("document.activeElement.innerText || ''").strip()
        seen.append(words)
        if words == "Empowerment":
            break
    else:
        pytest.fail(f"sixty presses of Tab did not reach the concept: {seen}")
    outline = reader.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    reader.page.keyboard.press("Enter")
    reader.heading("Empowerment")


def test_a_phone_walks_by_its_menu_and_nothing_sticks_out(server: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{server}/?lang=en")
    for words, heading in (("Concepts", "Concepts"), ("Sources", "Sources"), ("Findings", "Findings")):
        page.locator("[data-testid=stExpandSidebarButton]").tap()
        page.locator("[data-testid=stSidebarNav] a", has_text=words).first.tap()
        page.locator("h1", has_text=heading).wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


@pytest.mark.parametrize("name", ["concept", "finding", "source", "evidence"])
def test_a_printed_page_holds_the_text_without_menu_and_search(reader: Reader, name: str, tmp_path: Path) -> None:
    reader.open(in_language(SAMPLES[name], "da"))
    reader.page.emulate_media(media="print")
    assert not reader.page.locator("header[data-testid=stHeader]").is_visible()
    assert not reader.page.locator(".bb-search input").first.is_visible()
    assert reader.page.locator("h1").first.is_visible()
    printed = reader.page.pdf()
    assert printed.startswith(b"%PDF")


def test_dark_and_light_follow_the_reader_without_a_reload(reader: Reader) -> None:
    reader.page.emulate_media(color_scheme="light")
    reader.open("concept?id=empowerment&lang=da")
    colour = "getComputedStyle(document.querySelector('h1')).color"
    light = reader.page.evaluate(colour)
    reader.page.evaluate("window.neverReloaded = true")
    reader.page.emulate_media(color_scheme="dark")
    # The page hears of the change by an event and is painted anew after it.
    reader.page.wait_for_function(f"light => {colour} !== light", arg=light)
    assert reader.page.evaluate("window.neverReloaded")
