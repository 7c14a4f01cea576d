"""Sheets and lists as a browser fetches them, behind a real web server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest
import uvicorn
from starlette.applications import Starlette

from app.hub import Hub, open_hub
from app.publish import list_files
from app.publish.handout_routes import FILES, handout_routes
from app.publish.list_routes import ENDINGS, list_routes
from app.settings import Settings


@pytest.fixture(scope="module")
def port(real_settings: Settings) -> Iterator[int]:
    hub: Hub = open_hub(real_settings)
    config = uvicorn.Config(
        Starlette(routes=[*handout_routes(lambda: hub), *list_routes(lambda: hub)]), port=0, log_config=None
    )
    listening = config.bind_socket()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started:
        time.sleep(0.005)
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()
    hub.store.close()


def fetch(port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_file_is_fetched_with_its_type_and_a_name_to_save_it_under(port: int, name: str) -> None:
    slug = "npg" if name.startswith("concept") else "from-npm-to-npg"
    status, headers, body = fetch(port, f"/sheets/{name}?id={slug}&ids=concept/npg&lang=da")
    assert (status, headers["content-disposition"]) == (200, f'attachment; filename="{slug}-{name}"')
    assert body
    assert body.startswith(b"%PDF") == name.endswith(".pdf")


def test_the_sheet_leads_back_to_the_page_it_was_fetched_from(port: int) -> None:
    body = fetch(port, "/sheets/lesson.html?id=from-npm-to-npg&lang=en")[2].decode()
    assert f"http://127.0.0.1:{port}/lesson?id=from-npm-to-npg&amp;lang=en" in body


@pytest.mark.parametrize(
    "path",
    ["lesson.pdf?id=gone", "lesson.pdf", "concept.pdf?id=%00", "secrets.txt?id=npg", "lesson.pdf?id=..%2F..%2Fetc"],
)
def test_what_is_not_there_is_not_found(port: int, path: str) -> None:
    assert fetch(port, f"/sheets/{path}")[0] == 404


def test_a_hostile_name_cannot_write_a_header(port: int) -> None:
    _, headers, _ = fetch(port, "/sheets/list.html?ids=concept/npg&id=a%22%0d%0aset-cookie:x&lang=da")
    assert headers["content-disposition"] == 'attachment; filename="aset-cookiex-list.html"'
    assert "set-cookie" not in headers


@pytest.mark.parametrize("form", sorted(ENDINGS))
def test_a_list_is_fetched_as_a_file_with_its_filter(port: int, form: str) -> None:
    status, headers, body = fetch(port, f"/lists/sources.{form}?kind=article&lang=en")
    assert (status, headers["content-disposition"]) == (
        200, f'attachment; filename="brobygger-sources.{ENDINGS[form][0]}"',
    )  # fmt: skip
    assert headers["content-type"].startswith(ENDINGS[form][1])
    if form in ("bib", "apa"):
        assert f"http://127.0.0.1:{port}/sources?kind=article&lang=en" in body.decode()


@pytest.mark.parametrize("form", ["bib", "ris", "csl", "apa"])
def test_one_source_is_fetched_as_a_file_of_its_own(port: int, form: str) -> None:
    status, headers, body = fetch(port, f"/lists/sources.{form}?id=westersoe2023koordinerende&lang=da")
    assert (status, headers["content-disposition"]) == (
        200, f'attachment; filename="brobygger-westersoe2023koordinerende.{ENDINGS[form][0]}"',
    )  # fmt: skip
    assert "Den koordinerende sagsbehandler og udvikling af rollen set i et borgerperspektiv" in body.decode()
    assert "Empowerment" not in body.decode()


@pytest.mark.parametrize("key", ["gone", "..%2F..%2Fetc", "%00", "a%22%0d%0aset-cookie:x"])
def test_a_source_that_is_not_there_is_not_found(port: int, key: str) -> None:
    assert fetch(port, f"/lists/sources.bib?id={key}")[0] == 404


def test_a_list_too_long_to_be_formatted_says_what_to_do(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_files, "MOST_FORMATTED", 5)
    status, _, body = fetch(port, "/lists/sources.apa?lang=da")
    assert (status, body.decode()) == (413, "Flere end 1.000 kilder: vælg færre eller et andet format.")


@pytest.mark.parametrize("path", ["secrets.csv", "sources.exe", "people.bib", "sources", ".csv", "start.csv"])
def test_what_is_no_list_or_no_format_of_it_is_not_found(port: int, path: str) -> None:
    assert fetch(port, f"/lists/{path}")[0] == 404
