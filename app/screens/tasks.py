"""Tasks to do alone: those of the lessons, and one's own, made by choosing concepts or writing an invented case."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.components.teaching import teaching
from app.screens.parts import task_parts as parts
from app.screens.parts.task_words import task_word
from app.screens.parts.teaching_data import home_data
from app.screens.parts.titles import browser_title
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit, current_visit
from graph.questions.case_walk import LONGEST_CASE, case_task
from graph.questions.lesson import lesson_page, lessons
from graph.questions.tasks import TaskKind, concepts_to_choose


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    _, store = visit.words._, visit.hub.store
    browser_title(_("Tasks"))
    lead = _("Answer first, then see what the library says. Nothing you do here is sent or kept by the hub.")
    prose(element("h1", _("Tasks")), paragraph(lead, style="bb-lead"), key="tasks-head")
    pages = [lesson_page(store, summary.node.id) for summary in lessons(store, visit.language)]
    prose(*parts.of_lessons(visit, pages), key="tasks-of-lessons")
    prose(element("h2", _("Make your own")), key="tasks-own")
    kind = st.selectbox(
        _("Kind of task"),
        list(parts.MADE_OF),
        index=parts.kind_asked(visit),
        format_func=lambda each: task_word(each, visit.words),
        key="task-kind",
    )
    prose(paragraph(_(parts.MADE_OF[kind])), key="task-made-of")
    if kind is TaskKind.CASE:
        own_case(visit)
    else:
        own_choice(visit, kind)


def own_choice(visit: Visit, kind: TaskKind) -> None:
    """Let somebody choose concepts, beginning with those of the address, and lead to the task made of them."""
    _ = visit.words._
    names = parts.choices(concepts_to_choose(visit.hub.store, visit.language), visit.language)
    chosen = st.multiselect(
        _("Concepts"), list(names), [slug for slug in visit.query.get("of", "").split(",") if slug in names],
        format_func=lambda slug: names.get(slug, slug), placeholder=_("Choose concepts"), select_all=False,
        wrap=True, key="task-of",
    )  # fmt: skip
    open_task = link(visit.to("task", kind=kind, of=",".join(chosen)), _("Open the task"), style="bb-button bb-main")
    prose(element("div", open_task, style="bb-buttons") if chosen else None, key="task-open")


def own_case(visit: Visit) -> None:
    """Let somebody write an invented case; it stays on this page and is gone with it."""
    _ = visit.words._
    warning = _("Invent the case. Never write about real people: no names, no places, nothing that can be recognised.")
    prose(element("div", paragraph(warning), style="bb-box", role="note"), key="case-warning")
    text = st.text_area(_("The case"), max_chars=LONGEST_CASE, key=kept("case"), height=200)
    if text.strip():
        task = case_task(visit.hub.store, text, visit.language)
        teaching("task", home_data(visit, task), key="case-task")


if __name__ == "__main__":
    show(current_visit("tasks"))
