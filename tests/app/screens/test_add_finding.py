"""The form for a finding: it says what it needs, refuses in words, and leads to what was saved."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app.hub import build
from app.settings import Settings
from tests.app.screens.conftest import MAIN


@pytest.fixture
def form(tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The form, open on a hub of its own."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    build(Settings.from_environment())
    at = AppTest.from_file(str(MAIN), default_timeout=30)
    at.query_params["lang"] = "da"
    at.run()
    at.switch_page("screens/add_finding.py")
    at.run()
    return at


def fill(form: AppTest, page: str = "12") -> AppTest:
    form.selectbox[0].set_value("source/bro2019")
    form.text_input[0].set_value(page)
    form.selectbox[1].set_value("concept/citizen")
    form.selectbox[2].set_value("wish")
    form.text_area[0].set_value("Lad os gå <b>sammen</b>.")
    form.text_area[1].set_value("Let us walk together.")
    form.multiselect[0].set_value(["concept/empowerment"])
    form.button[0].click()
    return form.run()


def test_the_form_speaks_danish(form: AppTest) -> None:
    assert [item.label for item in form.selectbox] == ["Kilde", "Hvem taler", "Slags udsagn"]
    assert form.button[0].label == "Gem udsagnet"


def test_a_filled_form_is_saved_in_the_file_of_its_source(form: AppTest, tmp_path: Path) -> None:
    assert not fill(form).exception
    assert not form.error
    assert "Lad os gå <b>sammen</b>." in (tmp_path / "library" / "findings" / "bro2019.yaml").read_text("utf-8")


def test_a_page_beyond_the_source_is_refused_in_words_and_nothing_is_saved(form: AppTest, tmp_path: Path) -> None:
    before = (tmp_path / "library" / "findings" / "bro2019.yaml").read_bytes()
    fill(form, page="400")
    assert "Intet er gemt." in form.error[0].value
    assert "side 400 ligger uden for source/bro2019, som har siderne" in form.error[0].value
    assert "ret 'page' eller kildens sider" in form.error[0].value
    assert (tmp_path / "library" / "findings" / "bro2019.yaml").read_bytes() == before


def test_an_empty_form_is_refused_with_what_is_missing(form: AppTest) -> None:
    form.button[0].click().run()
    assert "Intet er gemt." in form.error[0].value
