"""What a reader does, in a real browser."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_from_the_map_to_a_concept_and_back(reader: Reader) -> None:
    reader.open("map?focus=empowerment&lang=da")
    reader.heading("Kort om empowerment")
    reader.page.mouse.click(*reader.map_point("brobygger"))
    reader.heading("Brobygger")
    assert reader.address() == "/concept?id=bridge-builder&lang=da"
    assert "Den, der knytter parter sammen" in reader.page.inner_text("body")
    reader.page.go_back()
    reader.heading("Kort om empowerment")
    assert reader.address() == "/map?focus=empowerment&lang=da"


def test_a_line_of_the_map_is_told_in_words(reader: Reader) -> None:
    reader.open("map?focus=empowerment&lang=da")
    (x1, y1), (x2, y2) = reader.map_point("empowerment"), reader.map_point("brobygger")
    reader.page.mouse.click(x1 + (x2 - x1) * 0.6, y1 + (y2 - y1) * 0.6)
    reader.page.locator(".bb-chosen").wait_for()
    assert "brobyggeren kan give borgeren mere at skulle have sagt" in reader.page.inner_text(".bb-chosen")
    assert (
        "link=bridge-builder%7Eempowerment" in reader.page.url or "link=bridge-builder~empowerment" in reader.page.url
    )
    reader.page.go_back()
    reader.page.locator(".bb-chosen").wait_for(state="detached")


def test_ten_steps_forward_and_ten_back_show_every_page_as_it_was(reader: Reader) -> None:
    reader.open("concepts?lang=da")
    steps = [
        ("Brobygger", "Brobygger"),
        ("Sørensen & Kjær 2019", "Brobyggere på tværs"),
        ("Åse Sørensen", "Åse Sørensen"),
        ("Broer for alle", "Broer for alle"),
        ("samskabelse", "Samskabelse"),
        ("Vis på kortet", "Kort om samskabelse"),
        ("2 skridt", "Kort om samskabelse"),
        ("empowerment", "Empowerment"),
        ("Begreber", "Begreber"),
        ("English", "Concepts"),
    ]
    seen = [(reader.address(), "Begreber")]
    for words, heading in steps:
        reader.page.locator(".bb-prose a", has_text=re.compile(rf"^{re.escape(words)}")).first.click()
        reader.arrive_elsewhere(seen[-1][0])
        reader.heading(heading)
        seen.append((reader.address(), heading))
    assert reader.page.evaluate("history.length") == len(seen) + 1
    for address, heading in reversed(seen[:-1]):
        reader.page.go_back()
        reader.heading(heading)
        assert reader.address() == address
    for address, heading in seen[1:]:
        reader.page.go_forward()
        reader.heading(heading)
        assert reader.address() == address


def test_steps_back_that_come_faster_than_the_pages_end_where_they_should(reader: Reader) -> None:
    reader.open("concepts?lang=da")
    for words, heading in (
        ("Empowerment", "Empowerment"),
        ("Vis på kortet", "Kort om"),
        ("Hele kortet", "Hele kortet"),
    ):
        reader.page.locator(".bb-prose a", has_text=re.compile(rf"^{words}")).first.click()
        reader.heading(heading)
    for _step in range(2):
        reader.page.evaluate("history.back()")
    reader.heading("Empowerment")
    assert reader.address() == "/concept?id=empowerment&lang=da"
    reader.page.go_forward()
    reader.page.go_forward()
    reader.heading("Hele kortet")
    assert reader.address() == "/map?all=yes&lang=da"


def test_a_link_opens_the_same_view_in_a_fresh_profile(reader: Reader) -> None:
    reader.open("map?focus=empowerment&steps=2&link=co-creation~empowerment&lang=en")
    reader.heading("Map of empowerment")
    assert "stands in contrast to" in reader.page.inner_text(".bb-chosen")
    assert reader.page.locator(".bb-choices a.on", has_text="2 steps").count() == 1


def test_a_link_in_the_text_opens_a_new_tab_when_asked_to(reader: Reader) -> None:
    reader.open("concept?id=empowerment&lang=en")
    with reader.page.context.expect_page() as opened:
        reader.page.locator(".bb-prose a", has_text="bridge builder").first.click(button="middle")
    opened.value.locator("h1", has_text="Bridge builder").wait_for()
    reader.heading("Empowerment")


def test_the_language_switch_keeps_the_place_and_the_menu_keeps_the_language(reader: Reader) -> None:
    reader.open("concept?id=co-creation&lang=da")
    assert reader.page.evaluate("document.documentElement.lang") == "da"
    reader.page.locator(".bb-choices a", has_text="English").click()
    reader.heading("Co-creation")
    assert reader.address() == "/concept?id=co-creation&lang=en"
    assert reader.page.evaluate("document.documentElement.lang") == "en"
    reader.page.locator("header a", has_text="Sources").click()
    reader.heading("Sources")
    reader.page.wait_for_url("**/sources?lang=en")
    reader.page.go_back()
    reader.heading("Co-creation")


@pytest.mark.parametrize(
    "path", ["concept?id=<script>alert(1)</script>", "map?focus=<img src=x onerror=alert(1)>", "entry?id=x/y"]
)
def test_a_hostile_address_is_a_friendly_page(reader: Reader, path: str) -> None:
    reader.page.on("dialog", lambda dialog: reader.errors.append(f"dialog: {dialog.message}"))
    reader.open(f"{path}&lang=xx")
    reader.heading("Findes ikke i biblioteket")


def test_search_suggests_at_every_key_press_and_opens_by_keyboard(reader: Reader) -> None:
    reader.open("?lang=da")
    box = reader.page.get_by_role("combobox")
    box.press_sequentially("samsk")
    reader.page.get_by_role("option", name="samskabelse").first.wait_for()
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant")
    box.press("Enter")
    reader.heading("Samskabelse")


def test_search_shows_everything_when_nothing_is_chosen(reader: Reader) -> None:
    reader.open("concepts?lang=da")
    box = reader.page.get_by_role("combobox")
    box.fill("bro")
    box.press("Enter")
    reader.heading("Søgning: bro")
    assert reader.page.get_by_role("combobox").input_value() == "bro"


def test_the_map_is_used_by_keyboard_and_says_where_one_is(reader: Reader) -> None:
    reader.open("map?focus=empowerment&lang=da")
    reader.map_point("empowerment")
    stage = reader.page.locator(".bb-map-stage")
    stage.focus()
    stage.press("ArrowLeft")
    status = reader.page.locator(".bb-map [role=status]")
    assert re.fullmatch(r"(samskabelse|brobygger), \w+, .* empowerment", status.inner_text())
    stage.press("Escape")
    assert status.inner_text() == "empowerment, teori"
    stage.press("ArrowLeft")
    name = status.inner_text().split(",")[0]
    stage.press("Enter")
    reader.heading(name.capitalize())


def test_the_map_is_there_as_a_file_of_its_own(reader: Reader, tmp_path: Path) -> None:
    reader.open("map?focus=empowerment&lang=da")
    with reader.page.expect_download() as download:
        reader.page.get_by_text("Gem kortet som").click()
        reader.page.get_by_role("link", name="Side, der virker uden hubben (HTML)").click()
    download.value.save_as(tmp_path / "map.html")
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.goto((tmp_path / "map.html").as_uri())
    reader.page.locator("canvas").wait_for()
    assert reader.page.locator("h1").inner_text() == "Kort om empowerment"
    assert "Brobygger hænger sammen med empowerment." in reader.page.inner_text("body")
    assert all(url.startswith(("file:", "data:")) for url in asked)


def test_a_phone_shows_the_list_under_the_map_and_nothing_sticks_out(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 800})
    for path in ("?lang=da", "map?focus=empowerment&lang=da", "concept?id=bridge-builder&lang=da", "sources?lang=da"):
        reader.open(path)
        width = reader.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert width <= 390, path
