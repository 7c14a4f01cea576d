"""Prose: text with links inside the app, shown from data by a component of our own.

A plain link of Streamlit opens a new tab and starts afresh; these keep the session and make one history entry.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import streamlit as st

from app.components.markup import Inline, as_data


def prose(
    *blocks: Inline | None, key: str, width: int | Literal["stretch", "content"] = "stretch", target: str = ""
) -> None:
    """Show blocks of text one below the other.

    `key` must be the same from run to run; `target` is the id of the element the reader is led to.
    """
    data = {"blocks": [as_data(block) for block in blocks if block is not None], "target": target}
    _component()(key=key, data=data, width=width)


@cache
def _component() -> Any:
    return st.components.v2.component(
        "brobygger.prose", html='<div class="bb-prose"></div>', js="prose.js", isolate_styles=False
    )
