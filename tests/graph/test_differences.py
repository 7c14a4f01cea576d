from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.differences import BUCKETS, Bucket, bucket_of, into_buckets
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from ontology.table import SCHEMA
from tests.graph.samples import concept, edge, source
from tests.ontology.strategies import graphs

A, B = concept("a"), concept("b")


def digest(*elements: Element) -> bytes:
    bucket = Bucket()
    for element in elements:
        if isinstance(element, Node):
            bucket.nodes[element.id] = element
        else:
            bucket.edges[element.identity] = element
    return bucket.digest()


def test_a_node_shares_its_bucket_with_the_edges_that_start_at_it() -> None:
    joined = edge("RELATED", A, B)
    buckets = into_buckets([joined, B, A])
    bucket = buckets[bucket_of(A.id)]
    assert bucket.nodes[A.id] == A
    assert bucket.edges == {joined.identity: joined}


@given(st.text())
def test_every_id_has_a_bucket(identifier: str) -> None:
    assert 0 <= bucket_of(identifier) < BUCKETS


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=15, deadline=None)
@given(graphs(SCHEMA), st.randoms(use_true_random=False))
def test_the_order_of_elements_does_not_matter(given_: tuple[list[Node], list[Edge]], random: Random) -> None:
    elements: list[Element] = [*given_[0], *given_[1]]
    shuffled = random.sample(elements, len(elements))
    before, after = into_buckets(elements), into_buckets(shuffled)
    assert {number: bucket.digest() for number, bucket in before.items()} == {
        number: bucket.digest() for number, bucket in after.items()
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (concept("a", "x"), concept("a", "y")),
        (concept("a", rank=1), concept("a", rank=2)),
        (concept("a", synonyms_da=("x",)), concept("a", synonyms_en=("x",))),
        (concept("a", synonyms_da=("x, y",)), concept("a", synonyms_da=("x", "y"))),
        (source("a", volume="1"), source("a", issue="1")),
        (Node("concept/a", "Concept", {"rank": True}), Node("concept/a", "Concept", {"rank": 1})),
        (edge("RELATED", A, B), edge("CONTRASTS_WITH", A, B)),
        (edge("RELATED", A, B), edge("RELATED", A, B, because_da="derfor")),
    ],
)  # fmt: skip
def test_whatever_differs_gives_another_digest(one: Element, other: Element) -> None:
    assert digest(one) != digest(other)


@pytest.mark.parametrize(
    ("elements", "told"),
    [
        ([A, concept("a", "x")], "two nodes have the id 'concept/a'"),
        ([A, B, edge("RELATED", A, B), edge("RELATED", A, B)], "two edges are the same: RELATED from 'concept/a'"),
        ([A, edge("RELATED", A, B)], "is no node: RELATED from 'concept/a' to 'concept/b'"),
        ([B, edge("RELATED", A, B)], "is no node: RELATED from 'concept/a' to 'concept/b'"),
        ([A, edge("MENTIONED_IN", A, B, page="3")], "with key '"),
    ],
)
def test_elements_that_make_no_graph_are_named(elements: list[Element], told: str) -> None:
    with pytest.raises(StoreError, match=told):
        into_buckets(elements)


def test_a_value_of_a_type_that_no_graph_keeps_is_refused() -> None:
    with pytest.raises(StoreError, match="a type that no graph keeps"):
        digest(Node("concept/a", "Concept", {"rank": object()}))  # type: ignore[dict-item]
