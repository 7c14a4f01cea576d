"""Answers: what a phone may send, and the answers of the class counted together.

An answer is a set of marks, each made of words the task itself has; so nothing anybody types is ever kept or shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from app.rooms.errors import AnswerError
from app.rooms.room import Cell
from graph.questions.case_walk import CaseTask
from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.tasks import CardsTask, ChainTask, PredictTask, Task, VoicesTask
from ontology.table import SCHEMA

MOST_CELLS = 100
DIRECTED = tuple(name for name in BETWEEN_CONCEPTS if not SCHEMA.relation(name).symmetric)
"""Connections that read differently from either end."""


def checked_answer(task: Task, sent: object) -> tuple[Cell, ...]:
    """Return an answer as it is kept: sorted, no mark twice; AnswerError for whatever the task does not have.

    `sent` is what the browser's JSON held: a list of lists of texts.
    """
    if not isinstance(sent, list) or len(sent) > MOST_CELLS:
        raise AnswerError("an answer is a list of marks")
    cells = sorted({_cell(item) for item in sent})
    allowed, one_of = _rules(task)
    for cell in cells:
        if not allowed(cell):
            raise AnswerError("the task has no such answer")
    for key in one_of:
        if len({key(cell) for cell in cells}) < len(cells):
            raise AnswerError("one thing is answered twice")
    return tuple(cells)


def counted(answers: Iterable[Sequence[Cell]]) -> Mapping[Cell, int]:
    """Count how many phones made each mark, in order of the marks."""
    marks = Counter(cell for cells in answers for cell in set(cells))
    return dict(sorted(marks.items()))


def drawn(start: str, verb: str, end: str) -> Cell:
    """Return the mark of a connection: symmetric ones are the same from either end."""
    return (start, verb, end) if verb in DIRECTED else (min(start, end), verb, max(start, end))


def _cell(item: object) -> Cell:
    if not isinstance(item, list) or not all(isinstance(part, str) and len(part) <= 200 for part in item):
        raise AnswerError("a mark is a short list of words")
    return drawn(*item) if len(item) == 3 else tuple(item)


Rules = tuple[Callable[[Cell], bool], tuple[Callable[[Cell], Hashable], ...]]
"""Whether a mark is one of the task's, and what may not repeat within one answer."""


def _rules(task: Task) -> Rules:
    match task:
        case PredictTask():
            concepts = {node.id for node in task.concepts}
            return (
                lambda cell: len(cell) == 3 and cell[0] != cell[2] and {cell[0], cell[2]} <= concepts
                and cell[1] in BETWEEN_CONCEPTS,
                (lambda cell: frozenset((cell[0], cell[2])),),
            )  # fmt: skip
        case VoicesTask():
            return _among(_ids(task), {level.id for level in task.levels}), (lambda cell: cell[0],)
        case ChainTask():
            places = {str(number) for number in range(1, len(task.statements) + 1)}
            return _among(_ids(task), places), (lambda cell: cell[0], lambda cell: cell[1])
        case CaseTask():
            numbers = {str(number) for number in range(len(task.sentences))}
            return _among(numbers, {node.id for node in task.concepts}), ()
        case CardsTask():
            return lambda cell: False, ()


def _among(rows: set[str], columns: set[str]) -> Callable[[Cell], bool]:
    return lambda cell: len(cell) == 2 and cell[0] in rows and cell[1] in columns


def _ids(task: VoicesTask | ChainTask) -> set[str]:
    return {view.node.id for view in task.statements}
