"""A hub of the tiny library, built once for all tests of the app."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli import main
from app.hub import build, open_graph
from app.settings import Settings
from graph.store import GraphStore


@pytest.fixture(scope="session")
def tiny_settings(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a hub whose graph is built from the tiny library."""
    database = tmp_path_factory.mktemp("hub") / "graph.db"
    settings = replace(Settings(), library=tiny_folder, store=f"sqlite:{database}")
    build(settings)
    return settings


@pytest.fixture(scope="session")
def real_settings(real_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of a hub whose graph is built from the library of this repository."""
    database = tmp_path_factory.mktemp("real-hub") / "graph.db"
    settings = replace(Settings(), library=real_folder, store=f"sqlite:{database}")
    build(settings)
    return settings


@pytest.fixture(scope="session")
def real_graph(real_settings: Settings) -> Iterator[GraphStore]:
    """The graph of the library of this repository; read only."""
    with open_graph(real_settings) as store:
        yield store


@pytest.fixture(scope="session")
def tiny_graph(tiny_settings: Settings) -> Iterator[GraphStore]:
    """The graph of the tiny library; read only."""
    with open_graph(tiny_settings) as store:
        yield store


@pytest.fixture
def in_tiny_hub(tiny_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Point the environment at the tiny hub, as a person would."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tiny_settings.library))
    monkeypatch.setenv("BROBYGGER_STORE", tiny_settings.store)
    monkeypatch.delenv("BROBYGGER_LANG", raising=False)
    return tiny_settings


@pytest.fixture
def brobygger(in_tiny_hub: Settings, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command in the tiny hub: arguments to exit status, standard output, standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run
