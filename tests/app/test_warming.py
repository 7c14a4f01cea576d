"""What pages need is brought in once the server is up, for nobody, and a server that stops meanwhile stops."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import streamlit as st

from app import warming
from app.frontend import FRONTEND
from app.unknown_paths import SCREENS


class Runtime:
    """Stands for Streamlit's: one that answers, or one that is never done."""

    def __init__(self, *, done: bool) -> None:
        self.done = done
        self.asked = 0

    async def does_script_run_without_error(self) -> tuple[bool, str]:
        self.asked += 1
        if not self.done:
            await asyncio.Event().wait()
        return True, "ok"


def run(work: Coroutine[Any, Any, None]) -> None:
    with ThreadPoolExecutor(1) as thread:  # A browser test in the same process has a loop of its own in this one.
        thread.submit(asyncio.run, work).result(timeout=60)


def test_screens_are_loaded_files_are_packed_and_the_start_is_run_once(monkeypatch: pytest.MonkeyPatch) -> None:
    runtime = Runtime(done=True)
    monkeypatch.setattr(warming, "get_instance", lambda: runtime)
    run(warming.warm())
    assert runtime.asked == 1
    assert {f"app.screens.{screen}" for screen in SCREENS} <= sys.modules.keys()
    assert FRONTEND.packed.cache_info().currsize == len(FRONTEND.names)


def test_a_server_that_stops_meanwhile_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    runtime = Runtime(done=False)
    monkeypatch.setattr(warming, "get_instance", lambda: runtime)

    async def up_and_down() -> None:
        async with warming.warming(st.App("main.py")):
            while not runtime.asked:
                await asyncio.sleep(0)

    run(up_and_down())
    assert runtime.asked == 1
