"""`brobygger check` against the texts of others, and the spelling of our own."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def tiny(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny library as the one that is checked."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tiny_folder))
    return tiny_folder


def test_what_our_texts_repeat_of_a_folder_is_told_with_its_place(tiny: Path, brobygger: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The worker tells that the offices do not talk to each other.", "utf-8")
    assert brobygger("check", "--against", str(tmp_path)) == (0, "no problems\n", "")
    ours = "A bridge builder is one whom both banks trust."
    (tmp_path / "report.txt").write_text(f"It is said: {ours}", "utf-8")
    status, out, _ = brobygger("check", "--against", str(tmp_path))
    assert status == 1
    assert "findings/bro2019.yaml" in out
    assert out.endswith(": say it in your own words\n")


def test_a_folder_without_texts_is_an_error(tiny: Path, brobygger: Run, tmp_path: Path) -> None:
    status, out, err = brobygger("check", "--against", str(tmp_path))
    assert (status, out) == (1, "")
    assert "no .txt or .md file" in err


def test_a_language_whose_spelling_was_not_looked_at_is_named(
    tiny: Path, brobygger: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    status, out, err = brobygger("check", "--spelling")
    assert (status, out) == (0, "no problems\n")
    assert err.splitlines() == [
        "the spelling of 'da' was not looked at: hunspell is not installed",
        "the spelling of 'en' was not looked at: hunspell is not installed",
    ]
