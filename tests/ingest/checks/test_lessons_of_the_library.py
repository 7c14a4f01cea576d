"""The lessons of this library: as many and as long as they should be, and what they say of the library holds."""

from collections import defaultdict

import pytest

from ingest.library import Library
from ontology.elements import Node

SLUGS = (
    "bikva-from-citizen-to-politician",
    "empowerment-whose-word",
    "from-npm-to-npg",
    "lises-and-cubb",
    "read-and-pass-on-a-source",
    "who-is-the-bridge-builder",
)


def stops(library: Library, slug: str) -> list[Node]:
    starts = {edge.start for edge in library.edges.values() if edge.end == f"lesson/{slug}" and edge.type == "PART_OF"}
    return [library.nodes[identifier] for identifier in starts]


def voices_about(library: Library, topic: str) -> dict[str, set[str]]:
    about = {edge.start for edge in library.edges.values() if edge.type == "ABOUT" and edge.end == topic}
    voices: dict[str, set[str]] = defaultdict(set)
    for edge in library.edges.values():
        if edge.type == "VOICED_BY" and edge.start in about:
            voices[edge.end].add(edge.start)
    return voices


@pytest.mark.parametrize("slug", SLUGS)
def test_a_lesson_takes_30_to_45_minutes_in_5_to_8_stops(real_library: Library, slug: str) -> None:
    lesson = real_library.nodes[f"lesson/{slug}"]
    minutes = lesson.properties["minutes"]
    assert isinstance(minutes, int)
    assert 30 <= minutes <= 45
    assert 5 <= len(stops(real_library, slug)) <= 8


@pytest.mark.parametrize("slug", SLUGS)
def test_every_word_of_a_lesson_stands_in_danish_and_english(real_library: Library, slug: str) -> None:
    for node in (real_library.nodes[f"lesson/{slug}"], *stops(real_library, slug)):
        danish = {name[:-3] for name in node.properties if name.endswith("_da")}
        assert danish == {name[:-3] for name in node.properties if name.endswith("_en")}
        assert "title" in danish


@pytest.mark.parametrize("slug", SLUGS)
def test_every_stop_asks_something(real_library: Library, slug: str) -> None:
    assert all("question_da" in stop.properties for stop in stops(real_library, slug))


def test_every_kind_of_task_is_used_and_there_are_three_invented_cases(real_library: Library) -> None:
    found = [stop for slug in SLUGS for stop in stops(real_library, slug)]
    assert {stop.properties["task"] for stop in found if "task" in stop.properties} == set(
        real_library.schema.vocabularies["task"].values
    )
    assert sum(1 for stop in found if "case_da" in stop.properties) == 3


def test_only_researchers_speak_of_the_bridge_builder(real_library: Library) -> None:
    assert voices_about(real_library, "concept/bridge-builder") == {"concept/researcher": {"finding/f100"}}


def test_no_citizen_speaks_of_empowerment(real_library: Library) -> None:
    voices = voices_about(real_library, "concept/empowerment")
    assert voices.keys() == {"concept/caseworker", "concept/manager", "concept/researcher"}


def test_nobody_answers_the_citizens_about_the_doctor(real_library: Library) -> None:
    asked = voices_about(real_library, "concept/theme-contact-with-the-doctor")["concept/citizen"]
    answered = {edge.end for edge in real_library.edges.values() if edge.type == "RESPONDS_TO"}
    assert asked
    assert not asked & answered


def test_bridge_builder_and_training_are_not_joined(real_library: Library) -> None:
    ends = {frozenset((edge.start, edge.end)) for edge in real_library.edges.values()}
    assert frozenset(("concept/bridge-builder", "concept/training")) not in ends
