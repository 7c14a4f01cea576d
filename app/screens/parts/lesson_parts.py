"""What the pages of lessons say, part by part, and the line elsewhere that a thing is used in a lesson."""

from __future__ import annotations

from urllib.parse import urlencode

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.rooms.script import view_address
from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.references import cited, source_item
from app.screens.parts.states import empty, moved
from app.screens.parts.task_words import task_word
from app.screens.parts.things import text_with_mark
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.lesson import LessonPage, LessonSummary, StopView, shown_in
from ontology.elements import Node, slug_of


def listed(visit: Visit, found: tuple[LessonSummary, ...]) -> list[Element]:
    """Show every lesson with what it is about, how long it takes and what one does in it."""
    if not found:
        add = link(visit.to("about", part="add"), visit.words._("How to add something"))
        return [empty(visit.words._("There are no lessons yet"), add)]
    return [_listed(visit, summary) for summary in found]


def _listed(visit: Visit, summary: LessonSummary) -> Element:
    facts = [*_minutes(visit, summary.node), visit.words.ngettext("{n} stop", "{n} stops", summary.stops)]
    facts += [task_word(task, visit.words) for task in summary.tasks]
    title, language = name_of(summary.node, visit.language)
    return element(
        "article",
        element("h2", link(visit.to("lesson", id=slug_of(summary.node.id)), title, lang=language or None)),
        text_with_mark(visit, summary.node, "summary"),
        paragraph(" · ".join(facts), style="bb-meta"),
        style="bb-item",
    )


def for_editors(visit: Visit, page: LessonPage) -> list[Element]:
    """Lead editors to changing the lesson, or writing their own from it."""
    _ = visit.words._
    slug = slug_of(page.node.id)
    change = link(visit.to("lesson_editor", id=slug), _("Change this lesson"))
    copy = link(visit.to("lesson_editor", copy=slug), _("Write your own from a copy of it"))
    return [
        element("h2", _("For editors")),
        element("ul", element("li", change), element("li", copy), style="bb-plain"),
    ]


def for_teachers(visit: Visit) -> list[Element]:
    """Lead teachers to what is new, and editors to what readers propose."""
    _ = visit.words._
    ways = [link(visit.to("changes"), _("What changed since last term"))]
    if is_known_editor():
        ways.append(link(visit.to("proposals"), _("Proposals of readers")))
    return [element("h2", _("For teachers")), element("ul", *(element("li", way) for way in ways), style="bb-plain")]


def head(visit: Visit, page: LessonPage) -> list[Element | None]:
    """Title, what the lesson is about, and what one can do with it."""
    node, _ = page.node, visit.words._
    title, language = name_of(node, visit.language)
    slug = slug_of(node.id)
    return [
        crumbs(visit, "lessons", _("Lessons"), title),
        moved(visit, node, page.replaced_by),
        element("h1", title, lang=language or None),
        text_with_mark(visit, node, "summary", style="bb-lead"),
        paragraph(
            " · ".join([*_minutes(visit, node), visit.words.ngettext("{n} stop", "{n} stops", len(page.stops))]),
            style="bb-meta",
        ),
        element(
            "div",
            link(visit.to("teach", id=slug), _("Teach this lesson"), style="bb-button bb-main"),
            link(visit.to("room"), _("Join a room"), style="bb-button"),
            style="bb-buttons",
        ),
    ]


def aims(visit: Visit, page: LessonPage) -> list[Element]:
    """Say what one can do afterwards."""
    found = page.node.properties.get(f"aims_{visit.language}", ())
    if not isinstance(found, tuple) or not found:
        return []
    return [element("h2", visit.words._("Afterwards you")), element("ul", *(element("li", aim) for aim in found))]


def stops(visit: Visit, page: LessonPage, *, draft: bool = False) -> list[Element]:
    """Show the stops in their order, each with its task and, folded away, the answer; a draft's tasks open nowhere."""
    if not page.stops:
        return [empty(visit.words._("This lesson has no stops yet"))]
    shown = (_stop(visit, page, number, stop, draft) for number, stop in enumerate(page.stops, start=1))
    return [element("h2", visit.words._("The stops")), *shown]


def _stop(visit: Visit, page: LessonPage, number: int, stop: StopView, draft: bool) -> Element:
    _ = visit.words._
    title, language = name_of(stop.node, visit.language)
    question = text_with_mark(visit, stop.node, "question", style="bb-ask")
    ways: list[Inline] = [
        link(view_address(str(stop.node.properties["view"]), visit.language), _("Open in the library"))
    ]
    if task := stop.node.properties.get("task"):
        words = _("Try the task: {task}", task=task_word(str(task), visit.words))
        ways.append(words if draft else link(visit.to("task", stop=slug_of(stop.node.id)), words))
    return element(
        "article",
        element("h3", f"{number}. {title}", lang=language or None),
        paragraph(*_minutes(visit, stop.node), style="bb-meta"),
        text_with_mark(visit, stop.node, "text"),
        question,
        element("p", *joined(ways, " · ")),
        _answer(visit, page, stop),
        style="bb-item",
    )


def _answer(visit: Visit, page: LessonPage, stop: StopView) -> Element | None:
    guide = text_with_mark(visit, stop.node, "guide")
    answer = text_with_mark(visit, stop.node, "answer")
    if guide is None and answer is None:
        return None
    where = (element("span", *cited(visit, page.references, passage.source, passage.page)) for passage in stop.passages)
    return element(
        "details",
        element("summary", visit.words._("For the teacher")),
        guide,
        answer,
        element("p", *joined(where, "; "), style="bb-meta") if answer else None,
    )


def files(visit: Visit, page: LessonPage) -> list[Element]:
    """Offer the sheets, the slides and, where anything is on it, the reading list."""
    _ = visit.words._
    slug = slug_of(page.node.id)
    rows: list[tuple[str, str, dict[str, str]]] = [
        (_("Sheet for the class (PDF)"), "lesson.pdf", {}),
        (_("Sheet for the teacher (PDF)"), "lesson.pdf", {"for": "teacher"}),
        (_("Sheet for the class (web page that works offline)"), "lesson.html", {}),
        (_("Slides (PDF)"), "slides.pdf", {}),
    ]
    if page.sources:
        rows.append((_("Reading list (BibTeX)"), "reading-list.bib", {}))
        rows.append((_("Reading list (text)"), "reading-list.txt", {}))
    return [
        element("h2", _("On paper")),
        element("ul", *(element("li", sheet(visit, name, text, id=slug, **query)) for text, name, query in rows),
                style="bb-plain"),
    ]  # fmt: skip


def sheet(visit: Visit, name: str, text: str, **query: str) -> Element:
    """Return a link that fetches a file."""
    return link(f"./sheets/{name}?{urlencode({**query, 'lang': visit.language})}", text)


def reading(visit: Visit, page: LessonPage) -> list[Element]:
    """Show the reading list."""
    found = [page.references[identifier] for identifier in page.sources if identifier in page.references]
    if not found:
        return []
    rows = (source_item(visit, reference) for reference in found)
    return [element("h2", visit.words._("Reading list")), *rows]


def used_in(visit: Visit, identifier: str) -> list[Element]:
    """Say in which lessons a thing is shown; nothing where in none."""
    found = {place.lesson.id: place.lesson for place in shown_in(visit.hub.store, identifier)}
    if not found:
        return []
    links = (
        link(visit.to("lesson", id=slug_of(lesson.id)), name_of(lesson, visit.language)[0]) for lesson in found.values()
    )
    return [
        element("h3", visit.words._("Used in lessons")),
        element("ul", *(element("li", each) for each in links), style="bb-plain bb-side"),
    ]


def _minutes(visit: Visit, node: Node) -> list[str]:
    minutes = node.properties.get("minutes")
    return [visit.words.ngettext("{n} minute", "{n} minutes", minutes)] if isinstance(minutes, int) else []
