"""The screen of a long list: facets to the left, the things to the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.listed import LISTS, PAGE_SIZE, Asked, asked_list
from app.screens.parts.fetching import fetching
from app.screens.parts.lists import chips, facet_block, orders, pager
from app.screens.parts.states import empty
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit
from graph.questions.listing import ListPage, list_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One list of the library."""

    title: str
    """Text to translate."""
    rows: Callable[[Visit, ListPage], list[Element]]
    """Shows the things of one page."""
    count: Callable[[Visit, int], str]
    """Says how many there are."""
    way_in: Callable[[Visit], tuple[str, str] | None] = lambda _: None
    """Where more are added: address and words; None where the reader may not, or not here."""


def show_list(visit: Visit, listed: Listed) -> None:
    """Ask, shape, show."""
    label = LISTS[visit.screen]
    asked_for = asked_list(visit.query, label, visit.language)
    page = list_page(visit.hub.store, label, asked_for.chosen, asked_for.order, asked_for.first, PAGE_SIZE)
    title = visit.words._(listed.title)
    browser_title(title)
    count = paragraph(listed.count(visit, page.total), style="bb-meta")
    prose(element("h1", title), count, _way_in(visit, listed) if page.total else None, key=f"{visit.screen}-head")
    with st.container(key="list-columns"):
        left, right = st.columns([3, 8], gap="large")
    with left:
        prose(*(facet_block(visit, asked_for, facet) for facet in page.facets), key=f"{visit.screen}-facets")
    with right:
        prose(*_rows(visit, listed, asked_for, page), key=f"{visit.screen}-rows")


def _rows(visit: Visit, listed: Listed, asked_for: Asked, page: ListPage) -> list[Element | None]:
    if not page.nodes:
        return [chips(visit, asked_for, page), _nothing(visit, listed, asked_for, page)]
    return [
        chips(visit, asked_for, page),
        element("div", orders(visit, asked_for), fetching(visit, asked_for, page.total), style="bb-row bb-over"),
        *listed.rows(visit, page),
        pager(visit, asked_for.page, len(page.nodes), page.total),
    ]


def _way_in(visit: Visit, listed: Listed) -> Element | None:
    way = listed.way_in(visit)
    return element("div", link(way[0], way[1], style="bb-button"), style="bb-buttons") if way else None


def _nothing(visit: Visit, listed: Listed, asked_for: Asked, page: ListPage) -> Element:
    _ = visit.words._
    if page.total:
        return empty(_("There is no such page"), way_out=(visit.here(page=None), _("To the first page")))
    if asked_for.chosen:
        return empty(
            _("Nothing fits these choices"),
            _("Take one of them away."),
            way_out=(visit.to(visit.screen), _("Clear all")),
        )
    if way := listed.way_in(visit):
        return empty(_("There is nothing here yet"), way_out=way)
    return empty(_("There is nothing here yet"), link(visit.to("about", part="add"), _("How to add something")))
