"""What is printed in tests: the lessons and concepts of this library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.publish.handout import Handout, handout_pdf
from app.publish.handout_map import Places
from ingest.placement import read_places
from tests.app.publish.pdf import Pdf


@pytest.fixture(scope="session")
def places(real_folder: Path) -> Places:
    """Where the concepts of this library stand on the map."""
    return read_places(real_folder)


@pytest.fixture
def on_paper(tmp_path: Path) -> Callable[[Handout], Pdf]:
    """Print a handout."""
    return lambda handout: Pdf(handout_pdf(handout), tmp_path)
