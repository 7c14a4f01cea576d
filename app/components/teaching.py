"""Teaching in the browser: a room for the class, the teacher's desk, the wall, a task at home, cards to recall.

What happens in a room is between the browser and the addresses of `app.rooms.routes`; Streamlit only brings the page.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import streamlit as st

Role = Literal["room", "wall", "teach", "task", "cards", "step", "keep"]
_HTML = '<div class="bb-prose bb-teaching"></div>'


def teaching(role: Role, data: dict[str, Any], *, key: str) -> None:
    """Show one part of teaching; `data` is made by `app.screens.parts.teaching_data`."""
    _component()(key=key, data={"role": role, **data})


def step_to(href: str) -> None:
    """Lead the reader on to another address of the app."""
    teaching("step", {"href": href}, key=f"step-{href}")


def keep_while_writing() -> None:
    """Let fields be read while somebody writes, not only when they are left, so that a reload loses nothing."""
    teaching("keep", {}, key="keep")


@cache
def _component() -> Any:
    return st.components.v2.component(
        "brobygger.teaching", html=_HTML, js="teaching.js", css="teaching.css", isolate_styles=False
    )
