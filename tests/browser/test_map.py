"""The map as people work with it: narrowing, sorting, finding, pointing at lines, taking it home."""

import re

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser.conftest import Reader

pytestmark = [pytest.mark.browser, pytest.mark.gate]


def test_a_voice_is_chosen_and_let_go_and_the_list_stays_in_step(reader: Reader) -> None:
    reader.open("map?focus=bridge-builder&steps=2&lang=da")
    reader.page.get_by_role("link", name="Filtre", exact=True).click()
    reader.page.get_by_role("link", name=re.compile("^Borger")).click()
    reader.page.locator(".bb-map-count", has_text="3 af dem passer").wait_for()
    reader.page.get_by_text(re.compile("1.passer ikke")).wait_for()
    reader.page.get_by_role("link", name="Ryd alle").click()
    reader.page.locator(".bb-map-count", has_text="passer").wait_for(state="detached")
    assert "voice" not in reader.page.url


def test_the_table_is_sorted_by_its_heads(reader: Reader) -> None:
    reader.open("map?focus=bridge-builder&steps=2&lang=da")
    reader.page.get_by_role("link", name="Tabel", exact=True).click()
    reader.page.get_by_role("heading", name="Det samme som tabel").wait_for()
    first = reader.page.locator(".bb-sortable tbody tr:first-child")
    first.filter(has_text="brobygger").wait_for()
    reader.page.locator(".bb-sortable th").get_by_role("link", name="Begreb").click()
    first.filter(has_text="samskabelse").wait_for()
    assert reader.page.locator("[aria-sort=descending]").count() == 1


def test_a_concept_that_is_looked_for_is_flown_to(reader: Reader) -> None:
    reader.open("map?all=yes&lang=da")
    x, y = reader.map_point("samskabelse")
    field = reader.page.get_by_role("combobox", name="Find et begreb på kortet")
    field.press_sequentially("samskab")
    reader.page.get_by_role("option", name=re.compile("samskabelse")).wait_for()
    field.press("Enter")
    reader.page.wait_for_url("**at=co-creation**")
    reader.page.wait_for_function(
        "old => { const spot = document.querySelector('.bb-map').whereIs('samskabelse');"
        " return Math.hypot(spot.x - old[0], spot.y - old[1]) > 20; }",
        arg=[x, y],
    )
    assert reader.page.locator(".bb-map [role=status]").inner_text().startswith("samskabelse")


def test_a_line_can_be_pointed_at_and_escape_leads_out_of_it(reader: Reader) -> None:
    reader.open("map?focus=empowerment&lang=da")
    (x1, y1), (x2, y2) = reader.map_point("empowerment"), reader.map_point("brobygger")
    middle = (x1 + (x2 - x1) * 0.6, y1 + (y2 - y1) * 0.6)
    reader.page.mouse.move(*middle)
    assert reader.page.locator(".bb-map-canvas").evaluate("element => element.style.cursor") == "pointer"
    reader.page.mouse.click(*middle)
    reader.page.locator(".bb-chosen").wait_for()
    stage = reader.page.locator(".bb-map-stage")
    stage.focus()
    stage.press("Escape")
    reader.page.locator(".bb-chosen").wait_for(state="detached")
    assert "link=" not in reader.page.url


def test_the_map_fills_the_screen_and_comes_back(reader: Reader) -> None:
    reader.open("map?focus=empowerment&lang=da")
    reader.map_point("empowerment")
    button = reader.page.get_by_role("button", name="Fuld skærm")
    button.click()
    reader.page.wait_for_function("() => document.fullscreenElement?.matches('.bb-map')")
    button.click()
    reader.page.wait_for_function("() => !document.fullscreenElement")


SEEN = "() => !document.querySelector('.bb-map-mini').hidden"


def box_of(part: Locator) -> tuple[float, float, float, float]:
    """Return left, top, width and height of something that is seen."""
    box = part.bounding_box()
    assert box
    return box["x"], box["y"], box["width"], box["height"]


def closer(reader: Reader, times: int) -> Locator:
    """Open the whole map, go closer, and return the small map."""
    reader.open("map?all=concepts&lang=da")
    reader.map_point("empowerment")
    reader.page.emulate_media(reduced_motion="reduce")
    for _ in range(times):
        reader.page.get_by_role("button", name="Tættere på").click()
    reader.page.wait_for_function(SEEN)
    return reader.page.locator(".bb-map-mini")


def test_the_small_map_frames_what_is_seen_and_moves_the_view_when_pressed_and_dragged(reader: Reader) -> None:
    small = closer(reader, 3)
    frame = small.locator("i")
    left, top, width, height = box_of(small)
    assert box_of(frame)[2] < width
    assert box_of(frame)[3] < height
    x, y = reader.map_point("empowerment")
    reader.page.mouse.click(left + width * 0.3, top + height * 0.3)
    framed = box_of(frame)
    reader.page.mouse.move(framed[0] + framed[2] / 2, framed[1] + framed[3] / 2)
    reader.page.mouse.down()
    reader.page.mouse.move(framed[0] + framed[2] / 2 + 20, framed[1] + framed[3] / 2)
    reader.page.mouse.up()
    assert box_of(frame)[0] - framed[0] == pytest.approx(20, abs=2)
    assert reader.map_point("empowerment") != pytest.approx((x, y), abs=5)


def test_the_small_map_is_moved_by_keys_which_say_what_is_in_view(reader: Reader) -> None:
    small = closer(reader, 1)
    x, _ = reader.map_point("empowerment")
    small.focus()
    small.press("ArrowRight")
    assert reader.map_point("empowerment")[0] < x
    assert "empowerment" in reader.page.locator(".bb-map [role=status]", has_text="I billedet: ").inner_text()
    narrow = box_of(small.locator("i"))[2]
    small.press("0")
    reader.page.wait_for_function("old => document.querySelector('.bb-map-mini i').offsetWidth > old + 2", arg=narrow)
    small.press("Escape")
    assert reader.page.evaluate("document.activeElement.className") == "bb-map-stage"


def test_on_a_phone_the_small_map_comes_when_one_looks_closer_and_follows_a_finger(
    server: str, chromium: Browser
) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{server}/map?all=concepts&lang=da")
    page.locator(".bb-map[data-ready]").wait_for()
    small = page.locator(".bb-map-mini")
    assert small.is_hidden()
    for _ in range(3):
        page.get_by_role("button", name="Tættere på").tap()
    page.wait_for_function(SEEN)
    left, top, width, height = box_of(small)
    before = box_of(small.locator("i"))
    page.touchscreen.tap(left + width * 0.25, top + height * 0.25)
    assert box_of(small.locator("i")) != before
    context.close()


@pytest.mark.parametrize(
    ("words", "begin"),
    [("Tegning (SVG)", b"<svg"), ("Billede (PNG)", b"\x89PNG"), ("Ark med", b"%PDF"), ("Data til Gephi", b"<?xml")],
)
def test_what_is_shown_is_taken_home_as_a_file(reader: Reader, words: str, begin: bytes) -> None:
    reader.open("map?focus=empowerment&lang=da")
    reader.page.get_by_text("Gem kortet som").click()
    with reader.page.expect_download() as download:
        reader.page.get_by_role("link", name=re.compile(re.escape(words))).click()
    assert download.value.path().read_bytes().startswith(begin)
    assert download.value.suggested_filename.startswith("brobygger-map.")
    assert reader.address() == "/map?focus=empowerment&lang=da"
