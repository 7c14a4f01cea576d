"""Rows of a list of people, bodies, programmes, laws or events: the name, and what tells one from another."""

from __future__ import annotations

from app.components.markup import Element, element, link
from app.screens.parts.things import sign, thing_link
from app.screens.parts.visit import Visit
from app.wording.forms import country_word, date_words
from app.wording.names import kind_word, kinds_of
from graph.questions.listing import ListPage
from ontology.elements import Node
from ontology.titles import in_a_register

_DATES = ("in_force", "issued", "start", "end")


def plain_rows(visit: Visit, page: ListPage) -> list[Element]:
    """Show each thing on a line of its own."""
    return [_row(visit, node) for node in page.nodes]


def _row(visit: Visit, node: Node) -> Element:
    said = element("span", "".join(f" · {text}" for text in _facts(visit, node)), style="bb-meta")
    return element("article", element("p", sign(node), _name(visit, node), said), style="bb-item")


def _name(visit: Visit, node: Node) -> Element:
    """Name a thing; a person as a register has it, family name first, for that is how people are sorted."""
    name = in_a_register(node)
    return link(visit.to_thing(node.id), name) if name else thing_link(visit, node, capital=True)


def _facts(visit: Visit, node: Node) -> list[str]:
    """Return its kinds, where it is, and when it was."""
    held = node.properties
    countries = held.get("country", ())
    dates = dict.fromkeys(date_words(str(held[name]), visit.language) for name in _DATES if name in held)
    return [
        *(kind_word(node.label, kind, visit.language) for kind in kinds_of(node)),
        *([str(held["place"])] if "place" in held else []),
        *(country_word(code, visit.words) for code in (countries if isinstance(countries, tuple) else ())),
        *(["–".join(dates)] if dates else []),
    ]
