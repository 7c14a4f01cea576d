"""The libraries the tests read: the tiny one that holds a bit of everything, and the real one."""

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
