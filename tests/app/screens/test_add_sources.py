"""Add sources: from the file to the source page and back, in words, with nothing written before a yes."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from app.fetching import Fetched, NoNetworkError
from app.hub import build
from app.jobs.job import About, Job, Status
from app.jobs.rows import PlanFile
from app.jobs.worker import work
from app.settings import Settings
from ingest.imports.receiving import LARGEST
from tests.app.jobs.conftest import BIB, TWIN
from tests.app.screens.conftest import MAIN, Screen, run_screen, screen_of

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


@pytest.fixture
def quick_hub(hub: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, where work is done on the spot and not in a process of its own."""
    for place in ("arrive", "progress"):
        monkeypatch.setattr(f"app.screens.parts.import_{place}.start", work)
    return hub


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


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.bib", b"", "Den er tom."),
        ("picture.bib", bytes(range(32)) * 400, "Den er ikke tekst."),
        ("letter.bib", "Kære alle, her er intet".encode(), "Der er ingen poster i den."),
        ("huge.bib", b"@article{a, title={b}}" + b" " * LARGEST, "Den er større end 150 MB."),
    ],
    ids=["empty", "binary", "no BibTeX", "200 MB"],
)
def test_what_is_no_bibliography_is_refused_in_words_and_nothing_is_kept(
    quick_hub: Path, name: str, data: bytes, said: str
) -> None:
    screen = Visitor().gave(data, name)
    assert said in screen.text
    assert "Intet er skrevet." in screen.text
    assert not [*quick_hub.parent.glob(".brobygger/jobs/*")]


def test_hostile_titles_are_text_wherever_they_stand(quick_hub: Path) -> None:
    visitor = Visitor()
    visitor.gave(HOSTILE)
    assert "<script>alert(1)</script> **fed** =cmd|' /C calc'!A0" in visitor.waited().text
    visitor.pressed("Skriv i biblioteket")
    assert "<script>alert(1)</script> **fed**" in visitor.waited().text
    assert visitor.at.checkbox[0].label == "Empowerment – “empowerment” i titlen"


def test_a_title_of_a_million_letters_is_refused_with_its_line_and_the_rest_comes_in(quick_hub: Path) -> None:
    visitor = Visitor()
    visitor.gave(BIB + "@book{big, title = {" + "bro " * 250_000 + "}, year = 2018}")
    visitor.waited()
    rows = PlanFile.read(visitor.job.plan)
    assert rows
    assert [(row.line, row.key) for row in rows.rows("rejected", 0, 5)] == [(5, "broken"), (6, "big")]
    assert "999999" in visitor.went(show="rejected").text.replace(".", "")


def test_what_has_changed_is_shown_side_by_side_with_the_letters_marked(quick_hub: Path) -> None:
    visitor = Visitor()
    visitor.gave(BIB)
    visitor.waited()
    visitor.pressed("Skriv i biblioteket")
    visitor.waited()
    again = Visitor("en")
    again.gave(BIB.replace("Brobladet", "Brobredden"))
    screen = again.waited()
    assert [item["children"] for item in screen.elements("del")] == [["la"], ["t"]]
    assert [item["children"] for item in screen.elements("ins")] == [["red"], ["n"]] or screen.elements("ins")
    assert "Brobladet – differs in: “la”, “t”" in screen.text
    again.pressed("Write to the library")
    done = again.waited()
    assert "1 changed, 1 rejected." in done.text
    assert "./source?id=alpha&lang=en" in done.links.values()


def test_a_pasted_entry_is_planned_like_a_file(quick_hub: Path) -> None:
    visitor = Visitor("en")
    visitor.at.text_area[0].set_value(BIB)
    visitor.pressed("See what would happen")
    assert "2 entries in pasted" in visitor.waited().text
    assert visitor.job.about.adds


def test_a_doi_is_looked_up_in_the_library_before_anybody_is_asked(quick_hub: Path) -> None:
    visitor = Visitor("en")
    visitor.at.text_input[0].set_value("https://doi.org/10.5555/BRO.2019.3")
    screen = visitor.pressed("Look in the library")
    assert "In the library already:" in screen.text
    assert "./source?id=bro2019&lang=en" in screen.links.values()
    assert "Ask Crossref and DataCite on the internet" in [button.label for button in visitor.at.button]


def test_without_network_a_register_that_is_asked_says_so(quick_hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_identifier: object) -> None:
        raise NoNetworkError("no network")

    visitor = Visitor("en")
    visitor.at.text_input[0].set_value("10.5555/nowhere")
    assert "Nobody else has been asked yet" in visitor.pressed("Look in the library").text
    monkeypatch.setattr("app.fetching.fetch", nobody)
    assert "No register can be reached" in visitor.pressed("Ask Crossref and DataCite on the internet").text


def test_what_a_register_says_is_shown_and_then_planned(quick_hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor("en")
    visitor.at.text_input[0].set_value("10.5555/nowhere")
    visitor.pressed("Look in the library")
    monkeypatch.setattr("app.fetching.fetch", lambda _identifier: Fetched(BIB, "Crossref"))
    assert "Crossref says:" in visitor.pressed("Ask Crossref and DataCite on the internet").text
    assert visitor.at.code[0].value == BIB.strip()
    next(button for button in visitor.at.button if button.key == "import-take").click()
    visitor.run()
    assert "2 entries in looked-up" in visitor.waited().text


def test_one_source_is_linked_from_an_address_of_its_own(quick_hub: Path) -> None:
    before = files(quick_hub)
    visitor = Visitor(source="web2022")
    assert "Hvad handler denne kilde om?" in visitor.screen.text
    visitor.at.multiselect[0].set_value(["concept/citizen"])
    visitor.pressed("Knyt det afkrydsede")
    screen = visitor.waited()
    assert "1 forbindelse til et begreb er skrevet." in screen.text
    assert (quick_hub / "sources" / "web2022.yaml").read_text("utf-8") == "about: [citizen]\n"
    visitor.pressed("Træk det tilbage")
    visitor.waited()
    assert files(quick_hub) == before


@pytest.mark.parametrize("query", [{"job": "a" * 32}, {"job": "../.."}, {"source": "nobody"}])
def test_an_address_that_leads_nowhere_says_so(quick_hub: Path, query: dict[str, str]) -> None:
    assert "Findes ikke i biblioteket" in Visitor(**query).screen.text


def test_a_reader_of_a_shared_hub_sees_no_way_to_import_until_the_key_is_given(
    quick_hub: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", "bro")
    visitor = Visitor("en")
    assert not visitor.at.file_uploader
    assert not visitor.at.text_area
    visitor.at.text_input[0].set_value("bro")
    visitor.pressed("Go on")
    visitor.gave(BIB)
    visitor.waited()
    visitor.pressed("Write to the library")
    assert "Written to the library" in visitor.waited().text


def test_a_long_list_is_shown_page_by_page(quick_hub: Path) -> None:
    many = "".join(f"@misc{{m{n}, title = {{Titel nummer {n} i rækken}}, year = {1900 + n}}}\n" for n in range(60))
    visitor = Visitor("en")
    visitor.gave(many)
    visitor.waited()
    screen = visitor.went(show="all", page="3")
    assert "51–60 of 60" in screen.text
    assert "Titel nummer 59 i rækken" in screen.text
    assert "Titel nummer 10 i rækken" not in screen.text


def test_work_that_was_cut_short_is_said_and_can_be_done_again(quick_hub: Path) -> None:
    job = Job.new(Settings.from_environment(), About(file="refs.bib", name="refs"), BIB.encode())
    job.status = Status(task="plan", step="comparing")
    visitor = Visitor("en", job=job.token)
    assert "cut short" in visitor.screen.text
    visitor.pressed("Compare anew")
    assert "Nothing is written yet." in visitor.waited().text


@pytest.mark.parametrize(("screen", "query"), [("start", {}), ("sources", {}), ("source", {"id": "web2022"})])
def test_the_way_here_is_shown_to_those_who_may_add_and_to_nobody_else(
    in_tiny_hub: Settings, monkeypatch: pytest.MonkeyPatch, screen: str, query: dict[str, str]
) -> None:
    def ways() -> list[str]:
        return [href for href in run_screen(screen, "en", **query).links.values() if "add_sources" in href]

    assert ways()
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", "bro")
    assert not ways()


def test_an_empty_library_leads_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "library").mkdir()
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    build(Settings.from_environment())
    screen = run_screen("sources", "en")
    assert "There is nothing here yet" in screen.text
    assert screen.links["Add sources"] == "./add_sources?lang=en"


def test_a_question_that_was_put_off_is_answered_later_and_not_asked_again(quick_hub: Path) -> None:
    visitor = Visitor()
    visitor.gave(TWIN)
    visitor.waited()
    visitor.pressed("Skriv i biblioteket")
    visitor.waited()
    written = files(quick_hub)
    later = Visitor()
    assert "Udsat tidligere (1)" in later.screen.text
    asked = next(href for href in later.screen.links.values() if "question=" in href)
    assert "samme titel" in later.went(**dict(parse_qsl(urlsplit(asked).query))).text.casefold()
    later.at.radio[0].set_value("version")
    later.pressed("Skriv svaret")
    assert "der bliver ikke spurgt igen" in later.waited().text
    assert "Udsat tidligere" not in Visitor().screen.text
    later.pressed("Træk det tilbage")
    later.waited()
    assert files(quick_hub) == written


def test_somebody_who_was_faster_is_told_of_in_words_and_the_second_confirms_again(quick_hub: Path) -> None:
    first, second = Visitor("en"), Visitor("en")
    first.gave(BIB, "first.bib")
    second.gave(BIB, "second.bib")
    first.waited()
    second.waited()
    first.pressed("Write to the library")
    screen = second.pressed("Write to the library")
    assert "Somebody else has changed the library meanwhile, so nothing was written." in screen.text
    everything = second.went(show="all")
    assert "Already there: same" in everything.text
    assert any(text.startswith("Already there ") for text in everything.links)
    assert "already there, not added again" in everything.text
    second.pressed("Write to the library")
    written = second.waited().text
    assert "Written to the library" in written
    assert "already there or undecided" in written
    assert {"imports/first.bib", "imports/second.bib"} <= files(quick_hub).keys()
