"""What a worker does for a job: plan an import, write it, link sources to concepts, take it all back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from time import monotonic, sleep
from typing import Protocol

from app.editing import decide, link_topics
from app.hub import build
from app.importing import plan, take_back, write
from app.jobs.job import Job, Said, Written
from app.jobs.order import Order
from app.jobs.planned import fingerprint, head_of, rows_of
from app.jobs.rows import PlanFile, write_rows
from app.settings import Settings
from graph.stores import open_store
from ingest.checks import flaws
from ingest.imports.adding_to import with_added
from ingest.imports.applying import Choices
from ingest.imports.plan import ImportPlan, Item, Outcome
from ingest.journal import ChangedMeanwhileError, LibraryBusyError
from ingest.matching.reasons import Decision
from ontology.errors import LibraryProblemsError

CHANGED_MEANWHILE = "changed meanwhile"
"""News of a plan that is no longer what was shown when it was confirmed."""

PATIENCE = 600.0
"""Seconds a task waits for somebody else who writes to the library."""


class Tell(Protocol):
    """Says how far a task is."""

    def __call__(self, step: str, at: int = 0, of: int = 0) -> None:
        """Say which of `STEPS` is being done, and how many entries of how many are."""
        ...


READING, COMPARING, WRITING, WAITING, SHOWING = "reading", "comparing", "writing", "waiting", "showing"
STEPS = (READING, COMPARING, WRITING, WAITING, SHOWING)
"""Steps of tasks, as the page says them."""


def make_plan(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Work out what the file would do; nothing is written to the library."""
    tell(COMPARING)
    _show(job, _planned(job, settings, tell), tell)
    return ""


def write_import(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Write what was confirmed; where it is no longer that, show the new plan instead and say so."""
    written = _write_as_shown(job, order, settings, tell)
    if written is None:
        return CHANGED_MEANWHILE
    job.written = written
    _catch_up(settings, tell)
    return ""


def _write_as_shown(job: Job, order: Order, settings: Settings, tell: Tell) -> Written | None:
    """Write a plan that is still what was shown, and hold nothing of it afterwards; otherwise show it, and None."""
    shown = PlanFile.read(job.plan)
    while True:
        tell(COMPARING)
        now = _planned(job, settings, tell)
        if shown is None or fingerprint(now) != shown.head.fingerprint:
            _show(job, now, tell)
            return None
        _demand_sound(settings, now)
        tell(WRITING)
        try:
            applied = write(settings, now, _choices(job.said), order.by, order.key)
        except ChangedMeanwhileError:
            continue  # Somebody was faster; what that means for this import is worked out anew.
        counts = {outcome.value: count for outcome, count in applied.plan.counts.items()}
        changes = (applied.change.id,) if applied.change else ()
        return Written(changes=changes, new=_new(applied.plan, job.said), counts=counts)


def link_sources(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Link sources to the concepts a person ticked."""
    tell(WRITING)
    change = link_topics(settings, order.topics, order.key, order.by)
    _catch_up(settings, tell)
    before = job.written
    linked = Counter(before.linked) + Counter({source: len(concepts) for source, concepts in order.topics.items()})
    job.written = replace(before, changes=(*before.changes, change.id), linked=dict(linked))
    return ""


def decide_pair(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Answer a question that an import put off."""
    tell(WRITING)
    a, b = order.pair
    change = decide(settings, a, b, order.decision, order.key, order.by)
    _catch_up(settings, tell)
    job.written = Written(changes=(change.id,), decided=(f"source/{a}", f"source/{b}"))
    return ""


def take_all_back(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Take back what the job has written, the last first."""
    tell(WRITING)
    while changes := job.written.changes:
        take_back(settings, changes[-1], order.by, order.key)
        job.written = replace(job.written, changes=changes[:-1])
    _catch_up(settings, tell)
    job.written = Written()
    return ""


TASKS: Mapping[str, Callable[[Job, Order, Settings, Tell], str]] = {
    "plan": make_plan,
    "write": write_import,
    "link": link_sources,
    "decide": decide_pair,
    "undo": take_all_back,
}
"""Name of a task to what does it; the text it returns is news for whoever looks again."""


def perform(job: Job, order: Order, settings: Settings, tell: Tell) -> str:
    """Do one task; while somebody else writes to the library it is tried again, for `PATIENCE` seconds."""
    end = monotonic() + PATIENCE
    while True:
        try:
            return TASKS[order.task](job, order, settings, tell)
        except LibraryBusyError:
            if monotonic() > end:
                raise
            tell(WAITING)
            sleep(1.0)


def _planned(job: Job, settings: Settings, tell: Tell) -> ImportPlan:
    about, data = job.about, job.file.read_bytes()
    whole = with_added(settings.library, about.name, data.decode()) if about.adds else data
    return plan(settings, whole, about.name, partial(tell, COMPARING))


def _demand_sound(settings: Settings, plan: ImportPlan) -> None:
    """Raise LibraryProblemsError where the library has faults already: what is written could not be shown."""
    with open_store(settings.store) as store:
        known = store.digest() == plan.digest  # The graph is made of sound libraries only.
    if not known and plan.library and (problems := flaws(plan.library)):
        raise LibraryProblemsError(problems)


def _choices(said: Said) -> Choices:
    decisions = {int(line): Decision(word) for line, word in said.decisions.items()}
    return Choices(decisions, dict(said.answers))


def _show(job: Job, plan: ImportPlan, tell: Tell) -> None:
    tell(READING)
    write_rows(job.plan, rows_of(plan), head_of(plan))


def _catch_up(settings: Settings, tell: Tell) -> None:
    """Bring the pages up to the last change: another one may have come while the graph was being made equal to ours."""
    tell(SHOWING)
    while build(settings).any:
        pass


def _new(plan: ImportPlan, said: Said) -> tuple[str, ...]:
    """Return the ids of the sources an import adds."""
    return tuple(f"source/{item.id}" for item in plan.items if _is_new(item, said.decisions.get(str(item.line), "")))


def _is_new(item: Item, decision: str) -> bool:
    return item.outcome is Outcome.NEW or (item.asked and decision != Decision.SAME.value)
