"""Long lists: what the address asks of one, its facets with counts, the choices that are on, and its pages."""

from __future__ import annotations

from dataclasses import dataclass

from app.components.markup import Element, Inline, element, link
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import country_word, language_word
from app.wording.names import choice_word, heading, kind_word, name_of
from graph.questions.listing import FACETS, Facet, FacetValue, ListPage
from graph.store import Order

PAGE_SIZE = 25
_FIRST_ROWS = 6
NOT_STATED = "-"
"""How an address writes 'not stated'."""
FACET_WORDS = {
    "kind": N_("Kind"),
    "year": N_("Year"),
    "language": N_("Language"),
    "country": N_("Country"),
    "topic": N_("About"),
    "method": N_("Method or role"),
    "voice": N_("Voice"),
    "source": N_("Source"),
    "evidence_type": N_("Built on"),
    "confidence": N_("Confidence"),
    "basis": N_("Basis"),
    "status": N_("Status"),
    "organisation": N_("Organisation"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks of a list."""

    label: str
    chosen: dict[str, tuple[str, ...]]
    page: int
    """From 1."""
    order: Order

    @property
    def first(self) -> int:
        """How many things stand on the pages before."""
        return (self.page - 1) * PAGE_SIZE


def asked(visit: Visit, label: str, orders: dict[str, Order]) -> Asked:
    """Read the choices, the order and the page of a list; what makes no sense is left out."""
    chosen = {
        on.name: tuple("" if value == NOT_STATED else value for value in visit.query[on.name].split(",") if value)
        for on in FACETS[label]
        if visit.query.get(on.name)
    }
    order = orders.get(visit.query.get("sort", ""), next(iter(orders.values())))
    return Asked(label, chosen, page_asked(visit), order)


def page_asked(visit: Visit) -> int:
    """Return the page an address asks for, from 1."""
    page = visit.query.get("page", "1")
    return int(page) if page.isdecimal() and 0 < int(page) < 1_000_000 else 1


def toggled(visit: Visit, asked_for: Asked, name: str, value: str) -> str:
    """Return the address in which one value of a facet is turned on or off."""
    now = asked_for.chosen.get(name, ())
    then = tuple(item for item in now if item != value) if value in now else (*now, value)
    return visit.here(**{name: ",".join(item or NOT_STATED for item in then) or None, "page": None})


def value_name(visit: Visit, label: str, name: str, value: FacetValue) -> str:
    """Return what one value of a facet is called."""
    if value.value == "":
        return visit.words._("not stated")
    if value.node is not None:
        return name_of(value.node, visit.language)[0]
    if name == "language":
        return language_word(value.value, visit.words)
    if name == "country":
        return country_word(value.value, visit.words)
    if name == "kind":
        return kind_word(label, value.value, visit.language)
    return choice_word(label, name, value.value, visit.language)


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
    shown, folded = (first + rest)[:_FIRST_ROWS], (first + rest)[_FIRST_ROWS:]
    more = visit.words.ngettext("Show {n} more", "Show {n} more", len(folded))
    fold = element("details", element("summary", more), *folded) if folded else None
    return element("section", title, *shown, fold, style="bb-facet")


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


def orders(visit: Visit, asked_for: Asked, named: dict[str, str], known: dict[str, Order]) -> Element:
    """Show the ways a list can be sorted."""
    links = [
        link(visit.here(sort=name, page=None), text, style="on" if known[name] == asked_for.order else "",
             aria_current="true" if known[name] == asked_for.order else None)
        for name, text in named.items()
    ]  # fmt: skip
    return element("nav", *links, style="bb-choices", aria_label=visit.words._("Sort"))


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


def heading_with_count(visit: Visit, title: str, shown: str) -> list[Element]:
    """Show the title of a list with what is in it."""
    return [element("h1", heading(title)), element("p", shown, style="bb-meta")]
