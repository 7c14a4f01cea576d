from pathlib import Path
from unittest.mock import Mock

import pytest

from ingest import library as reading
from tests.app.commands.conftest import Run
from tests.ingest.imports.conftest import BRO, VEJ


def test_changes_are_listed_and_taken_back_in_any_order_that_makes_sense(mine: Run, tmp_path: Path) -> None:
    assert mine("undo", "--list")[1] == "nothing was changed yet\n"
    for name, text in (("a", BRO), ("b", VEJ)):
        (tmp_path / f"{name}.bib").write_text(text, encoding="utf-8")
        mine("add", str(tmp_path / f"{name}.bib"), "--yes", "--by", "Bo")
    listed = mine("undo", "--list")[1].splitlines()
    assert [line.split()[0] for line in listed] == ["2", "1"]
    assert "import of a.bib by Bo: imports/a.bib, imports/a.yaml" in listed[1]
    assert mine("undo", "1")[0] == 0
    assert mine("show", "bro")[0] == 1
    assert mine("show", "vej-2017")[0] == 0


def test_nothing_to_take_back_is_said(mine: Run) -> None:
    status, _, err = mine("undo")
    assert status == 1
    assert "there is no change to take back" in err


def test_what_stands_on_a_change_is_named(mine: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    for text in (BRO, BRO + VEJ):
        path.write_text(text, encoding="utf-8")
        mine("add", str(path), "--yes")
    status, _, err = mine("undo", "1")
    assert status == 1
    assert "touched later by change 2" in err


def test_the_library_without_a_change_is_read_once(mine: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.bib").write_text(BRO, encoding="utf-8")
    mine("add", str(tmp_path / "a.bib"), "--yes")
    read = Mock(wraps=reading.library_of)
    monkeypatch.setattr(reading, "library_of", read)
    assert mine("undo")[0] == 0
    assert mine("show", "bro")[0] == 1
    assert read.call_count == 1
