import pytest

from app.rooms.answers import MOST_CELLS, checked_answer, counted, drawn
from app.rooms.errors import AnswerError
from graph.questions.tasks import TaskKind, made_task
from graph.store import GraphStore

CONCEPTS = [f"concept/{slug}" for slug in ("co-creation", "npg", "npm", "silo-thinking", "trust")]
FINDINGS = ["finding/f026", "finding/f059", "finding/f086"]
CHAIN = ["finding/f047", "finding/f080", "finding/f139"]
CASE = "Borgeren møder en sagsbehandler. Ingen har tillid."


def checked(store: GraphStore, kind: TaskKind, sent: object) -> object:
    things = {TaskKind.VOICES: FINDINGS, TaskKind.CHAIN: CHAIN}.get(kind, CONCEPTS)
    return checked_answer(made_task(store, kind, things, CASE), sent)


def test_drawn_connections_are_kept_whichever_end_they_begin_at(real_graph: GraphStore) -> None:
    one = checked(real_graph, TaskKind.PREDICT, [["concept/npm", "RELATED", "concept/npg"]])
    other = checked(real_graph, TaskKind.PREDICT, [["concept/npg", "RELATED", "concept/npm"]])
    assert one == other == (("concept/npg", "RELATED", "concept/npm"),)


def test_what_falls_under_what_keeps_its_direction() -> None:
    assert drawn("concept/b", "BROADER", "concept/a") == ("concept/b", "BROADER", "concept/a")
    assert drawn("concept/b", "RELATED", "concept/a") == ("concept/a", "RELATED", "concept/b")


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        (TaskKind.PREDICT, [["concept/npg", "RELATED", "concept/npg"]]),
        (TaskKind.PREDICT, [["concept/npg", "CITES", "concept/npm"]]),
        (TaskKind.PREDICT, [["concept/npg", "RELATED", "concept/empowerment"]]),
        (TaskKind.PREDICT, [["concept/npg", "concept/npm"]]),
        (
            TaskKind.PREDICT,
            [["concept/npg", "RELATED", "concept/npm"], ["concept/npm", "BROADER", "concept/npg"]],
        ),
        (TaskKind.VOICES, [["finding/f026", "concept/npg"]]),
        (TaskKind.VOICES, [["finding/f001", "concept/citizen"]]),
        (TaskKind.VOICES, [["finding/f026", "concept/citizen"], ["finding/f026", "concept/manager"]]),
        (TaskKind.CHAIN, [["finding/f047", "4"]]),
        (TaskKind.CHAIN, [["finding/f047", "1"], ["finding/f080", "1"]]),
        (TaskKind.CASE, [["2", "concept/citizen"]]),
        (TaskKind.CASE, [["0", "concept/nav"]]),
        (TaskKind.CARDS, [["concept/npg", "known"]]),
        (TaskKind.VOICES, [["finding/f026", "<img src=x onerror=alert(1)>"]]),
        (TaskKind.VOICES, [["finding/f026", "concept/citizen", "Hans Hansen"]]),
        (TaskKind.VOICES, [["finding/f026", 1]]),
        (TaskKind.VOICES, [["finding/f026"], "text"]),
        (TaskKind.VOICES, {"finding/f026": "concept/citizen"}),
        (TaskKind.VOICES, None),
        (TaskKind.VOICES, "finding/f026"),
        (TaskKind.VOICES, [[]]),
        (TaskKind.VOICES, [["x" * 10_000, "y"]]),
        (TaskKind.CASE, [["0", "concept/citizen"]] * (MOST_CELLS + 1)),
    ],
)
def test_what_the_task_does_not_have_is_refused(real_graph: GraphStore, kind: TaskKind, sent: object) -> None:
    with pytest.raises(AnswerError):
        checked(real_graph, kind, sent)


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        (TaskKind.VOICES, [["finding/f026", "concept/citizen"], ["finding/f059", "concept/manager"]]),
        (TaskKind.CHAIN, [["finding/f047", "2"], ["finding/f080", "3"], ["finding/f139", "1"]]),
        (TaskKind.CASE, [["0", "concept/citizen"], ["0", "concept/caseworker"], ["1", "concept/trust"]]),
        (TaskKind.CASE, [["0", "concept/npg"]]),
        (TaskKind.VOICES, []),
    ],
)
def test_what_the_task_has_is_kept(real_graph: GraphStore, kind: TaskKind, sent: list[list[str]]) -> None:
    assert checked(real_graph, kind, sent) == tuple(sorted(map(tuple, sent)))


def test_a_mark_counts_once_for_each_phone() -> None:
    mine, yours = (("a", "x"), ("b", "y")), (("a", "x"), ("b", "z"))
    assert counted([mine, yours, mine]) == {("a", "x"): 3, ("b", "y"): 2, ("b", "z"): 1}
    assert counted([]) == {}
