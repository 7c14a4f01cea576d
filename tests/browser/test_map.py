"""The map as people work with it: narrowing, sorting, finding, pointing at lines, taking it home."""

import re

import pytest

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
