"""Other people's data in the same database: never read, never touched, and never taken for ours."""

from collections.abc import Sequence

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.store import ByRelation, GraphStore, Joined
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from tests.graph.neo4j.conftest import Ask, broader, concept

THEIRS = """
CREATE (b:Concept {id: 'concept/one', name_da: 'en'})-[:BROADER]->(:Concept {id: 'concept/theirs'})
CREATE (:Person {id: 'person/hanne', name: 'Hanne'})-[:KNOWS {since: 1999}]->(b)
"""
EVERYTHING_OF_THEIRS = """
MATCH (n) WHERE NOT n:Entity AND NOT n:BrobyggerState
OPTIONAL MATCH (n)-[e]->(m)
RETURN labels(n) AS labels, properties(n) AS node, type(e) AS type, properties(e) AS edge, m.id AS end ORDER BY n.id
"""
THEY_LIKE = "MATCH (a:Entity {id: 'concept/one'}), (b:Entity {id: 'concept/two'}) CREATE (a)-[:LIKES]->(b)"
OURS: list[Element] = [concept("one"), concept("two"), broader("one", "two")]


def test_syncs_leave_foreign_nodes_as_they_are_even_with_our_labels_and_ids(neo4j_store: GraphStore, ask: Ask) -> None:
    ask(THEIRS)
    before = ask(EVERYTHING_OF_THEIRS)
    assert len(before) == 3
    neo4j_store.sync(OURS, "ours")
    neo4j_store.sync(OURS[:1], "less", full=True)
    neo4j_store.sync([], "nothing", full=True)
    assert ask(EVERYTHING_OF_THEIRS) == before


def test_questions_see_only_our_own(neo4j_store: GraphStore, ask: Ask) -> None:
    neo4j_store.sync(OURS, "ours")
    ask(THEIRS)
    # Between their node and ours, in a type of the table, and between two of ours in a type of their own.
    ask("MATCH (a:Entity {id: 'concept/one'}), (b {id: 'concept/theirs'}) CREATE (a)-[:BROADER]->(b)-[:BROADER]->(a)")
    ask(THEY_LIKE)
    assert [node.id for node in neo4j_store.listing("Concept").nodes] == ["concept/one", "concept/two"]
    assert neo4j_store.listing("Person").total == 0
    assert neo4j_store.listing("Concept", [Joined("BROADER")]).total == 1
    assert neo4j_store.neighbourhood(["concept/one"]).edges == (broader("one", "two"),)
    assert neo4j_store.edges_among(["concept/one", "concept/two"]) == (broader("one", "two"),)
    assert neo4j_store.counts("Concept", [ByRelation("BROADER")]) == {("concept/two",): 1}
    assert neo4j_store.search("hanne").total == 0
    assert [node.id for node in neo4j_store.stream_nodes()] == ["concept/one", "concept/two"]
    assert list(neo4j_store.stream_edges()) == [broader("one", "two")]


def test_a_relationship_of_their_own_between_our_nodes_survives_a_sync(neo4j_store: GraphStore, ask: Ask) -> None:
    neo4j_store.sync(OURS, "ours")
    ask(THEY_LIKE)
    neo4j_store.sync([concept("one", name_en="one"), *OURS[1:]], "renamed", full=True)
    assert ask("MATCH (:Entity)-[e:LIKES]->(:Entity) RETURN count(e) AS number") == [{"number": 1}]


def test_a_database_where_others_use_our_common_label_is_refused_and_left_alone(
    address: Neo4jAddress, ask: Ask
) -> None:
    ask("CREATE (:Entity {id: 'theirs', text: 'a node of another program'})")
    with Neo4jStore(address) as store, pytest.raises(StoreError, match="use another database"):
        store.sync(OURS, "ours")
    assert ask("MATCH (n) RETURN labels(n) AS labels, n.text AS text") == [
        {"labels": ["Entity"], "text": "a node of another program"}
    ]


def test_what_somebody_changed_by_hand_in_our_nodes_is_put_right_by_a_full_sync(
    neo4j_store: GraphStore, ask: Ask, tiny: Sequence[Element]
) -> None:
    neo4j_store.sync(tiny, "tiny")
    ask("MATCH (n:Entity {id: 'concept/empowerment'}) SET n.name_da = 'magt', n.colour = 'red' REMOVE n:Concept")
    ask("MATCH (n:Entity {id: 'concept/citizen'}) DETACH DELETE n")
    ask("MATCH (a:Entity {id: 'concept/empowerment'})-[e:RELATED]-() DELETE e")
    ask("MATCH (a {id: 'concept/empowerment'}), (b {id: 'concept/caseworker'}) CREATE (a)-[:REQUIRES]->(b)")
    neo4j_store.sync(tiny, "tiny", full=True)
    nodes = [element for element in tiny if isinstance(element, Node)]
    assert list(neo4j_store.stream_nodes()) == sorted(nodes, key=lambda node: node.id)
    edges = [element for element in tiny if isinstance(element, Edge)]
    assert list(neo4j_store.stream_edges()) == sorted(
        edges, key=lambda edge: (edge.start, edge.type, edge.end, edge.key)
    )
    assert ask("MATCH (n:Concept {id: 'concept/empowerment'}) RETURN n.colour AS colour") == [{"colour": None}]
