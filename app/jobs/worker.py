"""The process that works at a job: it tells how far it is, and whatever becomes of it stands in the job's folder.

The process that serves pages starts it and goes on serving. It lives on where that one ends; where it is killed itself,
the journal of the library rolls back what was half-way.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Thread

from filelock import Timeout

from app.editors import demand_editor
from app.jobs.job import Job, Status
from app.jobs.order import Order
from app.settings import Settings
from ingest.journal.errors import NotWrittenError
from ontology.errors import HubError, LibraryProblemsError

_READY = b"ready\n"
_PATIENCE = 5.0
"""Seconds to wait for a page that is just looking whether somebody works."""

_PROBLEMS = 5
"""Problems of a library that are told at once; `brobygger check` lists all."""


class JobBusyError(HubError):
    """Somebody works at this job already."""


def start(job: Job, order: Order, settings: Settings) -> None:
    """Start a worker and return when it has begun; NotAnEditorError where the person may only read."""
    demand_editor(settings, order.key)
    # A fresh interpreter: a forked or spawned one would start by running the Streamlit script it was asked from.
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and folder
        [sys.executable, "-m", "app.jobs.worker", str(job.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    assert process.stdout is not None  # noqa: S101
    with process.stdin, process.stdout:
        process.stdin.write(json.dumps(order.data()).encode())
        process.stdin.close()
        began = process.stdout.readline() == _READY
    Thread(target=process.wait, daemon=True).start()
    if not began:
        raise JobBusyError("this is being worked at already; wait until it is done")


def work(job: Job, order: Order, settings: Settings) -> Status:
    """Do a task in this process and return what became of it; errors of the hub are kept with the job."""
    from app.jobs.tasks import perform

    status = Status(task=order.task, process=os.getpid())

    def tell(step: str, at: int = 0, of: int = 0) -> None:
        nonlocal status
        status = replace(status, step=step, at=at, of=of)
        job.status = status

    tell("")
    try:
        news = perform(job, order, settings, tell)
        status = replace(status, done=True, news=news)
    except HubError as error:
        status = replace(status, failed=type(error).__name__, text=_said(error))
    except OSError as error:
        status = replace(status, failed=NotWrittenError.__name__, text=f"{error.filename}: {error.strerror}")
    job.status = status
    return status


def _said(error: HubError) -> str:
    """Return what an error says, the first problems of a library one by one."""
    problems = error.problems if isinstance(error, LibraryProblemsError) else ()
    return "\n".join(map(str, problems[:_PROBLEMS])) or str(error)


def main(folder: str) -> int:
    """Take the job, say so, and work at it; 1 where somebody else has it."""
    job = Job(Path(folder))
    order = Order.of(json.load(sys.stdin))
    try:
        with job.hold().acquire(timeout=_PATIENCE):
            job.status = Status(task=order.task, process=os.getpid())
            with contextlib.suppress(BrokenPipeError):
                sys.stdout.buffer.write(_READY)
                sys.stdout.buffer.flush()
            if hasattr(os, "nice"):
                os.nice(10)  # Whoever reads pages comes first.
            work(job, order, Settings.from_environment())
    except Timeout:
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
