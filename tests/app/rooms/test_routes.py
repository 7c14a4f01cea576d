"""The rooms as browsers see them, behind a real web server."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from app.rooms.requests import MOST_BYTES
from tests.app.rooms.browser import Answer, Browser
from tests.app.rooms.conftest import LESSON, Server

VOICES = "stop/who-is-the-bridge-builder-voices"
GUESS = [["finding/f026", "concept/citizen"], ["finding/f059", "concept/manager"]]


@pytest.fixture
def teacher(server: Server) -> Browser:
    browser = server.browser()
    browser.open(LESSON)
    return browser


@pytest.fixture
def student(server: Server, teacher: Browser) -> Browser:
    browser = server.browser()
    assert browser.join(teacher.code).status == 201
    return browser


def at_once(acts: list[Callable[[], object]]) -> None:
    threads = [threading.Thread(target=act) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_whole_lesson(server: Server, teacher: Browser, student: Browser) -> None:
    assert student.look()["position"] == 1
    teacher.show(4)
    seen = student.wait()
    assert (seen["position"], seen["stop"]["id"], seen["revealed"]) == (4, VOICES, False)
    assert "solution" not in seen
    assert student.answer(VOICES, GUESS).status == 204
    assert teacher.look()["answers"] == 1
    teacher.reveal(VOICES)
    seen = student.wait()
    assert seen["revealed"]
    assert seen["solution"]["statements"]["finding/f026"]["name"] == "Borger"
    assert seen["tally"] == [[["finding/f026", "concept/citizen"], 1], [["finding/f059", "concept/manager"], 1]]
    assert seen["mine"] == GUESS
    assert teacher.ask("DELETE", f"/rooms/{teacher.code}").status == 204
    assert student.ask("GET", f"/rooms/{student.code}").status == 404


def test_a_phone_that_waits_is_told_at_once_and_not_before(teacher: Browser, student: Browser) -> None:
    student.look()
    started = time.monotonic()
    timer = threading.Timer(0.5, teacher.show, [2])
    timer.start()
    assert student.wait()["position"] == 2
    assert 0.5 <= time.monotonic() - started < 1.5
    timer.join()


def test_the_teacher_hears_of_joins_and_answers(server: Server, teacher: Browser) -> None:
    teacher.show(4)
    teacher.look()
    student = server.browser()
    student.join(teacher.code)
    assert teacher.wait()["present"] == 1
    student.answer(VOICES, GUESS)
    assert teacher.wait()["answers"] == 1


def test_a_late_joiner_sees_where_the_class_is(server: Server, teacher: Browser) -> None:
    teacher.show(4)
    teacher.reveal(VOICES)
    late = server.browser()
    late.join(teacher.code)
    seen = late.look()
    assert (seen["position"], seen["revealed"], seen["mine"]) == (4, True, None)


def test_a_phone_may_walk_by_itself_and_answer_there(teacher: Browser, student: Browser) -> None:
    seen = student.look("&stop=4")
    assert (seen["position"], seen["stop"]["position"]) == (1, 4)
    assert student.answer(VOICES, GUESS).status == 204
    assert student.look("&stop=4")["mine"] == GUESS


def test_each_browser_reads_its_own_language(teacher: Browser, student: Browser) -> None:
    danish = student.ask("GET", f"/rooms/{student.code}?lang=da").data
    english = student.ask("GET", f"/rooms/{student.code}?lang=en").data
    assert (danish["title"], english["title"]) == ("Hvem er brobyggeren?", "Who is the bridge builder?")


def test_a_restart_in_the_middle_loses_nothing(server: Server, teacher: Browser, student: Browser) -> None:
    teacher.show(4)
    student.answer(VOICES, GUESS)
    server.again()
    assert student.look()["mine"] == GUESS
    assert teacher.look()["answers"] == 1
    teacher.reveal(VOICES)
    assert student.look()["tally"]


def test_a_teacher_whose_page_is_loaded_anew_goes_on_with_the_key(server: Server, teacher: Browser) -> None:
    anew = server.browser()
    anew.code, anew.key = teacher.code, teacher.key
    anew.show(3)
    assert anew.look()["aside"]["answer"]


def test_who_leaves_is_no_longer_counted_and_comes_back_as_the_same(teacher: Browser, student: Browser) -> None:
    student.answer(VOICES, GUESS)
    assert student.ask("DELETE", f"/rooms/{student.code}/members").status == 204
    assert teacher.look()["present"] == 0
    assert student.look("&stop=4")["mine"] == GUESS
    assert teacher.look()["present"] == 1


def test_two_rooms_at_once_never_mix(server: Server, teacher: Browser, student: Browser) -> None:
    other = server.browser()
    other.open("lesson/from-npm-to-npg")
    guest = server.browser()
    guest.join(other.code)
    teacher.show(4)
    student.answer(VOICES, GUESS)
    assert other.look()["answers"] == 0
    assert guest.look()["title"] != student.look()["title"]
    guest.key = teacher.key
    assert guest.ask("PUT", f"/rooms/{other.code}/position", {"position": 2}).status == 403
    student.code = other.code
    assert student.ask("GET", f"/rooms/{other.code}").status == 403


def test_a_student_cannot_do_what_is_the_teachers(teacher: Browser, student: Browser) -> None:
    for method, path, sent in (
        ("PUT", "position", {"position": 2}),
        ("PUT", "revealed", {"stop": VOICES, "shown": True}),
        ("DELETE", "", None),
    ):
        address = f"/rooms/{teacher.code}/{path}".rstrip("/")
        for key in ("", "guess", student.member):
            student.key = key
            assert student.ask(method, address, sent).status == 403
    student.key = "guess"
    assert student.ask("GET", f"/rooms/{teacher.code}").status == 403


def test_nothing_a_student_is_sent_holds_the_key(teacher: Browser, student: Browser) -> None:
    teacher.show(4)
    student.answer(VOICES, GUESS)
    teacher.reveal(VOICES)
    seen = student.ask("GET", f"/rooms/{student.code}")
    assert teacher.key not in str(seen)
    assert "aside" not in seen.data


def test_a_hundred_answers_in_two_seconds_are_all_there(server: Server, teacher: Browser) -> None:
    teacher.show(4)
    students = [server.browser() for _ in range(100)]
    for student in students:
        assert student.join(teacher.code).status == 201
    statuses: list[int] = []
    started = time.monotonic()
    at_once([lambda who=student: statuses.append(who.answer(VOICES, GUESS).status) for student in students])  # type: ignore[misc]
    assert time.monotonic() - started < 2
    assert statuses == [204] * 100
    teacher.reveal(VOICES)
    seen = students[0].look()
    assert seen["answers"] == 100
    assert seen["tally"] == [[mark, 100] for mark in GUESS]


def test_an_answer_of_10_megabytes_is_refused_and_the_room_goes_on(teacher: Browser, student: Browser) -> None:
    flood = b'{"cells": "' + b"x" * 10_000_000 + b'"}'
    try:
        refused = student.ask("PUT", f"/rooms/{student.code}/answers/who-is-the-bridge-builder-voices", flood)
    except ConnectionError:
        # The server closes without reading the rest; not every system hands on the answer then.
        refused = Answer(413)
    assert refused.status == 413
    assert student.answer(VOICES, GUESS).status == 204


@pytest.mark.parametrize(
    "sent",
    [
        b"", b"{", b"[]", b"\xff\xfe", b'"text"', b"[" * 8_000, b'{"cells": "<script>alert(1)</script>"}',
        b'{"cells": [["finding/f026", "\\ud800"]]}', b'{"cells": [["finding/f026", "<img src=x onerror=alert(1)>"]]}',
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused_and_nothing_is_kept(teacher: Browser, student: Browser, sent: bytes) -> None:
    assert len(sent) < MOST_BYTES
    refused = student.ask("PUT", f"/rooms/{student.code}/answers/who-is-the-bridge-builder-voices", sent)
    assert (refused.status, refused.data) == (422, {"error": "no such answer"})
    assert student.look("&stop=4")["mine"] is None


def test_only_json_is_taken_so_that_no_page_of_another_host_can_send_it(teacher: Browser, student: Browser) -> None:
    refused = student.ask("POST", f"/rooms/{teacher.code}/members", b"{}", content_type="text/plain")
    assert refused.status == 422


def test_a_stop_without_a_task_or_of_another_lesson_takes_no_answer(teacher: Browser, student: Browser) -> None:
    for stop in ("stop/who-is-the-bridge-builder-word", "stop/from-npm-to-npg-voices", "stop/gone"):
        assert student.answer(stop, GUESS).status == 422


@pytest.mark.parametrize("code", ["BBB-BBB", "nonsense", "..%2F..%2Fetc", "%00", "K" * 2_000])
def test_a_wrong_code_finds_no_room(server: Server, code: str) -> None:
    browser = server.browser()
    assert (browser.join(code).status, browser.ask("GET", f"/rooms/{code}").status) == (404, 404)


def test_guessing_codes_is_stopped(server: Server, teacher: Browser) -> None:
    guesser = server.browser()
    statuses = [guesser.ask("GET", "/rooms/BBB-BBB").status for _ in range(200)]
    assert statuses[0] == 404
    stopped = guesser.ask("GET", "/rooms/BBB-BBB")
    assert stopped.status == 429
    assert int(stopped.headers["retry-after"]) == stopped.data["wait"] >= 1


def test_a_thousand_joins_of_one_client_are_refused_politely(server: Server, teacher: Browser) -> None:
    statuses = [server.browser().join(teacher.code).status for _ in range(1_000)]
    assert set(statuses) == {201, 429}
    assert 100 <= statuses.count(201) <= 200
    assert teacher.look()["present"] == statuses.count(201)


@pytest.mark.parametrize("lesson", ["lesson/gone", "", "lesson/\ud800", "concept/empowerment", "lesson/" + "x" * 9_000])
def test_no_room_opens_for_a_lesson_that_is_not_there(server: Server, lesson: str) -> None:
    assert server.browser().ask("POST", "/rooms", {"lesson": lesson}).status == 404


def test_one_client_opens_only_so_many_rooms(server: Server) -> None:
    statuses = [server.browser().ask("POST", "/rooms", {"lesson": LESSON}).status for _ in range(20)]
    assert statuses.count(201) == 6
    assert statuses[-1] == 429


def test_a_step_beyond_the_end_stays_at_the_last_stop(teacher: Browser) -> None:
    teacher.show(999)
    seen = teacher.look()
    assert seen["position"] == len(seen["outline"])
    assert seen["next"] == ""
    assert teacher.ask("PUT", f"/rooms/{teacher.code}/position", {"position": -3}).status == 204
    assert teacher.look()["position"] == 1


def test_nothing_of_a_room_is_kept_by_the_browser(teacher: Browser) -> None:
    assert teacher.ask("GET", f"/rooms/{teacher.code}").headers["cache-control"] == "no-store"
