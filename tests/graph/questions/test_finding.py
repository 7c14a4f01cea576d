from collections.abc import Callable

import pytest

from graph.questions.finding import finding_page
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs
from tests.graph.samples import edge, finding, level, source

LEVELS = [level("citizen", 1), level("caseworker", 2), level("manager", 3)]
WISH, ANSWER, OTHER, LAST = (finding(name) for name in ("wish", "answer", "other", "last"))
CHAIN = (
    *LEVELS, source("s"), WISH, ANSWER, OTHER, LAST,
    *(edge("STATED_IN", item, "source/s") for item in (WISH, ANSWER, OTHER, LAST)),
    edge("VOICED_BY", WISH, LEVELS[0]), edge("VOICED_BY", ANSWER, LEVELS[1]),
    edge("VOICED_BY", OTHER, LEVELS[1]), edge("VOICED_BY", LAST, LEVELS[2]),
    edge("RESPONDS_TO", ANSWER, WISH), edge("RESPONDS_TO", OTHER, WISH),
    edge("RESPONDS_TO", LAST, ANSWER), edge("RESPONDS_TO", LAST, WISH),
)  # fmt: skip


def steps(store: GraphStore, slug: str) -> list[tuple[int, list[str]]]:
    return [(step.distance, slugs(step.findings)) for step in finding_page(store, f"finding/{slug}").chain]


def test_the_chain_goes_down_to_what_is_answered_and_up_to_what_answers(graph: Callable[..., GraphStore]) -> None:
    store = graph(*CHAIN)
    assert steps(store, "answer") == [(-1, ["wish"]), (0, ["answer"]), (1, ["last"])]
    assert steps(store, "wish") == [(0, ["wish"]), (1, ["answer", "other"]), (2, ["last"])]
    assert steps(store, "last") == [(-2, ["wish"]), (-1, ["answer"]), (0, ["last"])]


def test_a_page_costs_three_calls_however_long_the_chain(
    graph: Callable[..., GraphStore], calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    store = graph(*CHAIN)
    assert calls(store, lambda counted: finding_page(counted, "finding/wish")) == 3
    assert calls(store, lambda counted: finding_page(counted, "finding/last")) == 3


def test_where_a_finding_has_gone_is_said(graph: Callable[..., GraphStore]) -> None:
    store = graph(*CHAIN, finding("old"), edge("REPLACED_BY", "finding/old", ANSWER))
    page = finding_page(store, "finding/old")
    assert page.replaced_by == ANSWER
    assert [step.distance for step in page.chain] == [0]
    assert finding_page(store, "finding/answer").replaced_by is None


def test_an_unknown_finding_is_not_found(tiny_store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        finding_page(tiny_store, "finding/nobody")


def test_a_finding_alone_is_one_step(tiny_store: GraphStore) -> None:
    assert steps(tiny_store, "f004") == [(0, ["f004"])]


def test_the_page_says_who_speaks_where_and_to_whom(tiny_store: GraphStore) -> None:
    view = finding_page(tiny_store, "finding/f003").view
    assert view.voice
    assert slugs([view.voice]) == ["citizen"]
    assert slugs(view.addressed_to) == ["caseworker"]
    assert slugs(view.supports) == ["f007"]
    minister = finding_page(tiny_store, "finding/f006").view
    assert (slugs(minister.attributed_to), slugs(minister.given_at)) == (["bruun-karen"], ["bridge-day"])


def test_a_ring_of_answers_does_not_go_round_for_ever(graph: Callable[..., GraphStore]) -> None:
    store = graph(*CHAIN, edge("RESPONDS_TO", WISH, LAST))
    assert {slug for _, found in steps(store, "answer") for slug in found} == {"wish", "answer", "other", "last"}


def test_what_a_manager_answers_climbs_from_a_citizen(real_store: GraphStore) -> None:
    page = finding_page(real_store, "finding/f078")
    lowest = page.chain[0]
    assert lowest.distance < 0
    assert {view.voice.id for view in lowest.findings if view.voice} == {"concept/citizen"}
