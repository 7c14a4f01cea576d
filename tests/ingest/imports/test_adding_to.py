from ingest.imports.adding_to import LOOKED_UP, with_added
from tests.ingest.imports.conftest import BRO, VEJ, Desk, counts


def test_entries_that_come_one_by_one_stand_below_each_other_and_none_is_gone(desk: Desk) -> None:
    desk.add(with_added(desk.folder, LOOKED_UP, BRO), name=LOOKED_UP)
    plan = desk.plan(with_added(desk.folder, LOOKED_UP, VEJ), name=LOOKED_UP)
    assert counts(plan) == {"identical": 1, "new": 1}
    assert plan.gone == ()


def test_what_is_added_twice_is_a_duplicate(desk: Desk) -> None:
    desk.add(with_added(desk.folder, LOOKED_UP, BRO), name=LOOKED_UP)
    assert counts(desk.plan(with_added(desk.folder, LOOKED_UP, BRO), name=LOOKED_UP)) == {
        "identical": 1, "duplicate": 1,
    }  # fmt: skip


def test_another_encoding_is_brought_to_one(desk: Desk) -> None:
    desk.add(BRO.replace("Lund", "Å").encode("utf-16"), name=LOOKED_UP)
    assert with_added(desk.folder, LOOKED_UP, VEJ).decode().startswith(BRO.replace("Lund", "Å").strip())
