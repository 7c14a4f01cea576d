"""Long lists: their facets with counts, the choices that are on, their orders and their pages."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link
from app.listed import FACET_WORDS, NOT_STATED, ORDER_WORDS, ORDERS, PAGE_SIZE, Asked, value_words
from app.screens.parts.visit import Visit
from graph.questions.listing import Facet, FacetValue, ListPage

_FIRST_ROWS = 6


def toggled(visit: Visit, asked_for: Asked, name: str, value: str) -> str:
    """Return the address in which one value of a facet is turned on or off."""
    now = asked_for.chosen.get(name, ())
    then = tuple(item for item in now if item != value) if value in now else (*now, value)
    return visit.here(**{name: ",".join(item or NOT_STATED for item in then) or None, "page": None})


def value_name(visit: Visit, label: str, name: str, value: FacetValue) -> str:
    """Return what one value of a facet is called."""
    return value_words(visit.words, label, name, value.value, value.node)


def facet_block(visit: Visit, asked_for: Asked, facet: Facet) -> Element | None:
    """Show one facet: the first rows, and the others behind a fold; nothing where there is nothing to choose."""
    if not [value for value in facet.values if value.value]:
        return None
    title = element("h2", visit.words._(FACET_WORDS[facet.name]))
    if facet.name == "year":
        return element("section", title, *_years(visit, asked_for, facet), style="bb-facet")
    rows = [_row(visit, asked_for, facet, value) for value in facet.values]
    first = [row for row, value in zip(rows, facet.values, strict=True) if value.chosen]
    rest = [row for row, value in zip(rows, facet.values, strict=True) if not value.chosen]
    # A fold that hides one row takes as much room as the row.
    most = len(rows) if len(rows) == _FIRST_ROWS + 1 and not facet.left_out else _FIRST_ROWS
    shown, folded = (first + rest)[:most], (first + rest)[most:]
    more = visit.words.ngettext("Show {n} more", "Show {n} more", len(folded))
    fold = element("details", element("summary", more), *folded, _left_out(visit, facet)) if folded else None
    return element("section", title, *shown, fold, style="bb-facet")


def _left_out(visit: Visit, facet: Facet) -> Element | None:
    if not facet.left_out:
        return None
    said = visit.words.ngettext("{n} more has fewer", "{n} more have fewer", facet.left_out)
    return element("p", said, style="bb-meta")


def _row(visit: Visit, asked_for: Asked, facet: Facet, value: FacetValue) -> Element:
    return link(
        toggled(visit, asked_for, facet.name, value.value),
        element("span", style="bb-check", aria_hidden="true"),
        element("span", value_name(visit, asked_for.label, facet.name, value)),
        element("span", visit.words.number(value.count)),
        style="on" if value.chosen else "",
        aria_current="true" if value.chosen else None,
    )


def _years(visit: Visit, asked_for: Asked, facet: Facet) -> list[Element]:
    """Draw the years as bars from the first to the last, each a choice."""
    dated = [value for value in facet.values if value.value.isdecimal()]
    if not dated:
        return []
    highest = max(value.count for value in dated)
    counts = {int(value.value): value for value in dated}
    bars = [
        _bar(visit, asked_for, str(year), counts.get(year), highest) for year in range(min(counts), max(counts) + 1)
    ]
    ends = element("div", element("span", str(min(counts))), element("span", str(max(counts))), style="bb-row bb-ends")
    return [element("div", *bars, style="bb-years"), ends]


def _bar(visit: Visit, asked_for: Asked, year: str, value: FacetValue | None, highest: int) -> Element:
    count = value.count if value else 0
    column = (element("span", grow=highest - count), element("span", grow=count, style="bb-fill"))
    if value is None:
        return element("span", *column, style="bb-year")
    words = f"{year}: {visit.words.number(count)}"
    return link(
        toggled(visit, asked_for, "year", year), *column,
        style="bb-year on" if value.chosen else "bb-year", title=words, aria_label=words,
        aria_current="true" if value.chosen else None,
    )  # fmt: skip


def chips(visit: Visit, asked_for: Asked, page: ListPage) -> Element | None:
    """Show the choices that are on, each with the word that takes it away."""
    on = [
        link(
            toggled(visit, asked_for, facet.name, value.value),
            value_name(visit, asked_for.label, facet.name, value),
            element("small", visit.words._("remove")),
            style="bb-chip on",
        )
        for facet in page.facets
        for value in facet.values
        if value.chosen
    ]
    if not on:
        return None
    return element("div", *on, link(visit.to(visit.screen), visit.words._("Clear all")), style="bb-buttons")


def orders(visit: Visit, asked_for: Asked) -> Element | None:
    """Show the ways a list can be sorted; nothing where there is only one."""
    known = ORDERS[asked_for.label]
    links = [
        link(visit.here(sort=name, page=None), visit.words._(ORDER_WORDS[name]),
             style="on" if name == asked_for.sort else "", aria_current="true" if name == asked_for.sort else None)
        for name in known
    ]  # fmt: skip
    return element("nav", *links, style="bb-choices", aria_label=visit.words._("Sort")) if len(known) > 1 else None


def pager(visit: Visit, page: int, shown: int, total: int, size: int = PAGE_SIZE) -> Element | None:
    """Show which part of a list this is and lead to the others; nothing where all of it stands here."""
    if total <= size and page == 1:
        return None
    last = max(1, -(-total // size))
    first = (page - 1) * size
    where = visit.words._("{first}–{last} of {total}", first=visit.words.number(first + 1),
                          last=visit.words.number(first + shown), total=visit.words.number(total))  # fmt: skip
    near = [number for number in range(1, last + 1) if number in (1, last) or abs(number - page) < 3]
    links: list[Inline] = []
    for before, number in zip([0, *near], near, strict=False):
        if number > before + 1:
            links.append(element("span", "…", aria_hidden="true"))
        links.append(
            link(visit.here(page=number if number > 1 else None), visit.words.number(number),
                 style="on" if number == page else "", aria_current="page" if number == page else None)
        )  # fmt: skip
    if page < last:
        links.append(link(visit.here(page=page + 1), visit.words._("Next")))
    return element(
        "div",
        element("span", where),
        element("nav", *links, style="bb-choices", aria_label=visit.words._("Pages")),
        style="bb-pager",
    )
