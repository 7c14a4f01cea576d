"""One value of a thing or a relation as the reader sees it: words for choices, links for what can be followed."""

from __future__ import annotations

from collections.abc import Iterator

from app.components.markup import Element, Inline, element, link
from app.publish.site import addresses
from app.publish.site.content import Content
from app.wording import Wording
from app.wording.forms import country_word, date_words, language_word, page_words
from app.wording.names import heading, name_of, shortened
from ontology.elements import LANGUAGES, Node, Properties
from ontology.rdf.literals import Scalar
from ontology.schema import Property, ValueKind

_LONG = 160
"""Characters of a name inside a list of others."""


class Values:
    """Writes values for one page."""

    def __init__(self, content: Content, here: str, words: Wording) -> None:
        self._content = content
        self._here = here
        self._words = words

    def of(self, item: Property, properties: Properties) -> list[Inline]:
        """Return everything a property holds, with its language where it is another; empty where it holds nothing."""
        if not item.by_language:
            return self._all(item, properties.get(item.name, ()))
        return _between(self._in_each_language(item, properties), element("br"))

    def brief(self, item: Property, properties: Properties) -> list[Inline]:
        """Return what a property holds in one language: that of the page, else the nearest other one."""
        return list(self._in_each_language(item, properties)[:1]) if item.by_language else self.of(item, properties)

    def name(self, node: Node) -> Element:
        """Return a link to a thing, by its name."""
        text, language = name_of(node, self._words.language)
        there = addresses.thing(node.id, self._words.language)
        return element(
            "a", heading(shortened(text, _LONG)), href=addresses.way(self._here, there), lang=language or None
        )

    def _in_each_language(self, item: Property, properties: Properties) -> list[Element]:
        """Return a text per language, that of the page first."""
        mine = self._words.language
        order = (mine, *(language for language in LANGUAGES if language != mine))
        said = (self._in_language(item, properties, language) for language in order)
        return [part for part in said if part is not None]

    def _in_language(self, item: Property, properties: Properties, language: str) -> Element | None:
        values = self._all(item, properties.get(f"{item.name}_{language}", ()))
        if not values:
            return None
        if language == self._words.language:
            return element("span", *values)
        mark = element("small", f" ({language_word(language, self._words)})", lang=self._words.language)
        return element("span", *values, mark, lang=None if language == "und" else language)

    def _all(self, item: Property, value: Scalar | tuple[str, ...]) -> list[Inline]:
        values = value if isinstance(value, tuple) else (value,)
        return _between([self._one(item, one) for one in values], " · ")

    def _one(self, item: Property, value: Scalar) -> Inline:
        match item.kind:
            case ValueKind.CHOICE:
                schema = self._content.iris.schema
                return schema.words_for(item.vocabulary, str(value)).in_language(self._words.language)
            case ValueKind.BOOLEAN:
                return self._words._("yes") if value else self._words._("no")
            case ValueKind.DATE:
                return date_words(str(value), self._words.language)
            case ValueKind.IRI:
                return link(str(value), str(value))
            case ValueKind.REFERENCE:
                return self.name(self._content.nodes[str(value)])
        return self._text(item.name, str(value))

    def _text(self, name: str, value: str) -> str:
        """Return a plain text, with the codes of languages and countries in words."""
        match name:
            case "page":
                return page_words(value, self._words.language)
            case "ours" | "language" | "title_language":
                return language_word(value, self._words)
            case "country":
                return country_word(value, self._words)
        return value


def _between(parts: list[Inline] | list[Element], separator: Inline) -> list[Inline]:
    return list(_separated(parts, separator))


def _separated(parts: list[Inline] | list[Element], separator: Inline) -> Iterator[Inline]:
    for number, part in enumerate(parts):
        if number:
            yield separator
        yield part
