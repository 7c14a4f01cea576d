"""An address to go on to: the browser follows without a click."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st


def redirect(href: str, *, key: str, step: bool = False) -> None:
    """Lead the browser on to an address of the app.

    Back does not return to an address that has moved; it does after a `step`, which the reader asked for.
    """
    _component()(key=key, data={"href": href, "step": step})


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.redirect", html="<i></i>", js="redirect.js", isolate_styles=False)
