"""A stop is touched by what it shows that is new, and by new findings about its concepts."""

from collections.abc import Callable

from graph.questions.lesson_news import TouchedStop, touched_stops
from graph.store import GraphStore
from ontology.elements import Edge, Node, Value
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, finding


def taught(graph: Callable[..., GraphStore]) -> GraphStore:
    """A lesson of three stops: an old concept with a new finding, a new concept, and nothing new."""
    return graph(
        concept("old"), concept("young", added="2026-10-01"), concept("still"),
        finding("new", added="2026-10-02"), finding("past", added="2026-01-01"),
        Edge("ABOUT", "finding/new", "concept/old"), Edge("ABOUT", "finding/past", "concept/still"),
        Node("lesson/l", "Lesson", {"title_da": "L"}),
        *stop("b", 2, "concept/young"), *stop("a", 1, "concept/old"), *stop("c", 3, "concept/still"),
    )  # fmt: skip


def stop(name: str, position: int, shown: str) -> tuple[Node | Edge, ...]:
    identifier = f"stop/l-{name}"
    properties: dict[str, Value] = {"title_da": name, "position": position, "view": "/start"}
    return (
        Node(identifier, "Stop", properties),
        Edge("PART_OF", identifier, "lesson/l"),
        Edge("SHOWS", identifier, shown),
    )


def told(stops: tuple[TouchedStop, ...]) -> list[tuple[str, list[str]]]:
    return [(one.stop.id, slugs(one.new)) for one in stops]


def test_stops_come_in_their_order_with_what_is_new(graph: Callable[..., GraphStore]) -> None:
    assert told(touched_stops(taught(graph), "2026-09-01")) == [("stop/l-a", ["new"]), ("stop/l-b", ["young"])]


def test_a_quiet_time_touches_nothing(graph: Callable[..., GraphStore]) -> None:
    assert touched_stops(taught(graph), "2027-01-01") == ()


def test_what_no_lesson_shows_touches_none(graph: Callable[..., GraphStore]) -> None:
    assert touched_stops(graph(concept("alone", added="2026-10-01")), "2026-09-01") == ()
