"""The file: made where there is none, made anew for another table, and never taken from another program."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from graph.sqlite.store import SqliteStore
from graph.stores import open_store
from ontology.errors import StoreError, StoreOutdatedError
from ontology.schema import Property, Words
from ontology.table import SCHEMA
from tests.graph.samples import concept, edge
from tests.graph.sqlite.conftest import Ask

WORDS = Words("farve", "colour")
OTHER = SCHEMA.with_property("Concept", Property(name="colour", term="hub:colour", words=WORDS, meaning=WORDS))


def test_a_graph_and_its_folder_are_made_where_there_are_none(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "ælde" / "graph 1%20?.db"
    with open_store(f"sqlite:{path}") as store:
        store.sync([concept("a")], "1")
    assert path.exists()
    with open_store(f"sqlite:{path}") as store:
        assert store.digest() == "1"


def test_a_graph_of_another_table_is_not_read(path: Path) -> None:
    with SqliteStore(path, OTHER) as store:
        store.sync([concept("a", colour="red")], "1")
    with SqliteStore(path) as store:
        assert store.digest() == ""
        with pytest.raises(StoreOutdatedError, match="another schema table; run: brobygger build"):
            store.nodes(["concept/a"])


def test_a_graph_of_another_table_is_made_anew_by_a_sync(path: Path) -> None:
    with SqliteStore(path, OTHER) as store:
        store.sync([concept("a", colour="red"), concept("b"), edge("RELATED", "concept/a", "concept/b")], "1")
    with SqliteStore(path) as store:
        assert store.sync([concept("c")], "1").added == 1
        assert list(store.stream_nodes()) == [concept("c")]
        assert store.search("a").total == 0


def test_a_graph_that_is_made_anew_is_read_again_by_who_had_it_open(path: Path) -> None:
    with SqliteStore(path, OTHER) as store:
        store.sync([concept("a")], "1")
    with SqliteStore(path) as reader:
        with pytest.raises(StoreError):
            reader.stats()
        with SqliteStore(path) as writer:
            writer.sync([concept("b")], "2")
        assert reader.nodes(["concept/b"])


def test_a_sync_that_fails_leaves_a_graph_of_another_table_as_it_was(path: Path) -> None:
    with SqliteStore(path, OTHER) as store:
        store.sync([concept("a", colour="red")], "1")
    with SqliteStore(path) as store, pytest.raises(StoreError):
        store.sync([concept("a", colour="red")], "2")
    with SqliteStore(path, OTHER) as store:
        assert store.nodes(["concept/a"])["concept/a"].properties["colour"] == "red"


def test_the_database_of_another_program_is_left_alone(path: Path, ask: Ask) -> None:
    ask("CREATE TABLE node (precious TEXT)")
    with SqliteStore(path) as store:
        for attempt in (store.digest, store.stats, lambda: store.sync([concept("a")], "1")):
            with pytest.raises(StoreError, match="another program"):
                attempt()
    assert ask("SELECT name FROM sqlite_master") == [("node",)]


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_file_that_is_no_database_says_what_to_do(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with SqliteStore(path) as store, pytest.raises(StoreError, match="delete the file and run: brobygger build"):
        store.digest()
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_graph(path: Path) -> None:
    path.touch()
    with SqliteStore(path) as store:
        assert store.digest() == ""
        assert store.sync([concept("a")], "1").added == 1


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with SqliteStore(tmp_path) as store, pytest.raises(StoreError):
        store.digest()


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="no folder for the graph"):
        SqliteStore(tmp_path / "file" / "graph.db")


def test_a_sync_waits_for_another_and_then_says_why_it_gave_up(path: Path, store: SqliteStore) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with SqliteStore(path, patience=0) as hasty, pytest.raises(StoreError, match="locked"):
            hasty.sync([concept("a")], "1")
        other.execute("ROLLBACK")
    assert store.sync([concept("a")], "1").added == 1


def test_a_reader_cannot_write(store: SqliteStore) -> None:
    with store._readers.snapshot() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM node")


def test_what_a_reader_began_to_see_stays_while_somebody_writes(path: Path, store: SqliteStore) -> None:
    store.sync([concept("a"), concept("b")], "1")
    stream = store.stream_nodes()
    first = next(stream)
    with SqliteStore(path) as writer:
        writer.sync([concept("z")], "2")
    assert [first, *stream] == [concept("a"), concept("b")]
    assert list(store.stream_nodes()) == [concept("z")]
