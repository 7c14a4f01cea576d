"""The source page says whose word counts where its files disagree."""

import shutil
from pathlib import Path

import pytest

from app.hub import build
from app.settings import Settings
from tests.app.screens.conftest import run_screen


def test_a_correction_says_what_it_stands_in_place_of(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(tiny_folder, tmp_path / "library")
    file = tmp_path / "library" / "sources" / "bro2019.yaml"
    file.write_text(f'volume: "35"\n{file.read_text("utf-8")}', "utf-8")
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    build(Settings.from_environment())
    assert (
        "35 – from the correction made here, in place of “3” in the library's own list"
        in run_screen("source", "en", id="bro2019").text
    )
    assert "Where its files disagree" not in run_screen("source", "en", id="web2022").text
