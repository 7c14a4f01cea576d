"""Download: files with their sums, what is new or other than before, and how to cite."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.hub import open_graph
from app.releases import make_release
from app.screens import download
from app.settings import Settings
from tests.app.screens.conftest import run_screen


@pytest.fixture
def hub(in_tiny_hub: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The tiny hub, with a folder for its files."""
    monkeypatch.setenv("BROBYGGER_EXPORTS", str(tmp_path))
    download._writing.cache_clear()
    return Settings.from_environment()


def test_the_page_says_that_files_are_written_and_then_offers_them(hub: Settings) -> None:
    waiting = run_screen("download", "en").text
    assert "The files are being written." in waiting
    assert "SHA-256" not in waiting
    with open_graph(hub) as store:
        release = make_release(store, hub)
    shown = run_screen("download", "en")
    assert shown.links["brobygger.ttl"] == f"./releases/{release.name}/brobygger.ttl?lang=en"
    assert release.files[0].sha256 in shown.text
    assert "What is new" in shown.text


def test_numbers_lead_to_what_they_count_and_the_citation_is_there(hub: Settings) -> None:
    with open_graph(hub) as store:
        make_release(store, hub)
    shown = run_screen("download", "da")
    assert any(words.endswith(" begreber") and href.startswith("./concepts") for words, href in shown.links.items())
    assert "@misc{brobygger" in shown.text
    assert "cff-version: 1.2.0" in shown.text
