from collections.abc import Callable

import pytest

from graph.questions.lesson import Passage, lesson_page, lessons, page_of_draft, shown_in
from graph.store import GraphStore
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs

Calls = Callable[[GraphStore, Callable[[GraphStore], object]], int]
FIRST = "lesson/first-bridge"


def test_stops_come_in_their_order_with_what_they_show(tiny_store: GraphStore) -> None:
    page = lesson_page(tiny_store, FIRST)
    assert [(stop.position, stop.node.id) for stop in page.stops] == [
        (1, "stop/first-bridge-word"),
        (2, "stop/first-bridge-voice"),
    ]
    assert slugs(page.stops[0].shown) == ["bridge-builder"]
    assert slugs(page.stops[1].findings) == ["f001"]
    assert page.stops[0].ids("Concept") == ("concept/bridge-builder",)


def test_a_stop_says_where_its_answer_stands(tiny_store: GraphStore) -> None:
    (word, voice) = lesson_page(tiny_store, FIRST).stops
    assert word.passages == ()
    assert voice.passages == (Passage("source/report2023", "8"),)


def test_source_and_page_may_stand_on_what_is_shown(real_store: GraphStore) -> None:
    word = lesson_page(real_store, "lesson/who-is-the-bridge-builder").stops[0]
    assert word.passages == (Passage("source/westersoe2023koordinerende", "22-24"),)


def test_the_reading_list_holds_what_is_shown_and_what_findings_lean_on(real_store: GraphStore) -> None:
    page = lesson_page(real_store, "lesson/empowerment-whose-word")
    assert page.sources == (
        "source/aalborgndlises",
        "source/andersen2015empowerment",
        "source/westersoe2023koordinerende",
    )
    assert set(page.sources) <= page.references.keys()


def test_the_reading_list_holds_the_sources_of_the_connections_a_prediction_ends_with(real_store: GraphStore) -> None:
    stop = Node("stop/own-links", "Stop", {"task": "predict"})
    shows = [Edge("SHOWS", stop.id, f"concept/{slug}") for slug in ("clientification", "empowerment", "npg")]
    page = page_of_draft(real_store, Node("lesson/own", "Lesson"), [(stop, shows)])
    assert [edge.type for edge in page.stops[0].revealed] == ["CONTRASTS_WITH"]
    assert page.sources == ("source/westersoe2023koordinerende",)
    assert page.references.keys() == {*page.sources}
    without = page_of_draft(real_store, page.node, [(Node(stop.id, "Stop"), shows)])
    assert (without.stops[0].revealed, without.sources) == ((), ())


def test_every_passage_of_every_lesson_has_its_reference(real_store: GraphStore) -> None:
    for summary in lessons(real_store):
        page = lesson_page(real_store, summary.node.id)
        assert {passage.source for stop in page.stops for passage in stop.passages} <= page.references.keys()


def test_a_lesson_costs_six_calls(real_store: GraphStore, calls: Calls) -> None:
    assert calls(real_store, lambda store: lesson_page(store, "lesson/from-npm-to-npg")) <= 6
    assert calls(real_store, lessons) == 2


def test_lessons_are_listed_by_title_with_their_tasks(real_store: GraphStore) -> None:
    found = lessons(real_store, "en")
    assert [item.node.properties["title_en"] for item in found][:2] == [
        "BIKVA: from citizen to politician",
        "Empowerment: whose word?",
    ]
    assert (found[0].stops, found[0].tasks) == (7, ("chain", "voices", "cards"))


def test_a_thing_knows_the_lessons_it_is_shown_in(real_store: GraphStore) -> None:
    found = shown_in(real_store, "finding/f091")
    assert [(item.lesson.id, item.stop.id) for item in found] == [
        ("lesson/bikva-from-citizen-to-politician", "stop/bikva-from-citizen-to-politician-limits")
    ]
    assert shown_in(real_store, "concept/nav") == ()


def test_an_unknown_lesson_or_thing_is_not_found(tiny_store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        lesson_page(tiny_store, "lesson/gone")
    with pytest.raises(NotFoundError):
        shown_in(tiny_store, "concept/gone")


def test_a_library_without_lessons_has_none(graph: Callable[..., GraphStore]) -> None:
    assert lessons(graph()) == ()


def test_a_draft_reads_as_it_will_when_it_is_in_the_graph(tiny_store: GraphStore) -> None:
    page = lesson_page(tiny_store, FIRST)
    said = [(stop.node, [link.edge for link in stop.shown]) for stop in page.stops]
    assert page_of_draft(tiny_store, page.node, said) == page


def test_what_a_draft_shows_that_is_gone_is_left_out(tiny_store: GraphStore) -> None:
    stop = Node("stop/new-one", "Stop", {"position": 1, "view": "/start"})
    edges = [Edge("SHOWS", stop.id, "concept/gone"), Edge("SHOWS", stop.id, "concept/empowerment")]
    page = page_of_draft(tiny_store, Node("lesson/new", "Lesson"), [(stop, edges)])
    assert page.stops[0].ids("Concept") == ("concept/empowerment",)


def test_a_draft_without_stops_is_a_page_too(tiny_store: GraphStore) -> None:
    assert page_of_draft(tiny_store, Node("lesson/new", "Lesson"), []).stops == ()
