"""The frame of every screen in the browser: links, history, language, and where reading begins."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st


def frame(*, language: str, page: str) -> None:
    """Tell the browser the language and which page this is."""
    _component()(key="frame", data={"language": language, "page": page})


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.frame", html="<i></i>", js="frame.js", isolate_styles=False)
