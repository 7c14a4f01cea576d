"""A person who opens Neo4j Browser finds a graph that explains itself."""

from collections.abc import Sequence

import pytest

from graph.neo4j.cypher.statement import ENTITY, HIDDEN
from graph.neo4j.rows import Rows
from graph.store import GraphStore
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from ontology.table import SCHEMA
from tests.graph.neo4j.conftest import Ask, concept


@pytest.fixture
def filled(neo4j_store: GraphStore, tiny: Sequence[Element]) -> GraphStore:
    neo4j_store.sync(tiny, "tiny")
    return neo4j_store


def test_every_node_has_its_own_label_and_the_common_one(filled: GraphStore, ask: Ask, tiny: Sequence[Element]) -> None:
    stored = {row["id"]: set(row["labels"]) for row in ask("MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels")}
    assert stored == {node.id: {node.label, ENTITY} for node in tiny if isinstance(node, Node)}


def test_every_edge_is_a_relationship_of_its_own_type(filled: GraphStore, ask: Ask, tiny: Sequence[Element]) -> None:
    rows = ask("MATCH (a)-[e]->(b) RETURN type(e) AS type, a.id AS start, b.id AS end, coalesce(e.key, '') AS key")
    assert {tuple(row.values()) for row in rows} == {edge.identity for edge in tiny if isinstance(edge, Edge)}


def test_properties_are_native_and_named_as_in_the_table(filled: GraphStore, ask: Ask) -> None:
    row = ask("MATCH (n:Concept {id: 'concept/empowerment'}) RETURN n.name_da AS name, n.kind AS kind")[0]
    assert row == {"name": "empowerment", "kind": ["theory"]}


def test_the_browser_finds_a_name_to_write_on_every_node(filled: GraphStore, ask: Ask) -> None:
    assert ask("MATCH (n:Entity) WHERE coalesce(n.name, '') = '' RETURN n.id AS id") == []
    assert ask("MATCH (n:Finding) WHERE n.name <> n.statement_da RETURN n.id AS id") == []


def test_what_serves_searching_is_no_property_of_what_is_read(filled: GraphStore, tiny: Sequence[Element]) -> None:
    wanted = {node.id: node for node in tiny if isinstance(node, Node)}
    assert filled.nodes(list(wanted)) == wanted


def test_no_name_of_the_table_is_one_that_the_store_uses_for_itself() -> None:
    for label in SCHEMA.labels:
        assert not {"id", *HIDDEN} & SCHEMA.properties_of(label).keys()
    for relation in SCHEMA.relations.values():
        assert "key" not in relation.carries


def test_the_constraint_on_ids_and_an_index_for_each_label_exist(filled: GraphStore, ask: Ask) -> None:
    constraints = ask("SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type RETURN labelsOrTypes, properties, type")
    assert {"labelsOrTypes": ["Entity"], "properties": ["id"], "type": "UNIQUENESS"} in constraints
    rows = ask("SHOW INDEXES YIELD labelsOrTypes, properties, state RETURN labelsOrTypes, properties, state")
    indexed = {(*(row["labelsOrTypes"] or ()), *(row["properties"] or ())) for row in rows if row["state"] == "ONLINE"}
    assert indexed >= {(label, "id") for label in SCHEMA.labels}
    assert ("Source", "doi") in indexed


@pytest.mark.parametrize(
    ("element", "complaint"),
    [
        (Node("concept/x", "Source"), "its id does not begin with the label"),
        (Node("thing/x", "Thing"), "its id does not begin with the label"),
        (concept("x", colour="red"), "Concept has no property 'colour'"),
        (Node("concept/x", "Concept", {"kind": "theory"}), "Concept: 'kind' cannot hold 'theory'"),
        (Node("concept/x", "Concept", {"rank": "1"}), "Concept: 'rank' cannot hold '1'"),
        (Node("concept/x", "Concept", {"rank": True}), "Concept: 'rank' cannot hold True"),
    ],
)
def test_a_node_that_the_table_does_not_allow_is_refused_before_it_is_written(element: Node, complaint: str) -> None:
    with pytest.raises(StoreError, match=complaint):
        Rows(SCHEMA).of_node(element)


def test_an_edge_with_a_key_where_the_table_tells_none_apart_is_refused() -> None:
    with pytest.raises(StoreError, match="has a key"):
        Rows(SCHEMA).of_edge(Edge("BROADER", "concept/x", "concept/y", "0123456789ab"))
