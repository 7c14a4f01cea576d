import subprocess
import sys
from pathlib import Path

import pytest

from graph.sqlite.store import SqliteStore
from graph.stores import STORES, Kept, kept_in, open_store
from ontology.errors import StoreError


def test_an_address_opens_the_store_it_names(tmp_path: Path) -> None:
    with open_store(f"sqlite:{tmp_path / 'graph.db'}") as store:
        assert isinstance(store, SqliteStore)


def test_a_colon_in_the_place_is_part_of_the_place(tmp_path: Path) -> None:
    with open_store(f"sqlite:{tmp_path / 'a:b.db'}"):
        assert (tmp_path / "a:b.db").exists()


@pytest.mark.parametrize("address", ["", "graph.db", "postgres:x", "SQLite:x"])
def test_an_unknown_store_is_refused_with_those_there_are(address: str) -> None:
    with pytest.raises(StoreError, match=f"there are: {', '.join(STORES)}"):
        open_store(address)


def test_where_a_graph_is_kept_is_said_without_path_port_user_or_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://graph.example.org:7687")
    monkeypatch.setenv("NEO4J_USERNAME", "anna")
    monkeypatch.setenv("NEO4J_PASSWORD", "kept-to-oneself")
    assert kept_in("sqlite:/home/anna/graph.db") == Kept("SQLite")
    assert kept_in("neo4j") == Kept("Neo4j", "graph.example.org")
    monkeypatch.setenv("NEO4J_URI", "neo4j://anna:kept-to-oneself@graph.example.org")
    assert kept_in("neo4j") == Kept("Neo4j")
    with pytest.raises(StoreError, match="there are: sqlite"):
        kept_in("postgres:x")


def test_an_address_without_a_file_is_refused_with_an_example() -> None:
    with pytest.raises(StoreError, match="write for example sqlite:"):
        open_store("sqlite:")


def test_a_missing_driver_names_its_cure() -> None:
    # In a process of its own: an import that fails half-way leaves modules behind that other tests would meet.
    opened = "import sys; sys.modules['neo4j'] = None; from graph.stores import open_store; open_store('neo4j')"
    done = subprocess.run([sys.executable, "-c", opened], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "StoreError: the Neo4j driver is missing" in done.stderr
    assert "pip install 'brobygger[neo4j]'" in done.stderr
