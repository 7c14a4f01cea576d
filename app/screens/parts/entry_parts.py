"""What the page of whatever has none of its own says: told from the schema table, so that no label is forgotten."""

from __future__ import annotations

from itertools import groupby

from app.components.markup import Element, Inline, element, joined, link
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import and_more, folded, left_out
from app.screens.parts.linked import linked_rows
from app.screens.parts.references import source_item
from app.screens.parts.states import empty, moved
from app.screens.parts.things import facts, language_mark, text_with_mark
from app.screens.parts.visit import Visit
from app.wording.forms import country_word, date_words, language_word
from app.wording.names import choice_word, heading, label_word, name_of
from graph.questions.findings import Details
from graph.questions.surroundings import Link, Links, Surroundings, nodes_of
from graph.store import Direction
from ontology.elements import LANGUAGES, Node
from ontology.schema import Property, ValueKind
from ontology.table import SCHEMA

_NOT_SHOWN = {"added", "added_by", "review", "note", "ours"}
_IN_THE_TEXT = {"REPLACED_BY"}
_FIRST = 15


def head(visit: Visit, around: Surroundings) -> list[Element | None]:
    """Name and sort of thing."""
    node = around.node
    name, language = name_of(node, visit.language)
    return [
        moved(visit, node, around.replaced_by),
        element("div", element("span", label_word(node.label, visit.language)), style="bb-row"),
        element("h1", heading(name), lang=language or None, style="bb-long" if len(name) > 50 else ""),
        language_mark(visit, language),
        text_with_mark(visit, node, "note", style="bb-meta"),
    ]


def connections(visit: Visit, around: Surroundings, more: Details) -> list[Element]:
    """Everything it is joined to, under the verb that joins them."""
    shown = [item for item in around.links if item.edge.type not in _IN_THE_TEXT]
    if not shown:
        return [empty(visit.words._("Nothing else is known about this yet"))]
    found: list[Element] = []
    for (relation, direction), group in groupby(sorted(shown, key=_grouped), key=_grouped):
        verb = SCHEMA.relation(relation).verb if direction is Direction.OUT else SCHEMA.relation(relation).inverse
        found += [element("h2", heading(verb.in_language(visit.language))), *_joined(visit, tuple(group), more)]
        found += and_more(visit, left_out(around.left_out, relation, direction=direction))
    return found


def _grouped(item: Link) -> tuple[str, Direction]:
    return item.edge.type, item.direction


def _joined(visit: Visit, links: Links, more: Details) -> list[Element]:
    """Show findings as cards, sources with their reference, everything else by name."""
    cards = [
        finding_card(visit, more.findings[node.id], more.references)
        for node in nodes_of(links)
        if node.id in more.findings
    ]
    sources = [source_item(visit, more.references[node.id]) for node in nodes_of(links) if node.label == "Source"]
    others = tuple(item for item in links if item.node.label not in ("Finding", "Source"))
    return [
        *folded(visit, cards, _FIRST),
        *folded(visit, sources, _FIRST),
        *(linked_rows(visit, others) if others else []),
    ]


def in_short(visit: Visit, node: Node) -> list[Element]:
    """Its properties, under the words of the table."""
    title = SCHEMA.label(node.label).title
    rows: list[tuple[str, list[Inline]]] = []
    for item in SCHEMA.label(node.label).properties:
        if item.name in _NOT_SHOWN or (item.name == title and not item.by_language):
            continue
        if value := _value(visit, node, item):
            rows.append((heading(item.words.in_language(visit.language)), value))
    return [element("h3", visit.words._("In short")), facts(rows)] if rows else []


def _value(visit: Visit, node: Node, item: Property) -> list[Inline]:
    """Return the value of a property in words; per language only what the heading does not say already."""
    held = node.properties
    if not item.by_language:
        value = held.get(item.name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        return list(joined(_word(visit, node.label, item, str(one)) for one in values))
    _, shown = name_of(node, visit.language)
    languages = [code for code in LANGUAGES if f"{item.name}_{code}" in held and code != (shown or visit.language)]
    if item.name != SCHEMA.label(node.label).title:
        languages = [code for code in LANGUAGES if f"{item.name}_{code}" in held]
        languages = [code for code in languages if code == visit.language] or languages[:1]
    return list(joined(_in_language(visit, held[f"{item.name}_{code}"], code) for code in languages))


def _in_language(visit: Visit, value: object, code: str) -> Inline:
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    if code == visit.language:
        return text
    return element("span", element("span", text, lang=code), f" ({language_word(code, visit.words)})")


def _word(visit: Visit, label: str, item: Property, value: str) -> Inline:
    if item.kind is ValueKind.CHOICE:
        return choice_word(label, item.name, value, visit.language)
    if item.kind is ValueKind.DATE:
        return date_words(value, visit.language)
    if item.kind is ValueKind.IRI:
        return link(value, value)
    if item.kind is ValueKind.BOOLEAN:
        return visit.words._("yes") if value == "True" else visit.words._("no")
    return country_word(value, visit.words) if item.name == "country" else value
