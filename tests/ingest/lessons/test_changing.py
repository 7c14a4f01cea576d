"""Every step of writing a lesson leaves its stops in order, its minutes added up and its file readable."""

from pathlib import Path

import pytest

from ingest.lessons import changing
from ingest.lessons.written import WrittenLesson, lesson_bytes, read_lesson
from ontology.views import parse_view

TITLE = {"en": "Trust at work", "da": "Tillid på arbejde"}


@pytest.fixture
def lesson(tiny_folder: Path) -> WrittenLesson:
    return read_lesson((tiny_folder / "lessons" / "first-bridge.yaml").read_bytes(), "first-bridge")


def names(lesson: WrittenLesson) -> list[str]:
    return [lesson.name_of(stop) for stop in lesson.stops]


def places(lesson: WrittenLesson) -> list[object]:
    return [stop.node.properties["position"] for stop in lesson.stops]


def test_a_new_lesson_is_named_after_its_title_and_never_takes_a_name_in_use() -> None:
    assert changing.begun(TITLE, ()).slug == "trust-at-work"
    assert changing.begun(TITLE, {"trust-at-work"}).slug == "trust-at-work-2"
    assert changing.begun({"en": "!!!", "da": "Æbler"}, ()).slug == "aebler"
    assert changing.begun({"en": "!!!"}, ()).slug == "lesson"
    assert len(changing.begun({"en": "long " * 100}, ()).slug) <= 60


def test_a_copy_has_the_same_stops_under_its_own_name(lesson: WrittenLesson) -> None:
    copy = changing.copied(lesson, TITLE, {"first-bridge"})
    assert (copy.slug, names(copy)) == ("trust-at-work", ["word", "voice"])
    assert copy.node.properties["title_da"] == "Tillid på arbejde"
    assert copy.node.properties["summary_da"] == lesson.node.properties["summary_da"]
    assert [edge.start for edge in copy.stop("voice").shows] == ["stop/trust-at-work-voice"]


def test_a_page_becomes_the_last_stop_and_shows_what_the_page_names(lesson: WrittenLesson) -> None:
    address = "/map?focus=empowerment&link=empowerment~trust"
    after, name = changing.with_stop(lesson, parse_view(address), address, {"da": "Kort"})
    assert names(after) == ["word", "voice", name]
    assert after.stop(name).node.properties["view"] == address
    assert [edge.end for edge in after.stop(name).shows] == ["concept/empowerment", "concept/trust"]
    assert after.node.properties["minutes"] == 30
    assert read_lesson(lesson_bytes(after), after.slug) == after


def test_the_same_page_twice_makes_two_stops(lesson: WrittenLesson) -> None:
    view = parse_view("/concepts")
    one, first = changing.with_stop(lesson, view, "/concepts", {"da": "Begreber"})
    two, second = changing.with_stop(one, view, "/concepts", {"da": "Begreber"})
    assert (first, second) == ("concepts", "concepts-2")
    assert len(two.stops) == 4


@pytest.mark.parametrize(("by", "order"), [(-1, ["voice", "word"]), (-9, ["voice", "word"]), (9, ["word", "voice"])])
def test_a_stop_moves_and_never_beyond_the_ends(lesson: WrittenLesson, by: int, order: list[str]) -> None:
    after = changing.moved(lesson, "voice", by)
    assert names(after) == order
    assert places(after) == [1, 2]


def test_a_stop_is_removed_and_the_minutes_follow(lesson: WrittenLesson) -> None:
    after = changing.without(lesson, "word")
    assert (names(after), places(after), after.node.properties["minutes"]) == (["voice"], [1], 15)


def test_what_is_emptied_is_taken_out_and_unseen_letters_are_not_kept(lesson: WrittenLesson) -> None:
    after = changing.with_stop_texts(lesson, "voice", {"question_da": "", "text_da": " A\x00\u202e\r\nB\t "})
    properties = after.stop("voice").node.properties
    assert "question_da" not in properties
    assert properties["text_da"] == "A\nB"
    assert read_lesson(lesson_bytes(after), after.slug) == after


def test_other_things_are_shown_and_say_where_they_stand(lesson: WrittenLesson) -> None:
    said = {"finding/f001": {}, "source/bro2019": {"source": "source/bro2019", "page": "12"}}
    after = changing.showing(lesson, "voice", said)
    assert [(edge.end, edge.properties.get("page")) for edge in after.stop("voice").shows] == [
        ("finding/f001", None),
        ("source/bro2019", "12"),
    ]
    assert read_lesson(lesson_bytes(after), after.slug) == after
