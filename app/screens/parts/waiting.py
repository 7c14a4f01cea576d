"""Waiting beside the page: what takes a while has a thread of its own, and the page runs anew when it is done."""

from __future__ import annotations

from concurrent.futures import Future
from time import monotonic
from typing import Any

import streamlit as st

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
        st.caption(meanwhile)

    st.fragment(look, run_every=_LOOK)()
    return False
