import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands.conftest import Run
from tests.ingest.imports.conftest import BRO, VEJ

KEYS = {"line", "key", "outcome", "id", "reason", "cure"}


@pytest.fixture
def refs(tmp_path: Path) -> Path:
    """A file with two good entries and one without a title."""
    path = tmp_path / "refs.bib"
    path.write_text(BRO + VEJ + "@misc{x, note = {uden titel}}\n", encoding="utf-8")
    return path


def answer(run: tuple[int, str, str]) -> dict[str, Any]:
    status, out, _ = run
    assert status == 0
    said: dict[str, Any] = json.loads(out)
    assert (
        said["entries"]
        == len(said["items"])
        == sum(said[name] for name in ("new", "changed", "identical", "duplicates", "rejected"))
    )
    assert all(set(item) == KEYS for item in said["items"])
    return said


def test_a_dry_run_tells_everything_and_writes_nothing(mine: Run, refs: Path, own_library: Path) -> None:
    said = answer(mine("add", str(refs), "--dry-run", "--json"))
    assert (said["new"], said["rejected"], said["change"]) == (2, 1, None)
    assert said["items"][0] == {
        "line": 1, "key": "bro", "outcome": "new", "id": "source/bro",
        "reason": "nothing in the library is like it", "cure": "",
    }  # fmt: skip
    assert said["items"][2] == {
        "line": 9, "key": "x", "outcome": "rejected", "id": "", "reason": "the entry has no title",
        "cure": "give it a title in the program it comes from",
    }  # fmt: skip
    assert not (own_library / "imports").exists()


def test_yes_writes_builds_and_can_be_undone(mine: Run, refs: Path, own_library: Path) -> None:
    assert answer(mine("add", str(refs), "--yes", "--json", "--by", "Bo"))["change"] == "1"
    assert json.loads(mine("show", "bro", "--json")[1])["added_by"] == "Bo"
    assert mine("search", "jobcenter", "--json")[1].count('"id"') == 1
    assert "source/bro" in mine("check", "--worklist")[1]
    assert "rejected: the entry has no title" in mine("check", "--worklist")[1]
    status, out, _ = mine("undo")
    assert (status, out) == (0, "taken back: 1 (import of refs.bib); 2 file(s) are as before\n")
    assert mine("show", "bro")[0] == 1
    assert not (own_library / "imports").exists()


def test_without_a_yes_nothing_is_written_and_it_is_said(mine: Run, refs: Path, own_library: Path) -> None:
    status, out, err = mine("add", str(refs))
    assert status == 1
    assert "3 entries: 2 new, 1 rejected" in out
    assert "Nothing is written yet." in out
    assert "nothing was written: add --yes" in err
    assert not (own_library / "imports").exists()


def test_the_text_names_line_key_reason_and_cure(mine: Run, refs: Path) -> None:
    out = mine("add", str(refs), "--dry-run")[1]
    assert "new        line 1  bro Overgange mellem jobcenter" in out
    assert "rejected   line 9  x" in out
    assert "the entry has no title: give it a title in the program it comes from" in out


def test_the_reasons_are_said_in_danish_too(mine: Run, refs: Path) -> None:
    assert "intet i biblioteket ligner den" in mine("add", str(refs), "--dry-run", "--lang", "da")[1]


def test_a_change_shows_old_and_new(mine: Run, refs: Path) -> None:
    mine("add", str(refs), "--yes")
    refs.write_text(BRO.replace("1--9", "1--19"), encoding="utf-8")
    out = mine("add", str(refs), "--dry-run")[1]
    assert "pages: 1-9 → 1-19" in out
    assert "gone       Vej:2017: source/vej-2017 is no longer in the file" in out
    assert "--decide Vej:2017=keep" in out


def test_a_question_is_asked_decided_and_never_asked_again(mine: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.bib", tmp_path / "second.bib"
    first.write_text(BRO.replace("year =", "doi = {10.5555/bro}, year ="), encoding="utf-8")
    second.write_text(
        BRO.replace("year =", "doi = {10.5555/pre}, year =").replace("{bro,", "{pre=1,"), encoding="utf-8"
    )
    second.write_text(second.read_text(encoding="utf-8").replace("pre=1", "pre"), encoding="utf-8")
    mine("add", str(first), "--yes")
    said = answer(mine("add", str(second), "--dry-run", "--json"))
    assert (said["duplicates"], said["items"][0]["id"]) == (1, "source/bro")
    assert "--decide pre=version" in mine("add", str(second), "--dry-run")[1]
    assert mine("add", str(second), "--yes", "--decide", "pre=version")[0] == 0
    assert "is a version of" in mine("show", "pre")[1]
    second.write_text(second.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert answer(mine("add", str(second), "--dry-run", "--json"))["identical"] == 1


def test_a_decision_on_what_asks_nothing_is_refused(mine: Run, refs: Path) -> None:
    status, _, err = mine("add", str(refs), "--yes", "--decide", "bro=same")
    assert status == 1
    assert "'bro' asks for no 'same'" in err


def test_a_word_that_is_no_decision_is_wrong_usage(mine: Run, refs: Path) -> None:
    with pytest.raises(SystemExit, match="2"):
        mine("add", str(refs), "--decide", "bro=maybe")


def test_another_name_keeps_two_libraries_apart(mine: Run, refs: Path, own_library: Path) -> None:
    mine("add", str(refs), "--yes", "--as", "Åses bibliotek")
    assert (own_library / "imports" / "aases-bibliotek.bib").read_bytes() == refs.read_bytes()


def test_a_doubtful_entry_is_taken_and_its_doubt_is_noted(mine: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BRO.replace("volume = {4}", "volume = {4}, volume = {5}"), encoding="utf-8")
    assert "note       line 4  the field 'volume' of 'bro' stands twice" in mine("add", str(path), "--dry-run")[1]


def test_the_same_file_again_says_so(mine: Run, refs: Path) -> None:
    mine("add", str(refs), "--yes")
    status, out, _ = mine("add", str(refs), "--yes")
    assert status == 0
    assert "Nothing to write: the file is the one imported last." in out
    assert "2 identical, 1 rejected" in out
