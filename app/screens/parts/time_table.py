"""Things in time as a table: what, when in words, and when on a line of years; the words alone say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.components.markup import Element, element
from app.screens.parts.things import not_stated
from app.screens.parts.time_scale import Stretch, stretch_of, years_of
from app.screens.parts.visit import Visit
from app.wording.forms import date_words
from graph.questions.timeline import Moment

_TICKS = 8
"""Years written above the line, at most."""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One row."""

    name: Element
    moment: Moment
    style: str
    """Label in lower case: decides the colour of its bar."""


def time_table(visit: Visit, caption: str, rows: Sequence[TimeRow]) -> Element:
    """Show the rows, in their order, on one line of years; what has no date says so."""
    _ = visit.words._
    stretches = [stretch_of(row.moment) for row in rows]
    known = [item for item in stretches if item]
    years = years_of(known) if known else None
    line = _axis(years) if years else None
    head = element("tr", element("th", _("What"), scope="col"), element("th", _("When"), scope="col"),
                   element("th", line, scope="col", style="bb-track", aria_hidden="true"))  # fmt: skip
    body = [_row(visit, row, item, years) for row, item in zip(rows, stretches, strict=True)]
    return element(
        "table", element("caption", caption), element("thead", head), element("tbody", *body), style="bb-time"
    )


def when_words(visit: Visit, moment: Moment) -> str:
    """Say when in words: 'marts 2016 – februar 2020', '2018', '– 2020'; empty where nothing is known."""
    start, end = (date_words(date, visit.language) if date else "" for date in (moment.start, moment.end))
    return f"{start} – {end}".strip() if end else start


def _row(visit: Visit, row: TimeRow, stretch: Stretch | None, years: tuple[int, int] | None) -> Element:
    words = when_words(visit, row.moment)
    track = element("div", *_bar(row.style, stretch, years)) if stretch and years else None
    return element(
        "tr",
        element("th", row.name, scope="row"),
        element("td", words or not_stated(visit)),
        element("td", track, style="bb-track", aria_hidden="true"),
    )


def _bar(style: str, stretch: Stretch, years: tuple[int, int]) -> list[Element]:
    before = stretch.first - years[0] * 12
    after = years[1] * 12 + 11 - stretch.last
    vague = " bb-vague" if stretch.vague else ""
    return [
        element("span", grow=before),
        element("span", grow=stretch.months, style=f"bb-when bb-when-{style}{vague}"),
        element("span", grow=after),
    ]


def _axis(years: tuple[int, int]) -> Element:
    """Write every so many years above the line."""
    first, last = years
    step = max(1, -(-(last - first + 1) // _TICKS))
    starts = range(first, last + 1, step)
    return element("div", *(element("span", str(year), grow=min(step, last + 1 - year)) for year in starts))
