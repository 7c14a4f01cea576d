"""A class goes on while the library does not answer or has lost its lesson: its script is kept, every answer too."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.hub import open_graph
from app.rooms.desk import Ask, Desk
from app.rooms.rooms import Rooms
from app.rooms.scripts import Scripts
from app.settings import Settings
from graph.store import GraphStore
from graph.stores import open_store
from ontology.elements import Element
from ontology.errors import NotFoundError, StoreError
from tests.app.rooms.conftest import LESSON, TEACHER


@pytest.fixture
def store(real_settings: Settings) -> Iterator[GraphStore]:
    """A store of the test's own over the real library, which it may close."""
    with open_graph(real_settings) as opened:
        yield opened


def test_a_room_that_is_open_is_taught_to_its_end(rooms: Rooms, store: GraphStore) -> None:
    desk = Desk(rooms, lambda: store)
    opened = desk.open(TEACHER, LESSON)
    code, teacher = str(opened["code"]), Ask(client="teacher", key=str(opened["key"]))
    before = desk.state(teacher, code)
    store.close()
    phone = Ask(client="phone", member=str(desk.join(TEACHER, code)["member"]))
    desk.go_to(teacher, code, 2)
    after = desk.state(phone, code)
    assert after["position"] == 2
    assert after["stop"] != before["stop"]
    assert desk.beat(teacher, code) != before["beat"]


def test_a_room_cannot_be_opened_for_a_lesson_that_cannot_be_read(rooms: Rooms, store: GraphStore) -> None:
    store.close()
    with pytest.raises(StoreError):
        Desk(rooms, lambda: store).open(TEACHER, LESSON)


def test_a_library_that_is_changed_reaches_the_next_look(tiny_settings: Settings, tmp_path: Path) -> None:
    with open_store(f"sqlite:{tmp_path / 'graph.db'}") as store, open_graph(tiny_settings) as tiny:
        elements: list[Element] = [*tiny.stream_nodes(), *tiny.stream_edges()]
        store.sync(elements, "before")
        lesson = store.listing("Lesson").nodes[0]
        eager, calm = Scripts(lambda: store, every=0.0), Scripts(lambda: store)
        before = eager.of(lesson.id, "da").title
        assert calm.of(lesson.id, "da").title == before
        renamed = replace(lesson, properties={**lesson.properties, "title_da": "Nyt"})
        store.sync([renamed if element == lesson else element for element in elements], "after")
        assert eager.of(lesson.id, "da").title == "Nyt"
        assert calm.of(lesson.id, "da").title == before


def test_a_lesson_that_is_deleted_is_taught_to_its_end_and_not_begun_again(
    tiny_settings: Settings, tmp_path: Path
) -> None:
    with open_store(f"sqlite:{tmp_path / 'graph.db'}") as store, open_graph(tiny_settings) as tiny:
        store.sync([*tiny.stream_nodes(), *tiny.stream_edges()], "before")
        lesson = store.listing("Lesson").nodes[0]
        scripts = Scripts(lambda: store, every=0.0)
        before = scripts.of(lesson.id, "da")
        store.sync([node for node in tiny.stream_nodes() if node.label == "Concept"], "after")
        assert scripts.of(lesson.id, "da") is before
        assert scripts.of(lesson.id, "en").title == lesson.properties["title_en"]
        with pytest.raises(NotFoundError):
            Scripts(lambda: store).of(lesson.id, "da")
