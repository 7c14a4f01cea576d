"""No part of a room breaks a rule of accessibility that axe-core knows: desk, wall and phone, all kinds of task."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.hub import Hub
from tests.browser.test_accessibility import AXE, PHONE, RUN

pytestmark = [pytest.mark.browser, pytest.mark.gate, pytest.mark.timeout(600)]
LESSONS = ("who-is-the-bridge-builder", "bikva-from-citizen-to-politician")
"""Between them they have every kind of task."""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub with the lessons of this library."""
    running = Hub(tmp_path_factory.mktemp("accessible"))
    running.start()
    yield running
    running.stop()


def violations(pages: dict[str, Page]) -> list[str]:
    """Return what axe-core finds on each page."""
    found = []
    for name, page in pages.items():
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found += [f"{name}: {line}" for line in page.evaluate(RUN)]
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("lesson", "language"), list(zip(LESSONS, ("da", "en"), strict=True)))
def test_every_stop_of_a_lesson_breaks_no_rule(
    hub: Hub, chromium: Browser, theme: str, lesson: str, language: str
) -> None:
    words = {"da": ("Åbn et rum", "Gå ind", "Vis svarene"), "en": ("Open a room", "Join", "Show the answers")}[language]
    wide = chromium.new_context(viewport={"width": 1280, "height": 800}, color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    narrow = chromium.new_context(viewport=PHONE, color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    desk, wall, phone = wide.new_page(), wide.new_page(), narrow.new_page()
    desk.goto(f"{hub.address}/teach?id={lesson}&lang={language}")
    desk.get_by_role("button", name=words[0]).click()
    code = desk.locator("p.bb-big-code").inner_text()
    phone.goto(f"{hub.address}/room?code={code}&lang={language}")
    phone.get_by_role("button", name=words[1], exact=True).click()
    wall.goto(f"{hub.address}/room?code={code}&wall=yes&lang={language}")
    pages = {"desk": desk, "wall": wall, "phone": phone}
    found: list[str] = []
    for title in titles(desk):
        for page in pages.values():
            page.locator("h1", has_text=title).first.wait_for()
        found += violations(pages)
        show = desk.get_by_role("button", name=words[2])
        if show.count():
            show.first.click()
            phone.locator(".bb-result").first.wait_for()
            wall.locator(".bb-result").first.wait_for()
            found += violations(pages)
        desk.keyboard.press("PageDown")
    for context in (wide, narrow):
        context.close()
    assert found == []


def titles(desk: Page) -> list[str]:
    """Return the titles of the stops, from the outline beside the desk, without their minutes."""
    desk.locator(".bb-outline li").first.wait_for()
    return [text.rpartition(" (")[0] for text in desk.locator(".bb-outline .bb-link").all_inner_texts()]
