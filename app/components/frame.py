"""The frame of every screen in the browser: links, history, language, and where reading begins."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import streamlit as st


def frame(*, language: str, page: str, screens: Iterable[str]) -> None:
    """Tell the browser the language, which page this is, and which addresses are screens: links to them are steps."""
    _component()(key="frame", data={"language": language, "page": page, "screens": sorted(screens)})


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.frame", html="<i></i>", js="frame.js", isolate_styles=False)
