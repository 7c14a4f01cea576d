"""How fast the hub is on the library of this checkout: build, commands, a concept page, exports.

    python -m benchmarks.hub [RUNS]

Every figure is the median of RUNS (default 5), with the spread, all of one run on one machine: read the ratios.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from graph.questions.concept import concept_page
from graph.stores import open_store

BROBYGGER = [sys.executable, "-m", "brobygger"]
BARE = [sys.executable, "-c", "import sqlite3"]
FORMATS = ("turtle", "jsonld", "ntriples", "rdfxml")


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def report(what: str, figures: list[float]) -> float:
    """Print the median and spread of some figures, in milliseconds, and return the median."""
    middle = statistics.median(figures)
    print(f"{what:44} {middle * 1000:9.1f} ms   ({min(figures) * 1000:.1f} – {max(figures) * 1000:.1f})")
    return middle


def run(arguments: list[str]) -> None:
    """Run a command and fail if it does."""
    subprocess.run(arguments, check=True, capture_output=True)


def building(database: Path, runs: int) -> None:
    """Build from nothing, then with nothing changed."""

    def anew() -> None:
        shutil.rmtree(database.parent, ignore_errors=True)
        run([*BROBYGGER, "build"])

    report("build from nothing", [seconds(anew) for _ in range(runs)])
    report("build with nothing changed", [seconds(lambda: run([*BROBYGGER, "build"])) for _ in range(runs)])


def starting(runs: int) -> None:
    """Start a small command, beside a bare interpreter with sqlite3."""
    bare = report("python with sqlite3, nothing else", [seconds(lambda: run(BARE)) for _ in range(runs)])
    show = [*BROBYGGER, "show", "empowerment", "--json"]
    ours = report("brobygger show", [seconds(lambda: run(show)) for _ in range(runs)])
    print(f"{'  times the bare interpreter':44} {ours / bare:9.1f}")


def asking(address: str) -> None:
    """Ask for the page of every concept, ten times over."""
    with open_store(address) as store:
        ids = [node.id for node in store.listing("Concept", most=10_000).nodes]
        figures = sorted(seconds(partial(concept_page, store, name)) for name in ids * 10)
    print(f"{'concept page, p50 and p95':44} {figures[len(figures) // 2] * 1000:9.1f} ms   "
          f"{figures[int(len(figures) * 0.95)] * 1000:.1f} ms   ({len(ids)} concepts × 10)")  # fmt: skip


def exporting(folder: Path, runs: int) -> None:
    """Export every format, with its size."""
    for form in FORMATS:
        target = folder / form
        export = partial(run, [*BROBYGGER, "export", form, "-o", str(target)])
        figures = [seconds(export) for _ in range(runs)]
        report(f"export {form}, {target.stat().st_size / 1e6:.2f} MB", figures)


@contextmanager
def served() -> Iterator[str]:
    """Serve the app on a free port and yield its address."""
    command = [*BROBYGGER, "serve", "--no-build", "--no-browser", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            yield next(line.split()[1] for line in server.stderr or () if line.startswith("Brobygger:"))
        finally:
            server.terminate()


def main(runs: int = 5) -> None:
    """Measure everything once over, in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "graph" / "graph.db"
        os.environ["BROBYGGER_STORE"] = f"sqlite:{database}"
        building(database, runs)
        starting(runs * 2)
        asking(os.environ["BROBYGGER_STORE"])
        exporting(Path(folder), runs)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
