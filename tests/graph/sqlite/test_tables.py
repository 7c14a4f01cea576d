"""The tables come from the schema table, and hold to it by themselves."""

import sqlite3
from pathlib import Path

import pytest

from graph.sqlite.ddl import fingerprint, indexes, tables
from graph.sqlite.store import SqliteStore
from graph.store import ByProperty, Having
from ontology.elements import Edge, Element, Node, Value
from ontology.errors import StoreError
from ontology.schema import Property, ValueKind, Words
from ontology.table import SCHEMA
from tests.graph.samples import concept, edge, person, source
from tests.graph.sqlite.conftest import Ask

WORDS = Words("prøve", "trial")


def added(name: str, **options: object) -> Property:
    return Property(name=name, term=f"hub:{name}", words=WORDS, meaning=WORDS, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("item", "key", "value", "text"),
    [
        (added("colour"), "colour", "rød", "rød"),
        (added("weight", kind=ValueKind.INTEGER), "weight", 7, "7"),
        (added("heavy", kind=ValueKind.BOOLEAN), "heavy", True, "true"),
        (added("colours", many=True), "colours", ("grøn", "rød"), "rød"),
        (added("motto", by_language=True), "motto_da", "Frem!", "Frem!"),
        (added("state", kind=ValueKind.CHOICE, vocabulary="review"), "state", "draft", "draft"),
    ],
    ids=["text", "number", "flag", "list", "text per language", "choice"],
)
def test_a_property_added_to_the_table_is_kept_asked_and_counted(
    path: Path, item: Property, key: str, value: Value, text: str
) -> None:
    schema = SCHEMA.with_property("Concept", item)
    node = Node("concept/a", "Concept", {"kind": ("theory",), "name_da": "a", key: value})
    with SqliteStore(path, schema) as store:
        store.sync([node, concept("b")], "1")
        assert store.nodes([node.id])[node.id].properties == node.properties
        assert list(store.stream_nodes()) == [node, concept("b")]
        assert store.listing("Concept", [Having(key, (text,))]).nodes == (node,)
        assert store.counts("Concept", [ByProperty(key)])[text,] == 1


def test_a_text_added_to_the_table_is_searched(path: Path) -> None:
    schema = SCHEMA.with_property("Concept", added("motto", by_language=True))
    with SqliteStore(path, schema) as store:
        store.sync([concept("a", motto_da="Fremad i forening")], "1")
        assert [hit.node.id for hit in store.search("foreninger").hits] == ["concept/a"]


@pytest.mark.parametrize(
    "elements",
    [
        [Node("concept/a", "Concept", {"name_da": "a"})],
        [Node("concept/a", "Concept", {"kind": ("theory",)})],
        [source("s", kind="novel")],
        [source("a"), person("p"), edge("AUTHORED_BY", "source/a", "person/p", role="painter")],
        [source("a"), source("b"), edge("CITES", "source/a", "source/b", reading="guessed")],
    ],
    ids=["no kind", "no name in any language", "unknown kind", "unknown role", "unknown reading"],
)
def test_the_database_itself_refuses_what_the_table_does_not_allow(store: SqliteStore, elements: list[Element]) -> None:
    with pytest.raises(StoreError, match=r"CHECK|NOT NULL"):
        store.sync(elements, "1")
    assert list(store.stream_nodes()) == []


def test_a_choice_may_differ_between_relations(store: SqliteStore) -> None:
    publisher = Node("organisation/o", "Organisation", {"kind": "publisher", "name_da": "o"})
    elements = [source("a"), person("p"), publisher]
    edges: list[Edge] = [
        edge("AUTHORED_BY", "source/a", "person/p", role="editor"),
        edge("ISSUED_BY", "source/a", publisher, role="journal publisher"),
    ]
    assert store.sync([*elements, *edges], "1").added == 5


def test_every_table_is_strict_and_every_statement_runs(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "plain.db")
    for statement in (*tables(SCHEMA), *indexes(SCHEMA).values()):
        connection.execute(statement)
    loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'"
    assert connection.execute(loose).fetchall() == []
    connection.close()


def test_the_fingerprint_tells_tables_apart() -> None:
    same = SCHEMA.with_property("Concept", added("colour"))
    assert fingerprint(SCHEMA) == fingerprint(SCHEMA)
    assert fingerprint(same) != fingerprint(SCHEMA)
    assert fingerprint(SCHEMA.with_property("Concept", added("colour", many=True))) != fingerprint(same)


def test_a_label_can_be_told_from_the_number_of_a_node(store: SqliteStore, ask: Ask) -> None:
    store.sync([concept("a"), source("s"), person("p"), source("r")], "1")
    store.sync([concept("a"), source("s"), person("p"), source("r"), source("q")], "2")
    order = list(SCHEMA.labels)
    for label, number in ask("SELECT label, number FROM node"):
        assert number >> 26 == order.index(label)
