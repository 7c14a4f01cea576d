import json

import pytest

from app.rooms.script import Script, script_of
from app.wording import LANGUAGES, Wording
from graph.questions.lesson import lessons
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.app.rooms.conftest import LESSON


def script(store: GraphStore, language: str = "da") -> Script:
    return script_of(store, LESSON, Wording(language))


def test_every_lesson_has_a_script_in_both_languages_that_is_plain_json(real_graph: GraphStore) -> None:
    for summary in lessons(real_graph):
        for language in LANGUAGES:
            written = script_of(real_graph, summary.node.id, Wording(language))
            assert len(written.scenes) == summary.stops
            assert all(json.dumps([scene.shown, scene.solution, scene.aside]) for scene in written.scenes)


def test_what_everybody_sees_tells_nothing_of_the_answer(real_graph: GraphStore) -> None:
    for scene in script(real_graph).scenes:
        text = json.dumps(scene.shown, ensure_ascii=False)
        assert not scene.aside["answer"] or scene.aside["answer"] not in text
        for link in scene.solution.get("links", []):
            assert link["sentence"] not in text
        assert "where" not in text


def test_voices_are_told_with_source_and_page(real_graph: GraphStore) -> None:
    scene = script(real_graph).at(4)
    assert scene.solution["statements"]["finding/f086"] == {
        "level": "concept/manager",
        "name": "Leder",
        "where": "Westersø & Vesterby 2023, s.\N{NO-BREAK SPACE}19",
        "href": "./finding?id=f086&lang=da",
    }


def test_connections_are_told_as_sentences_with_reasons(real_graph: GraphStore) -> None:
    links = script(real_graph, "en").at(2).solution["links"]
    told = next(link for link in links if link["cell"][2] == "concept/coordinating-caseworker")
    assert told["sentence"].startswith("Bridge builder is connected with coordinating caseworker, because a study")


def test_the_teacher_reads_where_the_answer_stands(real_graph: GraphStore) -> None:
    passages = script(real_graph).at(1).aside["passages"]
    assert [passage["text"] for passage in passages] == ["Westersø & Vesterby 2023, s.\N{NO-BREAK SPACE}22–24"]


def test_a_case_lights_its_concepts_by_place(real_graph: GraphStore) -> None:
    sentence = script(real_graph).at(5).shown["task"]["sentences"][1]
    (start, end, concept) = sentence["marks"][0]
    assert (sentence["text"][start:end], concept) == ("sagsbehandlerskifte", "concept/caseworker-change")


def test_a_view_is_an_address_in_the_language_of_the_script(real_graph: GraphStore) -> None:
    assert script(real_graph, "en").at(2).shown["view"] == "./map?focus=bridge-builder&steps=2&lang=en"


def test_the_nearest_stop_stands_for_one_that_is_not_there(real_graph: GraphStore) -> None:
    written = script(real_graph)
    assert written.at(0) is written.at(1)
    assert written.at(99) is written.scenes[-1]


def test_a_lesson_that_is_gone_is_not_found(real_graph: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        script_of(real_graph, "lesson/gone", Wording("da"))
