"""Things of the library inside text: their sign, their name as a link, and marks about the language of the name."""

from __future__ import annotations

from collections.abc import Iterable

from app.components.markup import Element, Inline, element, joined, link
from app.screens.parts.visit import Visit
from app.wording.forms import language_word
from app.wording.names import heading, kind_word, kinds_of, label_word, name_of, shortened
from ontology.elements import Node, slug_of, text_in

VOICES = ("citizen", "caseworker", "manager", "politician", "researcher")
"""Voices with a colour of their own."""


def sign_class(node: Node) -> str:
    """Return the style of the sign of a thing: a shape for kinds, a swatch for voices."""
    if node.label == "Concept":
        return f"bb-shape bb-{next(iter(kinds_of(node)), 'other').replace(' ', '-')}"
    return f"bb-shape bb-{node.label.lower()}" if node.label in ("Source", "Project") else "bb-shape bb-other"


def sign(node: Node) -> Element:
    """Draw the sign of a thing; its word always stands beside it, so it says nothing aloud."""
    return element("span", style=sign_class(node), aria_hidden="true")


def voice_class(level: Node | None) -> str:
    """Return the style of a voice's swatch."""
    slug = slug_of(level.id) if level else ""
    return f"bb-voice bb-{slug}" if slug in VOICES else "bb-voice"


def thing_link(visit: Visit, node: Node, *, capital: bool = False, most: int = 0) -> Element:
    """Name a thing, as a link to its page."""
    name, language = name_of(node, visit.language)
    text = heading(name) if capital else name
    return link(visit.to_thing(node.id), shortened(text, most) if most else text, lang=language or None)


def thing_links(visit: Visit, nodes: Iterable[Node], most: int = 110) -> list[Inline]:
    """Name several things, with commas between; long statements are cut."""
    return list(joined(thing_link(visit, node, most=most) for node in nodes))


def language_mark(visit: Visit, language: str) -> Element | None:
    """Mark a text that stands in another language than the one asked for; nothing where it does not."""
    if not language or language == visit.language:
        return None
    return element(
        "span", visit.words._("only in {language}", language=language_word(language, visit.words)), style="bb-tag"
    )


def text_with_mark(visit: Visit, node: Node, name: str, tag: str = "p", style: str = "") -> Element | None:
    """Show a text of a thing in the language asked for, else the nearest other one, marked; None without one."""
    found = text_in(node.properties, name, visit.language)
    if found is None:
        return None
    text, language = found
    mark = language_mark(visit, language)
    return element(tag, element("span", text, lang=language if mark else None), mark, style=style)


def what_it_is_in(node: Node, language: str) -> str:
    """Return the word for a thing, the most telling one: its kind, else its label."""
    if node.label in ("Concept", "Source") and (kinds := kinds_of(node)):
        return kind_word(node.label, kinds[0], language)
    return label_word(node.label, language)


def not_stated(visit: Visit) -> Element:
    """Say that the sources do not tell."""
    return element("span", visit.words._("not stated"), style="bb-none")


def facts(rows: Iterable[tuple[str, list[Inline]]]) -> Element:
    """Show facts as pairs of word and value."""
    pairs: list[Element] = []
    for word, value in rows:
        pairs += [element("dt", word), element("dd", *value)]
    return element("dl", *pairs, style="bb-facts")
