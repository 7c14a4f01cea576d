"""Screens run as Streamlit runs them, without a browser, and read as a reader reads them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app.hub import build
from app.settings import Settings
from graph.stores import open_store
from ontology.elements import Edge, Node
from tests.servers.local_neo4j import LocalNeo4j

HERE = Path(__file__).parent
STORES = ("sqlite", "neo4j")
"""Every screen is tested on both."""
SPREAD = 12
"""Of the tests that only read, every so many run on Neo4j each time."""
MAIN = Path(__file__).parents[3] / "app" / "main.py"
BLOCK = {"p", "h1", "h2", "h3", "li", "td", "th", "dt", "dd", "div", "article", "section", "summary", "nav"}


@dataclass(frozen=True)
class Screen:
    """What one run of a screen sends to the browser."""

    data: dict[str, list[dict[str, Any]]]
    """Name of a component to the data of each time it is used."""
    page: str
    """Which page this is, with what was asked."""

    @property
    def text(self) -> str:
        """Everything a reader can read, a line for each block."""
        blocks = (block for data in self.data.get("prose", []) for block in data["blocks"])
        return "\n".join(line.strip() for line in "".join(map(_text, blocks)).splitlines() if line.strip())

    @property
    def links(self) -> dict[str, str]:
        """Words of every link to its address."""
        return {_text(item).strip(): item["href"] for item in self.elements() if "href" in item}

    @property
    def map(self) -> dict[str, Any]:
        """The data of the one map."""
        (only,) = self.data["map"]
        return only

    def elements(self, tag: str = "") -> list[dict[str, Any]]:
        """Return every element, or those of one tag, in order."""
        roots = [block for data in self.data.get("prose", []) for block in data["blocks"]]
        return [item for root in roots for item in _walk(root) if not tag or item["tag"] == tag]


def _walk(tree: Any) -> list[dict[str, Any]]:
    if isinstance(tree, str):
        return []
    return [tree, *(item for child in tree.get("children", []) for item in _walk(child))]


def _text(tree: Any) -> str:
    if isinstance(tree, str):
        return tree
    inner = "".join(map(_text, tree.get("children", [])))
    return f"\n{inner}\n" if tree["tag"] in BLOCK else inner


OpenScreen = Callable[..., Screen]


def opened_at(screen: str, lang: str = "da", **query: str) -> AppTest:
    """Open a screen by its name, with a query, in a session of its own."""
    at = AppTest.from_file(str(MAIN), default_timeout=30)
    if screen != "start":
        at.query_params["lang"] = lang
        at.run()
        at.switch_page(f"screens/{screen}.py")
    for name, value in {**query, "lang": lang}.items():
        at.query_params[name] = value
    return at.run()


def run_screen(screen: str, lang: str = "da", **query: str) -> Screen:
    """Open a screen as `opened_at` does; no exception may escape it."""
    at = opened_at(screen, lang, **query)
    assert [item.message for item in at.exception] == []
    return screen_of(at)


def screen_of(at: AppTest) -> Screen:
    """Return what a screen that has run sends to the browser."""
    data: dict[str, list[dict[str, Any]]] = {}
    for item in at.get("bidi_component"):
        name = item.proto.component_name.removeprefix("brobygger.")
        data.setdefault(name, []).append(json.loads(item.proto.json))
    return Screen(data, data["frame"][0]["page"])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave most runs of a test on Neo4j to the gates: each run of the suite takes a spread of the read-only ones."""
    here = [item for item in items if isinstance(item, pytest.Function) and item.path.parent == HERE]
    on_neo4j = [item for item in here if "neo4j" in _params(item).values()]
    reading = [item for item in on_neo4j if "open_screen" in _params(item)]
    for item in {*on_neo4j} - {*reading[::SPREAD]}:
        item.add_marker(pytest.mark.gate)


def _params(item: pytest.Function) -> Mapping[str, object]:
    return item.callspec.params if hasattr(item, "callspec") else {}


@pytest.fixture(params=STORES)
def open_screen(request: pytest.FixtureRequest, in_tiny_hub: Settings, monkeypatch: pytest.MonkeyPatch) -> OpenScreen:
    """Open a screen of the tiny hub in either store: `open_screen("concept", "en", id="empowerment")`."""
    if request.param == "neo4j":
        set_environment(monkeypatch, request.getfixturevalue("neo4j_server"))
        # Nothing to do, unless this is the first of these tests or another one has emptied the database.
        build(Settings.from_environment())
    return run_screen


@pytest.fixture(params=STORES)
def empty_address(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where either store is, with nothing in it, and a library without files; the environment says so."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    monkeypatch.delenv("BROBYGGER_LANG", raising=False)
    if request.param == "neo4j":
        set_environment(monkeypatch, request.getfixturevalue("empty_neo4j"))
    return Settings.from_environment().store


def set_environment(monkeypatch: pytest.MonkeyPatch, server: LocalNeo4j) -> None:
    """Point the environment at a server, as a person would."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def open_with(empty_address: str) -> Callable[[Sequence[Node | Edge]], OpenScreen]:
    """Return a way to open screens of a hub that holds just these elements."""

    def hold(elements: Sequence[Node | Edge]) -> OpenScreen:
        with open_store(empty_address) as store:
            store.sync(elements, "test")
        return run_screen

    return hold


@pytest.fixture
def open_unbuilt(empty_address: str) -> OpenScreen:
    """Open a screen where the graph was never built."""
    assert empty_address
    return run_screen
