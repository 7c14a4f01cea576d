"""A page of the hub inside a page of another site: which may stand there, and the code that puts it there."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.framing import EMBEDDED, WRITING
from app.screens.parts.visit import Visit, is_embedded
from ontology.errors import NotFoundError

HEIGHT = 700
"""Pixels: a map and the first lines below it."""


def embeddable_page(visit: Visit) -> str:
    """Return the page somebody looks at, from the `/` on; empty where it stands in no other page."""
    screen = visit.screen or "start"
    return f"/{screen}?{urlencode(dict(visit.query))}" if screen in EMBEDDED else ""


def opens_outside_only(visit: Visit) -> bool:
    """Whether a screen does not open here, because here is another site's page and the screen writes."""
    return is_embedded() and visit.screen in WRITING


def only_outside(visit: Visit) -> None:
    """Say that a screen opens in a window of its own."""
    _ = visit.words._
    prose(
        element("h1", _("This opens in a window of its own")),
        paragraph(
            _("Inside another page you can read and try tasks. Writing, teaching and joining happen in Brobygger.")
        ),
        paragraph(link(outside(visit), _("Open in Brobygger"), style="bb-button bb-main")),
        key="only-outside",
    )


def outside(visit: Visit) -> str:
    """Return the whole address of the page somebody looks at, to be opened in a window of its own."""
    query = urlencode({**visit.query, "lang": visit.language})
    return f"{_base(visit.screen)}{visit.screen}?{query}"


def embedded_address(visit: Visit, page: str) -> str:
    """Return the whole address of a page without menu; NotFoundError where no such page stands in another."""
    parts = urlsplit(page)
    screen = parts.path.removeprefix("/")
    if parts.netloc or screen not in EMBEDDED or screen == parts.path:
        raise NotFoundError(page[:200])
    query = [pair for pair in parse_qsl(parts.query) if pair[0] not in ("lang", "embed")]
    asked = urlencode([*query, ("lang", visit.language), ("embed", "true")])
    return f"{_base(visit.screen)}{'' if screen == 'start' else screen}?{asked}"


def frame_code(address: str, title: str) -> str:
    """Return the HTML that shows an address inside another page."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{HEIGHT}"'
        ' style="border:0" loading="lazy" allow="fullscreen"></iframe>'
    )


def _base(screen: str) -> str:
    """Return the address of the hub as this browser reached it, ending with a slash."""
    here = urlsplit(str(st.context.url or ""))
    path = here.path.removesuffix("/").removesuffix(screen) if screen else here.path
    return f"{here.scheme}://{here.netloc}{path.rstrip('/')}/"
