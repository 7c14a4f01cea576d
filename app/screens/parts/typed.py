"""What somebody has typed, kept through runs that cannot show the field: Streamlit forgets a field it does not see."""

from __future__ import annotations

import streamlit as st

KEPT = "kept-"
"""What the key of a field begins with whose text is worth keeping."""
_AWAY = "what is typed"


def put_away_typed() -> None:
    """Remember the text of every field that the page cannot show just now."""
    now = {str(name): value for name, value in st.session_state.items() if str(name).startswith(KEPT)}
    st.session_state[_AWAY] = {**st.session_state.get(_AWAY, {}), **now}


def put_back_typed() -> None:
    """Give the fields of the page their text again, in the run that shows them."""
    for name, value in st.session_state.pop(_AWAY, {}).items():
        st.session_state[name] = value
