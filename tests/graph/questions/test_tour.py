"""A first walk shows a concept that much is said about, with a reason and an answer where there are any."""

from collections.abc import Callable

from graph.questions.tour import Tour, tour
from graph.store import GraphStore
from tests.graph.samples import concept, edge, finding


def test_a_contrast_that_says_why_is_shown_before_other_reasons(graph: Callable[..., GraphStore]) -> None:
    a, b, c, d = (concept(name) for name in "abcd")
    told = [finding(f"f{number}") for number in range(3)]
    reason = {"because_da": "fordi"}
    store = graph(
        a, b, c, d, *told, *(edge("ABOUT", item, a) for item in told), edge("ABOUT", told[0], b),
        edge("RELATED", a, c, **reason), edge("CONTRASTS_WITH", b, d, **reason), edge("CONTRASTS_WITH", a, d),
    )  # fmt: skip
    found = tour(store)
    assert (found.concept, found.finding) == (b, told[0])
    assert found.connection == edge("CONTRASTS_WITH", b, d, **reason)


def test_a_finding_that_answers_another_is_shown_before_one_that_does_not(graph: Callable[..., GraphStore]) -> None:
    a, first, second = concept("a"), finding("f1"), finding("f2")
    store = graph(
        a, first, second, edge("ABOUT", first, a), edge("ABOUT", second, a), edge("RESPONDS_TO", second, first)
    )
    assert tour(store) == Tour(a, None, second)


def test_a_library_without_findings_or_without_anything_still_has_a_walk(graph: Callable[..., GraphStore]) -> None:
    assert tour(graph(concept("a"))) == Tour(concept("a"), None, None)


def test_an_empty_library_has_nothing_to_show(graph: Callable[..., GraphStore]) -> None:
    assert tour(graph()) == Tour(None, None, None)


def test_the_walk_costs_five_calls(
    tiny_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    assert calls(tiny_store, tour) <= 6
