"""The editor key in a session: given once or had by logging in, kept in memory only, never in an address."""

from __future__ import annotations

from functools import cache

import streamlit as st

from app.components.markup import paragraph
from app.components.prose import prose
from app.editing import is_editor
from app.rooms.errors import TooManyError
from app.rooms.limits import Allowance, Limit
from app.screens.parts.visit import Visit
from app.settings import Settings

_KEPT = "editor-key"
WRONG_KEYS = Allowance(10, 3600)
"""Of one client: enough to mistype, too few to guess."""
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
    _offer_login(visit)
    with st.container(width=_WIDTH), st.form("editor-key-form", border=False):
        given = st.text_input(_("Editor key"), type="password", max_chars=200)
        sent = st.form_submit_button(_("Go on"), type="primary")
    if sent:
        _try(visit, given)
    return None


def _try(visit: Visit, given: str) -> None:
    _, client = visit.words._, st.context.ip_address or ""
    try:
        _wrong_keys().check(client)
    except TooManyError as error:
        st.error(_("Too many tries in a short time. Try again in {n} seconds.", n=error.wait))
        return
    if is_editor(Settings.from_environment(), given):
        st.session_state[_KEPT] = given
        st.rerun()
    _wrong_keys().spend(client)
    st.error(_("This is not the editor key of this hub. Ask its keeper for it."))


@cache
def _wrong_keys() -> Limit:
    return Limit(WRONG_KEYS)


def _offer_login(visit: Visit) -> None:
    """Offer the login of the keeper's school where one is set up, and say so where it opened nothing."""
    if not Settings.from_environment().editors:
        return
    _ = visit.words._
    if st.user.is_logged_in:
        st.error(_("You are logged in, but not as an editor of this hub. Ask its keeper to add your address."))
        st.button(_("Log out"), on_click=st.logout)
    else:
        st.button(_("Log in"), type="primary", on_click=st.login)


def _kept() -> str:
    settings = Settings.from_environment()
    return settings.editor_key if _logged_in(settings) else str(st.session_state.get(_KEPT, ""))


def _logged_in(settings: Settings) -> bool:
    """Whether one of the hub's editors has logged in, with an address that the login vouches for."""
    if not settings.editors or not st.user.is_logged_in:
        return False
    address = str(st.user.get("email", "")).lower()
    return address in settings.editors and st.user.get("email_verified", True) is not False
