"""Values come back exactly as they were given: letter for letter and type for type."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.store import GraphStore, Order
from ontology.elements import Edge, Node
from ontology.table import SCHEMA
from tests.graph.samples import concept, edge, source
from tests.ontology.strategies import HOSTILE, edges, nodes


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_bent(store: GraphStore, text: str) -> None:
    here, there = concept("a", text, synonyms_en=(text,)), concept("b")
    joined = edge("RELATED", here, there, because_da=text)
    store.sync([here, there, joined], "1")
    assert store.nodes([here.id])[here.id].properties == here.properties
    assert store.neighbourhood([here.id]).edges[0].properties == {"because_da": text}


def test_numbers_and_flags_keep_their_type(store: GraphStore) -> None:
    numbered = concept("a", rank=0, order=-(2**53) + 1)
    cited = edge("CITES", source("x"), source("y"), listed=False)
    grant = edge("FUNDED_BY", PROJECT, FUND, amount=2**53 - 1)
    store.sync([numbered, source("x"), source("y"), cited, PROJECT, FUND, grant], "1")
    properties = store.nodes([numbered.id])[numbered.id].properties
    assert properties == numbered.properties
    assert [type(properties[name]) for name in ("rank", "order")] == [int, int]
    assert store.neighbourhood(["source/x"]).edges[0].properties["listed"] is False
    assert store.neighbourhood([PROJECT.id]).edges[0].properties["amount"] == 2**53 - 1


@pytest.mark.parametrize("letters", [10_000, 100_000])
def test_no_text_is_too_long(store: GraphStore, letters: int) -> None:
    long = "x" * letters
    held = source("x", long, container=long, doi=f"10.1/{long[:20_000]}")
    store.sync([held, source("y", f"{long}y")], "1")
    assert store.nodes(["source/x"])["source/x"].properties == held.properties
    listed = store.listing("Source", order=Order("title")).nodes
    assert [node.id for node in listed] == ["source/x", "source/y"]


def test_a_text_of_digits_stays_a_text(store: GraphStore) -> None:
    store.sync([source("x", "1984", volume="007", issued="2019")], "1")
    assert store.nodes(["source/x"])["source/x"].properties == {
        "kind": "article", "title": "1984", "volume": "007", "issued": "2019",
    }  # fmt: skip


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(*(nodes(SCHEMA, label, all_of_them=True) for label in SCHEMA.labels.values())))
def test_every_property_of_every_label_comes_back(store: GraphStore, given_: tuple[Node, ...]) -> None:
    store.sync(given_, "")
    found = store.nodes([node.id for node in given_])
    assert {node.id: node.properties for node in given_} == {key: node.properties for key, node in found.items()}


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(list(SCHEMA.relations.values())).flatmap(lambda item: edges(SCHEMA, item, all_of_them=True)))
def test_every_property_of_every_relation_comes_back(store: GraphStore, drawn: tuple[Edge, Node, Node]) -> None:
    joined, start, end = drawn
    store.sync([start, end, joined], "")
    (found,) = store.neighbourhood([start.id]).edges
    assert (found.identity, found.properties) == (joined.identity, joined.properties)


PROJECT = Node("project/p", "Project", {"kind": "project", "title_da": "p"})
FUND = Node("organisation/o", "Organisation", {"kind": "fund", "name_da": "o"})
