from pathlib import Path

from tests.app.commands.conftest import Run


def test_a_new_library_is_sound_and_can_be_built(mine: Run) -> None:
    assert mine("check") == (0, "no problems\n", "")
    assert mine("build")[0] == 0
    assert "5  concepts" in mine("stats")[1]


def test_it_says_how_to_use_the_library(own_library: Path, mine: Run, tmp_path: Path) -> None:
    status, out, _ = mine("init", str(tmp_path / "other"))
    assert status == 0
    assert f"export BROBYGGER_LIBRARY={tmp_path / 'other'}" in out
    assert (own_library / "README.md").read_text(encoding="utf-8").startswith("# Et bibliotek / A library")


def test_a_folder_that_holds_something_is_left_alone(mine: Run, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("mine", encoding="utf-8")
    status, _, err = mine("init", str(tmp_path / "full"))
    assert status == 1
    assert "is not empty" in err
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["thesis.txt"]


def test_a_file_is_no_folder(mine: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert mine("init", str(tmp_path / "file"))[0] == 1
    assert "cannot be written" in mine("init", str(tmp_path / "file" / "below"))[2]
