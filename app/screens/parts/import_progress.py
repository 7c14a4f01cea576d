"""Following a job: what is being done, what went wrong, and that the page may be left meanwhile."""

from __future__ import annotations

import contextlib
from time import time

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.components.teaching import step_to
from app.jobs.job import Job, Status
from app.jobs.order import Order
from app.jobs.tasks import SHOWING
from app.jobs.worker import JobBusyError, start
from app.screens.parts.import_words import STEPS, failure
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit
from app.wording import N_
from ontology.errors import HubError

EVERY = 1.0
"""Seconds between two looks."""
_NOT_BEGUN, _NEXT = "import-not-begun", "import-next"
_AS_BEFORE = N_("The library is as it was before.")


def follow(visit: Visit, job: Job) -> None:
    """Show how far a job is until it is done, and then the page anew."""
    _ = visit.words._
    title = _("One moment")
    browser_title(title)
    prose(crumbs(visit, "add_sources", _("Add sources"), title), element("h1", title), key="import-head")
    _progress(visit, job, [])
    prose(
        paragraph(_("You may leave this page meanwhile; the address leads back to it.")),
        paragraph(link(visit.to("sources"), _("To the sources"))),
        key="import-meanwhile",
    )


@st.fragment(run_every=EVERY)
def _progress(visit: Visit, job: Job, looks: list[float]) -> None:
    """Show the step; `looks` grows with each look, for the run that draws the page must end before the next begins."""
    if looks and not job.running():
        st.rerun()
    looks.append(time())
    status = job.status
    prose(element("p", visit.words._(STEPS[status.step]), role="status", style="bb-lead"), key="import-step")
    prose(paragraph(_how_far(visit, status), style="bb-meta"), key="import-seconds")


def _how_far(visit: Visit, status: Status) -> str:
    number = visit.words.number
    seconds = visit.words.ngettext("{n} second", "{n} seconds", int(time() - status.since))
    if not status.of:
        return seconds
    counted = visit.words._("{done} of {all} entries", done=number(status.at), all=number(status.of))
    return f"{counted}, {seconds}"


def failed(visit: Visit, job: Job) -> bool:
    """Say what went wrong with the last task, if anything did; whether it did."""
    _, status = visit.words._, job.status
    if happened := st.session_state.pop(_NOT_BEGUN, ""):
        prose(_error(happened, _(_AS_BEFORE)), key="import-failed")
        return True
    if status.done or not status.task:
        return False
    happened = failure(visit, status.failed) if status.failed else _("The work was cut short before it was done.")
    written = status.step == SHOWING
    became = N_("It is written, but the pages do not show it yet.") if written else _AS_BEFORE
    lines = [paragraph(line, style="bb-meta") for line in status.text.splitlines()]
    prose(_error(happened, _(became), *lines), key="import-failed")
    return True


def again(visit: Visit, job: Job, key: str) -> None:
    """Offer to work the plan out once more."""
    order = Order(task="plan", key=key)
    st.button(
        visit.words._("Compare anew"),
        type="primary",
        key="import-again",
        on_click=set_to_work,
        args=(visit, job, order),
    )


def go_on(href: str) -> None:
    """Lead to another address when the next run has begun."""
    st.session_state[_NEXT] = href


def gone_on() -> bool:
    """Lead to where the last callback said; whether it said so, and nothing else is to be shown."""
    href = st.session_state.pop(_NEXT, "")
    if href:
        step_to(href)
    return bool(href)


def set_to_work(visit: Visit, job: Job, order: Order) -> None:
    """Begin a task, as the callback of a button; what keeps it from beginning is said by `failed`."""
    try:
        # Somebody pressed twice: what is being done already is followed.
        with contextlib.suppress(JobBusyError):
            start(job, order, visit.hub.settings)
    except HubError as error:
        st.session_state[_NOT_BEGUN] = failure(visit, type(error).__name__)


def _error(happened: str, became: str, *more: Element) -> Element:
    return element("div", element("h2", happened), paragraph(became), *more, style="bb-error", role="alert")
