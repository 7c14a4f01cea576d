"""What an import would do: counts that choose what is shown, the questions, and the entries themselves."""

from __future__ import annotations

from collections.abc import Iterator

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job
from app.jobs.rows import ALL, ASKED, OTHER, PlanFile
from app.screens.parts.import_questions import ask, ask_gone
from app.screens.parts.import_rows import note, plan_table
from app.screens.parts.import_words import ALREADY, GROUPS, OUTCOMES
from app.screens.parts.lists import pager
from app.screens.parts.states import empty
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit
from app.wording.forms import date_words

GONE = "gone"
"""What the address shows besides the groups of a plan: entries that are in the file no more."""
PAGE = 25
"""Entries on one page."""


def heading(visit: Visit, job: Job, plan: PlanFile) -> None:
    """Say what this is, that nothing is written, and how many entries have which outcome."""
    _, about = visit.words._, job.about
    title = _("What would happen")
    browser_title(title)
    entries = visit.words.ngettext(
        "{n} entry in {file}; it has exactly one outcome.",
        "{n} entries in {file}; each has exactly one outcome.",
        plan.total(ALL),
        file=about.file or about.name,
    )
    prose(
        crumbs(visit, "add_sources", _("Add sources"), title),
        element("h1", title),
        paragraph(element("strong", _("Nothing is written yet.")), " ", entries, style="bb-lead"),
        paragraph(_compared(visit, job, plan), style="bb-meta"),
        _choices(visit, plan),
        key="import-head",
    )


def _compared(visit: Visit, job: Job, plan: PlanFile) -> str:
    if plan.head.last:
        day = date_words(plan.head.last, visit.language)
        return visit.words._("Compared with the last import of “{name}”, on {day}.", name=job.about.name, day=day)
    return visit.words._("A new collection, “{name}”.", name=job.about.name)


def _choices(visit: Visit, plan: PlanFile) -> Element:
    """Show the counts, each as the way to what it counts."""
    chosen = shown(visit, plan)
    links = [
        link(
            visit.here(show=group, page=None),
            f"{word} {visit.words.number(number)}",
            style="bb-chip on" if group == chosen else "bb-chip",
            aria_current="true" if group == chosen else None,
        )
        for group, word, number in _counted(visit, plan)
    ]
    return element("nav", *links, style="bb-buttons", aria_label=visit.words._("What is shown"))


def _counted(visit: Visit, plan: PlanFile) -> Iterator[tuple[str, str, int]]:
    _, head = visit.words._, plan.head
    for group, word in GROUPS.items():
        number = plan.total(group)
        if number and not (group == OTHER and _unlike(plan) != OTHER):
            certain = group == "duplicate" and not plan.total(ASKED)
            yield group, _(ALREADY if certain else word), number
    if head.gone:
        yield GONE, _("No longer in the file"), len(head.gone)


def shown(visit: Visit, plan: PlanFile) -> str:
    """Return what the address asks to see: else the questions, else what is other than before, else everything."""
    asked = visit.query.get("show", "")
    if asked in (GONE, *GROUPS):
        return asked
    if plan.total(ASKED):
        return ASKED
    if plan.total(OTHER):
        return _unlike(plan)
    return GONE if plan.head.gone else ALL


def _unlike(plan: PlanFile) -> str:
    """Return the plainest group that holds just the entries that are not as before."""
    return next(group for group in (ALL, *OUTCOMES, OTHER) if plan.total(group) == plan.total(OTHER))


def entries(visit: Visit, job: Job, plan: PlanFile) -> None:
    """Show one page of what the address asks to see."""
    group, page = shown(visit, plan), page_asked(visit)
    if group == ASKED:
        ask(visit, job, plan, page)
    elif group == GONE:
        ask_gone(visit, job, plan, page)
    else:
        rows, total = plan.rows(group, (page - 1) * PAGE, PAGE), plan.total(group)
        table = plan_table(visit, rows) if rows else _nothing(visit)
        prose(*_of_the_file(visit, plan, page), table, pager(visit, page, len(rows), total, PAGE), key="import-rows")


def _of_the_file(visit: Visit, plan: PlanFile, page: int) -> list[Element]:
    """Tell what is doubtful in the file as a whole."""
    if not plan.head.notes or page > 1:
        return []
    return [
        element("h2", visit.words._("About the file as a whole")),
        *(note(visit, one) for one in plan.head.notes[:PAGE]),
    ]


def _nothing(visit: Visit) -> Element:
    return empty(visit.words._("Nothing to show here"), way_out=(visit.here(show=ALL, page=None), visit.words._("All")))


def page_asked(visit: Visit) -> int:
    """Return the page an address asks for, from 1."""
    page = visit.query.get("page", "1")
    return int(page) if page.isdecimal() and 0 < int(page) < 1_000_000 else 1
