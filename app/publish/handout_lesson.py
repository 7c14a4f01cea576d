"""A lesson on paper: what the class reads, is asked and writes on, or everything the teacher needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from app.publish.handout import Block, BlockKind, Handout, Row, apa_list, cited_sources
from app.publish.handout_map import Places, map_drawing
from app.publish.handout_words import handout_words, texts_of
from app.rooms.script import stop_task
from app.rooms.task_data import place_words
from app.wording import Wording
from app.wording.names import heading, name_of
from graph.questions.case_walk import CaseTask
from graph.questions.findings import FindingView
from graph.questions.lesson import LessonPage, StopView, lesson_page
from graph.questions.references import Reference
from graph.questions.tasks import CardsTask, ChainTask, PredictTask, Task, VoicesTask
from graph.store import GraphStore
from ontology.elements import Node
from ontology.table import SCHEMA

_LINES = 4


def lesson_handout(
    store: GraphStore, places: Places, lesson: str, words: Wording, address: str, *, for_teacher: bool = False
) -> Handout:
    """Make the sheet of a lesson for the class, or the teacher's with guide, answers and pages; NotFoundError."""
    page = lesson_page(store, lesson)
    printer = _Printer(store, places, page, words, for_teacher)
    sheet = words._("Teacher's sheet") if for_teacher else words._("Lesson")
    return Handout(
        title=name_of(page.node, words.language)[0],
        kind=sheet,
        language=words.language,
        address=address,
        edition=store.digest()[:8],
        blocks=tuple(printer.blocks()),
        references=apa_list(cited_sources(store, page.sources), words.language),
        words=handout_words(words),
    )


class _Printer:
    """Puts one lesson on paper."""

    def __init__(self, store: GraphStore, places: Places, page: LessonPage, words: Wording, for_teacher: bool) -> None:
        self.store, self.places, self.page, self.words, self.for_teacher = store, places, page, words, for_teacher

    def blocks(self) -> Iterator[Block]:
        node, _ = self.page.node, self.words._
        yield from texts_of(node, "summary", self.words, BlockKind.LEAD)
        minutes = node.properties.get("minutes")
        if isinstance(minutes, int):
            yield Block(BlockKind.META, self.words.ngettext("{n} minute", "{n} minutes", minutes))
        aims = node.properties.get(f"aims_{self.words.language}", ())
        if isinstance(aims, tuple) and aims:
            yield Block(BlockKind.HEADING, _("Afterwards you"))
            yield Block(BlockKind.ITEMS, rows=tuple(Row(aim) for aim in aims))
        for number, stop in enumerate(self.page.stops, start=1):
            yield from self._stop(number, stop)

    def _stop(self, number: int, stop: StopView) -> Iterator[Block]:
        title = f"{number}. {name_of(stop.node, self.words.language)[0]}"
        minutes = stop.node.properties.get("minutes")
        yield Block(BlockKind.HEADING, title)
        if self.for_teacher and isinstance(minutes, int):
            yield Block(BlockKind.META, self.words.ngettext("{n} minute", "{n} minutes", minutes))
        yield from texts_of(stop.node, "text", self.words, BlockKind.TEXT)
        yield from texts_of(stop.node, "question", self.words, BlockKind.QUESTION)
        task = stop_task(self.store, stop, self.words.language)
        if task and not (self.for_teacher and isinstance(task, PredictTask)):
            yield from self._task(task)
        if self.for_teacher:
            yield from self._aside(stop, task)
        elif not isinstance(task, (ChainTask, VoicesTask)):
            yield Block(BlockKind.LINES, lines=_LINES)

    def _aside(self, stop: StopView, task: Task | None) -> Iterator[Block]:
        for block in texts_of(stop.node, "guide", self.words, BlockKind.TEXT):
            yield Block(BlockKind.SMALL_HEADING, self.words._("For the teacher"))
            yield block
        if task:
            yield from self._solution(task)
        passages = "; ".join(
            place_words(self.page.references, passage.source, passage.page, self.words) for passage in stop.passages
        )
        for block in texts_of(stop.node, "answer", self.words, BlockKind.BOX):
            yield Block(BlockKind.SMALL_HEADING, self.words._("Answer"))
            yield Block(block.kind, block.text, passages, language=block.language)

    def _task(self, task: Task) -> Iterator[Block]:
        _ = self.words._
        match task:
            case PredictTask():
                names = ", ".join(heading(name_of(node, self.words.language)[0]) for node in task.concepts)
                alt = _("Concepts without connections, to draw on: {names}.", names=names)
                drawing = map_drawing(task.concepts, (), self.places, self.words.language)
                yield Block(BlockKind.MAP, alt, drawing=drawing)
            case VoicesTask() | ChainTask():
                blank = _("Number: …………") if isinstance(task, ChainTask) else _("Who: ……………………………")
                rows = self._lettered(task.statements, "" if self.for_teacher else blank)
                yield Block(BlockKind.STATEMENTS, rows=tuple(rows))
            case CaseTask():
                yield Block(BlockKind.BOX, " ".join(sentence.text for sentence in task.sentences))
                yield Block(BlockKind.META, _("Concepts: {names}", names=self._names(task.concepts)))
            case CardsTask():
                yield Block(BlockKind.ITEMS, rows=tuple(Row(heading(self._name(node))) for node in task.concepts))

    def _lettered(self, statements: tuple[FindingView, ...], blank: str) -> Iterator[Row]:
        for letter, view in zip(ascii_uppercase, statements, strict=False):
            text, language = name_of(view.node, self.words.language)
            yield Row(text, blank, letter, language)

    def _solution(self, task: Task) -> Iterator[Block]:
        match task:
            case PredictTask():
                alt = self.words._("The library's connections between these concepts; they stand as sentences below.")
                drawing = map_drawing(task.concepts, task.edges, self.places, self.words.language)
                yield Block(BlockKind.MAP, alt, drawing=drawing)
                yield Block(BlockKind.SENTENCES, rows=tuple(self._links(task)))
            case VoicesTask() | ChainTask():
                letters = {view.node.id: letter for letter, view in zip(ascii_uppercase, task.statements, strict=False)}
                ordered = task.order if isinstance(task, ChainTask) else task.statements
                rows = (self._told(view, letters[view.node.id], task.references) for view in ordered)
                yield Block(BlockKind.STATEMENTS, rows=tuple(rows))
            case CaseTask() | CardsTask():
                return

    def _told(self, view: FindingView, letter: str, references: Mapping[str, Reference]) -> Row:
        voice = heading(self._name(view.voice)) if view.voice else self.words._("not stated")
        page = str(view.node.properties.get("page", ""))
        where = place_words(references, view.stated_in.node.id, page, self.words) if view.stated_in else ""
        return Row(voice, where, letter)

    def _links(self, task: PredictTask) -> Iterator[Row]:
        names = {node.id: self._name(node) for node in task.concepts}
        for edge in task.edges:
            verb = SCHEMA.relation(edge.type).verb.in_language(self.words.language)
            because = edge.properties.get(f"because_{self.words.language}")
            reason = f", {self.words._('because')} {because}" if because else ""
            source = str(edge.properties.get("source", ""))
            page = str(edge.properties.get("page", ""))
            where = place_words(task.references, source, page, self.words) if source else ""
            yield Row(f"{heading(names[edge.start])} {verb} {names[edge.end]}{reason}.", where)

    def _name(self, node: Node) -> str:
        return name_of(node, self.words.language)[0]

    def _names(self, nodes: tuple[Node, ...]) -> str:
        return ", ".join(map(self._name, nodes))
