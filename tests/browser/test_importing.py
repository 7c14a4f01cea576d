"""Adding sources in a real browser: a file, the plan, a decision, the source page and back; with keys alone too."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Reader, serving, somebody_reading

pytestmark = [pytest.mark.browser, pytest.mark.gate]

REFS = """@article{alpha,
  author = {Lund, Ea}, title = {Empowerment <b>i</b> jobcentret}, journal = {Brobladet}, year = {2018},
}
@article{twin, author = {Sørensen, Åse and Kjær, Bo}, year = {2019}, doi = {10.5555/other.1},
  title = {Brobyggere på tværs af ø og å: Et studie af koordinering}, journal = {Et andet tidsskrift}}
@misc{broken, author = {Holm, Per}}
"""


@pytest.fixture
def own(tiny_folder: Path, tmp_path: Path, chromium: Browser) -> Iterator[Reader]:
    """Somebody at a hub of their own, which they may write to."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    with serving(tmp_path / "library", tmp_path) as address, somebody_reading(address, chromium) as reader:
        yield reader


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    """A file as a reference manager exports it."""
    file = tmp_path / "refs.bib"
    file.write_text(REFS, "utf-8")
    return file


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_planned_decided_written_linked_seen_and_taken_back(own: Reader, refs: Path, tmp_path: Path) -> None:
    before = files(tmp_path / "library")
    own.open("?lang=da")
    own.page.locator(".bb-doors h2 a", has_text="Tilføj").click()
    own.heading("Tilføj kilder")
    own.page.locator("input[type=file]").set_input_files(refs)
    own.heading("Hvad der vil ske")
    planned = own.page.url
    own.page.get_by_text("To forskellige kilder").click()
    own.page.reload()
    own.heading("Hvad der vil ske")
    assert own.page.get_by_role("radio", name="To forskellige kilder").is_checked()
    assert files(tmp_path / "library") == before
    own.page.get_by_role("button", name="Skriv i biblioteket").click()
    own.heading("Skrevet i biblioteket")
    own.page.get_by_text("Empowerment – “Empowerment” i titlen").click()
    own.page.get_by_role("button", name="Knyt det afkrydsede").click()
    own.page.get_by_text("1 forbindelse til et begreb er skrevet.").wait_for()
    own.page.get_by_role("link", name="Empowerment <b>i</b> jobcentret").click()
    own.heading("Empowerment <b>i</b> jobcentret")
    own.page.go_back()
    own.heading("Skrevet i biblioteket")
    assert own.page.url == planned
    own.page.get_by_role("button", name="Træk det tilbage").click()
    own.page.get_by_text("Det er trukket tilbage").wait_for()
    assert files(tmp_path / "library") == before


def test_everything_can_be_done_with_keys_alone_on_a_phone(own: Reader, tmp_path: Path) -> None:
    own.page.set_viewport_size({"width": 390, "height": 844})
    own.open("add_sources?lang=en")
    reach(own, "textbox", "BibTeX or BibLaTeX")
    own.page.keyboard.insert_text(REFS)
    reach(own, "button", "See what would happen")
    own.page.keyboard.press("Enter")
    own.heading("What would happen")
    reach(own, "radio", "Decide later")
    own.page.keyboard.press("ArrowUp")
    own.page.get_by_role("radio", name="Two different sources", checked=True).wait_for()
    reach(own, "button", "Write to the library")
    own.page.keyboard.press("Enter")
    own.heading("Written to the library")
    assert (tmp_path / "library" / "imports" / "pasted.bib").read_text("utf-8").startswith("@article{alpha")
    assert own.page.evaluate("document.documentElement.scrollWidth") <= 390
    reach(own, "button", "Take it back")
    own.page.keyboard.press("Enter")
    own.page.get_by_text("It is taken back").wait_for()
    assert not (tmp_path / "library" / "imports").exists()


def reach(reader: Reader, role: str, name: str) -> None:
    """Press Tab until the focus is there."""
    wanted = reader.page.get_by_role(role, name=name)  # type: ignore[arg-type]
    wanted.wait_for()
    for _step in range(120):
        reader.page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"Tab does not lead to {role} '{name}'")
