"""The pages of the app as Streamlit wants them: made once for each language, and handed to each run as copies."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from pathlib import Path

import streamlit as st

from app.wording import Wording

SCREENS = Path(__file__).resolve().parents[1]
"""The folder with a file for each screen."""


def pages(words: Wording, screens: Mapping[str, str], hidden: bool = False) -> list[st.Page]:
    """Return the pages of some screens, told as path and title."""
    # Copies, because Streamlit notes on a page whether it may run: what one reader opens is no matter of another's.
    return [copy(_page(words, name, title, hidden)) for name, title in screens.items()]


@lru_cache(maxsize=256)
def _page(words: Wording, name: str, title: str, hidden: bool) -> st.Page:
    """Make a page, which looks for its file: for fifty of them a tenth of what a run takes."""
    return st.Page(
        SCREENS / f"{name}.py",
        title=words._(title),
        url_path=name,
        default=name == "start",
        visibility="hidden" if hidden else "visible",
    )
