"""Following a job: what is being done, what went wrong, and that the page may be left meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from time import time

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job
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
_AS_BEFORE = N_("The library is as it was before.")


def follow(visit: Visit, job: Job) -> None:
    """Show how far a job is until it is done, and then the page anew."""
    _ = visit.words._
    title = _("One moment")
    browser_title(title)
    prose(crumbs(visit, "add_sources", _("Add sources"), title), element("h1", title), key="import-head")
    _progress(visit, job)
    prose(
        paragraph(_("You may leave this page meanwhile; the address leads back to it.")),
        paragraph(link(visit.to("sources"), _("To the sources"))),
        key="import-meanwhile",
    )


@st.fragment(run_every=EVERY)
def _progress(visit: Visit, job: Job) -> None:
    if not job.running():
        st.rerun()
    status = job.status
    prose(element("p", visit.words._(STEPS[status.step]), role="status", style="bb-lead"), key="import-step")
    seconds = int(time() - status.since)
    prose(paragraph(visit.words.ngettext("{n} second", "{n} seconds", seconds), style="bb-meta"), key="import-seconds")


def failed(visit: Visit, job: Job) -> bool:
    """Say what went wrong with the last task, if anything did; whether it did."""
    status = job.status
    if status.done or not status.task:
        return False
    _ = visit.words._
    happened = failure(visit, status.failed) if status.failed else _("The work was cut short before it was done.")
    written = status.step == SHOWING
    became = N_("It is written, but the pages do not show it yet.") if written else _AS_BEFORE
    lines = [paragraph(line, style="bb-meta") for line in status.text.splitlines()]
    prose(_error(happened, _(became), *lines), key="import-failed")
    return True


def again(visit: Visit, job: Job, key: str) -> None:
    """Offer to work the plan out once more."""
    if st.button(visit.words._("Compare anew"), type="primary", key="import-again"):
        attempt(visit, lambda: start(job, Order(task="plan", key=key), visit.hub.settings))


def attempt(visit: Visit, act: Callable[[], None]) -> None:
    """Begin some work and show the page anew; what keeps it from beginning is said."""
    try:
        # Somebody pressed twice: what is being done already is followed.
        with contextlib.suppress(JobBusyError):
            act()
    except HubError as error:
        prose(_error(failure(visit, type(error).__name__), visit.words._(_AS_BEFORE)), key="import-failed")
    else:
        st.rerun()


def _error(happened: str, became: str, *more: Element) -> Element:
    return element("div", element("h2", happened), paragraph(became), *more, style="bb-error", role="alert")
