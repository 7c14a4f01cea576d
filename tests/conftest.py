"""The libraries the tests read: the tiny one that holds a bit of everything, and the real one."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.servers.fixtures"]

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def tiny_folder() -> Path:
    """A complete library of a few invented records; read only."""
    return ROOT / "tests" / "tiny"


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The library of this repository; read only."""
    return ROOT / "bibliography"
