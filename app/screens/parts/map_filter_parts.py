"""The choices beside the map: by kind, connection, voice, project, country and year, each with how many it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.components.markup import Element, Inline, element, link, paragraph, text_of
from app.screens.parts.drawing import CONCEPT_SIGNS, TELLING, main_kind
from app.screens.parts.legend_block import kind_sign, stroke_sign
from app.screens.parts.map_asked import MapAsked
from app.screens.parts.map_data import pairs_of
from app.screens.parts.map_filters import NAMES, Filters, toggled
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import country_word
from app.wording.names import heading, name_of, shortened
from graph.questions.map_filters import AXES
from graph.store import GraphStore
from ontology.elements import Node

TITLES = {
    "kinds": N_("Kind of concept"), "types": N_("Connection"), "voice": N_("Voice"), "project": N_("Project"),
    "country": N_("Country of a source"), "year": N_("Year of a source"),
}  # fmt: skip
_FIRST = 6
_LONGEST = 48
"""Letters of the name of a project."""
Counts = Mapping[str, int]
Named = Mapping[str, Node]


def filter_switch(visit: Visit, filters: Filters) -> Element:
    """Show the word that spreads the choices out or folds them up."""
    text = visit.words._("Hide the filters") if filters.open else visit.words._("Filters")
    return link(visit.here(filters=None if filters.open else "yes"), text, style="bb-button")


def filter_block(visit: Visit, asked: MapAsked, store: GraphStore) -> list[Element]:
    """Show what is on, how many concepts match, and, where it is spread out, everything that can be chosen."""
    filters = asked.filters
    if not filters.open and not filters.chosen:
        return []
    named = _named(store, filters)
    found = [_chips(visit, filters, named)] if filters.chosen else []
    if filters.chosen and not filters.passing(asked.view.nodes):
        found.append(paragraph(visit.words._("No concept here matches. Take a choice away."), style="bb-missing"))
    if filters.open:
        sections = [part for name in NAMES if (part := _facet(visit, asked, name, named))]
        found.append(element("div", *sections, style="bb-filters"))
    return found


def chosen_in_words(visit: Visit, filters: Filters, store: GraphStore) -> list[str]:
    """Say what is on, choice by choice: `Voice: Citizen, Manager`."""
    named = _named(store, filters)
    return [
        f"{visit.words._(TITLES[name])}: {', '.join(_in_words(visit, name, value, named) for value in values)}"
        for name in NAMES
        if (values := filters.of(name))
    ]


def _in_words(visit: Visit, name: str, value: str, named: Named) -> str:
    return "".join(map(text_of, _shown(visit, name, value, named)))


def _named(store: GraphStore, filters: Filters) -> Named:
    """Return the voices and projects that choices name, by id."""
    ids = {value for axis in ("voice", "project") for value in (*filters.behind.get(axis, ()), *filters.of(axis))}
    return store.nodes(sorted(ids)) if ids else {}


def _chips(visit: Visit, filters: Filters, named: Named) -> Element:
    on = [
        link(
            toggled(visit, filters, name, value),
            *_shown(visit, name, value, named),
            element("small", visit.words._("remove")),
            style="bb-chip on",
        )
        for name in NAMES
        for value in filters.of(name)
    ]
    clear: dict[str, str | None] = dict.fromkeys(NAMES)
    return element("div", *on, link(visit.here(**clear), visit.words._("Clear all")), style="bb-buttons")


def _facet(visit: Visit, asked: MapAsked, name: str, named: Named) -> Element | None:
    """Show one choice; nothing where there is nothing to choose between."""
    counts = _counts(asked, name)
    if len(counts) < 2 and not asked.filters.of(name):
        return None
    rows = [_row(visit, asked.filters, name, value, counts, named) for value in _ordered(asked, name, counts)]
    rest = rows[_FIRST:]
    more = visit.words.ngettext("Show {n} more", "Show {n} more", len(rest))
    fold = element("details", element("summary", more), *rest) if rest else None
    return element("section", element("h2", visit.words._(TITLES[name])), *rows[:_FIRST], fold, style="bb-facet")


def _counts(asked: MapAsked, name: str) -> Counts:
    """Count the concepts each value would leave, within the other choices that are on."""
    others = asked.filters.without(name).passing(asked.view.nodes)
    here = {item.node.id for item in others}
    if name == "types":
        pairs = pairs_of(asked.view.edges)
        sets = {kind: {end for pair in pairs for edge in pair.edges if edge.type == kind for end in pair.ends}
                for kind in TELLING}  # fmt: skip
        return {kind: len(here & ends) for kind, ends in sets.items() if ends}
    if name in AXES:
        return {value: len(here & ids) for value, ids in asked.filters.behind.get(name, {}).items()}
    kinds = [main_kind(item.node) for item in others]
    drawn = {main_kind(item.node) for item in asked.view.nodes}
    return {sign.kind: kinds.count(sign.kind) for sign in CONCEPT_SIGNS if sign.kind in drawn}


def _ordered(asked: MapAsked, name: str, counts: Counts) -> Sequence[str]:
    """Order the values: what is on first, then years backwards, signs as in the legend, others with most first."""
    chosen = asked.filters.of(name)
    values = [*counts, *(value for value in chosen if value not in counts)]
    if name == "year":
        values.sort(reverse=True)
    elif name in AXES:
        values.sort(key=lambda value: (-counts.get(value, 0), value))
    return sorted(values, key=lambda value: value not in chosen)


def _row(visit: Visit, filters: Filters, name: str, value: str, counts: Counts, named: Named) -> Element:
    on = value in filters.of(name)
    return link(
        toggled(visit, filters, name, value),
        element("span", style="bb-check", aria_hidden="true"),
        element("span", *_shown(visit, name, value, named)),
        element("span", visit.words.number(counts.get(value, 0))),
        style="on" if on else "",
        aria_current="true" if on else None,
    )


def _shown(visit: Visit, name: str, value: str, named: Named) -> list[Inline]:
    """Show a value as a reader knows it; what the library does not have stands as it was asked for."""
    if name == "kinds" and value in [sign.kind for sign in CONCEPT_SIGNS]:
        return kind_sign(visit, value)
    if name == "types" and value in TELLING:
        return stroke_sign(visit, value)
    if value in named:
        return [heading(shortened(name_of(named[value], visit.language)[0], _LONGEST))]
    return [country_word(value, visit.words) if name == "country" else value]
