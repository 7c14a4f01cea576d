"""My list in a real browser: collected while reading, kept, noted, moved, taken away and brought back."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser

FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
OFF = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });"


def collect(reader: Reader, path: str) -> None:
    reader.open(f"{path}&lang=en")
    reader.page.get_by_role("button", name="Add to my list").click()
    reader.page.get_by_role("button", name="On my list").wait_for()


def kept(reader: Reader) -> list[dict[str, str]]:
    found = reader.page.evaluate("JSON.parse(localStorage.getItem('brobygger.my-list'))")
    assert isinstance(found, list)
    return found


def test_what_is_collected_is_on_the_list_and_stays_there(reader: Reader) -> None:
    collect(reader, "concept?id=empowerment")
    reader.page.get_by_role("link", name="My list (1)").click()
    reader.heading("My list")
    note = reader.page.get_by_label("Your note on Empowerment")
    note.fill("read for Monday")
    note.blur()
    expect(reader.page.get_by_role("button", name="Get the file")).to_be_visible()
    reader.page.reload()
    expect(reader.page.get_by_label("Your note on Empowerment")).to_have_value("read for Monday")
    assert kept(reader) == [{"id": "concept/empowerment", "note": "read for Monday"}]


@pytest.mark.gate
def test_the_order_is_changed_by_keyboard_and_the_focus_stays(reader: Reader) -> None:
    collect(reader, "concept?id=empowerment")
    collect(reader, "source?id=report2023")
    reader.open("my_list?lang=en")
    rows = reader.page.locator(".bb-mine li")
    expect(rows).to_have_count(2)
    reader.page.get_by_label("Your note on Empowerment").wait_for()
    rows.nth(0).get_by_role("button", name="Down").focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_text("Now at place 2")).to_be_visible()
    expect(rows.nth(1).get_by_role("button", name="Up")).to_be_focused()
    assert [entry["id"] for entry in kept(reader)] == ["source/report2023", "concept/empowerment"]
    rows.nth(0).get_by_role("button", name="Remove").click()
    expect(rows).to_have_count(1)


@pytest.mark.gate
def test_a_list_is_downloaded_emptied_and_brought_back(reader: Reader, tmp_path: Path) -> None:
    collect(reader, "concept?id=empowerment")
    reader.open("my_list?lang=en")
    with reader.page.expect_download() as started:
        reader.page.get_by_role("button", name="Download the list").click()
    file = tmp_path / "list.json"
    started.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["entries"] == [{"id": "concept/empowerment", "note": ""}]
    reader.page.get_by_role("button", name="Empty the list").click()
    reader.page.get_by_role("button", name="Press once more").click()
    expect(reader.page.get_by_text("There is nothing on your list yet")).to_be_visible()
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"entries": [{"id": "concept/x"}]}', encoding="utf-8")
    reader.page.locator("input[type=file]").set_input_files(wrong)
    expect(reader.page.get_by_text("This file is no list of Brobygger.")).to_be_visible()
    reader.page.locator("input[type=file]").set_input_files(file)
    expect(reader.page.locator(".bb-mine li")).to_have_count(1)
    expect(reader.page.get_by_text("1 more on your list.")).to_be_visible()


@pytest.mark.gate
@pytest.mark.parametrize(("script", "said"), [(FULL, "The storage of this browser is full"), (OFF, "keeps nothing")])
def test_a_browser_that_keeps_nothing_says_so(reader: Reader, script: str, said: str) -> None:
    reader.open("source?id=report2023&lang=en")
    reader.page.evaluate("localStorage.setItem('another', 'x')")
    reader.page.add_init_script(script)
    reader.open("concept?id=empowerment&lang=en")
    reader.page.get_by_role("button", name="Add to my list").click()
    expect(reader.page.locator(".bb-mine [role=status]")).to_contain_text(said)
    reader.page.get_by_role("link", name="My list (1)").click()
    expect(reader.page.locator(".bb-mine li")).to_have_count(1)
    expect(reader.page.locator(".bb-mine [role=note]")).to_contain_text(said)


@pytest.mark.gate
def test_what_another_page_collects_shows_here_at_once(reader: Reader) -> None:
    reader.open("concept?id=empowerment&lang=en")
    other = reader.page.context.new_page()
    other.goto(f"{reader.server}/source?id=report2023&lang=en")
    other.get_by_role("button", name="Add to my list").click()
    expect(reader.page.get_by_role("link", name="My list (1)")).to_be_visible()


@pytest.mark.gate
def test_an_old_address_leads_on_and_back_leads_past_it(reader: Reader) -> None:
    reader.open("people?lang=da")
    reader.open("entry?id=person/soerensen-aase&lang=da")
    reader.page.wait_for_url("**/person?id=soerensen-aase&lang=da")
    reader.heading("Åse Sørensen")
    reader.page.go_back()
    reader.heading("Personer")


@pytest.mark.gate
def test_a_connection_leads_to_the_comparison_of_its_two_concepts_and_a_finding_to_none(reader: Reader) -> None:
    reader.open("link?from=bridge-builder&to=empowerment&lang=da")
    reader.page.get_by_role("link", name="Sammenlign de to").click()
    reader.heading("Sammenlign begreber")
    assert reader.page.locator(".bb-compare thead th").count() == 2
    reader.open("finding?id=f001&lang=da")
    reader.page.get_by_role("button", name="Føj til min liste").wait_for()
    assert reader.page.locator(".bb-mine a[href$='finding?id=f001&lang=da']").count() == 0
