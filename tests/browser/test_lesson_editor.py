"""Writing a lesson in a real browser: from a page of the hub to a saved lesson, with keys, through a reload."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import REPORT_VIOLATIONS, Reader
from tests.browser.hub import Hub

pytestmark = [pytest.mark.browser, pytest.mark.gate]


@pytest.fixture
def hub(tiny_folder: Path, tmp_path: Path) -> Iterator[Hub]:
    """A hub of a library that may be written to."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    running = Hub(tmp_path, settings={"BROBYGGER_LIBRARY": str(tmp_path / "library")})
    running.start()
    yield running
    running.stop()


@pytest.fixture
def writer(hub: Hub, chromium: Browser) -> Iterator[Reader]:
    """Somebody who writes; nothing may go wrong behind the page."""
    context = chromium.new_context(viewport={"width": 1280, "height": 1400}, locale="en-GB")
    context.set_default_timeout(15_000)
    somebody = Reader(context.new_page(), hub.address)
    somebody.page.on("console", somebody.noted)
    somebody.page.on("pageerror", lambda error: somebody.errors.append(str(error)))
    somebody.page.add_init_script(REPORT_VIOLATIONS)
    yield somebody
    context.close()
    assert somebody.errors == []


def test_a_page_becomes_a_stop_of_a_new_lesson_that_is_saved(hub: Hub, writer: Reader) -> None:
    page = writer.page
    writer.open("concept?id=empowerment&lang=en")
    page.get_by_role("link", name="Use this page in a lesson").click()
    writer.heading("Write a lesson")
    page.get_by_label("Title in English").fill("Trust at work")
    page.get_by_label("Title in Danish").fill("Tillid på arbejde")
    page.get_by_role("button", name="Begin").click()
    writer.heading("Trust at work")
    page.get_by_role("button", name="Add as a stop").click()
    page.get_by_role("heading", name="Stop 1 of 1").wait_for()
    page.get_by_label("Question in English").fill("Who says so?")
    page.get_by_label("Question in Danish").click()
    page.get_by_text("A draft: kept here").wait_for()
    page.reload()
    page.get_by_label("Question in English").wait_for()
    expect(page.get_by_label("Question in English")).to_have_value("Who says so?")
    page.get_by_role("button", name="Save in the library").click()
    page.get_by_text("Saved.").wait_for()
    assert "Who says so?" in (hub.folder / "library" / "lessons" / "trust-at-work.yaml").read_text("utf-8")


def test_stops_are_ordered_with_keys_alone_and_the_focus_stays(writer: Reader) -> None:
    page = writer.page
    writer.open("lesson_editor?id=first-bridge&stop=word&lang=en")
    down = page.get_by_role("button", name="Move down")
    down.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Stop 2 of 2").wait_for()
    up = page.get_by_role("button", name="Move up")
    up.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Stop 1 of 2").wait_for()
    page.keyboard.press("Alt+ArrowDown")
    page.get_by_role("heading", name="Stop 2 of 2").wait_for()


def test_what_is_being_written_outlives_a_reload_before_the_field_is_left(writer: Reader) -> None:
    page = writer.page
    writer.open("lesson_editor?id=first-bridge&stop=word&lang=en")
    question = page.get_by_label("Question in English")
    question.press_sequentially("Who says so, and ")
    page.get_by_text("A draft: kept here").wait_for()
    question.press_sequentially("who is silent?")
    expect(question).to_be_focused()
    title = page.get_by_label("Title in English")
    title.fill("The word itself")
    page.get_by_role("link", name="The word itself").wait_for()
    page.reload()
    page.get_by_label("Question in English").wait_for()
    expect(page.get_by_label("Question in English")).to_have_value("Who says so, and who is silent?")
    expect(page.get_by_label("Title in English")).to_have_value("The word itself")


def test_a_lesson_is_deleted_after_a_question_and_brought_back(hub: Hub, writer: Reader) -> None:
    page, file = writer.page, hub.folder / "library" / "lessons" / "first-bridge.yaml"
    before = file.read_bytes()
    writer.open("lesson_editor?id=first-bridge&lang=en")
    page.get_by_role("link", name="Delete this lesson …").click()
    page.get_by_role("heading", name="Delete this lesson?").wait_for()
    page.get_by_role("button", name="Delete the lesson").click()
    page.get_by_text("“The first bridge” is deleted.").wait_for()
    writer.heading("Write a lesson")
    assert not file.exists()
    page.get_by_role("button", name="Undo").click()
    writer.heading("The first bridge")
    assert file.read_bytes() == before
