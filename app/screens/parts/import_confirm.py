"""Confirming an import: what will be written, under which name, by whom; and the ways out."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job
from app.jobs.order import Order
from app.jobs.rows import ASKED, PlanFile
from app.jobs.worker import start
from app.screens.parts.import_progress import attempt
from app.screens.parts.visit import Visit
from ingest.slugs import slug


def confirm(visit: Visit, job: Job, plan: PlanFile, key: str) -> None:
    """Show what confirming does, and do it."""
    _ = visit.words._
    answered = bool(job.said.answers)
    if not plan.head.changes and not answered:
        prose(*_nothing_to_write(visit), key="import-confirm")
        return
    prose(element("h2", _("Write it?")), *_will(visit, job, plan), key="import-confirm")
    with st.form("import-confirm-form", border=False):
        by = st.text_input(_("Your name, for the record"), max_chars=100, key="import-by").strip()
        sent = st.form_submit_button(_("Write to the library"), type="primary")
    if sent:
        attempt(visit, lambda: start(job, Order(task="write", key=key, by=by), visit.hub.settings))
    _another_name(visit, job, key)
    prose(paragraph(link(visit.to("add_sources"), _("Do nothing, take another file"))), key="import-leave")


def _nothing_to_write(visit: Visit) -> list[Element]:
    _ = visit.words._
    return [
        element("h2", _("Nothing to write")),
        paragraph(_("The file is byte for byte the one that was imported last.")),
        paragraph(link(visit.to("add_sources"), _("Take another file"))),
    ]


def _will(visit: Visit, job: Job, plan: PlanFile) -> list[Element]:
    """Say in words what will be in the library afterwards."""
    ngettext, counts = visit.words.ngettext, plan.head.counts
    left = plan.total(ASKED) - sum(word != "later" for word in job.said.decisions.values())
    lines = [
        (counts["new"], ngettext("{n} new source", "{n} new sources", counts["new"])),
        (counts["changed"], ngettext("{n} changed", "{n} changed", counts["changed"])),
        (
            left,
            ngettext("{n} doubtful entry, with an open question", "{n} doubtful entries, with open questions", left),
        ),
        (
            counts["rejected"],
            ngettext("{n} rejected, with the reason", "{n} rejected, with the reasons", counts["rejected"]),
        ),
    ]
    rows = [element("li", text) for number, text in lines if number > 0]
    promise = visit.words._("Nothing that was written here by hand is touched. It can all be taken back.")
    return [element("ul", *rows), paragraph(promise, style="bb-meta")]


def _another_name(visit: Visit, job: Job, key: str) -> None:
    """Let the file stand as a collection of its own, so that it is not held against another file of its name."""
    _ = visit.words._
    if job.about.adds:
        return
    with st.expander(_("Is it another collection?")), st.form("import-name-form", border=False):
        prose(paragraph(_("A file is compared with the last one of its name. Give it another name, and both stay.")),
              key="import-name-why")  # fmt: skip
        name = slug(st.text_input(_("Name of the collection"), job.about.name, max_chars=60, key="import-name"))
        if st.form_submit_button(_("Compare anew")) and name:
            job.rename(name)
            job.said = replace(job.said, decisions={}, answers={})
            attempt(visit, lambda: start(job, Order(task="plan", key=key), visit.hub.settings))
