"""Add sources: see what a file would do to the library, decide, confirm, link to concepts, and take it back."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.jobs.job import About, Job
from app.jobs.rows import PlanFile
from app.jobs.tasks import CHANGED_MEANWHILE
from app.screens.parts import import_plan as shown
from app.screens.parts.editor_key import known_key
from app.screens.parts.import_arrive import arrive, head
from app.screens.parts.import_confirm import confirm
from app.screens.parts.import_done import done
from app.screens.parts.import_later import answer
from app.screens.parts.import_progress import again, failed, follow, gone_on
from app.screens.parts.import_topics import topics
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit, current_visit
from ontology.errors import NotFoundError


def show(visit: Visit) -> None:
    """Let an editor add; everybody else is asked for the key."""
    if gone_on():
        return
    asked = visit.query.get("job", "")
    if not visit.query.keys() & {"job", "source", "question"}:
        head(visit)
    key = known_key(visit)
    if key is None:
        return
    if asked:
        show_job(visit, Job.found(visit.hub.settings, asked), key)
    elif source := visit.query.get("source"):
        link_one(visit, f"source/{source}", key)
    elif question := visit.query.get("question"):
        answer(visit, f"openquestion/{question}", key)
    else:
        arrive(visit, key)


def show_job(visit: Visit, job: Job, key: str) -> None:
    """Show a job as far as it has come: being worked at, planned, or written."""
    if job.running():
        follow(visit, job)
        return
    wrong, plan = failed(visit, job), PlanFile.read(job.plan)
    if job.written.changes or job.written.counts:
        done(visit, job, key)
        return
    if not wrong:
        _news(visit, job)
    if plan is not None:
        show_plan(visit, job, plan, key)
    elif job.about.name:
        again(visit, job, key)
    else:
        prose(paragraph(link(visit.to("sources"), visit.words._("To the sources"))), key="import-none")


def show_plan(visit: Visit, job: Job, plan: PlanFile, key: str) -> None:
    """Show what would happen, with the questions, and let it be confirmed."""
    shown.heading(visit, job, plan)
    left, right = st.columns([7, 4], gap="large")
    with left:
        shown.entries(visit, job, plan)
    with right:
        confirm(visit, job, plan, key)


def _news(visit: Visit, job: Job) -> None:
    """Say what somebody who confirmed has to know before confirming again."""
    _, status = visit.words._, job.status
    said = ""
    if status.news == CHANGED_MEANWHILE:
        said = _(
            "Somebody else has changed the library meanwhile, so nothing was written. Below is what would happen now;"
            " what you decided is kept. Look at it and confirm again."
        )
    elif status.task == "undo":
        said = _("It is taken back: the library is byte for byte as it was before.")
    if said:
        prose(element("div", paragraph(said), style="bb-box", role="status"), key="import-news")


def link_one(visit: Visit, source: str, key: str) -> None:
    """Link one source to concepts."""
    _ = visit.words._
    if source not in visit.hub.store.nodes([source]):
        raise NotFoundError(source)
    browser_title(_("Link to concepts"))
    prose(
        crumbs(visit, "sources", _("Sources"), _("Link to concepts")),
        element("h1", _("What is this source about?")),
        paragraph(_("Tick what fits, or choose other concepts. Nothing is linked by itself."), style="bb-lead"),
        key="import-head",
    )
    topics(visit, lambda: Job.new(visit.hub.settings, About()), [source], key)


if __name__ == "__main__":
    show(current_visit("add_sources"))
