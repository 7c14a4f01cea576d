"""A hub of the tiny library, built once for all tests of the app."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
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
def own_hub(tiny_settings: Settings, tmp_path: Path) -> Settings:
    """Settings of a hub of the tiny library that one test has for itself, to write to; built."""
    shutil.copytree(tiny_settings.library, tmp_path / "library")
    graph = tmp_path / "graph.db"
    with (
        closing(sqlite3.connect(tiny_settings.store.partition(":")[2])) as built,
        closing(sqlite3.connect(graph)) as own,
    ):
        built.backup(own)
    return replace(tiny_settings, library=tmp_path / "library", store=f"sqlite:{graph}")


@pytest.fixture
def in_own_hub(own_hub: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Point the environment at a hub of one's own."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(own_hub.library))
    monkeypatch.setenv("BROBYGGER_STORE", own_hub.store)
    monkeypatch.delenv("BROBYGGER_LANG", raising=False)
    return own_hub


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
