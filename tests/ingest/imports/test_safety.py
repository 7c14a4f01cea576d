import threading
from contextlib import suppress

import pytest

from ingest.imports.applying import apply_plan
from ingest.journal import ChangedMeanwhileError, NotWrittenError
from ingest.journal import journal as journals
from tests.ingest.imports.conftest import BRO, VEJ, Desk
from tests.ingest.stopping_disk import KilledError, StoppingDisk


@pytest.mark.parametrize("step", range(1, 31))
def test_killed_before_any_step_the_library_is_as_before_or_as_after(
    desk: Desk, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add(BRO)
    before = desk.files()
    plan = desk.plan(VEJ)
    dying = StoppingDisk(step, KilledError())
    monkeypatch.setattr(journals, "Disk", lambda: dying)
    with suppress(KilledError):
        apply_plan(desk.folder, plan)
    monkeypatch.undo()
    with journals.Journal(desk.folder).locked():
        found = desk.files()
    assert found == before or found["imports/refs.bib"] == VEJ.encode()
    desk.library()


def test_a_full_disk_leaves_the_library_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.files()
    full = StoppingDisk(4, OSError(28, "No space left on device"))
    monkeypatch.setattr(journals, "Disk", lambda: full)
    with pytest.raises(NotWrittenError, match="No space left"):
        apply_plan(desk.folder, desk.plan(BRO))
    assert desk.files() == before


def test_two_who_import_at_once_both_succeed(desk: Desk) -> None:
    plans = [desk.plan(BRO, "one"), desk.plan(VEJ, "two"), desk.plan(BRO.replace("{bro,", "{lund,"), "three")]
    threads = [threading.Thread(target=apply_plan, args=(desk.folder, plan)) for plan in plans]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {"imports/one.bib", "imports/two.bib", "imports/three.bib"} <= set(desk.files())
    titles = [node.properties["title"] for node in desk.library().nodes.values() if node.label == "Source"]
    assert len(titles) == len(set(titles))


def test_the_same_outside_library_imported_meanwhile_is_noticed(desk: Desk) -> None:
    plan = desk.plan(BRO)
    desk.add(VEJ)
    with pytest.raises(ChangedMeanwhileError, match=r"imports/refs\.yaml"):
        apply_plan(desk.folder, plan)
    assert desk.files()["imports/refs.bib"] == VEJ.encode()
