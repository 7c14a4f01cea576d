"""The frame of every screen in the browser: links, history, language, and where reading begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import streamlit as st


def frame(*, language: str, page: str, place: str, screens: Iterable[str], words: Mapping[str, str]) -> None:
    """Tell the browser the language, which page this is, and which addresses are screens: links to them are steps.

    `place` is the part of `page` that makes it another page: where only the rest differs, the reader stays put.
    `words`: what Streamlit says in English, to what is to stand there instead.
    """
    data = {"language": language, "page": page, "place": place, "screens": sorted(screens), "words": dict(words)}
    _component()(key="frame", data=data)


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.frame", html="<i></i>", js="frame.js", isolate_styles=False)
