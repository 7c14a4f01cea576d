"""Confirming an import: what will be written, under which name, by whom; and the ways out."""

from __future__ import annotations

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job, Said
from app.jobs.order import Order
from app.jobs.rows import ASKED, PlanFile
from app.screens.parts.import_progress import set_to_work
from app.screens.parts.visit import Visit
from ingest.slugs import slug

_BY, _NAME = "import-by", "import-name"


def confirm(visit: Visit, job: Job, plan: PlanFile, key: str) -> None:
    """Show what confirming does, and do it."""
    _ = visit.words._
    answered = bool(job.said.answers)
    if not plan.head.changes and not answered:
        prose(*_nothing_to_write(visit), key="import-confirm")
        return
    prose(element("h2", _("Write it?")), *_will(visit, job, plan), key="import-confirm")
    with st.form("import-confirm-form", border=False):
        st.text_input(_("Your name, for the record"), max_chars=100, key=_BY)
        st.form_submit_button(_("Write to the library"), type="primary", on_click=_confirmed, args=(visit, job, key))
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
    """Say in words what becomes of every entry: the numbers add up to those of the file."""
    ngettext, counts = visit.words.ngettext, plan.head.counts
    decided = sum(word != "later" for word in job.said.decisions.values())
    left, there = plan.total(ASKED) - decided, counts["duplicate"] - plan.total(ASKED)
    lines = [
        (counts["new"], ngettext("{n} new source", "{n} new sources", counts["new"])),
        (counts["changed"], ngettext("{n} changed", "{n} changed", counts["changed"])),
        (
            left,
            ngettext("{n} doubtful entry, with an open question", "{n} doubtful entries, with open questions", left),
        ),
        (decided, ngettext("{n} doubtful entry, as you decided", "{n} doubtful entries, as you decided", decided)),
        (there, ngettext("{n} already there, not added again", "{n} already there, not added again", there)),
        (counts["identical"], ngettext("{n} as before", "{n} as before", counts["identical"])),
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
        st.text_input(_("Name of the collection"), job.about.name, max_chars=60, key=_NAME)
        st.form_submit_button(_("Compare anew"), on_click=_renamed, args=(visit, job, key))


def _confirmed(visit: Visit, job: Job, key: str) -> None:
    set_to_work(visit, job, Order(task="write", key=key, by=st.session_state[_BY].strip()))


def _renamed(visit: Visit, job: Job, key: str) -> None:
    if name := slug(st.session_state[_NAME]):
        job.rename(name)
        job.said = Said()
        set_to_work(visit, job, Order(task="plan", key=key))
