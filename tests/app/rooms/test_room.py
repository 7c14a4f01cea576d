import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.rooms.errors import NoSuchRoomError, NotAMemberError, NotTheTeacherError, RoomFullError
from app.rooms.room import MOST_MEMBERS, PRESENT_FOR, Room, Standing
from tests.app.rooms.conftest import LESSON, Clock

CELLS = (("finding/f001", "concept/citizen"), ("finding/f002", "concept/manager"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "K7M4TX.db"


@pytest.fixture
def made(path: Path, clock: Clock) -> Iterator[tuple[Room, str]]:
    room, key = Room.new(path, LESSON, clock)
    yield room, key
    room.close()


@pytest.fixture
def room(made: tuple[Room, str]) -> Room:
    return made[0]


def test_a_new_room_stands_at_the_first_stop(room: Room) -> None:
    assert room.standing() == Standing(LESSON, 1, 1)
    assert room.present() == 0


def test_every_step_of_the_teacher_is_a_new_version(room: Room) -> None:
    room.go_to(3)
    room.reveal("stop/a", True)
    assert room.standing() == Standing(LESSON, 3, 3)
    assert room.is_revealed("stop/a")
    room.reveal("stop/a", False)
    assert not room.is_revealed("stop/a")


def test_only_the_key_opens_what_is_the_teachers(made: tuple[Room, str]) -> None:
    room, key = made
    room.check_key(key)
    for other in ("", "x", key[:-1], room.join()):
        with pytest.raises(NotTheTeacherError):
            room.check_key(other)


def test_the_latest_answer_of_a_phone_counts(room: Room) -> None:
    member = room.join()
    room.answer("stop/a", member, CELLS)
    room.answer("stop/a", member, CELLS[:1])
    assert room.answer_of("stop/a", member) == CELLS[:1]
    assert room.answers("stop/a") == [CELLS[:1]]
    assert (room.answered("stop/a"), room.answered("stop/b")) == (1, 0)


def test_a_phone_the_room_does_not_know_is_refused(room: Room) -> None:
    with pytest.raises(NotAMemberError):
        room.answer("stop/a", "stranger", CELLS)
    with pytest.raises(NotAMemberError):
        room.see("stranger")
    assert room.answers("stop/a") == []


def test_who_asks_for_nothing_is_away_and_who_asks_again_is_back(room: Room, clock: Clock) -> None:
    first, second = room.join(), room.join()
    clock.now += PRESENT_FOR / 2
    room.see(first)
    clock.now += PRESENT_FOR * 3 / 4
    assert room.present() == 1
    room.see(second)
    assert room.present() == 2


def test_what_a_phone_answered_stays_when_it_leaves(room: Room) -> None:
    member = room.join()
    room.answer("stop/a", member, CELLS)
    room.leave(member)
    assert room.present() == 0
    assert room.answers("stop/a") == [CELLS]
    room.see(member)
    assert room.present() == 1


def test_a_full_room_lets_nobody_in(room: Room) -> None:
    for _ in range(MOST_MEMBERS):
        room.join()
    with pytest.raises(RoomFullError):
        room.join()


def test_a_room_opened_again_has_everything(made: tuple[Room, str], path: Path, clock: Clock) -> None:
    room, key = made
    member = room.join()
    room.answer("stop/a", member, CELLS)
    room.go_to(2)
    room.reveal("stop/a", True)
    room.close()
    again = Room(path, clock)
    again.check_key(key)
    assert again.standing() == Standing(LESSON, 2, 3)
    assert again.answer_of("stop/a", member) == CELLS
    assert again.is_revealed("stop/a")
    again.close()


def test_an_ended_room_answers_nobody(room: Room, path: Path, clock: Clock) -> None:
    member = room.join()
    elsewhere = Room(path, clock)
    elsewhere.end()
    elsewhere.close()
    for act in (room.standing, room.join, lambda: room.answer("stop/a", member, CELLS), lambda: room.go_to(2)):
        with pytest.raises(NoSuchRoomError):
            act()
    with pytest.raises(NoSuchRoomError):
        Room(path, clock)


def test_a_room_that_is_not_there_is_not_made(path: Path) -> None:
    with pytest.raises(NoSuchRoomError):
        Room(path)
    assert not path.exists()


def test_a_hundred_phones_at_once_lose_no_answer(room: Room) -> None:
    members = [room.join() for _ in range(100)]
    barrier = threading.Barrier(100)

    def send(member: str) -> None:
        barrier.wait()
        room.answer("stop/a", member, CELLS)

    threads = [threading.Thread(target=send, args=(member,)) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert room.answers("stop/a") == [CELLS] * 100


def test_of_a_phone_only_a_random_mark_and_a_time_are_kept(room: Room, path: Path) -> None:
    room.join()
    with closing(sqlite3.connect(path)) as database:
        columns = {
            table: [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
    assert columns["member"] == ["token", "seen"]
    assert columns["answer"] == ["stop", "member", "cells"]
    assert columns.keys() == {"room", "member", "revealed", "answer"}
