"""Libraries made for one test: a copy of the tiny one, with files changed, added or removed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks import check_library
from ingest.library import read_library

Make = Callable[..., Path]
"""Called with path to text (None removes the file), it returns the folder of a library."""


@pytest.fixture
def library_with(tiny_folder: Path, tmp_path: Path) -> Make:
    """A copy of the tiny library with some files of its own."""

    def make(files: dict[str, str | None]) -> Path:
        folder = tmp_path / "bibliography"
        shutil.copytree(tiny_folder, folder)
        for name, text in files.items():
            path = folder / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def edited(tiny_folder: Path, library_with: Make) -> Callable[[str, str, str], Path]:
    """A copy of the tiny library in which one piece of text of one file is replaced by another."""

    def make(name: str, old: str, new: str) -> Path:
        text = (tiny_folder / name).read_text(encoding="utf-8")
        assert old in text
        return library_with({name: text.replace(old, new, 1)})

    return make


@pytest.fixture
def said_of() -> Callable[[Path], list[str]]:
    """What `brobygger check` prints for a library, a line each."""

    def check(folder: Path) -> list[str]:
        return [str(problem) for problem in check_library(read_library(folder))]

    return check
