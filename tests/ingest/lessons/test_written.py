"""A lesson read and written again is the same file, byte for byte."""

from pathlib import Path

import pytest

from ingest.lessons.written import lesson_bytes, read_lesson
from ontology.errors import LibraryProblemsError, NotFoundError

LESSONS = sorted((Path(__file__).parents[3] / "bibliography" / "lessons").glob("*.yaml"))


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_is_lost_between_reading_and_writing(path: Path) -> None:
    data = path.read_bytes()
    assert lesson_bytes(read_lesson(data, path.stem)) == data


def test_comments_stay_where_they_are() -> None:
    data = b"title:\n  da: Bro\n  en: Bridge\n# ten minutes in spring\nminutes: 10\n\n# the end\n"
    assert lesson_bytes(read_lesson(data, "bro")) == data


def test_stops_come_in_their_order_and_are_found_by_name(tiny_folder: Path) -> None:
    lesson = read_lesson((tiny_folder / "lessons" / "first-bridge.yaml").read_bytes(), "first-bridge")
    assert [lesson.name_of(stop) for stop in lesson.stops] == ["word", "voice"]
    assert [edge.end for edge in lesson.stop("voice").shows] == ["finding/f001"]
    with pytest.raises(NotFoundError):
        lesson.stop("gone")


@pytest.mark.parametrize("data", [b"", b"title: [1\n", b"title:\n  da: a\ntitle:\n  da: b\n", b"nonsense: 1\n"])
def test_a_file_that_cannot_be_read_whole_is_not_opened(data: bytes) -> None:
    with pytest.raises(LibraryProblemsError):
        read_lesson(data, "bro")
