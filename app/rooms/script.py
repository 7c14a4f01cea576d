"""The script of a lesson: every stop in one language, ready to be sent to phone, wall and teacher."""

from __future__ import annotations

from dataclasses import dataclass

from app.rooms.task_data import Data, place_words, solution_data, task_data
from app.screens.parts.addresses import address, address_of
from app.wording import Wording
from app.wording.names import name_of
from graph.questions.lesson import LessonPage, StopView, lesson_page
from graph.questions.tasks import Task, TaskError, TaskKind, made_task
from graph.store import GraphStore
from ontology.elements import Properties, text_in
from ontology.errors import NotFoundError
from ontology.views import parse_view


@dataclass(frozen=True, slots=True)
class Scene:
    """One stop."""

    id: str
    """Id of the stop."""
    task: Task | None
    """None where nothing is answered on the phone, or the task can no longer be made."""
    shown: Data
    """What everybody sees."""
    solution: Data
    """The library's own answer; for everybody once it is revealed."""
    aside: Data
    """What only the teacher sees: guide, answer, where it stands."""


@dataclass(frozen=True, slots=True)
class Script:
    """A lesson in one language."""

    title: str
    minutes: int
    scenes: tuple[Scene, ...]
    """In their order; never empty."""

    def at(self, position: int) -> Scene:
        """Return the stop at a place from 1; the nearest where there is none."""
        return self.scenes[min(max(position, 1), len(self.scenes)) - 1]


def script_of(store: GraphStore, lesson: str, words: Wording) -> Script:
    """Write the script of a lesson; NotFoundError where it is gone, or has no stops."""
    page = lesson_page(store, lesson)
    if not page.stops:
        raise NotFoundError(lesson)
    minutes = page.node.properties.get("minutes")
    return Script(
        name_of(page.node, words.language)[0],
        minutes if isinstance(minutes, int) else 0,
        tuple(_scene(store, page, stop, number, words) for number, stop in enumerate(page.stops, start=1)),
    )


def stop_task(store: GraphStore, stop: StopView, language: str) -> Task | None:
    """Make the task of a stop; None where it has none, or not enough of what it needs is left in the library."""
    kind = stop.node.properties.get("task")
    case = text_in(stop.node.properties, "case", language)
    if not kind:
        return None
    things = [link.node.id for link in stop.shown]
    try:
        return made_task(store, TaskKind(str(kind)), things, *(case or ("", language)))
    except TaskError:
        return None


def _scene(store: GraphStore, page: LessonPage, stop: StopView, number: int, words: Wording) -> Scene:
    task = stop_task(store, stop, words.language)
    properties = stop.node.properties
    shown = {
        "id": stop.node.id,
        "position": number,
        "title": name_of(stop.node, words.language)[0],
        **{name: _text(properties, name, words) for name in ("text", "question")},
        "minutes": properties.get("minutes", 0),
        "view": view_address(str(properties["view"]), words.language),
        "task": task_data(task, words) if task else None,
    }
    aside = {
        **{name: _text(properties, name, words) for name in ("guide", "answer")},
        "passages": [
            {
                "text": place_words(page.references, passage.source, passage.page, words),
                "href": address_of(passage.source, words.language),
            }
            for passage in stop.passages
        ],
    }
    return Scene(stop.node.id, task, shown, solution_data(task, words) if task else {}, aside)


def view_address(view: str, language: str) -> str:
    """Return the address of what a stop shows."""
    parsed = parse_view(view)
    return address(parsed.screen, language, **parsed.query)


def _text(properties: Properties, name: str, words: Wording) -> str:
    found = text_in(properties, name, words.language)
    return found[0] if found else ""
