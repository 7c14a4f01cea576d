"""The list of all things of one kind, A–Å in Danish and A–Z in English, with other words leading to the word in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.components.markup import Element, Inline, element
from app.publish.site import addresses
from app.publish.site.content import Content
from app.publish.site.frame import Page
from app.publish.site.values import Values
from app.wording import LANGUAGES, Wording
from app.wording.names import heading, name_of
from ontology.elements import Node
from ontology.folding import fold, sort_key
from ontology.schema import Label

_DIGITS = "0–9"
_OTHERS = "·"
"""Where names stand that begin with neither letter nor digit."""


class Entry(NamedTuple):
    """One line of an index."""

    name: str
    node: Node
    own: bool
    """Whether it is the thing's own name; otherwise it is another word that leads there."""


def index_page(label: Label, content: Content, words: Wording) -> Page:
    """Return the index of one kind of thing."""
    path, language = addresses.index(label, words.language), words.language
    nodes = content.of_label(label, language)
    entries = sorted(_entries(nodes, language), key=lambda entry: _order(entry, language))
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(letter_of(entry.name, language), []).append(entry)
    values = Values(content, path, words)
    title = heading(label.plural.in_language(language))
    return Page(
        path=path,
        words=words,
        title=title,
        other=addresses.index(label, next(code for code in LANGUAGES if code != language)),
        body=[
            element("h1", title),
            element("p", label.meaning.in_language(language)),
            element("p", words.ngettext("{n} entry", "{n} entries", len(nodes)), style="meta"),
            _letters(list(groups), words),
            *_sections(groups, values, words),
        ],
    )


def letter_of(name: str, language: str) -> str:
    """Return the letter a name is found under: 'Åben' under Å in Danish and A in English, '2018' under 0–9."""
    first = next((character for character in name if character.isalnum()), "")
    if first.isdigit():
        return _DIGITS
    if language == "da":
        start = name[name.index(first) :].casefold() if first else ""
        if start.startswith("aa"):
            return "Å"
        if start[:1] in ("æ", "ø", "å"):
            return start[0].upper()
    return fold(first)[:1].upper() or _OTHERS


def _order(entry: Entry, language: str) -> tuple[bool, str, str]:
    letter = letter_of(entry.name, language)
    return (letter in (_DIGITS, _OTHERS), sort_key(entry.name, language), entry.node.id)


def _entries(nodes: Sequence[Node], language: str) -> Iterator[Entry]:
    for node in nodes:
        name, _ = name_of(node, language)
        yield Entry(name, node, own=True)
        others = node.properties.get(f"synonyms_{language}", ())
        for other in others if isinstance(others, tuple) else ():
            yield Entry(other, node, own=False)


def _letters(letters: Sequence[str], words: Wording) -> Element | None:
    if len(letters) < 2:
        return None
    links = (element("li", element("a", letter, href=f"#{_anchor(letter)}")) for letter in letters)
    return element("nav", element("ul", *links, style="letters"), aria_label=words._("Letters"))


def _sections(groups: Mapping[str, Sequence[Entry]], values: Values, words: Wording) -> Iterator[Element]:
    for letter, entries in groups.items():
        yield element("h2", letter, id=_anchor(letter))
        yield element("ul", *(element("li", *_line(entry, values, words)) for entry in entries), style="entries")


def _line(entry: Entry, values: Values, words: Wording) -> list[Inline]:
    name: Inline = values.name(entry.node)
    if entry.own:
        return [name]
    return words.pieces(words._("{word}: see {name}"), word=heading(entry.name), name=name)


def _anchor(letter: str) -> str:
    return {_DIGITS: "digits", _OTHERS: "others"}.get(letter, f"letter-{letter}")
