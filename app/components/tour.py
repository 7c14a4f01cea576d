"""The guided tour in the browser: where a reader is on it, remembered until they come back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import streamlit as st

from app.components.markup import Element, as_data


def tour_strip(
    blocks: Sequence[Element], *, key: str, step: int = 0, here: str = "", invite: bool = False, words: dict[str, str]
) -> None:
    """Show what the tour says on this page.

    `step` above 0 is the stop this page is, at the address `here`; without one, a reader who has wandered off finds
    the way back, and `invite` adds to the blocks the stop at which somebody left. `words` are those of the browser.
    """
    data = {
        "blocks": [as_data(block) for block in blocks], "step": step, "here": here, "invite": invite, "words": words,
    }  # fmt: skip
    _component()(key=key, data=data)


@cache
def _component() -> Any:
    return st.components.v2.component(
        "brobygger.tour", html='<div class="bb-prose bb-tour-place"></div>', js="tour.js", isolate_styles=False
    )
