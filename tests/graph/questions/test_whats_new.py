"""What is new is told by the dates in the files, label by label."""

from collections.abc import Callable

from graph.questions.whats_new import added_since, latest_day
from graph.store import GraphStore
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, finding, person, source


def dated(graph: Callable[..., GraphStore]) -> GraphStore:
    return graph(
        concept("a", added="2026-01-02"), concept("b", added="2026-03-01"), concept("c", added="2026-03-01"),
        concept("undated"), source("s", added="2026-02"), finding("f", added="2025-12-31"), person("p"),
    )  # fmt: skip


def test_the_latest_comes_first_label_by_label(graph: Callable[..., GraphStore]) -> None:
    found = added_since(dated(graph))
    assert [(added.label, slugs(added.nodes)) for added in found] == [
        ("Concept", ["b", "c", "a"]),
        ("Finding", ["f"]),
        ("Source", ["s"]),
    ]
    assert list(found[0].days.items()) == [("2026-03-01", 2), ("2026-01-02", 1)]
    assert found[0].total == 3


def test_only_what_was_added_on_the_day_or_after_it_is_new(graph: Callable[..., GraphStore]) -> None:
    store = dated(graph)
    assert {added.label: added.total for added in added_since(store, "2026-03-01")} == {"Concept": 2}
    assert {added.label: added.total for added in added_since(store, "2026")} == {"Concept": 3, "Source": 1}
    assert added_since(store, "2026-03-02") == ()


def test_a_date_that_names_only_a_month_counts_if_the_day_lies_in_it(graph: Callable[..., GraphStore]) -> None:
    store = dated(graph)
    assert slugs(added_since(store, "2026-02-27", ["Source"])[0].nodes) == ["s"]
    assert added_since(store, "2026-03-01", ["Source"]) == ()


def test_a_page_of_them_can_be_asked_for_and_the_number_stays_whole(graph: Callable[..., GraphStore]) -> None:
    (concepts,) = added_since(dated(graph), labels=["Concept"], first=1, most=1)
    assert slugs(concepts.nodes) == ["c"]
    assert concepts.total == 3


def test_a_library_without_dates_has_nothing_new(graph: Callable[..., GraphStore]) -> None:
    store = graph(concept("a"), person("p"))
    assert added_since(store, labels=["Concept", "Person", "Event"]) == ()
    assert latest_day(store) == ""


def test_the_last_day_is_the_latest_of_all_labels(graph: Callable[..., GraphStore]) -> None:
    assert latest_day(dated(graph)) == "2026-03-01"


def test_each_label_costs_at_most_two_calls(
    graph: Callable[..., GraphStore], calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    assert calls(dated(graph), lambda store: added_since(store, "2026", ["Concept", "Finding"])) == 3
