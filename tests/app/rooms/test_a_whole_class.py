"""A hundred phones walk a lesson together, through a restart, beside another class, and no answer is lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.app.rooms.browser import Browser
from tests.app.rooms.conftest import LESSON, Server

pytestmark = pytest.mark.gate
VOICES = "stop/who-is-the-bridge-builder-voices"
GUESS = [["finding/f026", "concept/citizen"]]
OTHER = [["finding/f026", "concept/manager"]]


def each(browsers: list[Browser], act: Callable[[Browser], Any]) -> list[Any]:
    """Let every browser do something at once, and return what each got."""
    got: list[Any] = [None] * len(browsers)

    def do(number: int) -> None:
        got[number] = act(browsers[number])

    threads = [threading.Thread(target=do, args=(number,)) for number in range(len(browsers))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def a_class(server: Server, number: int) -> tuple[Browser, list[Browser]]:
    """A teacher with an open room, and phones that have joined it and looked."""
    teacher = server.browser()
    teacher.open(LESSON)
    students = [server.browser() for _ in range(number)]
    assert {answer.status for answer in each(students, lambda who: who.join(teacher.code))} == {201}
    each(students, Browser.look)
    return teacher, students


def step(teacher: Browser, students: list[Browser], position: int) -> None:
    """Let everybody wait, step on, and see that everybody followed within two seconds."""
    shown: list[float] = []

    def follow(who: Browser) -> int:
        place = int(who.wait()["position"])
        shown.append(time.monotonic())
        return place

    def go() -> None:
        time.sleep(0.5)  # Everybody waits now, as in a class.
        teacher.show(position)

    stepping = threading.Thread(target=go)
    stepping.start()
    started = time.monotonic()
    assert set(each(students, follow)) == {position}
    stepping.join()
    assert max(shown) - started < 0.5 + 2


@pytest.mark.timeout(300)
def test_a_hundred_phones_walk_a_lesson_beside_another_class(server: Server) -> None:
    teacher, students = a_class(server, 100)
    neighbour, others = a_class(server, 30)
    step(teacher, students, 2)
    server.again()
    assert {seen["position"] for seen in each(students, Browser.look)} == {2}
    step(teacher, students, 4)
    step(neighbour, others, 4)
    assert {answer.status for answer in each(students, lambda who: who.answer(VOICES, GUESS))} == {204}
    assert {answer.status for answer in each(others, lambda who: who.answer(VOICES, OTHER))} == {204}
    server.again()
    gone = students[:10]
    each(gone, lambda who: who.ask("DELETE", f"/rooms/{who.code}/members"))
    assert teacher.look()["present"] == 90
    assert {seen["mine"] == GUESS for seen in each(gone, Browser.look)} == {True}
    late = server.browser()
    late.join(teacher.code)
    assert late.look()["position"] == 4
    each(students, Browser.look)
    teacher.reveal(VOICES)
    for seen in each([*students, late], Browser.look):
        assert (seen["answers"], seen["tally"]) == (100, [[GUESS[0], 100]])
    assert neighbour.look()["tally"] == [[OTHER[0], 30]]
    assert teacher.ask("DELETE", f"/rooms/{teacher.code}").status == 204
    assert {who.ask("GET", f"/rooms/{who.code}").status for who in students[:5]} == {404}
    assert neighbour.look()["answers"] == 30
