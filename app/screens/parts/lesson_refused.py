"""What the checks have against a lesson, stop by stop, in the words of the editor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.names import name_of
from app.wording.sentences import problem_said
from graph.questions.tasks import TaskKind
from ingest.lessons.written import WrittenStop
from ontology.elements import Node
from ontology.errors import Problem

NEEDS = {
    TaskKind.PREDICT: N_("This task is made of five to nine concepts."),
    TaskKind.VOICES: N_("This task is made of three to twelve findings: choose concepts, then findings about them."),
    TaskKind.CHAIN: N_("This task is made of a theme of the BIKVA chain, or of three findings that answer each other."),
    TaskKind.CASE: N_("This task is made of an invented case: write it below."),
    TaskKind.CARDS: N_("This task is made of three to forty concepts."),
}
"""Kind of task to what a stop must show."""
_SAID = {
    "every_answer_says_where_it_stands": N_(
        "The answer needs a place in print: show a finding, or choose the source of the answer."
    ),
    "every_view_of_a_stop_is_there": N_("What it shows is no longer in the library. Show something else."),
}
"""Name of a check to what it says of a stop."""


def refusals(visit: Visit, stops: Sequence[WrittenStop], problems: Iterable[Problem]) -> list[str]:
    """Return what is wrong, a line for each; what is about none of the stops is said as the check says it."""
    places = {stop.node.id: place for place, stop in enumerate(stops, start=1)}
    return [
        _of_stop(visit, places[problem.about], stops[places[problem.about] - 1].node, problem)
        if problem.about in places
        else problem_said(visit.words, problem)
        for problem in problems
    ]


def _of_stop(visit: Visit, place: int, stop: Node, problem: Problem) -> str:
    _ = visit.words._
    if problem.check == "every_task_has_what_it_is_made_of":
        told = _(NEEDS[TaskKind(str(stop.properties["task"]))])
    else:
        told = _(_SAID[problem.check]) if problem.check in _SAID else problem_said(visit.words, problem)
    return _("Stop {n}, “{title}”: {told}", n=place, title=name_of(stop, visit.language)[0], told=told)
