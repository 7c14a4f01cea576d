"""Registers are asked over a real connection, to a server of the test."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_server
from threading import Event, Thread

import pytest

from app import fetching
from app.fetching import FetchError, NoNetworkError, NotRegisteredError, Register, fetch
from ingest.matching.identifiers import Identifier
from ingest.references.found import entry_of_google_books, entry_of_open_library
from tests.app.commands.conftest import Run, mine, own_library

__all__ = ["mine", "own_library"]

DOI = Identifier("doi", "10.5555/bro")
ISBN = Identifier("isbn", "9788712345671")
BRO = "@article{Lund_2018, title={Overgange mellem jobcenter og borger i tre kommuner}, DOI={10.5555/bro}, year={2018}}"

Answer = Callable[[BaseHTTPRequestHandler], tuple[int, bytes]]


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Serve answers on a port of this machine; yields the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = answer(self)
            self.send_response(status)
            if status == 302:
                self.send_header("Location", body.decode())
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def registers(*addresses: str) -> dict[str, tuple[Register, ...]]:
    return {
        "doi": tuple(
            Register(f"R{number}", f"{address}/{{value}}", "application/x-bibtex", fetching._as_it_is)
            for number, address in enumerate(addresses)
        )
    }


def test_an_answer_is_bibtex_and_says_who_gave_it() -> None:
    asked: list[tuple[str, str | None]] = []

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, bytes]:
        asked.append((request.path, request.headers["Accept"]))
        return 200, f" {BRO}\n".encode()

    with serving(answer) as address:
        found = fetch(Identifier("doi", "10.5555/a b?c#d"), registers(address))
    assert (found.text, found.register) == (BRO, "R0")
    assert asked == [("/10.5555/a%20b%3Fc%23d", "application/x-bibtex")]


def test_the_next_register_is_asked_where_the_first_knows_nothing() -> None:
    with serving(lambda _: (404, b"")) as first, serving(lambda _: (200, BRO.encode())) as second:
        assert fetch(DOI, registers(first, second)).register == "R1"


@pytest.mark.parametrize(
    ("status", "body", "error", "said"),
    [
        (404, b"no", NotRegisteredError, "R0 knows no DOI 10.5555/bro"),
        (200, b"<html>", NotRegisteredError, "compare it with the printed one"),
        (500, b"", FetchError, "R0 refuses with 500"),
        (302, b"http://169.254.0.1/latest", FetchError, "R0 refuses with 302"),
        (302, b"file:///etc/hosts", FetchError, "R0 refuses with 302"),
        (200, b"@" * (fetching.LARGEST + 1), FetchError, "too large"),
    ],
)
def test_what_cannot_be_an_entry_is_said(status: int, body: bytes, error: type[FetchError], said: str) -> None:
    with serving(lambda _: (status, body)) as address, pytest.raises(error, match=said):
        fetch(DOI, registers(address))


def test_without_a_network_it_says_so() -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        free = taken.getsockname()[1]
    with pytest.raises(NoNetworkError, match="look at the connection to the internet"):
        fetch(DOI, registers(f"http://127.0.0.1:{free}"))


def test_a_register_that_keeps_us_waiting_is_left() -> None:
    done = Event()

    def answer(_: BaseHTTPRequestHandler) -> tuple[int, bytes]:
        done.wait(10)
        return 200, b""

    with serving(answer) as address:
        with pytest.raises(NoNetworkError):
            fetch(DOI, registers(address), seconds=0.1)
        done.set()


def test_what_a_register_answers_counts_more_than_that_another_is_not_there() -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        free = taken.getsockname()[1]
    with serving(lambda _: (404, b"")) as address, pytest.raises(NotRegisteredError):
        fetch(DOI, registers(f"http://127.0.0.1:{free}", address))


def test_an_answer_about_a_book_becomes_an_entry() -> None:
    said = {
        "title": "Vejen & åen", "subtitle": "En {håndbog}", "authors": [{"name": "Per Holm"}, {"name": "Ea Lund"}],
        "publishers": [{"name": "Havneforlaget"}], "publish_date": "May 2017",
    }  # fmt: skip
    entry = entry_of_open_library(json.dumps({f"ISBN:{ISBN.value}": said}).encode(), ISBN.value)
    assert entry.startswith("@book{holm2017-5671,\n")
    assert "author       = {Per Holm and Ea Lund},\n" in entry
    assert "title        = {Vejen \\& åen},\n" in entry
    assert "date         = {2017},\n" in entry
    other = {
        "title": "Vejen", "authors": ["Per Holm"], "publishedDate": "2017-05",
        "industryIdentifiers": [{"type": "ISBN_13", "identifier": ISBN.value}],
    }  # fmt: skip
    found = {"items": [{"volumeInfo": {"title": "En anden"}}, {"volumeInfo": other}]}
    assert "title        = {Vejen},\n" in entry_of_google_books(json.dumps(found).encode(), ISBN.value)
    assert entry_of_open_library(b"{}", ISBN.value) == ""
    assert entry_of_google_books(b'{"totalItems": 0}', ISBN.value) == ""


def test_the_command_asks_once_and_finds_it_in_the_library_then(mine: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> tuple[int, bytes]:
        asked.append(request.path)
        return 200, BRO.encode()

    with serving(answer) as address:
        monkeypatch.setattr(fetching, "REGISTERS", registers(address))
        status, out, _ = mine("add", "--doi", "https://doi.org/10.5555/BRO", "--yes")
        assert (status, "1 entry: 1 new" in out) == (0, True)
        status, out, _ = mine("add", "--doi", "10.5555/bro", "--yes")
    assert (status, len(asked)) == (0, 1)
    assert out == "in the library already: source/lund-2018 Overgange mellem jobcenter og borger i tre kommuner\n"


def test_the_command_says_what_is_neither_doi_nor_isbn(mine: Run) -> None:
    status, _, err = mine("add", "--doi", "bro", "--yes")
    assert (status, "'bro' is neither a DOI" in err) == (1, True)
