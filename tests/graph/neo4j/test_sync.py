"""Sync on a real server: only differences, in bounded transactions, seen half-way only where it says so."""

from collections.abc import Sequence

import pytest
from neo4j import ManagedTransaction

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.connection import run
from graph.neo4j.cypher.statement import Statement
from graph.neo4j.cypher.writing import bucket_nodes
from graph.neo4j.store import Neo4jStore
from graph.neo4j.sync import Pace
from graph.store import Changes, GraphStore
from ontology.elements import Edge, Element, Node, Value, edge_key
from ontology.errors import StoreError, StoreOutdatedError, StoreTooNewError
from ontology.schema import Property, Words
from ontology.table import SCHEMA
from tests.graph.neo4j.conftest import Ask, broader, concept

RUN = "graph.neo4j.sync.run"
"""Through here goes every statement of a sync."""

Written = list[Statement]

BATCHED = Pace(whole=0)
"""Nothing is small enough for one transaction."""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    """Every statement that a sync sends within its transactions."""
    sent: Written = []

    def noted(transaction: ManagedTransaction, statement: Statement) -> object:
        sent.append(statement)
        return run(transaction, statement)

    monkeypatch.setattr(RUN, noted)
    return sent


def rows_of(statements: Written) -> int:
    return sum(len(rows) for statement in statements if isinstance(rows := statement.parameters.get("rows"), list))


def test_only_what_differs_is_written(neo4j_store: GraphStore, tiny: Sequence[Element], written: Written) -> None:
    neo4j_store.sync(tiny, "tiny")
    written.clear()
    renamed = [
        concept("citizen", name_en="the citizen") if element_id(element) == "concept/citizen" else element
        for element in tiny
    ]
    assert neo4j_store.sync(renamed, "renamed") == Changes(changed=1)
    assert rows_of(written) == 1


def element_id(element: Element) -> str:
    return element.id if isinstance(element, Node) else ""


def test_an_unchanged_library_writes_no_element_even_under_another_digest(
    neo4j_store: GraphStore, tiny: Sequence[Element], written: Written
) -> None:
    neo4j_store.sync(tiny, "tiny")
    written.clear()
    assert neo4j_store.sync(tiny, "touched") == Changes()
    assert neo4j_store.sync(tiny, "touched", full=True) == Changes()
    assert rows_of(written) == 0
    assert neo4j_store.digest() == "touched"


def test_what_is_gone_from_the_library_is_gone_from_the_graph_with_its_properties(
    neo4j_store: GraphStore, ask: Ask
) -> None:
    elements: list[Element] = [concept("one", name_en="one", scope_da="andet"), concept("two"), broader("one", "two")]
    neo4j_store.sync(elements, "first")
    assert neo4j_store.sync([concept("one", name_en="one")], "second") == Changes(changed=1, removed=2)
    assert ask("MATCH (n:Entity) RETURN n.scope_da AS scope, n.name_en AS name") == [{"scope": None, "name": "one"}]


def test_parallel_edges_of_one_type_keep_their_key_through_changes(neo4j_store: GraphStore, ask: Ask) -> None:
    nodes: list[Element] = [
        Node("person/p", "Person", {"name": "P"}),
        Node("source/s", "Source", {"kind": "book", "title": "S"}),
    ]

    def wrote(role: str, position: int) -> Edge:
        properties: dict[str, Value] = {"role": role, "position": position}
        return Edge("AUTHORED_BY", "source/s", "person/p", edge_key(properties, ["role"]), properties)

    neo4j_store.sync([*nodes, wrote("author", 1), wrote("editor", 2)], "first")
    changes = neo4j_store.sync([*nodes, wrote("author", 1), wrote("editor", 3)], "second")
    assert changes == Changes(changed=1)
    assert set(neo4j_store.stream_edges()) == {wrote("author", 1), wrote("editor", 3)}
    assert ask("MATCH (:Source)-[e:AUTHORED_BY]->(:Person) RETURN count(e) AS number") == [{"number": 2}]
    assert neo4j_store.sync([*nodes, wrote("editor", 3)], "third") == Changes(removed=1)
    assert list(neo4j_store.stream_edges()) == [wrote("editor", 3)]


def test_a_small_sync_is_seen_whole_or_not_at_all(
    neo4j_store: GraphStore, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:

    def failing(transaction: ManagedTransaction, statement: Statement) -> object:
        if "STATED_IN" in statement.text:
            raise StoreError("the middle of a sync")
        return run(transaction, statement)

    monkeypatch.setattr(RUN, failing)
    with pytest.raises(StoreError, match="the middle of a sync"):
        neo4j_store.sync(tiny, "tiny")
    assert not list(neo4j_store.stream_nodes())
    assert (neo4j_store.digest(), neo4j_store.updating()) == ("", False)


def test_a_large_sync_says_that_the_graph_is_being_updated_until_it_is_whole(
    address: Neo4jAddress, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[bool, str]] = []
    with Neo4jStore(address, pace=BATCHED) as store, Neo4jStore(address) as reader:
        store.sync(tiny[:3], "before")

        def watched(transaction: ManagedTransaction, statement: Statement) -> object:
            if "rows" in statement.parameters:
                seen.append((reader.updating(), reader.digest()))
            return run(transaction, statement)

        monkeypatch.setattr(RUN, watched)
        store.sync(tiny, "after")
        assert len(seen) > 10
        assert set(seen) == {(True, "")}
        assert (reader.updating(), reader.digest()) == (False, "after")


def test_a_graph_made_with_an_older_table_is_not_read_and_is_brought_forward_by_a_sync(
    address: Neo4jAddress, tiny: Sequence[Element], ask: Ask
) -> None:
    motto = Property(
        name="motto", term="hub:motto", words=Words("motto", "motto"), meaning=Words("Et motto.", "A motto.")
    )
    with Neo4jStore(address, SCHEMA.with_property("Concept", motto)) as older:
        older.sync([*tiny, concept("old", motto="frem")], "older")
    with Neo4jStore(address) as store:
        assert store.digest() == ""
        with pytest.raises(StoreOutdatedError, match="another schema table; run: brobygger build"):
            store.listing("Concept")
        assert store.sync(tiny, "newer") == Changes(removed=1)
        assert store.digest() == "newer"
        assert store.stats().nodes["Concept"] == store.listing("Concept").total


def test_indexes_of_an_older_table_are_dropped_and_changed_ones_made_anew(
    address: Neo4jAddress, neo4j_store: GraphStore, tiny: Sequence[Element], ask: Ask
) -> None:
    neo4j_store.sync(tiny, "tiny")
    ask("CREATE INDEX brobygger_person_shoe_size FOR (n:Person) ON (n.shoe_size)")
    ask("DROP INDEX brobygger_items")
    ask("CREATE FULLTEXT INDEX brobygger_items FOR (n:Entity) ON EACH [n.shoe_size]")
    neo4j_store.sync(tiny, "again")
    rows = ask("SHOW INDEXES YIELD name, properties WHERE name STARTS WITH 'brobygger' RETURN name, properties")
    properties = {row["name"]: row["properties"] for row in rows}
    assert "brobygger_person_shoe_size" not in properties
    assert "isbn" in properties["brobygger_items"]


def test_a_graph_written_by_a_newer_program_is_refused_with_the_reason(
    neo4j_store: GraphStore, tiny: Sequence[Element], ask: Ask
) -> None:
    neo4j_store.sync(tiny, "tiny")
    ask("MATCH (s:BrobyggerState) SET s.format = 99")
    for refused in (neo4j_store.digest, lambda: neo4j_store.sync([], "none"), neo4j_store.stats):
        with pytest.raises(StoreTooNewError, match="written by a newer Brobygger"):
            refused()
    assert ask("MATCH (n:Entity) RETURN count(n) > 0 AS kept") == [{"kept": True}]


def test_streams_read_page_by_page_in_the_order_of_the_port(
    neo4j_store: GraphStore, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.neo4j.store.PAGE", 7)
    neo4j_store.sync(tiny, "tiny")
    nodes = [element for element in tiny if isinstance(element, Node)]
    edges = [element for element in tiny if isinstance(element, Edge)]
    assert list(neo4j_store.stream_nodes()) == sorted(nodes, key=lambda node: node.id)
    assert list(neo4j_store.stream_edges()) == sorted(
        edges, key=lambda edge: (edge.start, edge.type, edge.end, edge.key)
    )


def test_edges_of_a_node_that_goes_need_no_statement_of_their_own(neo4j_store: GraphStore, written: Written) -> None:
    three = [concept("one"), concept("two"), concept("three")]
    joined = [broader("one", "two"), broader("two", "three"), broader("one", "three")]
    neo4j_store.sync([*three, *joined], "first")
    written.clear()
    assert neo4j_store.sync([three[0], three[2], joined[2]], "second") == Changes(removed=3)
    assert list(neo4j_store.stream_edges()) == [joined[2]]
    # `one` stays, so its edge to `two` is removed by itself; the one from `two` goes with it.
    assert sum("DELETE e" in statement.text for statement in written) == 1
    assert rows_of(written) == 2


def test_a_library_that_shrinks_is_compared_in_lots_of_what_the_graph_holds(
    neo4j_store: GraphStore, tiny: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    neo4j_store.sync(tiny, "tiny")
    lots: list[Sequence[int]] = []

    def noted(buckets: Sequence[int]) -> Statement:
        lots.append(buckets)
        return bucket_nodes(buckets)

    monkeypatch.setattr("graph.neo4j.cypher.writing.bucket_nodes", noted)
    monkeypatch.setattr("graph.neo4j.sync.READ_AT_ONCE", 4)
    assert neo4j_store.sync([], "nothing") == Changes(removed=len(tiny))
    assert len(lots) > sum(map(len, lots)) / 4
