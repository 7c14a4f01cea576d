"""The status of the library: where it is kept, how much it holds, and when it was built."""

from __future__ import annotations

from datetime import datetime

from app.components.markup import Element, element, link, paragraph
from app.screens.parts.things import facts
from app.screens.parts.visit import Visit
from app.settings import Settings
from app.wording.forms import date_words
from app.wording.names import heading
from graph.store import Stats
from graph.stores import Kept, kept_in
from ontology.table import SCHEMA

LISTS = {
    "Concept": "concepts",
    "Finding": "findings",
    "Source": "sources",
    "Project": "projects",
    "Person": "people",
    "Organisation": "organisations",
    "Programme": "programmes",
    "Legislation": "laws",
    "Event": "events",
    "OpenQuestion": "questions",
    "Lesson": "lessons",
}
"""Labels that have a list, with its screen."""


def kept() -> Kept:
    """Return where the library of this hub is kept."""
    return kept_in(Settings.from_environment().store)


def status_line(visit: Visit) -> Element:
    """Say in one line where the library is kept, with the way to all that can be said about it."""
    return link(visit.to("about", part="library"), _kept_in(visit, kept()))


def _kept_in(visit: Visit, place: Kept) -> str:
    _ = visit.words._
    if place.host:
        return _("The library is kept in {product} on {host}", product=place.product, host=place.host)
    if place.product == "SQLite":
        return _("The library is kept in {product} on the hub's own machine", product=place.product)
    return _("The library is kept in {product}", product=place.product)


def status_section(visit: Visit, stats: Stats) -> list[Element]:
    """Say everything: where it is kept, since when, and how much there is, each number leading to what it counts."""
    since = _since(visit, stats.built) if stats.built else None
    return [
        element("h2", visit.words._("Status of the library"), id="library"),
        paragraph(_kept_in(visit, kept()), ". ", since),
        facts(_counts(visit, stats)),
    ]


def _since(visit: Visit, built: datetime) -> str:
    here = built.astimezone()
    day = date_words(here.date().isoformat(), visit.language)
    time = f"{here:%H.%M}" if visit.language == "da" else f"{here:%H:%M}"
    return visit.words._("It was last built on {day} at {time}.", day=day, time=time)


def _counts(visit: Visit, stats: Stats) -> list[tuple[str, list[Element | str]]]:
    return [
        (
            heading(SCHEMA.label(label).plural.in_language(visit.language)),
            [link(visit.to(screen), visit.words.number(number))],
        )
        for label, screen in LISTS.items()
        if (number := stats.nodes.get(label, 0))
    ]
