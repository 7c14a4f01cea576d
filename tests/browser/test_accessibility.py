"""No screen breaks a rule of accessibility that axe-core knows, in either language, either theme, and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import SETTLED
from tests.browser.screens import SAMPLES, in_language, screens_of_the_app

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "axe" / "axe-core-4.14.1.min.js"
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
FIRST = ("start", "concept")
"""Screens looked at in every run; the gates look at all of them."""

RUN = """async () => {
  const found = await axe.run(document, {resultTypes: ['violations']});
  return found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary}`));
}"""


def sampled(name: str, *rest: str) -> object:
    """One screen as a parameter, which only the gates look at unless it is one of the first."""
    marks = () if name in FIRST else pytest.mark.gate
    return pytest.param(name, *rest, marks=marks, id="-".join((name, *rest)))


@pytest.fixture(scope="module", params=["light", "dark"])
def desk(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A wide window in each of the two themes."""
    context = chromium.new_context(viewport=DESK, color_scheme=request.param, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(chromium: Browser) -> Iterator[Page]:
    """The narrow screen of a phone."""
    context = chromium.new_context(viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def violations(page: Page, address: str) -> list[str]:
    """Open an address and return what axe-core finds, a line for each place."""
    page.goto(address)
    page.locator("h1").first.wait_for()
    page.wait_for_function(SETTLED)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN)
    return found


def test_every_screen_has_a_sample() -> None:
    assert sorted(SAMPLES) == screens_of_the_app()


@pytest.mark.parametrize(("name", "language"), [sampled(*one) for one in product(SAMPLES, ("da", "en"))])
def test_a_screen_breaks_no_rule_on_a_desk(server: str, desk: Page, name: str, language: str) -> None:
    assert violations(desk, f"{server}/{in_language(SAMPLES[name], language)}") == []


@pytest.mark.parametrize("name", [sampled(name) for name in SAMPLES])
def test_a_screen_breaks_no_rule_on_a_phone_and_fits_its_width(server: str, phone: Page, name: str) -> None:
    assert violations(phone, f"{server}/{in_language(SAMPLES[name], 'da')}") == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_picture_without_words_would_be_found(server: str, desk: Page) -> None:
    desk.goto(f"{server}/about?lang=en")
    desk.locator("h1").wait_for()
    desk.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/app/static/mark.svg\">')")
    desk.evaluate(AXE.read_text(encoding="utf-8"))
    assert any(line.startswith("image-alt") for line in desk.evaluate(RUN))
