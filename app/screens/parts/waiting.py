"""Waiting beside the page: what takes a while has a thread of its own, and the page runs anew when it is done."""

from __future__ import annotations

from concurrent.futures import Future
from time import monotonic
from typing import Any

import streamlit as st

from app.components.markup import element
from app.components.prose import prose

_LOOK = 0.4
"""Seconds between two looks."""


def is_there(work: Future[Any], meanwhile: str) -> bool:
    """Return whether a piece of work is done; where it is not, say `meanwhile` and run the page anew when it is."""
    if work.done():
        return True
    since = monotonic()

    def look() -> None:
        # Not in the run that begins to wait: what shows the page is still running then.
        if work.done() and monotonic() - since > _LOOK / 2:
            st.rerun()
        prose(element("p", meanwhile, role="status"), key="waiting")

    st.fragment(look, run_every=_LOOK)()
    return False
