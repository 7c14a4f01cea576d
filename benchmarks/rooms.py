"""How a room bears a class: `python -m benchmarks.rooms [PHONES …]` prints a line of figures for each size and sheet.

The server is a process of its own, started as a person starts it; the phones are connections that wait for news as
browsers do.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

LESSON = "lesson/who-is-the-bridge-builder"
STOP = "who-is-the-bridge-builder-voices"
CELLS = [["finding/f026", "concept/citizen"], ["finding/f059", "concept/manager"]]
STEPS = 5
SHEETS = tuple(
    f"{name}?id={LESSON.partition('/')[2]}{more}"
    for name, more in (("lesson.pdf", ""), ("lesson.pdf", "&for=teacher"), ("lesson.html", ""), ("slides.pdf", ""))
)
"""What a teacher fetches."""


async def ask(port: int, method: str, path: str, sent: object = None, **headers: str) -> Any:
    """Send one request on a connection of its own and return the JSON that comes back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = b"" if sent is None else json.dumps(sent).encode()
    lines = [f"{method} {path} HTTP/1.1", "host: 127.0.0.1", "connection: close", f"content-length: {len(body)}"]
    lines += [
        "content-type: application/json",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body)
    head, _, text = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    if not head.startswith(b"HTTP/1.1 2"):
        raise RuntimeError(head.decode().splitlines()[0])
    return json.loads(text) if text else None


async def measure(port: int, phones: int) -> dict[str, float]:
    """Run a class of some phones through a lesson; milliseconds, and the number of answers found."""
    opened = await ask(port, "POST", "/rooms", {"lesson": LESSON})
    room, key = f"/rooms/{opened['code']}", opened["key"]
    members = [(await ask(port, "POST", f"{room}/members", {}))["member"] for _ in range(phones)]
    seen = []
    for step in range(STEPS):
        seen += await _step(port, room, key, members, step + 2)
    started = time.perf_counter()
    answers = (ask(port, "PUT", f"{room}/answers/{STOP}", {"cells": CELLS}, x_room_member=member) for member in members)
    await asyncio.gather(*answers)
    sent = time.perf_counter() - started
    started = time.perf_counter()
    await ask(port, "PUT", f"{room}/revealed", {"stop": f"stop/{STOP}", "shown": True}, x_room_key=key)
    shown = await asyncio.gather(*(ask(port, "GET", f"{room}?stop=4", x_room_member=member) for member in members))
    revealed = time.perf_counter() - started
    await ask(port, "DELETE", room, x_room_key=key)
    return {
        "phones": phones,
        "next_p95_ms": sorted(seen)[int(len(seen) * 0.95)] * 1000,
        "next_last_ms": max(seen) * 1000,
        "answers_ms": sent * 1000,
        "answers_found": min(state["answers"] for state in shown),
        "reveal_ms": revealed * 1000,
    }


async def _step(port: int, room: str, key: str, members: list[str], position: int) -> list[float]:
    """Let every phone wait, step on, and return how long each took to hear of it, in seconds."""
    beats = [(await ask(port, "GET", room, x_room_member=member))["beat"] for member in members]
    waiting = [
        asyncio.create_task(_heard(port, room, member, beat)) for member, beat in zip(members, beats, strict=True)
    ]
    await asyncio.sleep(0.5)  # Everybody waits now, as in a class.
    started = time.perf_counter()
    await ask(port, "PUT", f"{room}/position", {"position": position}, x_room_key=key)
    return [at - started for at in await asyncio.gather(*waiting)]


async def _heard(port: int, room: str, member: str, beat: str) -> float:
    await ask(port, "GET", f"{room}?since={beat}", x_room_member=member)
    return time.perf_counter()


def main(sizes: list[int]) -> None:
    """Start a hub, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "BROBYGGER_STORE": f"sqlite:{Path(folder) / 'graph.db'}",
            "BROBYGGER_ROOMS": str(Path(folder) / "rooms"),
        }
        command = [sys.executable, "-m", "brobygger", "serve", "--port", "0", "--no-browser"]
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
            port = _port(server)
            time.sleep(2)  # The address is printed a moment before anybody is answered there.
            for phones in sizes:
                before, started = used_by(server.pid), time.perf_counter()
                figures = asyncio.run(measure(port, phones))
                after, took = used_by(server.pid), time.perf_counter() - started
                figures |= {"seconds": took, "cpu_seconds": after[0] - before[0], "memory_mb": after[1]}
                print(json.dumps({name: round(value, 1) for name, value in figures.items()}))
            for sheet in SHEETS:
                print(json.dumps({"sheet": sheet, "first_ms": round(fetched(port, sheet) * 1000)}))
            server.terminate()


def used_by(process: int) -> tuple[float, float]:
    """Return what a process has used so far: seconds of the processor, and megabytes of memory at most."""
    times = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    ticks = int(times[11]) + int(times[12])
    (peak,) = re.findall(r"VmHWM:\s+(\d+)", Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    return ticks / os.sysconf("SC_CLK_TCK"), int(peak) / 1024


def fetched(port: int, sheet: str) -> float:
    """Return how long a sheet takes that nobody has asked for, in seconds."""
    started = time.perf_counter()
    with urlopen(f"http://127.0.0.1:{port}/sheets/{sheet}&lang=da", timeout=60) as answer:
        if not answer.read():
            raise RuntimeError(f"{sheet} is empty")
    return time.perf_counter() - started


def _port(server: subprocess.Popen[str]) -> int:
    """Return the port that the server says it listens to."""
    for line in server.stderr or ():
        if found := re.match(r"Brobygger: http.*:(\d+)", line):
            return int(found[1])
    raise RuntimeError("the server ended before it said where it listens")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [30, 100])
