"""The one place where failures become words: not found, moved, and could not ask are different pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.screens.parts.standing import trouble
from app.screens.parts.troubles import page, told, updating
from app.screens.parts.typed import put_away_typed, put_back_typed
from app.screens.parts.visit import Visit
from ontology.errors import (
    HubError,
    NotFoundError,
    StoreEmptyError,
    StoreError,
    StoreOutdatedError,
    StoreUnreachableError,
    StoreUpdatingError,
)

log = logging.getLogger(__name__)

LOOK_AGAIN = 3.0
"""Seconds between two looks at a library that may answer any moment."""
PASSING = (StoreUnreachableError, StoreEmptyError, StoreUpdatingError, StoreOutdatedError)
"""What is over as soon as somebody starts a server or types a command."""
PATIENT = 15.0
"""Seconds between two looks after anything else: who knocks too often with a wrong password is shut out for a while."""


@contextmanager
def shown_safely(visit: Visit) -> Iterator[None]:
    """Show a page in words where the screen inside cannot do its work."""
    try:
        yield
    except NotFoundError as error:
        not_found(visit, error.identifier)
    except StoreError as error:
        log.warning("the library could not be asked: %s", error)
        cannot_ask(visit, error)
    except HubError as error:
        log.exception("the library could not be read")
        cannot_ask(visit, error)


def not_found(visit: Visit, identifier: str) -> None:
    """Say that nothing has this name, and how to go on."""
    _ = visit.words._
    asked = identifier.partition("/")[2] or identifier
    prose(
        element("h1", _("Not in the library")),
        paragraph(_(
            "Nothing in the library has the address you followed: “{asked}”.", asked=asked[:200]), style="bb-lead"),
        paragraph(_("It may have been misspelt, or it has never been here.")),
        paragraph(
            link(visit.to("search", q=asked[:200]), _("Search for it")), " · ",
            link(visit.to("concepts"), _("All concepts")), " · ",
            link(visit.to("map"), _("The map")),
        ),
        key="not-found",
    )  # fmt: skip


def heed(visit: Visit) -> None:
    """Look at how the library stands before a screen asks it; StoreError where it cannot be asked."""
    found = trouble()
    if isinstance(found, StoreUpdatingError):
        prose(updating(visit), key="updating")
        _look_again(StoreUpdatingError)
    elif found:
        raise found
    put_back_typed()


def cannot_ask(visit: Visit, error: HubError) -> None:
    """Say why the library does not answer, what that means and what to do, until it does."""
    put_away_typed()
    prose(*page(visit, told(error, visit.words)), key="cannot-ask")
    _look_again(type(error))


def _look_again(shown: type[HubError]) -> None:
    """Run the page anew as soon as the library stands otherwise than shown; the reader stays where they are."""
    seconds = LOOK_AGAIN if shown in PASSING else PATIENT
    since = monotonic()

    def look() -> None:
        # Not in the run that shows the trouble: a page that fails for a reason of its own would run without end.
        if monotonic() - since > seconds / 2 and type(trouble()) is not shown:
            st.rerun()

    st.fragment(look, run_every=seconds)()
