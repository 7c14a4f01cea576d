"""Sources by the year they came out: a small picture of bars, and the same as a table in which each source is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from app.components.markup import Element, Inline, element, joined, link
from app.screens.parts.visit import Visit
from app.wording.names import short_reference, year_of
from graph.questions.references import Reference

_FEWEST = 2
"""Fewer years make no picture."""


def sources_by_year(visit: Visit, sources: Sequence[Reference]) -> list[Element]:
    """Show how the sources lie in time; nothing where they are of one year, or of none."""
    years: dict[int, list[Reference]] = {}
    for reference in sources:
        if (year := year_of(reference.node, visit.language)[:4]).isdecimal():
            years.setdefault(int(year), []).append(reference)
    numbers = {year: len(found) for year, found in years.items()}
    return _picture(visit, numbers, lambda year: joined(_names(visit, years[year]), "; "))


def many_by_year(visit: Visit, topic: str, counted: Mapping[str, int]) -> list[Element]:
    """Show the same of more sources than a page names: in the table, numbers that lead to the list of them."""
    numbers = {int(year): number for year, number in counted.items() if year.isdecimal()}

    def listed(year: int) -> list[Inline]:
        return [link(visit.to("sources", topic=topic, year=year), visit.words.number(numbers[year]))]

    return _picture(visit, numbers, listed)


def _picture(visit: Visit, numbers: Mapping[int, int], told: Callable[[int], Iterable[Inline]]) -> list[Element]:
    if len(numbers) < _FEWEST:
        return []
    table = element("details", element("summary", visit.words._("As a table")), _table(visit, sorted(numbers), told))
    return [element("h3", visit.words._("Sources by year")), *_bars(visit, numbers), table]


def _bars(visit: Visit, numbers: Mapping[int, int]) -> list[Element]:
    first, last = min(numbers), max(numbers)
    highest = max(numbers.values())
    bars = [_bar(numbers.get(year, 0), highest) for year in range(first, last + 1)]
    spoken = ", ".join(f"{year}: {visit.words.number(numbers[year])}" for year in sorted(numbers))
    ends = element("div", element("span", str(first)), element("span", str(last)), style="bb-row bb-ends")
    return [element("div", *bars, style="bb-years", role="img", aria_label=spoken), ends]


def _bar(count: int, highest: int) -> Element:
    filled = element("span", grow=count, style="bb-fill")
    return element("span", element("span", grow=highest - count), filled, style="bb-year")


def _table(visit: Visit, years: Sequence[int], told: Callable[[int], Iterable[Inline]]) -> Element:
    _ = visit.words._
    head = element("tr", element("th", _("Year"), scope="col"), element("th", _("Sources"), scope="col"))
    rows = [element("tr", element("th", str(year), scope="row"), element("td", *told(year))) for year in years[::-1]]
    return element("table", element("thead", head), element("tbody", *rows))


def _names(visit: Visit, sources: Sequence[Reference]) -> list[Element]:
    return [link(visit.to_thing(item.node.id), short_reference(item, visit.language)) for item in sources]
