"""Only a page that is none is answered anew: screens, files and data go through as they are."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import Receive, Scope, Send

from app.unknown_paths import UnknownPaths
from tests.app import asking

PAGE = "<!-- Streamlit --><!doctype html><title>Streamlit</title>"
SHEET = "<!doctype html><title>Sheet</title>"
BROWSER = "text/html,application/xhtml+xml"


async def inner(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers like the app: a file where there is one, its own page for everything else."""
    made = {"/sheets/lesson.pdf": PlainTextResponse("file"), "/maps/map.html": HTMLResponse(SHEET)}
    await made.get(scope["path"], HTMLResponse(PAGE))(scope, receive, send)


def asked(path: str, accept: str = BROWSER, query: bytes = b"", root: str = "") -> tuple[int, str, bytes]:
    """Ask for a path: status, where one is sent, and the body."""
    answer = asking.asked(UnknownPaths(inner, PAGE), path, {"accept": accept}, query=query, root=root)
    return answer.status, answer.headers.get("location", ""), answer.body


@pytest.mark.parametrize("path", ["/", "/map", "/concept", "/not_found"])
def test_a_screen_is_answered_as_it_is(path: str) -> None:
    assert asked(path) == (200, "", PAGE.encode())


@pytest.mark.parametrize("path", ["/kort", "/concept/empowerment", "/no such page", "/æøå"])
def test_a_page_that_is_none_leads_to_our_own_and_says_what_was_asked(path: str) -> None:
    status, location, body = asked(path, query=b"lang=en&x=1")
    assert (status, body) == (303, b"")
    assert urlsplit(location).path == "/not_found"
    assert parse_qs(urlsplit(location).query) == {"path": [path.strip("/")], "lang": ["en"]}


def test_a_long_or_hostile_path_stays_a_value_of_the_address() -> None:
    location = asked("/" + "<script>&lang=xx//evil.example/" * 20)[1]
    assert location.startswith("/not_found?path=%3Cscript%3E%26lang%3Dxx")
    assert len(parse_qs(urlsplit(location).query)["path"][0]) == 200


def test_files_go_through_pages_of_their_own_too() -> None:
    assert asked("/sheets/lesson.pdf") == (200, "", b"file")
    assert asked("/maps/map.html") == (200, "", SHEET.encode())


def test_who_does_not_ask_for_a_page_gets_what_there_is() -> None:
    assert asked("/kort", accept="*/*")[2] == PAGE.encode()


def test_behind_a_prefix_one_stays_behind_it() -> None:
    assert asked("/hub/kort", root="/hub")[1].startswith("/hub/not_found?path=kort")
    assert asked("/hub/map", root="/hub")[0] == 200


def test_a_page_that_would_come_packed_is_known_all_the_same() -> None:
    app = UnknownPaths(GZipMiddleware(inner, minimum_size=1), PAGE)
    answer = asking.asked(app, "/kort", {"accept": BROWSER, "accept-encoding": "gzip"})
    assert answer.status == 303
