"""How the explorer bears a class: `python -m benchmarks.classroom [PEOPLE …] [--sources N]`.

Each person is one session of the real server, over the protocol a browser speaks. Everybody opens another page every
four seconds, first spread out, then all at the same moment. A step is timed from the click to the end of the answer;
what the browser needs to draw it is measured by benchmarks.hub.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from app.hub import build
from app.settings import Settings
from benchmarks.generate import library
from graph.stores import open_store
from ontology.elements import slug_of

EVERY = 4.0
"""Seconds between two clicks of one person."""
STEPS = 5
"""Pages each person opens while clicks are spread."""
BURSTS = 5
PER_LABEL = 40
"""Things of one label that a class visits."""


class Person:
    """One session: opens pages and waits until the answer is complete."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    async def open(self, page: str, query: str) -> float:
        """Open a page and return the seconds until its last message has come."""
        asked = BackMsg()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = query
        started = time.perf_counter()
        await self._connection.send(asked.SerializeToString())
        while True:
            said = ForwardMsg()
            said.ParseFromString(await self._connection.recv(decode=False))
            if said.WhichOneof("type") == "script_finished":
                if said.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"/{page}?{query} did not end well")
                return time.perf_counter() - started


@asynccontextmanager
async def class_of(people: int, address: str) -> AsyncIterator[list[Person]]:
    """Yield a class whose members have all opened the start screen."""
    async with AsyncExitStack() as stack:
        members = []
        for _one in range(people):
            connection = await stack.enter_async_context(
                connect(f"ws://{address}/_stcore/stream", max_size=None, subprotocols=["streamlit"])  # type: ignore[list-item]
            )
            members.append(Person(connection))
            await members[-1].open("", "lang=da")
        yield members


def pages_of(settings: Settings) -> list[tuple[str, str]]:
    """Return pages a class goes through: things of the library, their map, and lists."""
    found = [("findings", "lang=da"), ("sources", "lang=da"), ("bikva", "lang=da")]
    with open_store(settings.store) as store:
        for label in ("Concept", "Finding", "Source"):
            slugs = [slug_of(node.id) for node in store.listing(label, most=PER_LABEL).nodes]
            found += [(label.lower(), f"id={slug}&lang=da") for slug in slugs]
            found += [("map", f"focus={slug}&lang=da") for slug in slugs if label == "Concept"]
    return found


async def spread(members: Sequence[Person], pages: Sequence[tuple[str, str]]) -> list[float]:
    """Everybody clicks every few seconds, each at a moment of their own; return the seconds of all steps."""

    async def walk(member: Person, chance: random.Random) -> list[float]:
        await asyncio.sleep(chance.random() * EVERY)
        seconds = []
        for _step in range(STEPS):
            seconds.append(await member.open(*chance.choice(pages)))
            await asyncio.sleep(max(0.0, EVERY - seconds[-1]))
        return seconds

    walks = (walk(member, random.Random(number)) for number, member in enumerate(members))  # noqa: S311 - a fixed walk
    return [second for walked in await asyncio.gather(*walks) for second in walked]


async def bursts(members: Sequence[Person], pages: Sequence[tuple[str, str]]) -> list[float]:
    """Everybody clicks at once, a few times; return the seconds until the last answer of each."""
    chance = random.Random(2026)  # noqa: S311 - a fixed walk
    lasts = []
    for _burst in range(BURSTS):
        lasts.append(max(await asyncio.gather(*(member.open(*chance.choice(pages)) for member in members))))
        await asyncio.sleep(1)
    return lasts


async def measure(people: int, address: str, server: psutil.Process, pages: Sequence[tuple[str, str]]) -> None:
    """Print one line of figures for a class of some size."""
    before = server.memory_info().rss
    async with class_of(people, address) as members:
        busy = server.cpu_times()
        began = time.perf_counter()
        steps = sorted(await spread(members, pages))
        used = server.cpu_times()
        cores = (used.user + used.system - busy.user - busy.system) / (time.perf_counter() - began)
        last = await bursts(members, pages)
        grown = server.memory_info().rss - before
    print(
        f"{people:>4} people: a step p50 {statistics.median(steps) * 1000:.0f} ms, "
        f"p95 {steps[int(len(steps) * 0.95)] * 1000:.0f} ms, {cores:.2f} cores busy; "
        f"all at once, last answer {statistics.median(last):.2f} s (worst {max(last):.2f} s); "
        f"memory {server.memory_info().rss / 1e6:.0f} MB, {grown / 1e6 / people:.2f} MB a session"
    )


@contextmanager
def served(settings: Settings) -> Iterator[tuple[str, psutil.Process]]:
    """Serve a built hub as a person does; yield its address and its process."""
    command = [sys.executable, "-m", "brobygger", "serve", "--port", "0", "--no-browser", "--no-build"]
    environment = {**os.environ, "BROBYGGER_LIBRARY": str(settings.library), "BROBYGGER_STORE": settings.store}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        said = iter(process.stderr or ())
        line = next(line for line in said if line.startswith("Brobygger: http"))
        address = line.split()[1].removeprefix("http://").replace("localhost", "127.0.0.1")
        try:
            wait_for(address)
            yield address, psutil.Process(process.pid)
        finally:
            process.terminate()


def wait_for(address: str) -> None:
    """Wait until the server answers that it is well; it says its address a moment before it listens."""
    for _try in range(200):
        with suppress(URLError), urlopen(f"http://{address}/_stcore/health", timeout=10):
            return
        time.sleep(0.1)
    raise RuntimeError(f"nothing answers at {address}")


def built(folder: Path, sources: int) -> Settings:
    """Build the library of this checkout, or a generated one of some size, into a folder."""
    settings = replace(Settings(), store=f"sqlite:{folder / 'graph.db'}")
    if not sources:
        build(settings)
        return settings
    with open_store(settings.store) as store:
        store.sync(library(sources), "generated")
    return replace(settings, library=folder)


def main() -> None:
    """Serve a library and print a line for each size of a class."""
    asked = argparse.ArgumentParser(description="Measure a class in the explorer.")
    asked.add_argument("people", type=int, nargs="*", default=[30, 100])
    asked.add_argument("--sources", type=int, default=0, help="a generated library of so many sources")
    arguments = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = built(Path(folder), arguments.sources)
        pages = pages_of(settings)
        with served(settings) as (address, server):
            for people in arguments.people:
                asyncio.run(measure(people, address, server, pages))


if __name__ == "__main__":
    main()
