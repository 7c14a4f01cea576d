"""The guided tour: a few stops on real pages, each with a strip above it that says what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.components.markup import Element, Inline, element, link, paragraph
from app.components.tour import tour_strip
from app.screens.parts.visit import Visit
from app.wording import N_
from graph.questions.tour import Tour, tour
from graph.store import GraphStore
from ontology.elements import slug_of
from ontology.table import SCHEMA

TOLD = {
    "": (
        N_("Search in everything"),
        N_(
            "Write a word in the field, in Danish or English and in any form: a concept, a name, a title. "
            "Suggestions come as you type. Every number on the page is a link to what it counts."
        ),
    ),
    "concept": (
        N_("A concept, and who says what about it"),
        N_(
            "First what the word means. Then who says what: the bar shows the voices, and a voice that is missing "
            "is named. Under each finding stand its source and page."
        ),
    ),
    "link": (
        N_("A connection is a sentence"),
        N_(
            "This is where the verb of a connection leads: why the two are joined, where it is written, and what is "
            "said about both."
        ),
    ),
    "map": (
        N_("The same on the map"),
        N_(
            "Every line is such a sentence. Press a line or a concept, or use the arrow keys. The list beside the map "
            "says the same in words."
        ),
    ),
    "finding": (
        N_("A finding, and its source"),
        N_(
            "Who says it, where it is written, what it answers and what speaks against it. Open the source and quote "
            "that: the words here are the editors' own."
        ),
    ),
    "bikva": (
        N_("The chain of answers"),
        N_(
            "Read a row from left to right: what the citizens said, and what each level above them answered. A hatched "
            "cell is empty, and that is worth a question."
        ),
    ),
}
"""Screen of a stop to its title and what to look at there."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop."""

    address: str
    title: str
    text: str


def tour_row(visit: Visit) -> None:
    """Show the strip above a page: the stop this page is, or the way back for somebody who has wandered off."""
    asked = visit.query.get("tour", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 3 else 0
    stops = tour_stops(visit, visit.hub.store) if number else []
    here = number if 0 < number <= len(stops) else 0
    blocks = [_strip(visit, stops, here)] if here else []
    address = stops[here - 1].address if here else ""
    tour_strip(blocks, key="tour", step=here, here=address, words=_words(visit))


def tour_invitation(visit: Visit) -> None:
    """Show on the start what the tour is, where it begins, and where one left it."""
    _ = visit.words._
    blocks = [
        element("h2", _("First time here?")),
        paragraph(_("A short tour shows how to read a concept, a connection, the map and the chain of answers.")),
        element("p", link(visit.to("", tour=1), _("Take the two-minute tour"), style="bb-button"), style="bb-buttons"),
    ]
    tour_strip(blocks, key="tour-invitation", invite=True, words=_words(visit))


def tour_stops(visit: Visit, store: GraphStore) -> list[Stop]:
    """Return the stops in their order; what the library does not have is left out."""
    _ = visit.words._
    return [
        Stop(visit.to(screen, **{**query, "tour": step}), _(TOLD[screen][0]), _(TOLD[screen][1]))
        for step, (screen, query) in enumerate(_route(tour(store), store), start=1)
    ]


def _route(found: Tour, store: GraphStore) -> Iterator[tuple[str, Mapping[str, str | int | None]]]:
    """Yield the screens of the walk, each with what it is asked."""
    yield "", {}
    if found.concept:
        yield "concept", {"id": slug_of(found.concept.id)}
    if edge := found.connection:
        ends = {"from": slug_of(edge.start), "to": slug_of(edge.end)}
        yield "link", {**ends, "type": SCHEMA.relation(edge.type).field}
    if found.concept:
        yield "map", {"focus": slug_of(found.concept.id)}
    if found.finding:
        yield "finding", {"id": slug_of(found.finding.id)}
    if store.stats().edges.get("RESPONDS_TO"):
        yield "bikva", {}


def _strip(visit: Visit, stops: list[Stop], number: int) -> Element:
    _ = visit.words._
    stop = stops[number - 1]
    where = _("Tour, stop {n} of {of}", n=number, of=len(stops))
    ways: list[Inline] = []
    if number > 1:
        ways.append(link(stops[number - 2].address, _("Back")))
    if number < len(stops):
        ways.append(link(stops[number].address, _("Go on"), style="bb-button bb-main"))
        ways.append(link(visit.here(tour=None), _("Leave the tour"), style="bb-tour-leave"))
    else:
        ways.append(link(visit.to(""), _("End of the tour"), style="bb-button bb-main bb-tour-end"))
    return element(
        "section",
        paragraph(where, style="bb-meta"),
        element("p", element("strong", f"{stop.title}. "), stop.text),
        element("div", *ways, style="bb-buttons"),
        style="bb-tour",
        aria_label=where,
    )


def _words(visit: Visit) -> dict[str, str]:
    _ = visit.words._
    return {
        "detour": _("You have left the tour for a while."),
        "back": _("Back to stop {n}"),
        "end": _("End the tour"),
        "resume": _("Go on with the tour at stop {n}"),
    }
