"""What the traps are looked for in."""

import pytest

from ingest.library import Library
from tests.facts import Facts


@pytest.fixture(scope="session")
def facts(real_library: Library) -> Facts:
    """What the library of this repository says."""
    return Facts(real_library)
