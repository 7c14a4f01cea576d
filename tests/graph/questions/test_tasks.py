from collections.abc import Callable

import pytest

from graph.questions.lesson import lesson_page, lessons
from graph.questions.tasks import (
    LONGEST_CHAIN,
    ChainTask,
    PredictTask,
    TaskError,
    TaskKind,
    VoicesTask,
    cards_task,
    chain_task,
    concepts_to_choose,
    made_task,
    predict_task,
    voices_task,
)
from graph.store import GraphStore
from ontology.elements import slug_of
from ontology.errors import NotFoundError

Calls = Callable[[GraphStore, Callable[[GraphStore], object]], int]
STEERING = ["co-creation", "documentation", "npg", "npm", "performance-management", "trust"]
THEME = "concept/theme-who-steers-the-case"


def concepts(*slugs: str) -> list[str]:
    return [f"concept/{slug}" for slug in slugs]


def test_every_task_of_every_lesson_can_be_made_in_both_languages(real_store: GraphStore) -> None:
    made = 0
    for summary in lessons(real_store):
        for stop in lesson_page(real_store, summary.node.id).stops:
            if task := stop.node.properties.get("task"):
                for language in ("da", "en"):
                    case = str(stop.node.properties.get(f"case_{language}", ""))
                    things = [link.node.id for link in stop.shown]
                    made_task(real_store, TaskKind(str(task)), things, case, language)
                    made += 1
    assert made >= 20


def test_a_prediction_hides_what_the_library_has_between_its_concepts(real_store: GraphStore) -> None:
    task = predict_task(real_store, concepts(*STEERING))
    assert {slug_of(node.id) for node in task.concepts} == set(STEERING)
    assert ("CONTRASTS_WITH", "concept/npg", "concept/npm") in [
        (edge.type, edge.start, edge.end) for edge in task.edges
    ]
    assert "source/westersoe2023koordinerende" in task.references


def test_a_task_is_the_same_whatever_order_it_is_asked_in(real_store: GraphStore) -> None:
    first = predict_task(real_store, concepts(*STEERING))
    assert first == predict_task(real_store, concepts(*reversed(STEERING)))
    assert [slug_of(node.id) for node in first.concepts] != STEERING


@pytest.mark.parametrize("number", [0, 4, 10])
def test_a_prediction_of_too_few_or_too_many_says_what_it_needs(real_store: GraphStore, number: int) -> None:
    some = [node.id for node in concepts_to_choose(real_store, "da")[:number]]
    with pytest.raises(TaskError, match="5 to 9 concepts"):
        predict_task(real_store, some)


def test_voices_come_with_the_levels_that_may_speak(real_store: GraphStore) -> None:
    task = voices_task(real_store, ["finding/f026", "finding/f059", "finding/f086", "finding/f100"])
    assert [slug_of(level.id) for level in task.levels] == [
        "citizen", "caseworker", "manager", "politician", "researcher",
    ]  # fmt: skip
    assert {slug_of(view.voice.id) for view in task.statements if view.voice} == {
        "citizen", "caseworker", "manager", "researcher",
    }  # fmt: skip
    assert all(view.stated_in and view.stated_in.node.id in task.references for view in task.statements)


def test_voices_about_a_topic_let_every_level_speak(real_store: GraphStore) -> None:
    task = voices_task(real_store, [THEME])
    assert {slug_of(view.voice.id) for view in task.statements if view.voice} == {
        "citizen", "caseworker", "manager", "researcher",
    }  # fmt: skip
    assert all(THEME in {topic.id for topic in view.about} for view in task.statements)


def test_a_chain_of_a_theme_takes_statements_of_every_level(real_store: GraphStore) -> None:
    task = chain_task(real_store, [THEME])
    assert len(task.statements) == LONGEST_CHAIN
    order = [slug_of(view.voice.id) for view in task.order if view.voice]
    assert set(order) == {"citizen", "caseworker", "manager"}
    assert order == sorted(order, key=["citizen", "caseworker", "manager"].index)


def test_a_chain_put_in_order_has_every_answer_after_what_it_answers(real_store: GraphStore) -> None:
    task = chain_task(real_store, [THEME])
    place = {view.node.id: number for number, view in enumerate(task.order)}
    assert task.answers
    assert all(place[answer] > place[answered] for answer, answered in task.answers)


def test_a_chain_of_chosen_statements_keeps_to_them(real_store: GraphStore) -> None:
    chosen = ["finding/f047", "finding/f080", "finding/f139"]
    assert {view.node.id for view in chain_task(real_store, chosen).statements} == set(chosen)


def test_a_theme_nobody_answers_makes_no_chain(real_store: GraphStore) -> None:
    with pytest.raises(TaskError, match="that answer each other"):
        chain_task(real_store, ["concept/theme-contact-with-the-doctor"])


def test_cards_are_made_of_concepts_with_a_definition(real_store: GraphStore) -> None:
    assert len(cards_task(real_store, concepts(*STEERING)).concepts) == len(STEERING)
    with pytest.raises(TaskError, match="3 to 40"):
        cards_task(real_store, concepts("npg"))


@pytest.mark.parametrize("kind", [TaskKind.PREDICT, TaskKind.VOICES, TaskKind.CHAIN, TaskKind.CARDS])
def test_a_thing_that_is_gone_is_not_found(real_store: GraphStore, kind: TaskKind) -> None:
    with pytest.raises(NotFoundError):
        made_task(real_store, kind, ["concept/gone", "finding/gone"])


@pytest.mark.parametrize(
    ("kind", "things", "most"),
    [
        (TaskKind.PREDICT, concepts(*STEERING), 3),
        (TaskKind.VOICES, ["finding/f026", "finding/f059", "finding/f086"], 4),
        (TaskKind.CHAIN, [THEME], 5),
        (TaskKind.CARDS, concepts(*STEERING), 1),
    ],
)
def test_a_task_costs_few_calls(
    real_store: GraphStore, calls: Calls, kind: TaskKind, things: list[str], most: int
) -> None:
    assert calls(real_store, lambda store: made_task(store, kind, things)) <= most


def test_the_kinds_of_tasks_are_those_of_the_table(real_store: GraphStore) -> None:
    from ontology.table import SCHEMA

    assert {kind.value for kind in TaskKind} == set(SCHEMA.vocabularies["task"].values)


def test_a_task_can_be_told_by_its_type(real_store: GraphStore) -> None:
    assert isinstance(made_task(real_store, TaskKind.PREDICT, concepts(*STEERING)), PredictTask)
    assert isinstance(made_task(real_store, TaskKind.CHAIN, [THEME]), ChainTask)
    voices = made_task(real_store, TaskKind.VOICES, ["finding/f026", "finding/f059", "finding/f086"])
    assert isinstance(voices, VoicesTask)
