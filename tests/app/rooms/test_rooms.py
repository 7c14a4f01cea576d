import os
from pathlib import Path

import pytest

from app.rooms.codes import shown_code
from app.rooms.errors import NoSuchRoomError, RoomFullError
from app.rooms.rooms import LEFT_ALONE, MOST_ROOMS, Rooms
from tests.app.rooms.conftest import LESSON


def test_a_room_is_found_by_its_code_and_by_no_other(rooms: Rooms) -> None:
    code, key = rooms.open(LESSON)
    found, room = rooms.find(shown_code(code).lower())
    assert found == code
    room.check_key(key)
    for typed in ("", "BBB-BBB", f"../{code}", "K7M4TXX"):
        with pytest.raises(NoSuchRoomError):
            rooms.find(typed)


def test_two_rooms_know_nothing_of_each_other(rooms: Rooms) -> None:
    first, second = rooms.find(rooms.open(LESSON)[0])[1], rooms.find(rooms.open(LESSON)[0])[1]
    member = first.join()
    first.answer("stop/a", member, (("a", "b"),))
    first.go_to(4)
    assert second.standing().position == 1
    assert second.answers("stop/a") == []
    assert (first.present(), second.present()) == (1, 0)


def test_nothing_is_left_of_a_room_that_has_ended(rooms: Rooms, tmp_path: Path) -> None:
    code, _ = rooms.open(LESSON)
    rooms.find(code)[1].join()
    rooms.end(code)
    assert list((tmp_path / "rooms").iterdir()) == []
    with pytest.raises(NoSuchRoomError):
        rooms.find(code)
    with pytest.raises(NoSuchRoomError):
        rooms.end(code)


def test_another_process_learns_that_a_room_has_ended(rooms: Rooms, tmp_path: Path) -> None:
    code, _ = rooms.open(LESSON)
    elsewhere = Rooms(tmp_path / "rooms")
    room = elsewhere.find(code)[1]
    rooms.end(code)
    with pytest.raises(NoSuchRoomError):
        room.standing()
    elsewhere.close()


def test_another_process_sees_what_this_one_writes(rooms: Rooms, tmp_path: Path) -> None:
    code, _ = rooms.open(LESSON)
    elsewhere = Rooms(tmp_path / "rooms")
    rooms.find(code)[1].go_to(5)
    assert elsewhere.find(code)[1].standing().position == 5
    elsewhere.close()


def test_a_room_left_alone_is_swept_when_the_next_one_opens(rooms: Rooms, tmp_path: Path) -> None:
    old, _ = rooms.open(LESSON)
    for path in (tmp_path / "rooms").iterdir():
        long_ago = path.stat().st_mtime - LEFT_ALONE - 60
        os.utime(path, (long_ago, long_ago))
    new, _ = rooms.open(LESSON)
    assert {path.name.partition(".")[0] for path in (tmp_path / "rooms").iterdir()} == {new}
    with pytest.raises(NoSuchRoomError):
        rooms.find(old)


def test_a_hub_has_only_so_many_rooms(rooms: Rooms) -> None:
    for _ in range(MOST_ROOMS):
        rooms.open(LESSON)
    with pytest.raises(RoomFullError):
        rooms.open(LESSON)
