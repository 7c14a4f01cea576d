"""An address that has moved: the browser goes on to the new one, and Back does not return to the old one."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st


def redirect(href: str, *, key: str) -> None:
    """Lead the browser on to an address of the app."""
    _component()(key=key, data={"href": href})


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.redirect", html="<i></i>", js="redirect.js", isolate_styles=False)
