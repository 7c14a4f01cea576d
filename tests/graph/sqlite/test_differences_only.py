"""A sync writes what differs and nothing else, and leaves no word behind in the indexes."""

from collections.abc import Sequence

import pytest

from graph.sqlite.store import SqliteStore
from graph.store import Having
from ontology.elements import Element
from tests.graph.samples import concept, edge, source
from tests.graph.sqlite.conftest import Ask

TITLED = source("s7", "kilde 7", country=("dk",))
LIBRARY: Sequence[Element] = (
    *(concept(f"c{number}", f"begreb {number}") for number in range(50)),
    *(source(f"s{number}", f"kilde {number}", country=("dk",)) for number in range(50)),
    *(edge("ABOUT", f"source/s{number}", f"concept/c{number}") for number in range(50)),
)


def test_an_untouched_bucket_is_not_written(store: SqliteStore, ask: Ask) -> None:
    store.sync(LIBRARY, "1")
    before = set(ask("SELECT number, digest FROM bucket"))
    changed = source("s7", "en anden titel", country=("dk",))
    assert store.sync([changed if item == TITLED else item for item in LIBRARY], "2").changed == 1
    assert len(before - set(ask("SELECT number, digest FROM bucket"))) == 1


def test_a_change_behind_the_store_is_found_by_a_full_sync_only(store: SqliteStore, ask: Ask) -> None:
    store.sync(LIBRARY, "1")
    ask("UPDATE Source SET title = 'forvansket' WHERE title = 'kilde 7'")
    assert not store.sync(LIBRARY, "2").any
    assert store.sync(LIBRARY, "2", full=True).changed == 1
    assert store.nodes([TITLED.id]) == {TITLED.id: TITLED}


def test_a_full_sync_mends_what_is_searched(store: SqliteStore, ask: Ask) -> None:
    store.sync(LIBRARY, "1")
    ask("DELETE FROM name")
    ask("DELETE FROM item")
    ask("INSERT INTO words (words) VALUES ('delete-all')")
    assert store.search("kilde 7").total == 0
    assert not store.sync(LIBRARY, "1", full=True).any
    assert [(hit.node.id, hit.score) for hit in store.search("kilde 7").hits] == [(TITLED.id, 4)]
    assert store.listing("Source", [Having("country", ("dk",))]).total == 50


@pytest.mark.parametrize("left", [(), (concept("c1", "ny"),)], ids=["nothing left", "one left and renamed"])
def test_nothing_of_what_is_gone_stays_in_the_indexes(store: SqliteStore, ask: Ask, left: tuple[Element, ...]) -> None:
    store.sync(LIBRARY, "1")
    store.sync(left, "2")
    assert ask("SELECT (SELECT count(*) FROM edge), (SELECT count(*) FROM Source)") == [(0, 0)]
    assert ask("SELECT (SELECT count(*) FROM name), (SELECT count(*) FROM item)") == [(len(left), len(left))]
    assert ask("SELECT count(*) FROM words WHERE words MATCH 'kild* OR begreb*'") == [(0,)]
    ask("INSERT INTO words (words) VALUES ('integrity-check')")


def test_all_indexes_are_there_after_the_first_sync(store: SqliteStore, ask: Ask) -> None:
    indexes = "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"
    before = ask(indexes)
    store.sync(LIBRARY, "1")
    assert ask(indexes) == before


def test_every_question_about_a_node_uses_an_index(store: SqliteStore, ask: Ask) -> None:
    store.sync(LIBRARY, "1")
    plans = [
        "SELECT * FROM node WHERE id = 'x'",
        "SELECT * FROM edge WHERE start = 1",
        'SELECT * FROM edge WHERE "end" = 1',
        "SELECT * FROM Source WHERE doi = 'x'",
        "SELECT number FROM item WHERE property = 'isbn' AND value = 'x'",
        "SELECT id FROM node WHERE label = 'Source' ORDER BY sort_da, id",
    ]
    for statement in plans:
        (plan,) = ask(f"EXPLAIN QUERY PLAN {statement}")
        assert "SEARCH" in plan[3], statement
