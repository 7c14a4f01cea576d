"""A list as its address asks for it: which things, narrowed how, in which order; and what its choices are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.wording import N_, Wording
from app.wording.forms import country_word, language_word
from app.wording.names import choice_word, kind_word, name_of
from graph.questions.listing import FACETS
from graph.store import Order
from ontology.elements import Node

PAGE_SIZE = 25
NOT_STATED = "-"
"""How an address writes 'not stated'."""

LISTS = {
    "concepts": "Concept",
    "events": "Event",
    "findings": "Finding",
    "laws": "Legislation",
    "organisations": "Organisation",
    "people": "Person",
    "programmes": "Programme",
    "projects": "Project",
    "sources": "Source",
}
"""Screen of a list to the label it lists."""

_TITLE = {"title": Order("title")}
_ADDED = {**_TITLE, "added": Order("added", descending=True)}


def _by_date(name: str) -> dict[str, Order]:
    return {**_TITLE, "newest": Order(name, descending=True), "oldest": Order(name)}


ORDERS: Mapping[str, Mapping[str, Order]] = {
    "Concept": _ADDED,
    "Event": _by_date("start"),
    "Finding": _ADDED,
    "Legislation": _by_date("issued"),
    "Organisation": _TITLE,
    "Person": _TITLE,
    "Programme": _by_date("start"),
    "Project": _by_date("start"),
    "Source": {**_by_date("issued"), "added": Order("added", descending=True)},
}
"""Label to the orders of its list, by the name an address gives them; the first is the usual one."""

ORDER_WORDS = {
    "title": N_("By name"),
    "newest": N_("Newest first"),
    "oldest": N_("Oldest first"),
    "added": N_("Latest added"),
}

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
    """Name of a facet to the values chosen; the empty text is 'not stated'."""
    page: int
    """From 1."""
    sort: str
    """Name of the order."""
    order: Order

    @property
    def first(self) -> int:
        """How many things stand on the pages before."""
        return (self.page - 1) * PAGE_SIZE


def asked_list(query: Mapping[str, str], label: str, language: str) -> Asked:
    """Read the choices, the order and the page of a list; what makes no sense is left out."""
    chosen = {
        on.name: tuple("" if value == NOT_STATED else value for value in query[on.name].split(",") if value)
        for on in FACETS[label]
        if query.get(on.name)
    }
    known = ORDERS[label]
    sort = query.get("sort", "")
    sort = sort if sort in known else next(iter(known))
    return Asked(label, chosen, page_in(query), sort, replace(known[sort], language=language))


def page_in(query: Mapping[str, str]) -> int:
    """Return the page an address asks for, from 1."""
    page = query.get("page", "1")
    return int(page) if page.isdecimal() and 0 < int(page) < 1_000_000 else 1


def value_words(words: Wording, label: str, facet: str, value: str, node: Node | None) -> str:
    """Return what one value of a facet is called; `node` is the thing behind an id."""
    if value == "":
        return words._("not stated")
    if node is not None:
        return name_of(node, words.language)[0]
    if facet == "language":
        return language_word(value, words)
    if facet == "country":
        return country_word(value, words)
    if facet == "kind":
        return kind_word(label, value, words.language)
    return choice_word(label, facet, value, words.language)
