"""Changes of the library: whole or not at all, one after the other, and taken back exactly."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from ingest.journal import (
    ChangedMeanwhileError,
    Journal,
    LibraryBusyError,
    NothingToUndoError,
    NotWrittenError,
    digests,
)
from ingest.journal.shelf import KEPT
from ontology.errors import LibraryError
from tests.ingest.stopping_disk import KilledError, StoppingDisk

BEFORE = {"library.bib": b"old bib", "people.yaml": b"old people", "sources/gone.yaml": b"to be removed"}
CHANGES: Mapping[str, bytes | None] = {
    "library.bib": b"new bib",
    "people.yaml": b"new people",
    "sources/gone.yaml": None,
    "imports/new.bib": b"imported",
}
AFTER = {"library.bib": b"new bib", "people.yaml": b"new people", "imports/new.bib": b"imported"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return library_in(tmp_path)


def library_in(place: Path) -> Path:
    library = place / "bibliography"
    for name, data in BEFORE.items():
        path = library / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return library


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def commit_until_stopped(folder: Path, failure: BaseException, step: int) -> bool:
    """Commit with a disk that fails at a step; tell whether it got that far."""
    disk = StoppingDisk(step, failure)
    try:
        Journal(folder, disk).commit(CHANGES, digests(BEFORE), "import")
    except (KilledError, NotWrittenError):
        return True
    return disk.left <= 0


def test_a_change_writes_all_its_files(folder: Path) -> None:
    change = Journal(folder).commit(CHANGES, digests(BEFORE), "import of refs.bib", who="Åse")
    assert contents(folder) == AFTER
    assert (change.number, change.what, change.who, change.done) == ("1", "import of refs.bib", "Åse", True)
    assert [touched.name for touched in change.files] == sorted(CHANGES)


@pytest.mark.parametrize("step", range(1, 18))
def test_a_kill_at_any_step_leaves_the_old_state_or_the_new_one(folder: Path, step: int) -> None:
    commit_until_stopped(folder, KilledError(), step)
    with Journal(folder).locked():
        pass
    assert contents(folder) in (BEFORE, AFTER)
    assert [change.what for change in Journal(folder).history()] == (["import"] if contents(folder) == AFTER else [])


def test_the_steps_that_are_tried_reach_the_end_of_a_change(tmp_path: Path) -> None:
    folders = (library_in(tmp_path / str(step)) for step in range(1, 18))
    assert not all(commit_until_stopped(folder, KilledError(), step) for step, folder in enumerate(folders, start=1))


@pytest.mark.parametrize("step", range(1, 18))
def test_a_kill_while_a_change_is_rolled_back_is_rolled_back_too(folder: Path, step: int) -> None:
    commit_until_stopped(folder, KilledError(), 14)
    with suppress(KilledError), Journal(folder, StoppingDisk(step, KilledError())).locked():
        pass
    with Journal(folder).locked():
        pass
    assert contents(folder) == BEFORE


@pytest.mark.parametrize("step", range(1, 18))
def test_a_full_disk_is_said_and_changes_nothing(folder: Path, step: int) -> None:
    full = OSError(28, "No space left on device", "people.yaml")
    if commit_until_stopped(folder, full, step) and contents(folder) != AFTER:
        assert contents(folder) == BEFORE
        assert Journal(folder).history() == []


def test_a_full_disk_names_the_file(folder: Path) -> None:
    full = OSError(28, "No space left on device", "people.yaml")
    with pytest.raises(NotWrittenError, match=r"people\.yaml: No space left on device; nothing was changed"):
        Journal(folder, StoppingDisk(8, full)).commit(CHANGES, digests(BEFORE), "import")


def test_a_file_that_changed_meanwhile_stops_the_change(folder: Path) -> None:
    (folder / "people.yaml").write_bytes(b"edited by hand")
    with pytest.raises(ChangedMeanwhileError) as caught:
        Journal(folder).commit(CHANGES, digests(BEFORE), "import")
    assert caught.value.names == ("people.yaml",)
    assert contents(folder) == BEFORE | {"people.yaml": b"edited by hand"}


def test_a_file_that_was_not_there_when_read_must_not_be_there_now(folder: Path) -> None:
    (folder / "imports").mkdir()
    (folder / "imports" / "new.bib").write_bytes(b"somebody else's")
    with pytest.raises(ChangedMeanwhileError, match=r"imports/new\.bib"):
        Journal(folder).commit(CHANGES, digests(BEFORE), "import")


def test_undo_brings_back_every_byte_and_leaves_nothing_behind(folder: Path) -> None:
    journal = Journal(folder)
    journal.commit(CHANGES, digests(BEFORE), "import")
    assert journal.undo().what == "import"
    assert contents(folder) == BEFORE
    assert not (folder / "imports").exists()


@pytest.mark.parametrize("step", range(1, 18))
def test_a_kill_while_undoing_leaves_one_state_or_the_other(folder: Path, step: int) -> None:
    Journal(folder).commit(CHANGES, digests(BEFORE), "import")
    with suppress(KilledError):
        Journal(folder, StoppingDisk(step, KilledError())).undo()
    with Journal(folder).locked():
        pass
    assert contents(folder) in (BEFORE, AFTER)


def test_undo_goes_back_change_by_change(folder: Path) -> None:
    journal = Journal(folder)
    journal.commit({"library.bib": b"one"}, digests(BEFORE), "first")
    journal.commit({"library.bib": b"two"}, digests({"library.bib": b"one"}), "second")
    assert [journal.undo().what, journal.undo().what] == ["second", "first"]
    assert contents(folder) == BEFORE
    with pytest.raises(NothingToUndoError, match="there is no change to take back"):
        journal.undo()


def test_undo_of_an_earlier_change_says_what_stands_on_it(folder: Path) -> None:
    journal = Journal(folder)
    journal.commit({"library.bib": b"one"}, digests(BEFORE), "first")
    journal.commit({"library.bib": b"two"}, digests({"library.bib": b"one"}), "second")
    with pytest.raises(NothingToUndoError, match=r"library\.bib was touched later by change 2 \(second\)"):
        journal.undo("1")


def test_undo_of_an_earlier_change_works_where_nothing_stands_on_it(folder: Path) -> None:
    journal = Journal(folder)
    journal.commit({"library.bib": b"one"}, digests(BEFORE), "first")
    journal.commit({"people.yaml": b"two"}, digests(BEFORE), "second")
    assert journal.undo("1").what == "first"
    assert contents(folder) == BEFORE | {"people.yaml": b"two"}


def test_undo_does_not_overwrite_what_was_edited_by_hand(folder: Path) -> None:
    journal = Journal(folder)
    journal.commit({"library.bib": b"one"}, digests(BEFORE), "first")
    (folder / "library.bib").write_bytes(b"edited")
    with pytest.raises(NothingToUndoError, match=r"library\.bib was touched later by hand"):
        journal.undo()
    assert (folder / "library.bib").read_bytes() == b"edited"


def test_undo_of_a_change_that_does_not_exist_names_those_that_do(folder: Path) -> None:
    Journal(folder).commit({"library.bib": b"one"}, digests(BEFORE), "first")
    with pytest.raises(NothingToUndoError, match=r"no change 7 to take back; there are: 1 \(first\)"):
        Journal(folder).undo("7")


def test_a_file_edited_after_a_kill_keeps_the_edit(folder: Path) -> None:
    commit_until_stopped(folder, KilledError(), 14)
    (folder / "library.bib").write_bytes(b"edited")
    with Journal(folder).locked():
        pass
    assert contents(folder) == BEFORE | {"library.bib": b"edited"}


def test_the_second_writer_waits_for_the_first(folder: Path) -> None:
    inside, done = threading.Event(), threading.Event()

    def hold() -> None:
        with Journal(folder).locked():
            inside.set()
            done.wait(timeout=10)

    first = threading.Thread(target=hold)
    first.start()
    assert inside.wait(timeout=10)
    with pytest.raises(LibraryBusyError, match="somebody else is writing"):
        Journal(folder, patience=0.05).commit({"library.bib": b"x"}, digests(BEFORE), "second")
    done.set()
    first.join()
    Journal(folder).commit({"library.bib": b"x"}, digests(BEFORE), "second")
    assert (folder / "library.bib").read_bytes() == b"x"


def test_the_lock_may_be_held_around_reading_and_writing(folder: Path) -> None:
    journal = Journal(folder)
    with journal.locked():
        journal.commit({"library.bib": b"one"}, digests(BEFORE), "first")
        journal.undo()
    assert contents(folder) == BEFORE


def test_permissions_and_links_stay_as_they_were(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_bytes(b"old people")
    (folder / "people.yaml").unlink()
    (folder / "people.yaml").symlink_to(elsewhere)
    (folder / "library.bib").chmod(0o640)
    Journal(folder).commit({"library.bib": b"x", "people.yaml": b"y"}, digests(BEFORE), "both")
    assert (folder / "library.bib").stat().st_mode & 0o777 == 0o640
    assert (folder / "people.yaml").is_symlink()
    assert elsewhere.read_bytes() == b"y"


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "a/../../b", "a\\b", ""])
def test_no_change_reaches_outside_the_folder(folder: Path, name: str) -> None:
    with pytest.raises(LibraryError, match="no path within the library folder"):
        Journal(folder).commit({name: b"x"}, {}, "escape")


def test_the_journal_stands_beside_the_folder_and_forgets_the_oldest_changes(folder: Path) -> None:
    journal = Journal(folder)
    data = BEFORE["library.bib"]
    for number in range(KEPT + 3):
        new = str(number).encode()
        journal.commit({"library.bib": new}, digests({"library.bib": data}), f"change {number}")
        data = new
    with journal.locked():
        assert len(journal.history()) == KEPT
    assert sorted(path.name for path in folder.parent.iterdir()) == [".brobygger", "bibliography"]


def test_a_change_that_changes_nothing_touches_no_file(folder: Path) -> None:
    change = Journal(folder).commit({"library.bib": BEFORE["library.bib"]}, digests(BEFORE), "nothing")
    assert change.files == ()
    assert Journal(folder).history() == []


def test_recovering_rolls_back_without_being_asked_to_write(folder: Path) -> None:
    commit_until_stopped(folder, KilledError(), 14)
    assert contents(folder) != BEFORE
    Journal(folder).recover()
    assert contents(folder) == BEFORE


def test_recovering_touches_nothing_where_nothing_is_unfinished(folder: Path) -> None:
    Journal(folder).recover()
    assert sorted(path.name for path in folder.parent.iterdir()) == ["bibliography"]
