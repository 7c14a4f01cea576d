from collections import deque
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.paths import Path, paths
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.samples import concept, edge

Make = Callable[..., GraphStore]


def told(found: tuple[Path, ...]) -> list[str]:
    return ["-".join(node.id.partition("/")[2] for node in path.nodes) for path in found]


def web(graph: Make, *pairs: str, because: str = "") -> GraphStore:
    """Concepts of one letter, joined as the pairs say; those in `because` have a reason."""
    names = sorted({letter for pair in pairs for letter in pair})
    reasons = {pair: {"because_da": "derfor"} if pair in because.split() else {} for pair in pairs}
    joined = [edge("RELATED", *sorted(f"concept/{letter}" for letter in pair), **reasons[pair]) for pair in pairs]
    return graph(*map(concept, names), *joined)


def test_the_shortest_way_comes_first_and_then_the_next(graph: Make) -> None:
    store = web(graph, "ab", "bz", "ac", "cd", "dz", "ae", "ef", "fz")
    assert told(paths(store, "concept/a", "concept/z")) == ["a-b-z", "a-c-d-z", "a-e-f-z"]
    assert told(paths(store, "concept/a", "concept/z", alternatives=0)) == ["a-b-z"]


def test_of_equally_long_ways_the_explained_one_comes_first(graph: Make) -> None:
    store = web(graph, "ab", "bz", "ac", "cz", because="ac cz")
    found = paths(store, "concept/a", "concept/z")
    assert told(found) == ["a-c-z", "a-b-z"]
    assert [[stretch.explained for stretch in path.stretches] for path in found] == [[True, True], [False, False]]


def test_otherwise_the_id_decides(graph: Make) -> None:
    assert told(paths(web(graph, "ac", "cz", "ab", "bz"), "concept/a", "concept/z")) == ["a-b-z", "a-c-z"]


def test_a_way_is_the_same_from_either_end(real_store: GraphStore) -> None:
    there = paths(real_store, "concept/bridge-builder", "concept/co-creation", 0)
    back = paths(real_store, "concept/co-creation", "concept/bridge-builder", 0)
    assert len(there[0].nodes) == len(back[0].nodes)


def test_neighbours_are_one_stretch_with_all_that_joins_them(graph: Make) -> None:
    here, there = concept("a"), concept("b")
    joins = (edge("REQUIRES", there, here), edge("CONTRASTS_WITH", here, there), edge("RELATED", here, there))
    (way,) = paths(graph(here, there, *joins), here.id, there.id)
    assert [item.type for item in way.stretches[0].edges] == ["CONTRASTS_WITH", "RELATED", "REQUIRES"]
    assert (way.stretches[0].start, way.stretches[0].end) == (here, there)


def test_the_hierarchy_needs_no_reason(graph: Make) -> None:
    here, there = concept("a"), concept("b")
    (way,) = paths(graph(here, there, edge("BROADER", there, here)), here.id, there.id)
    assert way.stretches[0].explained


def test_where_there_is_no_way_there_is_none(graph: Make) -> None:
    store = web(graph, "ab", "yz")
    assert paths(store, "concept/a", "concept/z") == ()
    assert paths(store, "concept/a", "concept/a") == ()


@pytest.mark.parametrize("pair", [("concept/x", "concept/a"), ("concept/a", "concept/x")])
def test_an_unknown_end_is_not_found(graph: Make, pair: tuple[str, str]) -> None:
    with pytest.raises(NotFoundError):
        paths(web(graph, "ab"), *pair)


def test_a_way_costs_few_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    pair = ("concept/bridge-builder", "concept/co-creation")
    (way, *_) = paths(real_store, *pair)
    assert calls(real_store, lambda store: paths(store, *pair)) <= len(way.stretches) + 3


PAIRS = st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1]), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAIRS)
def test_no_shorter_way_is_missed_and_no_way_repeats_a_concept(graph: Make, pairs: set[tuple[int, int]]) -> None:
    store = graph(*(concept(str(number)) for number in range(10)))
    ids = [f"concept/{number}" for number in range(10)]
    joined = [edge("RELATED", ids[low], ids[high]) for low, high in pairs]
    store.sync([*(concept(str(number)) for number in range(10)), *joined], "")
    found = paths(store, ids[0], ids[9], alternatives=4)
    lengths = [len(path.stretches) for path in found]
    assert lengths == sorted(lengths)
    assert len(told(found)) == len(set(told(found)))
    for path in found:
        assert len({node.id for node in path.nodes}) == len(path.nodes)
        for here, there in pairwise(path.nodes):
            assert tuple(sorted((int(here.id[8:]), int(there.id[8:])))) in pairs
    assert (lengths[0] if lengths else None) == shortest(pairs, 0, 9)


def shortest(pairs: set[tuple[int, int]], start: int, end: int) -> int | None:
    """The length of the shortest way, worked out plainly."""
    distances, queue = {start: 0}, deque([start])
    while queue:
        here = queue.popleft()
        for pair in pairs:
            if here in pair and (there := sum(pair) - here) not in distances:
                distances[there] = distances[here] + 1
                queue.append(there)
    return distances.get(end)


def test_paths_run_over_connections_between_concepts_only() -> None:
    assert BETWEEN_CONCEPTS == ("BROADER", "RELATED", "CONTRASTS_WITH", "REQUIRES")
