"""What is said where the library cannot be asked: what happened, what became of the work, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.components.markup import Element, element, link, paragraph
from app.screens.parts.status import kept
from app.screens.parts.visit import Visit
from app.wording import Wording
from ontology.errors import (
    StoreEmptyError,
    StoreError,
    StoreOutdatedError,
    StoreRefusedError,
    StoreTooNewError,
    StoreUnreachableError,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One trouble in words."""

    title: str
    happened: str
    cure: str
    """What the person who runs the hub does."""


def told(error: Exception, words: Wording) -> Told:
    """Put a failure into words for readers; nothing of the failure's own text is shown."""
    for kind, tell in _TOLD.items():
        if isinstance(error, kind):
            return tell(words)
    return _other(words)


def _unreachable(words: Wording) -> Told:
    _ = words._
    place = kept().host
    return Told(
        _("The library does not answer just now"),
        _("The pages are here, but the database where the library is kept does not answer."),
        _("If you run this hub: start Neo4j on {host}, or correct NEO4J_URI and start the hub again.", host=place)
        if place
        else _("If you run this hub: look in its log."),
    )


def _refused(words: Wording) -> Told:
    _ = words._
    return Told(
        _("The library does not let this hub in"),
        _("The database where the library is kept refuses the user or the password that this hub was given."),
        _("If you run this hub: check NEO4J_USERNAME and NEO4J_PASSWORD, then start the hub again."),
    )


def _empty(words: Wording) -> Told:
    _ = words._
    return Told(
        _("The library has not been built yet"),
        _("The place where the library is kept is there, and it is empty."),
        _("If you run this hub, type: brobygger build"),
    )


def _outdated(words: Wording) -> Told:
    _ = words._
    return Told(
        _("The library was built by another version of Brobygger"),
        _("This version keeps the library in another way and cannot read what is there."),
        _("If you run this hub, type: brobygger build. The library is then built anew from its files."),
    )


def _too_new(words: Wording) -> Told:
    _ = words._
    return Told(
        _("The library was built by a newer version of Brobygger"),
        _("This version cannot read what is there, and leaves it alone."),
        _("If you run this hub: update Brobygger, or give it another database."),
    )


def _other(words: Wording) -> Told:
    _ = words._
    return Told(
        _("The library cannot be read just now"),
        _("The pages are here, but what they are made of could not be read."),
        _("If you run this hub: its log says why. Often this helps: brobygger build"),
    )


_TOLD: dict[type[StoreError], Callable[[Wording], Told]] = {
    StoreUnreachableError: _unreachable,
    StoreRefusedError: _refused,
    StoreEmptyError: _empty,
    StoreOutdatedError: _outdated,
    StoreTooNewError: _too_new,
}


def page(visit: Visit, told: Told) -> list[Element]:
    """Return the whole page of a trouble."""
    _ = visit.words._
    return [
        element("h1", told.title, style="bb-wrong"),
        element(
            "div",
            paragraph(told.happened),
            paragraph(_("Nothing is lost: the library's files are as they were.")),
            paragraph(_("You need not do anything. This page looks again by itself and opens where you were.")),
            paragraph(told.cure, style="bb-meta"),
            style="bb-error",
            role="alert",
        ),
        paragraph(link(visit.here(), _("Try again")), style="bb-again"),
    ]


def updating(visit: Visit) -> Element:
    """Say above a page that what it shows may be incomplete."""
    text = visit.words._(
        "The library is being updated. Until that is done, something may be missing here. The page follows by itself."
    )
    return element("div", paragraph(text), style="bb-box", role="status")
