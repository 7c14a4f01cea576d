"""What somebody has typed, kept through runs that cannot show the field: Streamlit forgets a field it does not see."""

from __future__ import annotations

import streamlit as st

_KEPT = "kept-"
"""What the key of a field begins with whose text is worth keeping."""
_AWAY = "what is typed"


def kept(name: str, value: object = None) -> str:
    """Return the key of a field whose text outlives such a run; it shows `value` until somebody writes in it."""
    key = f"{_KEPT}{name}"
    if value is not None:
        st.session_state.setdefault(key, value)
    return key


def put_away_typed() -> None:
    """Remember the text of every field that the page cannot show just now."""
    now = {str(name): value for name, value in st.session_state.items() if str(name).startswith(_KEPT)}
    st.session_state[_AWAY] = {**st.session_state.get(_AWAY, {}), **now}


def put_back_typed() -> None:
    """Give the fields of the page their text again, in the run that shows them."""
    for name, value in st.session_state.pop(_AWAY, {}).items():
        st.session_state[name] = value
