"""The page for curators: its examples are sound, and it names every word of the question table."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from ingest.checks import check_library
from ingest.library import read_library
from tests.questions.parsing import FUNCTIONS

PAGE = (Path(__file__).parent.parent / "docs" / "curators.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml (\S+)\n(.*?)```", PAGE, re.DOTALL)


def test_the_worked_examples_fit_into_the_library(real_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bibliography"
    shutil.copytree(real_folder, folder)
    for name, text in EXAMPLES:
        path = folder / name
        before = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
        path.write_text(before + text, encoding="utf-8")
    library = read_library(folder)
    assert {"concept/conversation-guide", "finding/f301"} <= library.nodes.keys()
    assert [str(problem) for problem in check_library(library) if "tidy" not in problem.cure] == []


def test_every_word_of_the_question_table_is_named_on_the_page() -> None:
    assert [word for word in FUNCTIONS if f"`{word}`" not in PAGE] == []
