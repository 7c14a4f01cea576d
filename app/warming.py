"""The first reader waits no longer than the others: once the server is up, it brings in what a page needs.

Without it the first page of the day takes a second more, for code that is loaded and a library that is opened.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module

import streamlit as st
from streamlit.runtime import get_instance

from app.frontend import FRONTEND
from app.unknown_paths import SCREENS


@asynccontextmanager
async def warming(_app: st.App) -> AsyncIterator[None]:
    """Bring in what pages need beside answering, for as long as the server runs; nobody waits for it."""
    task = asyncio.create_task(warm())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def warm() -> None:
    """Load every screen, pack the files of our components, and run the start page once for nobody.

    A page that fails says so to whoever opens it; here its outcome does not matter.
    """
    await asyncio.to_thread(_load)
    await get_instance().does_script_run_without_error()


def _load() -> None:
    for screen in sorted(SCREENS):
        import_module(f"app.screens.{screen}")
    for name in sorted(FRONTEND.names):
        FRONTEND.packed(name)
