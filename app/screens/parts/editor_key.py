"""The editor key in a session: asked for once, kept in memory as long as the page is open, never in an address."""

from __future__ import annotations

import streamlit as st

from app.components.markup import paragraph
from app.components.prose import prose
from app.editing import is_editor
from app.screens.parts.visit import Visit
from app.settings import Settings

_KEPT = "editor-key"
_WIDTH = 400
"""Pixels: as wide as a key needs."""


def is_known_editor() -> bool:
    """Whether whoever sits here may write: everyone at this machine, elsewhere who has given the key."""
    return is_editor(Settings.from_environment(), _kept())


def known_key(visit: Visit) -> str | None:
    """Return the key of an editor, empty where none is needed; None, with a field for it, until it is given."""
    if is_known_editor():
        return _kept()
    _ = visit.words._
    if not Settings.from_environment().editor_key:
        prose(paragraph(_("Nobody may write on this hub: its keeper has set no editor key.")), key="no-editors")
        return None
    with st.container(width=_WIDTH), st.form("editor-key-form", border=False):
        given = st.text_input(_("Editor key"), type="password", max_chars=200)
        sent = st.form_submit_button(_("Go on"), type="primary")
    if sent and is_editor(Settings.from_environment(), given):
        st.session_state[_KEPT] = given
        st.rerun()
    if sent:
        st.error(_("This is not the editor key of this hub. Ask its keeper for it."))
    return None


def _kept() -> str:
    return str(st.session_state.get(_KEPT, ""))
