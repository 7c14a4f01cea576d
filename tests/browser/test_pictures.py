"""Screens look as they did: each compared with a small grey picture, so that a style that slips is seen.

After a wanted change: `BROBYGGER_NEW_PICTURES=1 pytest tests/browser/test_pictures.py`, and look at what git shows.
How a picture is made and what counts as another look: docs/decisions/0087-looks-kept-as-small-pictures.md.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import SETTLED, launched
from tests.browser.screens import SAMPLES, in_language

pytestmark = [pytest.mark.browser, pytest.mark.gate]

Theme = Literal["light", "dark"]

PICTURES = Path(__file__).parent / "pictures"
ON_A_DESK = (
    "about", "bikva", "compare", "concept", "concepts", "evidence", "finding", "lesson", "link", "map", "source",
    "timeline",
)  # fmt: skip
"""Screens that show the same every day."""
ON_A_PHONE = ("concept", "evidence", "map", "source")
SIZES: dict[str, ViewportSize] = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
LOOKS = [
    *((name, "desk", theme) for name in ON_A_DESK for theme in ("light", "dark")),
    *((name, "phone", "light") for name in ON_A_PHONE),
]
SAME_EVERYWHERE = (
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
    "--force-device-scale-factor=1",
    "--hide-scrollbars",
)
"""Letters are as wide, and colours as they are, whatever the machine would make of them."""
SMALLER = 4
"""A point of a picture is the mean of four by four: blocks and lines, not the edges of letters."""
NOTICED = 24
"""Of 255 shades of grey: by how much a point differs before it counts."""
TILE = 16
"""Points; a picture is compared tile by tile, so that one missing line counts on a large page too."""
MOST = 0.2
"""Share of the points of a tile that may differ."""
ALIKE = 3
"""Looks in a row that must be the same."""
TRIES = 30
"""Looks after which a page that never stands still is given up."""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until what was asked for has been drawn."""
WITH_A_DATE = ".bb-cite { visibility: hidden; }"
"""How to cite a page says on which day it was read."""
ADD_STYLE = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets.push(s); }"
"""Not as an element: the policy of the hub allows none."""
TO_THE_TOP = "document.querySelector('[data-testid=stMain]').scrollTo({top: 0, behavior: 'instant'})"


@pytest.fixture(scope="module")
def painter(chromium: Browser) -> Iterator[Browser]:
    """A browser that draws the same on every machine."""
    with launched(chromium.browser_type, *SAME_EVERYWHERE) as browser:
        yield browser


@pytest.mark.parametrize(("name", "size", "theme"), LOOKS)
def test_a_screen_looks_as_it_did(server: str, painter: Browser, name: str, size: str, theme: Theme) -> None:
    seen = picture(painter, address_of(server, name), SIZES[size], theme)
    kept = PICTURES / f"{name}-{size}-{theme}.png"
    if os.environ.get("BROBYGGER_NEW_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        seen.save(kept, optimize=True)
    assert difference(seen, Image.open(kept)) <= MOST


@pytest.mark.parametrize(
    ("name", "slip"),
    [
        ("bikva", "p { color: #888 !important; }"),
        ("concept", ".bb-prose { max-width: 560px !important; }"),
        ("map", ".bb-legend { display: none !important; }"),
        ("source", "h1 { font-size: 30px !important; }"),
        ("lesson", "h2 { display: none !important; }"),
    ],
)
def test_a_style_that_slips_is_seen(server: str, painter: Browser, name: str, slip: str) -> None:
    seen = picture(painter, address_of(server, name), SIZES["desk"], "light", slip)
    assert difference(seen, Image.open(PICTURES / f"{name}-desk-light.png")) > MOST


@pytest.mark.parametrize("slip", [".bb-prose { filter: blur(0.4px); }", ".bb-prose { transform: translateY(1px); }"])
def test_letters_drawn_a_little_otherwise_are_let_pass(server: str, painter: Browser, slip: str) -> None:
    seen = picture(painter, address_of(server, "finding"), SIZES["desk"], "light", slip)
    kept = Image.open(PICTURES / "finding-desk-light.png")
    assert seen.tobytes() != kept.tobytes()
    assert difference(seen, kept) <= MOST


def test_every_picture_is_small_and_belongs_to_a_screen() -> None:
    kept = {path.stem: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert set(kept) == {"-".join(look) for look in LOOKS}
    assert max(kept.values()) < 20_000


def address_of(server: str, name: str) -> str:
    """Return the address of a sample, in Danish."""
    return f"{server}/{in_language(SAMPLES[name], 'da')}"


def picture(painter: Browser, address: str, size: ViewportSize, theme: Theme, slip: str = "") -> Image.Image:
    """Open a page in a fresh window and return what stands in it, small and grey; `slip` is more CSS."""
    context = painter.new_context(viewport=size, device_scale_factor=1, color_scheme=theme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    page.locator("h1").first.wait_for()
    page.wait_for_function(SETTLED)
    page.wait_for_load_state("networkidle")  # Scripts of the parts come one after the other.
    page.evaluate("document.fonts.ready")
    page.evaluate(ADD_STYLE, WITH_A_DATE + slip)
    page.evaluate(TO_THE_TOP)
    whole = Image.open(BytesIO(standing_still(page))).convert("L")
    context.close()
    return whole.reduce(SMALLER)


def standing_still(page: Page) -> bytes:
    """Return the page as PNG once three looks at it, one after the other, are the same."""
    looks: list[bytes] = []
    for _ in range(TRIES):
        page.evaluate(FRAMES)
        looks.append(page.screenshot(animations="disabled", caret="hide"))
        if len(looks) >= ALIKE and len(set(looks[-ALIKE:])) == 1:
            return looks[-1]
    pytest.fail(f"{page.url} never stood still")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points in the worst tile that differ by more than anybody would overlook."""
    assert one.size == other.size
    noticed = ImageChops.difference(one, other).point([0] * NOTICED + [255] * (256 - NOTICED))
    tiles = noticed.resize((one.width // TILE, one.height // TILE), Image.Resampling.BOX)
    return max(tiles.tobytes()) / 255
