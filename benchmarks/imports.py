"""How long an import takes, stage by stage: `python -m benchmarks.imports 20000 [--reader PYTHON]`.

Seconds on the clock, which a person waits, and beside them those of processors: in this process, and in those that work
ahead for it; the most memory of each. Where an interpreter that has pybtex is named, that reads the same file in the
same run, and the whole is given as a multiple of it. Both suffer from whatever else the machine does: the load is told.
Run it for 2,000, 20,000 and 100,000 entries to see how it grows.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple, Self, TypeVar

from app.commands.init import start
from app.hub import build
from app.importing import plan
from app.settings import Settings
from benchmarks.entries import bibliography
from graph.stores import open_store
from ingest.checks import flaws
from ingest.imports.applying import apply_plan
from ingest.imports.names import bib_of
from ingest.imports.outside import read_outside
from ingest.imports.plan import ImportPlan
from ingest.library import Library, read_library
from ontology.collecting import without_collecting

Result = TypeVar("Result")

_READER = """
import sys, time
from pybtex.database.input import bibtex
began, worked = time.perf_counter(), time.process_time()
bibtex.Parser().parse_file(sys.argv[1])
print(time.perf_counter() - began, time.process_time() - worked)
"""


class Seconds(NamedTuple):
    """What something took."""

    clock: float
    own: float
    """Of a processor, in this process."""
    ahead: float
    """Of a processor, in processes that worked ahead."""

    @classmethod
    def now(cls) -> Self:
        """Return how far the clocks are."""
        others = resource.getrusage(resource.RUSAGE_CHILDREN)
        return cls(perf_counter(), process_time(), others.ru_utime + others.ru_stime)

    def since(self, began: Seconds) -> Seconds:
        """Return what has passed since then."""
        return Seconds(*(now - then for now, then in zip(self, began, strict=True)))

    def __str__(self) -> str:
        return f"{self.clock:8.2f} s; processors {self.own:.2f} + {self.ahead:.2f} s"


def main() -> None:
    """Print the stages of a first import, and what the same and a changed file cost after it."""
    parser = argparse.ArgumentParser(description="Measure an import of made-up entries.")
    parser.add_argument("entries", type=int)
    parser.add_argument("--reader", default="", metavar="PYTHON", help="an interpreter that has pybtex")
    asked = parser.parse_args()
    text = bibliography(asked.entries)
    with tempfile.TemporaryDirectory() as place, without_collecting():
        settings = replace(Settings(), library=Path(place) / "library", store=f"sqlite:{place}/graph.db")
        start(settings.library)
        whole = first_import(settings, text.encode())
        again = measured("the same bytes again", lambda: plan(settings, text.encode(), "refs"))[1]
        changed = measured("three entries changed", lambda: import_again(settings, edited(text)))[1]
        shares = f"{again.clock / whole.clock:6.1%} and {changed.clock / whole.clock:6.1%}"
        print(f"{'share of the first import':38} {shares}; load {os.getloadavg()[0]:.1f}")
        if asked.reader:
            compare(whole, text, Path(place), asked.reader)


def first_import(settings: Settings, data: bytes) -> Seconds:
    """Import a file into an empty library, print the share of each stage, and return the seconds of all."""
    stages = {
        "read: split, guard": lambda: read_outside(data, bib_of("refs")),
        "plan: decode, names, match, mint ids": lambda: planned.append(plan(settings, data, "refs")),
        # Let go of as the worker does: nothing of a plan is held while the graph is built.
        "write: file, ledger, journal": lambda: apply_plan(settings.library, planned.pop()),
        "library: records, merge": lambda: libraries.append(read_library(settings.library)),
        "checks": lambda: flaws(libraries[0]),
        "graph: compare, write, index": lambda: synced(settings, libraries),
    }
    planned: list[ImportPlan] = []
    libraries: list[Library] = []
    seconds = {name: measured(name, work)[1] for name, work in stages.items()}
    whole = Seconds(*map(sum, zip(*seconds.values(), strict=True)))
    print(f"{'whole':38} {whole}; {most_memory(resource.RUSAGE_SELF):,} MB at most", end="")
    print(f", of one that works ahead {most_memory(resource.RUSAGE_CHILDREN):,} MB, most of it shared")
    shares = ", ".join(f"{name.partition(':')[0]} {one.clock / whole.clock:.0%}" for name, one in seconds.items())
    print(f"{'shares':38} {shares}")
    return whole


def synced(settings: Settings, libraries: list[Library]) -> None:
    """Bring the graph up to date with a library that has been read, and let go of it as `build` does."""
    library = libraries.pop()
    elements, digest = list(library.elements), library.digest
    del library
    with open_store(settings.store) as store:
        store.sync(elements, digest)


def most_memory(whose: int) -> int:
    """Return the most memory this process, or one of those that worked ahead, has had, in MB."""
    return resource.getrusage(whose).ru_maxrss // 1024


def import_again(settings: Settings, text: str) -> None:
    """Import a file that differs from the last one, and bring the graph up to date."""
    read_outside.cache_clear()
    apply_plan(settings.library, plan(settings, text.encode(), "refs"))
    build(settings)


def edited(text: str) -> str:
    """Return the text with three entries changed."""
    return text.replace("keywords     = {", "keywords     = {nyt, ", 3)


def compare(whole: Seconds, text: str, place: Path, reader: str) -> None:
    """Let pybtex read the same file, and print the whole as a multiple of that."""
    file = place / "refs.bib"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run([reader, "-c", _READER, str(file)], capture_output=True, text=True, check=True)
    clock, own = map(float, done.stdout.split())
    print(f"{'pybtex, reading only':38} {clock:8.2f} s; processor {own:.2f} s; load {os.getloadavg()[0]:.1f}")
    worked = (whole.own + whole.ahead) / own
    print(f"{'the whole is':38} {whole.clock / clock:.2f} times that on the clock, {worked:.2f} times its processor")


def measured(name: str, work: Callable[[], Result]) -> tuple[Result, Seconds]:
    """Do something, print how long it took, and return its result and the seconds."""
    began = Seconds.now()
    result = work()
    took = Seconds.now().since(began)
    print(f"{name:38} {took}", flush=True)
    return result, took


if __name__ == "__main__":
    main()
