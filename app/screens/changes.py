"""What changed since last term: what is new in the library since a day, and which stops of lessons it touches."""

from datetime import date

import streamlit as st

from app.components.markup import element
from app.components.prose import prose
from app.components.teaching import step_to
from app.screens.parts import change_parts as parts
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit, current_visit
from graph.questions.lesson_news import touched_stops
from graph.questions.whats_new import added_since
from ontology.value_rules import is_date


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    _ = visit.words._
    title = _("What changed since last term")
    browser_title(title)
    terms = parts.terms(date.today())
    asked = visit.query.get("since", "")
    since = asked if is_date(asked) and "/" not in asked else terms[0]
    prose(
        crumbs(visit, "lessons", _("Lessons"), title),
        element("h1", title),
        element("div", parts.choices(visit, terms, since), style="bb-buttons"),
        key="changes-head",
    )
    own_day(visit, since)
    found = added_since(visit.hub.store, since, parts.LABELS, most=parts.SHOWN)
    prose(
        *parts.touched(visit, touched_stops(visit.hub.store, since)),
        *parts.new_things(visit, found),
        key="changes",
    )


def own_day(visit: Visit, since: str) -> None:
    """Let a teacher write a day of their own; it goes into the address."""
    _ = visit.words._
    with st.container(width=320):
        day = st.text_input(_("Since another day: year-month-day"), since, max_chars=10, key=f"since-{since}").strip()
    if day == since:
        return
    if is_date(day) and "/" not in day:
        step_to(visit.here(since=day))
    else:
        st.error(_("Write a day as 2026-09-01."))


if __name__ == "__main__":
    show(current_visit("changes"))
