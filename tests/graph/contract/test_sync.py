"""Sync: the graph becomes equal to the elements, and says what it did."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.store import Changes, GraphStore, Stats
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from ontology.table import SCHEMA
from tests.graph.samples import concept, edge, person, source
from tests.ontology.strategies import graphs

A, B = concept("a", "Alfa", definition_da="Det første."), concept("b")
JOINED = edge("RELATED", A, B, because_da="de følges ad")


def all_of(store: GraphStore) -> list[Element]:
    return [*store.stream_nodes(), *store.stream_edges()]


def test_a_new_graph_is_empty(store: GraphStore) -> None:
    assert store.digest() == ""
    assert all_of(store) == []
    assert store.stats() == Stats()
    assert store.nodes(["concept/a"]) == {}
    assert store.listing("Concept").total == 0
    assert store.search("alt").total == 0


def test_a_graph_knows_when_it_was_built(store: GraphStore) -> None:
    assert store.stats().built is None
    before = datetime.now(UTC).replace(microsecond=0)
    store.sync([A], "first")
    built = store.stats().built
    assert built
    assert before <= built <= datetime.now(UTC)
    store.sync([A], "first")
    assert store.stats().built == built, "nothing was done, so nothing was built"


def test_the_first_sync_adds_everything(store: GraphStore, tiny: tuple[Element, ...]) -> None:
    assert store.sync(tiny, "first") == Changes(added=len(tiny))
    assert store.digest() == "first"
    nodes = sorted((item for item in tiny if isinstance(item, Node)), key=lambda node: node.id)
    edges = [item for item in tiny if isinstance(item, Edge)]
    edges.sort(key=lambda item: (item.start, item.type, item.end, item.key))
    assert all_of(store) == [*nodes, *edges]


def test_the_same_digest_is_done_without_a_look_at_the_elements(store: GraphStore) -> None:
    store.sync([A], "same")

    def untouched() -> Iterator[Element]:
        raise AssertionError
        yield A

    assert store.sync(untouched(), "same") == Changes()


@pytest.mark.parametrize("digest", ["other", "same"])
def test_equal_elements_change_nothing(store: GraphStore, tiny: tuple[Element, ...], digest: str) -> None:
    store.sync(tiny, "same")
    changes = store.sync(tuple(reversed(tiny)), digest, full=True)
    assert changes == Changes()
    assert not changes.any
    assert store.digest() == digest


def test_a_changed_node_is_replaced_whole(store: GraphStore) -> None:
    store.sync([A, B, JOINED], "1")
    changed = concept("a", "Alef")
    assert store.sync([changed, B, JOINED], "2") == Changes(changed=1)
    assert store.nodes([A.id]) == {A.id: changed}
    assert store.search("alfa").total == 0
    assert store.search("første").total == 0
    assert [hit.node.id for hit in store.search("alef").hits] == [A.id]


def test_a_changed_edge_is_replaced_whole(store: GraphStore) -> None:
    store.sync([A, B, JOINED], "1")
    changed = edge("RELATED", A, B, because_en="they go together")
    assert store.sync([A, B, changed], "2") == Changes(changed=1)
    assert store.neighbourhood([A.id]).edges == (changed,)


def test_what_is_no_longer_given_is_removed_with_its_edges(store: GraphStore) -> None:
    store.sync([A, B, JOINED], "1")
    assert store.sync([B], "2") == Changes(removed=2)
    assert all_of(store) == [B]
    assert store.search("alfa").total == 0
    assert store.stats() == Stats({"Concept": 1}, {})


def test_everything_can_be_removed_and_come_back(store: GraphStore) -> None:
    store.sync([A, B, JOINED], "1")
    assert store.sync([], "2") == Changes(removed=3)
    assert all_of(store) == []
    assert store.sync([A, B, JOINED], "1") == Changes(added=3)
    assert all_of(store) == [A, B, JOINED]


def test_parallel_edges_of_one_type_stay_apart(store: GraphStore) -> None:
    volume, editor = source("volume"), person("p")
    roles = [edge("AUTHORED_BY", volume, editor, role=role) for role in ("author", "editor")]
    pages = [edge("CITES", volume, source("cited"), page=page) for page in ("3", "15-16")]
    bare = edge("CITES", volume, source("cited"))
    store.sync([volume, editor, source("cited"), *roles, *pages, bare], "1")
    assert set(store.neighbourhood([volume.id]).edges) == {*roles, *pages, bare}
    assert store.sync([volume, editor, source("cited"), roles[1], *pages, bare], "2") == Changes(removed=1)
    assert set(store.neighbourhood([volume.id]).edges) == {roles[1], *pages, bare}


@pytest.mark.parametrize(
    "wrong",
    [
        [A, B, edge("RELATED", A, concept("nobody"))],
        [A, B, edge("RELATED", concept("nobody"), B)],
        [A, concept("a", "Another")],
        [A, B, JOINED, edge("RELATED", A, B)],
        [A, Node("concept/x", "Concept", {"kind": ("theory",), "name_da": "x", "colour": "red"})],
        [A, B, edge("BROADER", A, B, because_da="nothing that BROADER carries")],
        [A, Node("concept/x", "Concept", {"kind": ("theory",), "name_da": 7})],
        [A, Node("concept/x", "Idea", {})],
        [A, Node("idea/x", "Concept", {"kind": ("theory",), "name_da": "x"})],
        [A, B, Edge("LIKES", A.id, B.id)],
    ],
    ids=[
        "an edge to nothing",
        "an edge from nothing",
        "two nodes with one id",
        "two edges that are one",
        "an unknown property",
        "a property the relation does not carry",
        "a number for a text",
        "an unknown label",
        "an id of another label",
        "an unknown relation",
    ],
)
def test_elements_that_make_no_graph_are_refused_and_the_old_graph_stays(
    store: GraphStore, wrong: list[Element]
) -> None:
    store.sync([A, B, JOINED], "old")
    with pytest.raises(StoreError):
        store.sync(wrong, "new")
    assert store.digest() == "old"
    assert all_of(store) == [A, B, JOINED]


def test_elements_that_break_off_leave_the_old_graph(store: GraphStore) -> None:
    def broken() -> Iterator[Element]:
        yield concept("c")
        raise RuntimeError

    store.sync([A], "old")
    with pytest.raises(RuntimeError):
        store.sync(broken(), "new")
    assert all_of(store) == [A]


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(graphs(SCHEMA), min_size=2, max_size=3))
def test_whatever_was_there_before_the_graph_is_what_was_given_last(
    store: GraphStore, states: list[tuple[list[Node], list[Edge]]]
) -> None:
    for nodes, edges in states:
        store.sync([*edges, *nodes], "")
        assert all_of(store) == [*nodes, *edges]
        for node in nodes:
            assert store.nodes([node.id])[node.id].properties == node.properties
