"""The libraries the tests read: the tiny one that holds a bit of everything, and the real one."""

import os
from pathlib import Path

import pytest

from ingest.library import Library, read_library

pytest_plugins = ["tests.servers.fixtures"]

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """A complete library of a few invented records; read only."""
    return ROOT / "tests" / "tiny"


@pytest.fixture(scope="session")
def tiny_library(tiny_folder: Path) -> Library:
    """What is read from the tiny library."""
    return read_library(tiny_folder)


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The library of this repository; read only."""
    return ROOT / "bibliography"


@pytest.fixture(scope="session")
def real_library(real_folder: Path) -> Library:
    """What is read from the library of this repository."""
    return read_library(real_folder)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in CI that skipped a test: there every server and browser must be there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
