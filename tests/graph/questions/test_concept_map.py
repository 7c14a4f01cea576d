from collections.abc import Callable

import pytest

from graph.questions.concept_map import MapView, map_among, map_around, whole_map
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.samples import concept, edge, finding


def told(view: MapView) -> dict[str, int]:
    return {item.node.id.partition("/")[2]: item.step for item in view.nodes}


def star(graph: Callable[..., GraphStore], arms: int) -> GraphStore:
    """A focus with arms; the last two are joined, and each arm has a tip."""
    focus = concept("focus")
    first = [concept(f"arm{number}") for number in range(arms)]
    tips = [concept(f"tip{number}") for number in range(arms)]
    return graph(
        focus, *first, *tips, *(edge("RELATED", item, focus) for item in first),
        *(edge("REQUIRES", *pair) for pair in zip(first, tips, strict=True)),
        edge("CONTRASTS_WITH", first[-2], first[-1]),
    )  # fmt: skip


def test_a_focus_shows_its_neighbourhood_step_by_step(graph: Callable[..., GraphStore]) -> None:
    store = star(graph, 3)
    assert told(map_around(store, "concept/focus")) == {"focus": 0, "arm0": 1, "arm1": 1, "arm2": 1}
    two = told(map_around(store, "concept/focus", steps=2))
    assert {slug for slug, step in two.items() if step == 2} == {"tip0", "tip1", "tip2"}
    assert told(map_around(store, "concept/tip0", steps=3)) == {
        "tip0": 0, "arm0": 1, "focus": 2, "arm1": 3, "arm2": 3,
    }  # fmt: skip


def test_cross_connections_between_what_is_shown_are_drawn(graph: Callable[..., GraphStore]) -> None:
    view = map_around(star(graph, 3), "concept/focus")
    assert [item.type for item in view.edges] == ["CONTRASTS_WITH", "RELATED", "RELATED", "RELATED"]


def test_what_does_not_fit_is_counted_and_near_connected_things_come_first(graph: Callable[..., GraphStore]) -> None:
    view = map_around(star(graph, 6), "concept/focus", steps=2, most=4)
    assert list(told(view)) == ["focus", "arm4", "arm5", "arm0"]
    assert view.left_out == 3
    ends = {end for item in view.edges for end in (item.start, item.end)}
    assert ends <= {item.node.id for item in view.nodes}


def test_chosen_concepts_stand_at_the_steps_they_are_given(graph: Callable[..., GraphStore]) -> None:
    view = map_among(star(graph, 3), {"concept/arm1": 0, "concept/arm2": 1, "concept/tip0": 2, "concept/gone": 2})
    assert told(view) == {"arm1": 0, "arm2": 1, "tip0": 2}
    assert [item.type for item in view.edges] == ["CONTRASTS_WITH"]
    assert map_among(star(graph, 2), {}).nodes == ()


def test_only_the_connections_asked_for_are_followed(graph: Callable[..., GraphStore]) -> None:
    view = map_around(star(graph, 3), "concept/arm2", types=["CONTRASTS_WITH"], steps=3)
    assert told(view) == {"arm2": 0, "arm1": 1}


def test_each_concept_says_how_much_is_found_about_it(graph: Callable[..., GraphStore]) -> None:
    here, there, one, two = concept("here"), concept("there"), finding("1"), finding("2")
    store = graph(
        here, there, one, two, edge("RELATED", here, there),
        edge("ABOUT", one, here), edge("ABOUT", two, here),
    )  # fmt: skip
    assert {item.node.id: item.findings for item in map_around(store, here.id).nodes} == {here.id: 2, there.id: 0}


def test_a_lonely_concept_is_a_map_of_one(graph: Callable[..., GraphStore]) -> None:
    view = map_around(graph(concept("alone")), "concept/alone", steps=3)
    assert (told(view), view.edges, view.left_out) == ({"alone": 0}, (), 0)


def test_an_unknown_focus_is_not_found(graph: Callable[..., GraphStore]) -> None:
    with pytest.raises(NotFoundError):
        map_around(graph(concept("a")), "concept/nobody")


def test_the_whole_map_holds_every_concept(real_store: GraphStore) -> None:
    view = whole_map(real_store)
    assert len(view.nodes) == real_store.stats().nodes["Concept"]
    assert view.left_out == 0
    assert {item.type for item in view.edges} == {"BROADER", "RELATED", "CONTRASTS_WITH"}


def test_a_library_without_concepts_has_an_empty_map(graph: Callable[..., GraphStore]) -> None:
    assert whole_map(graph()) == MapView((), (), 0)


def test_a_map_costs_a_call_for_each_step_and_two_more(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    for steps in (1, 2, 3):
        assert calls(real_store, lambda store, n=steps: map_around(store, "concept/empowerment", n)) <= steps + 2  # type: ignore[misc]
    assert calls(real_store, whole_map) == 3
