"""A lesson as slides for a room without the live hub: one stop a slide, large type, tagged PDF by Typst."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from string import ascii_uppercase

from app.publish.handout import printed, qr_to
from app.publish.handout_map import ON_A_WALL, Places, map_drawing
from app.publish.handout_words import handout_words
from app.rooms.script import stop_task
from app.wording import Wording
from app.wording.names import name_of
from graph.questions.case_walk import CaseTask
from graph.questions.lesson import LessonPage, StopView, lesson_page
from graph.questions.tasks import ChainTask, PredictTask, VoicesTask
from graph.store import GraphStore
from ontology.elements import text_in


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide."""

    title: str
    text: str = ""
    question: str = ""
    statements: tuple[tuple[str, str], ...] = ()
    """Letter and text."""
    drawing: str = ""
    alt: str = ""


def slides_pdf(store: GraphStore, places: Places, lesson: str, words: Wording, address: str) -> bytes:
    """Return the slides of a lesson, 16 : 9; NotFoundError for an unknown lesson."""
    page = lesson_page(store, lesson)
    summary = text_in(page.node.properties, "summary", words.language)
    return printed(
        "slides.typ",
        {
            "title": name_of(page.node, words.language)[0],
            "summary": summary[0] if summary else "",
            "language": words.language,
            "address": address,
            "edition": store.digest()[:8],
            "qr": qr_to(address),
            "words": handout_words(words),
            "slides": [asdict(slide) for slide in _slides(store, places, page, words)],
        },
    )


def _slides(store: GraphStore, places: Places, page: LessonPage, words: Wording) -> Iterator[Slide]:
    for number, stop in enumerate(page.stops, start=1):
        title = f"{number}. {name_of(stop.node, words.language)[0]}"
        yield Slide(title, _text(stop, "text", words), _text(stop, "question", words))
        task = stop_task(store, stop, words.language)
        match task:
            case PredictTask():
                names = ", ".join(name_of(node, words.language)[0] for node in task.concepts)
                drawing = map_drawing(task.concepts, (), places, words.language, size=ON_A_WALL)
                alt = words._("Concepts without connections, to draw on: {names}.", names=names)
                yield Slide(title, drawing=drawing, alt=alt)
            case VoicesTask() | ChainTask():
                said = [name_of(view.node, words.language)[0] for view in task.statements]
                yield Slide(title, statements=tuple(zip(ascii_uppercase, said, strict=False)))
            case CaseTask():
                yield Slide(title, text=" ".join(sentence.text for sentence in task.sentences))
            case _:
                continue


def _text(stop: StopView, name: str, words: Wording) -> str:
    found = text_in(stop.node.properties, name, words.language)
    return found[0] if found else ""
