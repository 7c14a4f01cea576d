"""The timetable of a project: the project itself, its work packages, its events and what came of it."""

from __future__ import annotations

from app.components.markup import Element, element
from app.screens.parts.things import text_with_mark, thing_link
from app.screens.parts.time_scale import stretch_of
from app.screens.parts.time_table import TimeRow, time_table
from app.screens.parts.visit import Visit
from app.wording.names import label_word
from graph.questions.project import ProjectPage
from graph.questions.surroundings import nodes_of
from graph.questions.timeline import DATES, moment_of
from ontology.elements import Node


def timetable(visit: Visit, page: ProjectPage) -> list[Element]:
    """Show what is dated, and which work packages are not; nothing where no date is known."""
    parts = nodes_of(page.parts)
    others = [node for node in nodes_of((*page.events, *page.outputs)) if node.label in DATES]
    dated = sorted((node for node in others if _is_dated(node)), key=lambda node: moment_of(node).stands_at)
    rows = [_row(visit, node) for node in (page.node, *parts, *dated)]
    if not any(stretch_of(row.moment) for row in rows) or len(rows) < 2:
        return []
    title = visit.words._("Timetable")
    caption = visit.words._("The project, its work packages, events and what came of it")
    return [element("h2", title, id="time"), time_table(visit, caption, rows)]


def _is_dated(node: Node) -> bool:
    return stretch_of(moment_of(node)) is not None


def _row(visit: Visit, node: Node) -> TimeRow:
    word = element("small", f" {label_word(node.label, visit.language)}") if node.label != "Project" else None
    number = node.properties.get("number")
    before = f"{number}. " if number and node.label == "Project" else ""
    name = element("span", before, thing_link(visit, node, most=80), word)
    return TimeRow(name, moment_of(node), node.label.lower())


def work_packages(visit: Visit, page: ProjectPage) -> list[Element]:
    """Show each part of the project with its number and what it does."""
    rows = []
    for node in nodes_of(page.parts):
        number = node.properties.get("number")
        title = element("p", f"{number}. " if number else "", thing_link(visit, node))
        rows.append(element("article", title, text_with_mark(visit, node, "summary", style="bb-meta"), style="bb-item"))
    return [element("h2", visit.words._("Work packages"), id="parts"), *rows] if rows else []
