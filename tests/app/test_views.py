"""What lessons may show is there: every view leads to a screen of the app."""

from pathlib import Path

import pytest

from ontology.views import SCREENS

HERE = Path(__file__).parents[2] / "app" / "screens"


@pytest.mark.parametrize("screen", SCREENS)
def test_every_view_of_a_lesson_has_its_screen(screen: str) -> None:
    assert (HERE / f"{screen}.py").is_file()
