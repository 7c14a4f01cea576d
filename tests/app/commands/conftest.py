"""A hub of one's own, for commands that write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main

Run = Callable[..., tuple[int, str, str]]
"""Arguments of a command to exit status, standard output, standard error."""


@pytest.fixture
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a library that `init` is about to make, and a graph beside it."""
    folder = tmp_path / "mine"
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(folder))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    monkeypatch.setenv("BROBYGGER_LANG", "en")
    return folder


@pytest.fixture
def mine(own_library: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run commands in a library of one's own, which is made first."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    assert run("init", str(own_library))[0] == 0
    return run
