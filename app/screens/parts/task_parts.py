"""Tasks alone: those of the lessons, and which one an address asks for."""

from __future__ import annotations

from collections.abc import Iterable

from app.components.markup import Element, element, link, paragraph
from app.rooms.script import stop_task
from app.screens.parts.states import empty
from app.screens.parts.task_words import task_word
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.names import name_of
from graph.questions.lesson import LessonPage, StopView, lesson_page
from graph.questions.tasks import Task, TaskError, TaskKind, made_task
from graph.store import GraphStore
from ontology.elements import Node, slug_of
from ontology.errors import NotFoundError

MADE_OF = {
    TaskKind.PREDICT: N_("Five to nine concepts: draw the connections, then see those of the library."),
    TaskKind.VOICES: N_("One or more concepts: guess who says what about them."),
    TaskKind.CHAIN: N_("A theme: put its statements in the order in which they answer each other."),
    TaskKind.CARDS: N_("Three to forty concepts: say what each means, and see how well you know them."),
    TaskKind.CASE: N_("A text of your own: see which concepts stand in it."),
}
"""Kind of task to what it is made of, in the order in which one chooses."""


def of_lessons(visit: Visit, pages: Iterable[LessonPage]) -> list[Element]:
    """List the tasks of the lessons, lesson by lesson."""
    shown = [part for page in pages for part in _of_lesson(visit, page)]
    title = element("h2", visit.words._("From the lessons"))
    return [title, *(shown or [empty(visit.words._("There are no lessons yet"))])]


def _of_lesson(visit: Visit, page: LessonPage) -> list[Element]:
    rows = [
        element(
            "li",
            link(visit.to("task", stop=slug_of(stop.node.id)), name_of(stop.node, visit.language)[0]),
            f" · {task_word(str(stop.node.properties['task']), visit.words)}",
        )
        for stop in page.stops
        if "task" in stop.node.properties
    ]
    if not rows:
        return []
    lesson = link(visit.to("lesson", id=slug_of(page.node.id)), name_of(page.node, visit.language)[0])
    return [element("h3", lesson), element("ul", *rows, style="bb-plain")]


def stop_asked(store: GraphStore, slug: str) -> tuple[LessonPage, StopView]:
    """Return a stop with its lesson; NotFoundError where there is none."""
    identifier = f"stop/{slug}"
    lessons = [edge.end for edge in store.neighbourhood([identifier], ("PART_OF",)).edges]
    for lesson in lessons:
        page = lesson_page(store, lesson)
        for stop in page.stops:
            if stop.node.id == identifier:
                return page, stop
    raise NotFoundError(identifier)


def task_of_stop(visit: Visit, stop: StopView) -> Task:
    """Make the task of a stop; TaskError where it has none that can be made."""
    task = stop_task(visit.hub.store, stop, visit.language)
    if task is None:
        raise TaskError("this stop has no task")
    return task


def task_chosen(visit: Visit) -> Task:
    """Make the task an address asks for: `?kind=predict&of=npg,npm,…`; TaskError where nothing can be made of it."""
    kind = visit.query.get("kind", "")
    if kind not in set(TaskKind) - {TaskKind.CASE}:
        raise TaskError(f"'{kind[:40]}' is no kind of task")
    chosen = [f"concept/{slug}" for slug in visit.query.get("of", "").split(",") if slug]
    return made_task(visit.hub.store, TaskKind(kind), chosen)


def kind_asked(visit: Visit) -> int:
    """Return the place among the kinds of the one an address asks for; the first where it asks for none."""
    kinds, asked = list(MADE_OF), visit.query.get("kind", "")
    return kinds.index(TaskKind(asked)) if asked in set(kinds) else 0


def head_of_stop(visit: Visit, page: LessonPage, stop: StopView) -> list[Element]:
    """Title and question of a task of a lesson."""
    lesson = name_of(page.node, visit.language)[0]
    asked = stop.node.properties.get(f"question_{visit.language}")
    return [
        crumbs(visit, "tasks", visit.words._("Tasks"), name_of(stop.node, visit.language)[0]),
        element("h1", name_of(stop.node, visit.language)[0]),
        *([paragraph(str(asked), style="bb-lead")] if asked else []),
        paragraph(link(visit.to("lesson", id=slug_of(page.node.id)), lesson), style="bb-meta"),
    ]


def head_of_chosen(visit: Visit, kind: TaskKind) -> list[Element]:
    """Title of a task somebody made."""
    word = task_word(kind, visit.words)
    title = word[:1].upper() + word[1:]
    return [
        crumbs(visit, "tasks", visit.words._("Tasks"), title),
        element("h1", title),
        paragraph(visit.words._(MADE_OF[kind]), style="bb-lead"),
        paragraph(link(visit.to("tasks", **visit.query), visit.words._("Choose other concepts")), style="bb-meta"),
    ]


def impossible(visit: Visit) -> list[Element]:
    """Say that nothing can be made of what was chosen."""
    _ = visit.words._
    return [
        element("h1", _("This makes no task")),
        empty(
            _("Too little, or too much, was chosen"),
            _("Choose other concepts, or another kind of task."),
            way_out=(visit.to("tasks", **visit.query), _("Make another task")),
        ),
    ]


def choices(nodes: Iterable[Node], language: str) -> dict[str, str]:
    """Return slug to name of what may be chosen."""
    return {slug_of(node.id): name_of(node, language)[0] for node in nodes}
