"""The screen of a long list: facets to the left, the things to the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.screens.parts.lists import PAGE_SIZE, Asked, asked, chips, facet_block, orders, pager
from app.screens.parts.states import empty
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit
from app.wording import N_
from graph.questions.listing import ListPage, list_page
from graph.store import Order

TITLE = "title"
"""Order of the alphabet, in the language of the reader."""
ORDER_WORDS = {
    TITLE: N_("By name"),
    "newest": N_("Newest first"),
    "oldest": N_("Oldest first"),
    "added": N_("Latest added"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One list of the library."""

    label: str
    title: str
    """Text to translate."""
    orders: dict[str, Order]
    """Names of `ORDER_WORDS` to orders; the first is the usual one."""
    rows: Callable[[Visit, ListPage], list[Element]]
    """Shows the things of one page."""
    count: Callable[[Visit, int], str]
    """Says how many there are."""


def show_list(visit: Visit, listed: Listed) -> None:
    """Ask, shape, show."""
    known = {name: replace(order, language=visit.language) for name, order in listed.orders.items()}
    asked_for = asked(visit, listed.label, known)
    page = list_page(visit.hub.store, listed.label, asked_for.chosen, asked_for.order, asked_for.first, PAGE_SIZE)
    title = visit.words._(listed.title)
    browser_title(title)
    prose(element("h1", title), paragraph(listed.count(visit, page.total), style="bb-meta"), key=f"{visit.screen}-head")
    with st.container(key="list-columns"):
        left, right = st.columns([3, 8], gap="large")
    with left:
        prose(*(facet_block(visit, asked_for, facet) for facet in page.facets), key=f"{visit.screen}-facets")
    with right:
        prose(*_rows(visit, listed, asked_for, page, known), key=f"{visit.screen}-rows")


def _rows(
    visit: Visit, listed: Listed, asked_for: Asked, page: ListPage, known: dict[str, Order]
) -> list[Element | None]:
    if not page.nodes:
        return [chips(visit, asked_for, page), _nothing(visit, asked_for, page)]
    words = {name: visit.words._(ORDER_WORDS[name]) for name in known}
    return [
        chips(visit, asked_for, page),
        orders(visit, asked_for, words, known) if len(known) > 1 else None,
        *listed.rows(visit, page),
        pager(visit, asked_for.page, len(page.nodes), page.total),
    ]


def _nothing(visit: Visit, asked_for: Asked, page: ListPage) -> Element:
    _ = visit.words._
    if page.total:
        return empty(_("There is no such page"), way_out=(visit.here(page=None), _("To the first page")))
    if asked_for.chosen:
        return empty(
            _("Nothing fits these choices"),
            _("Take one of them away."),
            way_out=(visit.to(visit.screen), _("Clear all")),
        )
    return empty(_("There is nothing here yet"), link(visit.to("about", part="add"), _("How to add something")))
