"""A library that cannot be asked: each reason its own page, in both languages, with what to do, until it answers."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from streamlit.testing.v1 import AppTest

from app.screens.parts.opened import close_hubs, opened_hub
from app.screens.parts.standing import trouble
from app.settings import Settings
from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.sqlite.store import SqliteStore
from graph.store import GraphStore
from graph.stores import open_store
from ontology.elements import Node
from ontology.errors import (
    StoreEmptyError,
    StoreOutdatedError,
    StoreRefusedError,
    StoreTooNewError,
    StoreUnreachableError,
    StoreUpdatingError,
)
from ontology.schema import Property, Words
from ontology.table import SCHEMA
from tests.app.screens.conftest import MAIN, OpenScreen, Screen, run_screen, screen_of, set_environment
from tests.app.screens.test_frame import FORBIDDEN
from tests.servers.local_neo4j import LocalNeo4j

SECRET = "kept-to-oneself-and-wrong"  # noqa: S105
OTHER = SCHEMA.with_property(
    "Concept",
    Property(name="motto", term="hub:motto", words=Words("motto", "motto"), meaning=Words("Et motto.", "A motto.")),
)


@pytest.fixture(autouse=True)
def opened_anew() -> Iterator[None]:
    """Let each test open the hub for itself, and leave none behind that points to a database of its own making."""
    close_hubs()
    yield
    close_hubs()


@pytest.fixture
def server(empty_neo4j: LocalNeo4j, in_tiny_hub: Settings, monkeypatch: pytest.MonkeyPatch) -> LocalNeo4j:
    """The hub of the tiny library on a database that holds nothing yet."""
    set_environment(monkeypatch, empty_neo4j)
    return empty_neo4j


def ask(server: LocalNeo4j, statement: str) -> None:
    with GraphDatabase.driver(server.uri, auth=("neo4j", server.password)) as driver:
        driver.execute_query(statement)


@pytest.fixture
def nowhere() -> Iterator[str]:
    """An address at which nothing answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"neo4j://127.0.0.1:{taken.getsockname()[1]}"


def fill() -> None:
    """Build a small library."""
    with open_store(Settings.from_environment().store) as store:
        store.sync([Node("concept/empowerment", "Concept", {"kind": ("theory",), "name_da": "empowerment"})], "small")


def both(screen: str, **query: str) -> tuple[Screen, Screen]:
    return run_screen(screen, "da", **query), run_screen(screen, "en", **query)


def test_a_server_that_is_down_is_named_and_no_page_asks_for_long(
    server: LocalNeo4j, nowhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", nowhere)
    danish, english = both("concept", id="empowerment")
    assert isinstance(trouble(), StoreUnreachableError)
    assert "Biblioteket svarer ikke lige nu" in danish.text
    assert "start Neo4j on 127.0.0.1, or correct NEO4J_URI" in english.text
    assert "opens where you were" in english.text
    assert danish.links["Prøv igen"] == "./concept?id=empowerment&lang=da"
    assert FORBIDDEN.findall(danish.text + english.text) == []


def test_a_wrong_password_is_said_without_saying_it(
    server: LocalNeo4j, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # A user of its own: after three wrong passwords Neo4j locks a user out for a while.
    monkeypatch.setenv("NEO4J_USERNAME", "somebody")
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    danish, english = both("start")
    assert isinstance(trouble(), StoreRefusedError)
    assert "Biblioteket lukker ikke hubben ind" in danish.text
    assert "check NEO4J_USERNAME and NEO4J_PASSWORD" in english.text
    assert "refuses user 'somebody'" in caplog.text
    assert SECRET not in caplog.text + str(danish) + str(english)


def test_a_library_that_was_never_built_says_what_to_type(open_unbuilt: OpenScreen) -> None:
    assert "brobygger build" in open_unbuilt("sources", "da").text
    assert "The library has not been built yet" in open_unbuilt("sources", "en").text
    assert isinstance(trouble(), StoreEmptyError)


def test_a_library_of_another_version_says_what_to_type(empty_address: str) -> None:
    other: GraphStore
    if empty_address == "neo4j":
        other = Neo4jStore(Neo4jAddress.from_environment(), OTHER)
    else:
        other = SqliteStore(Path(empty_address.removeprefix("sqlite:")), OTHER)
    with other:
        other.sync([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x", "motto": "frem"})], "other")
    danish, english = both("concepts")
    assert isinstance(trouble(), StoreOutdatedError)
    assert "brobygger build" in danish.text
    assert "another version of Brobygger" in english.text


def test_a_library_of_a_newer_version_is_left_alone(server: LocalNeo4j) -> None:
    ask(server, "CREATE (:BrobyggerState {id: 'graph', mark: '', format: 99})")
    danish, english = both("concepts")
    assert isinstance(trouble(), StoreTooNewError)
    assert "nyere udgave" in danish.text
    assert "update Brobygger" in english.text


def test_a_page_comes_back_by_itself_in_the_same_session_when_the_library_does(server: LocalNeo4j) -> None:
    at = AppTest.from_file(str(MAIN), default_timeout=30)
    at.query_params["lang"] = "da"
    assert "Biblioteket er ikke bygget endnu" in screen_of(at.run()).text
    fill()
    assert "Dagens begreb" in screen_of(at.run()).text
    store = opened_hub().store
    ask(server, "MATCH (n) DETACH DELETE n")
    emptied = screen_of(at.run()).text
    assert "Biblioteket er ikke bygget endnu" in emptied
    assert "Findes ikke" not in emptied
    fill()
    assert "Dagens begreb" in screen_of(at.run()).text
    assert opened_hub().store is store, "one hub for everybody, whatever happens"


def test_while_a_large_sync_is_half_way_every_page_says_so(server: LocalNeo4j) -> None:
    fill()
    ask(server, "MATCH (s:BrobyggerState) SET s.mark = 'updating x', s.digest = '', s.beat = 0")
    danish, english = both("concept", id="empowerment")
    assert isinstance(trouble(), StoreUpdatingError)
    assert "Biblioteket er ved at blive opdateret" in danish.text
    assert "The library is being updated" in english.text
    assert "Hvem taler om empowerment?" in danish.text
    fill()
    assert trouble() is None
    assert "ved at blive opdateret" not in run_screen("concept", "da", id="empowerment").text


def test_a_room_needs_no_library(server: LocalNeo4j, nowhere: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", nowhere)
    shown = run_screen("room", "da")
    assert "Biblioteket svarer ikke" not in shown.text
    assert shown.data["teaching"]
