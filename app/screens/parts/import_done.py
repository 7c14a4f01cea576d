"""What an import has added, with the way to each source, links to concepts, and the way back."""

from __future__ import annotations

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import Job, Written
from app.jobs.order import Order
from app.jobs.rows import PlanFile
from app.screens.parts.import_plan import page_asked
from app.screens.parts.import_progress import set_to_work
from app.screens.parts.import_topics import PAGE, topics
from app.screens.parts.lists import pager
from app.screens.parts.references import source_item
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit
from graph.questions.references import references


def done(visit: Visit, job: Job, key: str) -> None:
    """Show what was written."""
    written = job.written
    _head(visit, written)
    text, side = st.columns([7, 4], gap="large")
    with text:
        _added(visit, job, written, key)
    with side:
        _back(visit, job, key)


def _head(visit: Visit, written: Written) -> None:
    _ = visit.words._
    browser_title(_("Written to the library"))
    prose(
        crumbs(visit, "add_sources", _("Add sources"), _("Written to the library")),
        element("h1", _("Written to the library")),
        paragraph(_counts(visit, written), style="bb-lead") if written.counts else None,
        _linked(visit, written),
        paragraph(visit.words._("Your answer is kept and is not asked for again.")) if written.decided else None,
        key="import-head",
    )


def _counts(visit: Visit, written: Written) -> str:
    ngettext, counts = visit.words.ngettext, written.counts
    there = counts.get("duplicate", 0)
    parts = [
        (len(written.new), ngettext("{n} new source", "{n} new sources", len(written.new))),
        (counts.get("changed", 0), ngettext("{n} changed", "{n} changed", counts.get("changed", 0))),
        (there, ngettext("{n} already there or undecided", "{n} already there or undecided", there)),
        (counts.get("rejected", 0), ngettext("{n} rejected", "{n} rejected", counts.get("rejected", 0))),
    ]
    told = [text for number, text in parts if number]
    return f"{', '.join(told)}." if told else visit.words._("No new sources.")


def _linked(visit: Visit, written: Written) -> Element | None:
    number = sum(written.linked.values())
    if not number:
        return None
    said = visit.words.ngettext("{n} link to a concept is written.", "{n} links to concepts are written.", number)
    return element("p", said, role="status")


def _added(visit: Visit, job: Job, written: Written, key: str) -> None:
    _ = visit.words._
    if not written.new:
        prose(*_touched(visit, job, written), key="import-touched")
        return
    page = page_asked(visit)
    shown = written.new[(page - 1) * PAGE : page * PAGE]
    prose(
        element("h2", _("What are they about?")),
        paragraph(
            _("Words of title, keywords and abstract that name a concept of the library, in Danish, English or"
              " Norwegian. Tick what fits; nothing is linked by itself.")
        ),
        key="import-topics-head",
    )  # fmt: skip
    topics(visit, lambda: job, shown, key)
    prose(pager(visit, page, len(shown), len(written.new), PAGE), key="import-added-pager")


def _touched(visit: Visit, job: Job, written: Written) -> list[Element]:
    """Lead to the sources that were changed, linked or decided about, where none is new."""
    plan = PlanFile.read(job.plan) if written.counts.get("changed") else None
    changed = [f"source/{row.id}" for row in plan.rows("changed", 0, PAGE)] if plan else []
    named = references(visit.hub.store, [*changed, *written.linked, *written.decided])
    return [source_item(visit, reference) for reference in named.values()]


def _back(visit: Visit, job: Job, key: str) -> None:
    _ = visit.words._
    if job.written.changes:
        _undo(visit, job, key)
    prose(
        element("h2", _("Go on")),
        element(
            "ul",
            element("li", link(visit.to("sources", sort="newest"), _("All sources"))),
            element("li", link(visit.to("add_sources"), _("Add more sources"))),
            element("li", link(visit.to("questions"), _("Open questions"))),
            style="bb-plain",
        ),
        key="import-go-on",
    )


def _undo(visit: Visit, job: Job, key: str) -> None:
    _ = visit.words._
    prose(
        element("h2", _("Take it back?")),
        paragraph(_("The library is then byte for byte as it was before, links included.")),
        key="import-back",
    )
    st.button(
        _("Take it back"), key="import-undo", on_click=set_to_work, args=(visit, job, Order(task="undo", key=key))
    )
