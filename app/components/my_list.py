"""What a reader collects, kept in the browser: a button on pages, and the list, which tells the page what it holds."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from app.wording import Wording

_HTML = '<div class="bb-prose bb-mine"></div>'
_KEY = "my-list"


def collect_button(words: Wording, identifier: str, href: str, compare: str = "", both: bool = False) -> None:
    """Show the button that puts one thing on the list or takes it away.

    `href` leads to the list; `compare` to the comparison of this thing with others, or of `both` that it joins, where
    there is one.
    """
    _ = words._
    texts = {
        "add": _("Add to my list"),
        "remove": _("On my list – remove"),
        "added": _("Added."),
        "removed": _("Removed."),
        "open": _("My list ({n})"),
        "compare": _("Compare the two") if both else _("Compare with …"),
        "most": _("Your list is full. Remove something first."),
        **_trouble(words),
    }
    data = {"role": "button", "id": identifier, "href": href, "compare": compare, "texts": texts}
    _component()(key="collect", data=data)


def list_link(words: Wording, href: str) -> None:
    """Show the way to the list with how much is on it; nothing as long as it is empty."""
    data = {"role": "link", "href": href, "texts": {"open": words._("My list ({n})")}}
    _component()(key="my-list-link", data=data, width="content")


def list_in_browser() -> Any:
    """Return what the browser has said its list holds, as it came: untrusted. None before it has said anything."""
    state = st.session_state.get(_KEY)
    return state["list"] if state and "list" in state else None


def reading_list(words: Wording, known: list[dict[str, str]] | None, items: dict[str, dict[str, str]]) -> None:
    """Show the list; `known` is what the page knows it to hold, `items` what the library says of each id."""
    data = {"role": "list", "known": known, "items": items, "texts": _texts(words)}
    _component()(key=_KEY, data=data, default={"list": None}, on_list_change=_arrived)


def _arrived() -> None:
    """Let Streamlit keep what the browser said: the run that follows reads it."""


def _trouble(words: Wording) -> dict[str, str]:
    _ = words._
    return {
        "off": _(
            "This browser keeps nothing for this page, as in a private window. Your list lasts until you close the"
            " page: download it."
        ),
        "full": _("The storage of this browser is full. Your list lasts until you close the page: download it."),
    }


def _texts(words: Wording) -> dict[str, str]:
    _ = words._
    return {
        "up": _("Up"),
        "down": _("Down"),
        "remove": _("Remove"),
        "removed": _("Removed."),
        "nowAt": _("Now at place {n}"),
        "note": _("Your note on {name}"),
        "noteHere": _("Write a line of your own"),
        "noteKept": _("The note is kept."),
        "gone": _("“{id}” is not in the library."),
        "reading": _("Looking up {id} …"),
        "download": _("Download the list"),
        "upload": _("Upload a list"),
        "uploaded": _("{n} more on your list."),
        "noList": _("This file is no list of Brobygger. Nothing has changed."),
        "clear": _("Empty the list"),
        "sure": _("Press once more to empty it"),
        "cleared": _("Your list is empty."),
        **_trouble(words),
    }


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.my_list", html=_HTML, js="my_list.js", isolate_styles=False)
