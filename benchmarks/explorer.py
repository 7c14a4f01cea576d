"""How soon the explorer answers in a real browser: the first map, presses on the map, search as one types.

    python -m benchmarks.explorer [RUNS]

The hub is that of this checkout, or of BROBYGGER_LIBRARY and BROBYGGER_STORE. Each figure is what a person waits, from
the press to the words on the screen; browser and server share the machine. RUNS (default 20) presses a figure, three
times as many for a line. The last column is the processor time that browser and server spent on it together: it says
what a busy machine cannot distort. An app of Streamlit that shows one word is loaded in turn with ours: what it takes
is not ours to change.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from socket import socket

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from app.settings import Settings
from benchmarks.hub import served
from graph.questions.concept_map import MapView, map_around, most_told
from graph.stores import open_store
from ontology.elements import slug_of

WORDS = ("empowerment", "samskabelse", "koordinerende", "sagsbehandler", "bikva", "borger")
PATIENCE = 30_000
_WORD = "bare"
_SETTLING = 3
"""Loads after which a browser has compiled what it keeps."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What one press took, in seconds."""

    wall: float
    processor: float


def told(what: str, wanted: float, figures: list[Taken]) -> None:
    """Print median, 95th percentile, what is wanted, and the median of processor time, in milliseconds."""
    ordered = sorted(taken.wall for taken in figures)
    middle, high = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    spent = sorted(taken.processor for taken in figures)[len(figures) // 2]
    print(f"{what:50} p50 {middle * 1000:6.0f} ms  p95 {high * 1000:6.0f} ms  wanted {wanted * 1000:5.0f} ms  "
          f"processor {spent * 1000:5.0f} ms")  # fmt: skip


def processor_seconds() -> float:
    """Return the processor time of everything this process has started, browser and server among it."""
    parents: dict[int, tuple[int, float]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # It has ended meanwhile.
        parents[int(folder.name)] = (int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
    return sum(spent for process, (_, spent) in parents.items() if _descends(process, parents))


def _descends(process: int, parents: Mapping[int, tuple[int, float]]) -> bool:
    while process in parents:
        process = parents[process][0]
        if process == os.getpid():
            return True
    return False


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the browser of this machine."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


def seconds(work: Callable[[], object]) -> Taken:
    """Return how long some work takes."""
    spent, start = processor_seconds(), time.perf_counter()
    work()
    wall = time.perf_counter() - start
    return Taken(wall, processor_seconds() - spent)


def drawn(page: Page, url: str) -> None:
    """Open a map and wait until it is drawn."""
    page.goto(url)
    page.locator(".bb-map[data-ready]").wait_for(timeout=PATIENCE)


def first_map(chromium: Browser, url: str, bare: str, runs: int) -> None:
    """Open the map in browsers that have seen nothing yet, then again in ones that have; each beside a bare app."""
    opens = {"map": partial(drawn, url=url), "Streamlit alone": partial(shown, url=bare)}
    cold: dict[str, list[Taken]] = {what: [] for what in opens}
    warm: dict[str, list[Taken]] = {what: [] for what in opens}
    kept = {what: chromium.new_context().new_page() for what in opens}
    for what, load in opens.items():
        for _ in range(_SETTLING):
            load(kept[what])
    for number in range(runs):
        for what, load in opens.items():
            if number % 4 == 0:
                context = chromium.new_context()
                cold[what].append(opened(context.new_page(), load))
                context.close()
            warm[what].append(opened(kept[what], load))
    for what in opens:
        told(f"first load, cold browser: {what}", 1.5, cold[what])
        told(f"loaded anew, warm browser: {what}", 0.5, warm[what])


def opened(page: Page, load: Callable[[Page], None]) -> Taken:
    """Return how long a load takes."""
    return seconds(lambda: load(page))


def shown(page: Page, url: str) -> None:
    """Open the bare app and wait until its word stands there."""
    page.goto(url)
    page.get_by_text(_WORD, exact=True).wait_for(timeout=PATIENCE)


def at_rest(page: Page) -> None:
    """Wait until nothing more comes: a reader looks before pressing."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=PATIENCE)


@contextmanager
def bare_app() -> Iterator[str]:
    """Serve an app of Streamlit that shows one word, and yield its address."""
    with tempfile.TemporaryDirectory() as folder, socket() as free:
        script = Path(folder) / "bare.py"
        script.write_text(f"import streamlit as st\nst.write({_WORD!r})\n", encoding="utf-8")
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        settings = (f"--server.port={port}", "--server.headless=true", "--server.fileWatcherType=none",
                    "--browser.gatherUsageStats=false")  # fmt: skip
        command = [sys.executable, "-m", "streamlit", "run", str(script), *settings]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=folder
        ) as server:
            try:
                next(line for line in server.stdout or () if "URL" in line)
                yield f"http://localhost:{port}"
            finally:
                server.terminate()


def place(page: Page, name: str) -> tuple[float, float]:
    """Return where a concept stands in the window."""
    spot = page.evaluate("name => document.querySelector('.bb-map').whereIs(name)", name)
    return spot["x"], spot["y"]


def map_from_page(page: Page, address: str, focus: str, runs: int) -> list[Taken]:
    """Open the map from the page of its concept, without loading the app anew."""
    found = []
    for _ in range(runs):
        page.goto(f"{address}/concept?id={focus}&lang=da")
        link = page.get_by_role("link", name="Vis på kortet")
        link.wait_for(timeout=PATIENCE)
        page.locator(".bb-map[data-ready]").wait_for(timeout=PATIENCE)

        def press(link: Locator = link) -> None:
            link.click()
            page.locator(".bb-map[data-ready] .bb-map-count", has_text="Udsnit").wait_for(timeout=PATIENCE)

        found.append(seconds(press))
    return found


def pressed_line(page: Page, url: str, ends: tuple[str, str], runs: int) -> list[Taken]:
    """Press a line of the map and wait for its sentence beside it, again and again."""
    found = []
    for _ in range(runs):
        drawn(page, url)
        at_rest(page)
        (x1, y1), (x2, y2) = (place(page, name) for name in ends)

        def press(x: float = x1 + (x2 - x1) * 0.55, y: float = y1 + (y2 - y1) * 0.55) -> None:
            page.mouse.click(x, y)
            page.locator(".bb-chosen").wait_for(timeout=PATIENCE)

        found.append(seconds(press))
    return found


def pressed_concept(page: Page, url: str, name: str, title: str, runs: int) -> list[Taken]:
    """Press a concept of the map and wait for its page, again and again."""
    found = []
    for _ in range(runs):
        drawn(page, url)
        at_rest(page)
        x, y = place(page, name)

        def press(x: float = x, y: float = y) -> None:
            page.mouse.click(x, y)
            page.get_by_role("heading", level=1, name=title, exact=True).wait_for(timeout=PATIENCE)

        found.append(seconds(press))
    return found


def typed(page: Page, address: str, runs: int) -> list[Taken]:
    """Type words letter by letter and wait for the suggestions to each."""
    page.goto(f"{address}/about?lang=da")
    field = page.get_by_role("combobox").first
    field.wait_for(timeout=PATIENCE)
    found = []
    for word in (WORDS * runs)[:runs]:
        field.fill("")
        for number in range(1, 5):
            asked = word[:number]

            def press(asked: str = asked) -> None:
                with page.expect_response(lambda answer: f"/suggest?q={asked}&" in answer.url):
                    field.press_sequentially(asked[-1])
                page.locator("[role=option]").first.wait_for(timeout=PATIENCE)

            found.append(seconds(press))
    return found


def asked_about() -> tuple[str, MapView]:
    """Return the slug of the concept that most is said about, with its map."""
    with open_store(Settings.from_environment().store) as store:
        focus = most_told(store, 1)[0].node
        return slug_of(focus.id), map_around(store, focus.id)


def main(runs: int = 20) -> None:
    """Measure everything once over."""
    focus, view = asked_about()
    names = {item.node.id: str(item.node.properties["name_da"]) for item in view.nodes}
    line = next(edge for edge in view.edges if {edge.start, edge.end} & {f"concept/{focus}"})
    other = line.end if line.start == f"concept/{focus}" else line.start
    ends = (names[f"concept/{focus}"], names[other])
    with served() as address, bare_app() as bare, browser() as chromium:
        url = f"{address}/map?focus={focus}&lang=da"
        first_map(chromium, url, bare, runs)
        page = chromium.new_context(viewport={"width": 1280, "height": 1000}).new_page()
        told("map, from the page of its concept", 0.5, map_from_page(page, address, focus, runs))
        told("press a line of the map → its sentence beside it", 0.25, pressed_line(page, url, ends, runs * 3))
        title = ends[1][:1].upper() + ends[1][1:]
        told("press a concept of the map → its page", 0.4, pressed_concept(page, url, ends[1], title, runs))
        told("search as one types → suggestions", 0.15, typed(page, address, runs))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
