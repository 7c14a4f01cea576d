"""Add sources: from the file to the source page and back, in words, with nothing written before a yes."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from app.hub import build
from app.jobs.job import Job
from app.settings import Settings
from tests.app.jobs.conftest import BIB, TWIN
from tests.app.screens.conftest import MAIN, Screen, screen_of

HOSTILE = """@article{evil,
  title = {<script>alert(1)</script> **fed** =cmd|' /C calc'!A0 \N{RIGHT-TO-LEFT OVERRIDE}empowerment},
  author = {Lund, Ea}, year = 2018}
"""


class Visitor:
    """Somebody on the screen of a hub of their own."""

    def __init__(self, language: str = "da", **query: str) -> None:
        self.at = AppTest.from_file(str(MAIN), default_timeout=60)
        self.at.query_params["lang"] = language
        self.at.run()
        self.at.switch_page("screens/add_sources.py")
        for name, value in query.items():
            self.at.query_params[name] = value
        self.run()

    def run(self) -> Screen:
        """Run the screen once more, and go where it leads."""
        self.at.run()
        assert [item.message for item in self.at.exception] == []
        screen = self.screen
        steps = [data["href"] for data in screen.data.get("teaching", []) if data.get("href")]
        return self.went(**dict(parse_qsl(urlsplit(steps[0]).query))) if steps else screen

    @property
    def screen(self) -> Screen:
        """What is shown."""
        return screen_of(self.at)

    @property
    def job(self) -> Job:
        """The job the address names."""
        token = self.at.query_params["job"]
        return Job.found(Settings.from_environment(), token if isinstance(token, str) else token[0])

    def waited(self) -> Screen:
        """The screen when the work is done."""
        self.job.wait(60)
        return self.run()

    def gave(self, data: str | bytes, name: str = "refs.bib") -> Screen:
        """The screen after a file was dropped."""
        raw = data.encode() if isinstance(data, str) else data
        self.at.file_uploader[0].set_value((name, raw, "text/plain"))
        return self.run()

    def pressed(self, label: str) -> Screen:
        """The screen after a button was pressed."""
        next(button for button in self.at.button if button.label == label).click()
        return self.run()

    def went(self, **query: str) -> Screen:
        """The screen at another address."""
        for name, value in query.items():
            self.at.query_params[name] = value
        return self.run()


@pytest.fixture
def hub(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library folder of a hub of its own."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    build(Settings.from_environment())
    return tmp_path / "library"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_planned_decided_confirmed_linked_and_taken_back(hub: Path) -> None:
    before = files(hub)
    visitor = Visitor()
    visitor.gave(BIB + TWIN)
    screen = visitor.waited()
    assert "Intet er skrevet endnu." in screen.text
    assert "Brobyggere på tværs af ø og å" in screen.text
    assert files(hub) == before
    visitor.at.radio[0].set_value("different")
    visitor.run()
    assert visitor.job.said.decisions == {"6": "different"}
    rows = visitor.went(show="all").text
    assert "posten har ingen titel" in rows.casefold()
    visitor.pressed("Skriv i biblioteket")
    done = visitor.waited()
    assert "Skrevet i biblioteket" in done.text
    assert "./source?id=alpha&lang=da" in done.links.values()
    assert visitor.at.checkbox[0].label.startswith("Empowerment – “Empowerment” i titlen")
    visitor.at.checkbox[0].check()
    visitor.pressed("Knyt det afkrydsede")
    assert "1 forbindelse til et begreb er skrevet." in visitor.waited().text
    assert (hub / "sources" / "alpha.yaml").read_text("utf-8") == "about: [empowerment]\n"
    visitor.pressed("Træk det tilbage")
    assert "byte for byte" in visitor.waited().text
    assert files(hub) == before
