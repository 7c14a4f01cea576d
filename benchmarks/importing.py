"""How pages are served while somebody imports: `python -m benchmarks.importing [ENTRIES] [--people N]`.

A class opens pages of a copy of this checkout's library, over the protocol a browser speaks, each person another page
every four seconds: first while nothing else is done, then while an import of made-up entries is planned, while it is
written, and while it is taken back. Read the figures beside each other.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from app.hub import build
from app.jobs.job import About, Job
from app.jobs.order import Order
from app.jobs.rows import ASKED, OTHER, PlanFile
from app.jobs.worker import start
from app.settings import Settings
from benchmarks.classroom import EVERY, Person, class_of, pages_of, served
from benchmarks.entries import bibliography

QUIET = 20.0
"""Seconds of clicks while nothing else is done."""


async def clicks(members: Sequence[Person], pages: Sequence[tuple[str, str]], go_on: Callable[[], bool]) -> list[float]:
    """Everybody clicks every few seconds as long as it goes on; return the seconds of all steps."""

    async def walk(member: Person, chance: random.Random) -> list[float]:
        await asyncio.sleep(chance.random() * EVERY)
        seconds = []
        while go_on():
            seconds.append(await member.open(*chance.choice(pages)))
            await asyncio.sleep(max(0.0, EVERY - seconds[-1]))
        return seconds

    walks = (walk(member, random.Random(number)) for number, member in enumerate(members))  # noqa: S311 - a fixed walk
    return [second for walked in await asyncio.gather(*walks) for second in walked]


def report(what: str, steps: list[float], took: float) -> None:
    """Print one line of figures."""
    steps = sorted(steps)
    print(
        f"{what:24} {took:6.1f} s, {len(steps):4} steps: p50 {statistics.median(steps) * 1000:5.0f} ms, "
        f"p95 {steps[int(len(steps) * 0.95)] * 1000:5.0f} ms, worst {steps[-1] * 1000:5.0f} ms",
        flush=True,
    )


async def measure(settings: Settings, address: str, job: Job, people: int) -> None:
    """Print a line for each thing that is done while a class clicks."""
    pages = pages_of(settings)
    async with class_of(people, address) as members:
        began = time.monotonic()
        report("nothing else", await clicks(members, pages, lambda: time.monotonic() < began + QUIET), QUIET)
        for task in ("plan", "write", "undo"):
            began = time.monotonic()
            start(job, Order(task=task), settings)
            steps = await clicks(members, pages, job.running)
            job.wait(600)
            report(task, steps, time.monotonic() - began)
            if not job.status.done:
                raise RuntimeError(job.status.text)


def show_pages(job: Job) -> None:
    """Print how long a page of the plan takes to be read, first and last."""
    began = time.perf_counter()
    plan = PlanFile.read(job.plan)
    if plan:
        rows = plan.rows(OTHER, plan.total(OTHER) - 25, 25)
        took = (time.perf_counter() - began) * 1000
        print(f"the last of {plan.total(OTHER)} entries, {plan.total(ASKED)} questions: {len(rows)} in {took:.0f} ms")


def main() -> None:
    """Serve a copy of the library and print the figures."""
    asked = argparse.ArgumentParser(description="Measure a class while somebody imports.")
    asked.add_argument("entries", type=int, nargs="?", default=20_000)
    asked.add_argument("--people", type=int, default=10)
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        shutil.copytree("bibliography", library)
        settings = replace(Settings(), library=library, store=f"sqlite:{folder}/graph.db")
        os.environ.update({"BROBYGGER_LIBRARY": str(library), "BROBYGGER_STORE": settings.store})
        build(settings)
        about = About(file="many.bib", name="many")
        job = Job.new(settings, about, bibliography(arguments.entries).encode())
        with served(settings) as (address, _):
            asyncio.run(measure(settings, address, job, arguments.people))
        show_pages(job)


if __name__ == "__main__":
    main()
