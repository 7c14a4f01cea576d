"""What a person may decide before an import: doubtful pairs, entries that are gone. Each answer is kept at once."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job
from app.jobs.rows import ASKED, Gone, Likely, PlanFile, Row
from app.screens.parts.import_marks import two_sides
from app.screens.parts.import_words import ANSWERS, DECISIONS, proposal
from app.screens.parts.lists import pager
from app.screens.parts.visit import Visit

PAGE = 10
"""Questions on one page."""


def ask(visit: Visit, job: Job, plan: PlanFile, page: int) -> None:
    """Ask about the doubtful entries of one page of them."""
    _, total = visit.words._, plan.total(ASKED)
    rows = plan.rows(ASKED, (page - 1) * PAGE, PAGE)
    if not rows:
        return
    prose(
        element("h2", _("To decide ({number})", number=visit.words.number(total)), id="questions"),
        paragraph(_("What you do not decide now comes in with an open question, and can be decided later.")),
        key="import-questions",
    )
    for row in rows:
        _question(visit, job, row)
    prose(pager(visit, page, len(rows), total, PAGE), key="import-questions-pager")


def _question(visit: Visit, job: Job, row: Row) -> None:
    first, *others = row.likely
    prose(*_pair(visit, row, first), *(_other(visit, one) for one in others), key=f"import-pair-{row.line}")
    said = job.said.decisions.get(str(row.line), "later")
    st.radio(
        visit.words._("Line {line} is:", line=visit.words.number(row.line)),
        list(DECISIONS),
        index=list(DECISIONS).index(said),
        format_func=lambda word: visit.words._(DECISIONS[word]),
        horizontal=True,
        key=f"decide-{job.token}-{row.line}",
        on_change=_decided,
        args=(job, row.line),
    )


def _pair(visit: Visit, row: Row, likely: Likely) -> list[Element]:
    _ = visit.words._
    where = _("In the library") if likely.here else _("Further up in the file")
    name = link(visit.to_thing(f"source/{likely.id}"), likely.title) if likely.here else likely.title
    reason = likely.reason.in_language(visit.language)
    return [
        element("h3", _("Line {line}: {title}", line=visit.words.number(row.line), title=row.title), dir="auto"),
        paragraph(_("Is it this source?"), " ", element("span", name, dir="auto")),
        paragraph(
            f"{reason[:1].upper()}{reason[1:]}{'' if reason.endswith('?') else '.'} ",
            _("Most would say: {decision}.", decision=proposal(visit, likely.proposal)),
            style="bb-meta",
        ),
        two_sides(visit, likely.sides, where, _("In your file")),
    ]


def _other(visit: Visit, likely: Likely) -> Element:
    reason = likely.reason.in_language(visit.language)
    name = link(visit.to_thing(f"source/{likely.id}"), likely.title) if likely.here else likely.title
    return paragraph(visit.words._("Looks like this one too:"), " ", element("span", name, dir="auto"), f" ({reason})")


def _decided(job: Job, line: int) -> None:
    word = st.session_state[f"decide-{job.token}-{line}"]
    job.said = replace(job.said, decisions={**job.said.decisions, str(line): word})


def ask_gone(visit: Visit, job: Job, plan: PlanFile, page: int) -> None:
    """Ask about the entries that stood in the file last time and do not any more."""
    _, total = visit.words._, len(plan.head.gone)
    shown = plan.head.gone[(page - 1) * PAGE : page * PAGE]
    if not shown:
        return
    prose(
        element("h2", _("No longer in the file ({number})", number=visit.words.number(total)), id="gone"),
        paragraph(_("They stay in the library until you say otherwise; links to them never break.")),
        key="import-gone",
    )
    for gone in shown:
        _gone(visit, job, gone)
    prose(pager(visit, page, len(shown), total, PAGE), key="import-gone-pager")


def _gone(visit: Visit, job: Job, gone: Gone) -> None:
    name = link(visit.to_thing(f"source/{gone.id}"), gone.title or gone.id)
    prose(paragraph(element("span", name, dir="auto"), f" ({gone.key or gone.id})"), key=f"import-gone-{gone.id}")
    st.radio(
        visit.words._("What is to happen to {name}?", name=gone.key or gone.id),
        list(ANSWERS),
        index=list(ANSWERS).index(job.said.answers.get(gone.id, "")),
        format_func=lambda word: visit.words._(ANSWERS[word]),
        horizontal=True,
        key=f"gone-{job.token}-{gone.id}",
        on_change=_answered,
        args=(job, gone.id),
    )


def _answered(job: Job, identifier: str) -> None:
    word = st.session_state[f"gone-{job.token}-{identifier}"]
    answers = {slug: said for slug, said in job.said.answers.items() if slug != identifier}
    job.said = replace(job.said, answers={**answers, identifier: word} if word else answers)
