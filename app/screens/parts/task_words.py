"""What the kinds of task are called on screens; the table has one bare word for each."""

from __future__ import annotations

from app.wording import N_, Wording
from graph.questions.tasks import TaskKind

_CALLED = {
    TaskKind.PREDICT: N_("predict, then see"),
    TaskKind.VOICES: N_("whose voice"),
    TaskKind.CHAIN: N_("build the chain"),
    TaskKind.CASE: N_("walk through a case"),
    TaskKind.CARDS: N_("recall cards"),
}


def task_word(kind: str, words: Wording) -> str:
    """Return what a kind of task is called."""
    return words._(_CALLED[TaskKind(kind)])
