"""One task alone at home: of a stop, or made of chosen concepts."""

from app.components.prose import prose
from app.components.teaching import teaching
from app.screens.parts import task_parts as parts
from app.screens.parts.task_words import task_word
from app.screens.parts.teaching_data import home_data, home_role
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of
from graph.questions.tasks import Task, TaskError, TaskKind


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    try:
        task = _of_stop(visit) if "stop" in visit.query else _of_chosen(visit)
    except TaskError:
        prose(*parts.impossible(visit), key="task-impossible")
        return
    # A key of its own for each task: another one begins with an empty answer.
    teaching(home_role(task), home_data(visit, task), key=f"task-{sorted(visit.query.items())}")


def _of_stop(visit: Visit) -> Task:
    page, stop = parts.stop_asked(visit.hub.store, visit.query["stop"])
    task = parts.task_of_stop(visit, stop)
    browser_title(name_of(stop.node, visit.language)[0])
    prose(*parts.head_of_stop(visit, page, stop), key="task-head")
    return task


def _of_chosen(visit: Visit) -> Task:
    task = parts.task_chosen(visit)
    kind = TaskKind(visit.query["kind"])
    browser_title(task_word(kind, visit.words))
    prose(*parts.head_of_chosen(visit, kind), key="task-head")
    return task


if __name__ == "__main__":
    show(current_visit("task"))
