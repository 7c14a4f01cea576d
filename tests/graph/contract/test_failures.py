"""What cannot be asked raises StoreError: 'nothing found' never hides a failure."""

from collections.abc import Callable
from functools import partial

import pytest

from graph.store import ByProperty, ByRelation, GraphStore, Having, Joined, Order
from ontology.errors import StoreError
from tests.graph.samples import concept

QUESTIONS: dict[str, Callable[[GraphStore], object]] = {
    "list of an unknown label": lambda store: store.listing("Idea"),
    "list of an injected label": lambda store: store.listing('Concept"; DROP TABLE node; --'),
    "condition on an unknown property": lambda store: store.listing("Concept", [Having("colour", ("red",))]),
    "condition on a property without its language": lambda store: store.listing("Concept", [Having("name", ("x",))]),
    "condition on an unknown relation": lambda store: store.listing("Concept", [Joined("LIKES")]),
    "order by an unknown property": lambda store: store.listing("Concept", order=Order("colour")),
    "order by a list": lambda store: store.listing("Source", order=Order("country")),
    "order in an unknown language": lambda store: store.listing("Concept", order=Order("title", language="xx")),
    "counts of an unknown label": lambda store: store.counts("Idea", [ByProperty("kind")]),
    "counts by an unknown property": lambda store: store.counts("Concept", [ByProperty("colour")]),
    "counts by an unknown relation": lambda store: store.counts("Concept", [ByRelation("LIKES")]),
    "neighbours over an unknown relation": lambda store: store.neighbourhood(["concept/a"], ["LIKES"]),
    "what is reached over an unknown relation": lambda store: store.reach(["concept/a"], ["LIKES"]),
    "edges of an unknown relation": lambda store: store.edges_among(["concept/a"], ["LIKES"]),
    "search in an unknown label": lambda store: store.search("a", ["Idea"]),
    "outside names of an unknown kind": lambda store: store.aliases("colour", ["red"]),
    "outside names kept per language": lambda store: store.aliases("synonyms_da", ["a"]),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_outside_the_table_is_refused(
    filled: Callable[..., GraphStore], question: Callable[[GraphStore], object]
) -> None:
    store = filled(concept("a"))
    with pytest.raises(StoreError):
        question(store)
    assert store.listing("Concept").total == 1


ASKED: dict[str, Callable[[GraphStore], object]] = {
    "sync": lambda store: store.sync([concept("b")], "later"),
    "digest": lambda store: store.digest(),
    "nodes": lambda store: store.nodes(["concept/a"]),
    "listing": lambda store: store.listing("Concept"),
    "neighbourhood": lambda store: store.neighbourhood(["concept/a"]),
    "reach": lambda store: store.reach(["concept/a"], ["RELATED"]),
    "edges among": lambda store: store.edges_among(["concept/a"]),
    "counts": lambda store: store.counts("Concept", [ByProperty("kind")]),
    "search": lambda store: store.search("a"),
    "aliases": lambda store: store.aliases("doi", ["x"]),
    "stream of nodes": lambda store: list(store.stream_nodes()),
    "stream of edges": lambda store: list(store.stream_edges()),
    "stats": lambda store: store.stats(),
}


@pytest.mark.parametrize("question", ASKED.values(), ids=ASKED)
def test_a_closed_store_answers_nothing(
    filled: Callable[..., GraphStore], question: Callable[[GraphStore], object]
) -> None:
    store = filled(concept("a"))
    store.close()
    with pytest.raises(StoreError):
        question(store)


def test_a_store_may_be_closed_twice(store: GraphStore) -> None:
    store.close()
    store.close()


def test_a_store_is_closed_at_the_end_of_its_context(filled: Callable[..., GraphStore]) -> None:
    store = filled(concept("a"))
    with store as opened:
        ask = partial(opened.nodes, ["concept/a"])
        assert ask()
    with pytest.raises(StoreError):
        ask()
