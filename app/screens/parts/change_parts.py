"""What the page of changes says: the terms to choose among, the stops touched, and the new things label by label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from app.components.markup import Element, element, link, paragraph
from app.screens.parts.states import empty
from app.screens.parts.things import thing_link, thing_links
from app.screens.parts.visit import Visit
from app.wording.forms import date_words
from app.wording.names import heading, name_of
from graph.questions.lesson_news import TouchedStop
from graph.questions.whats_new import Added
from ontology.elements import slug_of
from ontology.table import SCHEMA

LABELS = ("Concept", "Finding", "Source")
SHOWN = 20
"""Things of a label that are named."""
_LISTS = {"Concept": "concepts", "Finding": "findings", "Source": "sources"}
_BEGINNINGS = ((9, 1), (2, 1))
"""Month and day on which terms begin, the latest first."""
_MOST_REASONS = 3


def terms(today: date) -> tuple[str, str]:
    """Return the first days of this term and of the one before it, ISO, the earlier one first."""
    days = [date(year, month, day) for year in (today.year, today.year - 1) for month, day in _BEGINNINGS]
    begun = [day.isoformat() for day in days if day <= today]
    return begun[1], begun[0]


def choices(visit: Visit, days: Iterable[str], since: str) -> Element:
    """Offer the terms."""
    links = (
        link(
            visit.here(since=day),
            visit.words._("Since {date}", date=date_words(day, visit.language)),
            style="on" if day == since else "",
            aria_current="true" if day == since else None,
        )
        for day in days
    )
    return element("nav", *links, style="bb-choices bb-wrapped", aria_label=visit.words._("Since when"))


def touched(visit: Visit, stops: Sequence[TouchedStop]) -> list[Element]:
    """Show the lessons with the stops that read differently now, and why."""
    _ = visit.words._
    title = element("h2", _("Stops to look at again"))
    if not stops:
        return [title, empty(_("No stop of a lesson is touched"))]
    shown = [title]
    for _lesson, group in groupby(stops, key=lambda one: one.lesson.id):
        found = list(group)
        lesson = found[0].lesson
        name = link(visit.to("lesson", id=slug_of(lesson.id)), name_of(lesson, visit.language)[0])
        shown += [element("h3", name), element("ul", *(_stop(visit, one) for one in found), style="bb-plain")]
    return shown


def _stop(visit: Visit, one: TouchedStop) -> Element:
    rest = one.new[_MOST_REASONS:]
    more = visit.words.ngettext("and {n} more", "and {n} more", len(rest))
    return element(
        "li",
        element("strong", name_of(one.stop, visit.language)[0]),
        ": ",
        *thing_links(visit, one.new[:_MOST_REASONS], most=60),
        element("details", element("summary", more), *thing_links(visit, rest, most=60)) if rest else None,
    )


def new_things(visit: Visit, found: Sequence[Added]) -> list[Element]:
    """Show the new things of each label, the latest first, and lead to the list of all."""
    _ = visit.words._
    shown = [element("h2", _("New in the library"))]
    if not found:
        return [*shown, empty(_("Nothing was added since then"))]
    for added in found:
        plural = heading(SCHEMA.label(added.label).plural.in_language(visit.language))
        rows = (element("li", thing_link(visit, node, most=110)) for node in added.nodes)
        shown += [
            element("h3", f"{plural}: {visit.words.number(added.total)}"),
            element("ul", *rows, style="bb-plain"),
        ]
        if added.total > len(added.nodes):
            shown.append(paragraph(link(visit.to(_LISTS[added.label]), _("The whole list"))))
    return shown
