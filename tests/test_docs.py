"""What is public is documented: commands, settings, and every file a page points to."""

import re
from collections import Counter
from pathlib import Path

import pytest

from app.cli import COMMANDS
from ingest.library import Library

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("bibliography/*.md")])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"| `{name}" in (ROOT / "docs" / "command-line.md").read_text("utf-8")


def test_every_setting_is_documented() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "app").rglob("*.py"))
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    settings = set(re.findall(r"BROBYGGER_[A-Z_]+[A-Z]", code))
    assert settings
    assert [name for name in settings if name not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_a_page_points_to_exists(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    inside = [target for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in inside if not (page.parent / target).exists()] == []


def test_lock_files_name_no_address() -> None:
    locks = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
    assert [path.name for path in locks if re.search(r"[a-z]+://", path.read_text("utf-8"))] == []


def test_the_numbers_on_the_front_page_are_those_of_the_library(real_library: Library) -> None:
    labels = Counter(node.label for node in real_library.nodes.values())
    page = (ROOT / "README.md").read_text("utf-8")
    assert f"{labels['Source']} sources, {labels['Concept']} concepts and {labels['Finding']} statements" in page
