"""What every page has around it: head, way about, the other language, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.components.markup import Element, Inline, element, link
from app.publish.handout_markup import around, written
from app.publish.site import addresses
from app.wording import LANGUAGES, Wording
from app.wording.forms import date_words
from app.wording.names import heading
from ontology.derived.edition import LICENCE
from ontology.schema import Label

Structured = Mapping[str, object]
"""What schema.org says of a page, as JSON-LD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is framed."""

    path: str
    words: Wording
    title: str
    body: Sequence[Element | None]
    other: str
    """Path of the same page in the other language."""
    data: Mapping[str, str] = field(default_factory=dict)
    """Media type to the path of the same in RDF."""
    structured: Structured = field(default_factory=dict)
    onward: str = ""
    """Path of the page that took its place."""


class Frame:
    """Turns pages into HTML: one frame for the whole site."""

    def __init__(self, labels: Sequence[Label], edition: str) -> None:
        self._labels = labels
        self._edition = edition

    def html(self, page: Page) -> str:
        """Return the whole document; every text in it is escaped."""
        body = element("main", *page.body, id="content")
        inside = "\n".join(written(part) for part in (_skip(page), self._header(page), body, self._footer(page)))
        return (
            f'<!DOCTYPE html>\n<html lang="{page.words.language}">\n{_head(page)}\n<body>\n{inside}\n</body>\n</html>\n'
        )

    def _header(self, page: Page) -> Element:
        _ = page.words._
        here, language = page.path, page.words.language
        items = [(addresses.index(label, language), label.plural.in_language(language)) for label in self._labels]
        items.append((addresses.vocabulary(language), _("The vocabulary")))
        rows = [
            element(
                "li", element("a", heading(name), href=addresses.way(here, path), aria_current=_current(path, here))
            )
            for path, name in items
        ]
        other = next(code for code in LANGUAGES if code != language)
        name = {"da": "Dansk", "en": "English"}[other]
        switch = element("a", name, href=addresses.way(here, page.other), hreflang=other, lang=other)
        home = element("a", "Brobygger", href=addresses.way(here, addresses.front(language)), style="home")
        return element("header", home, element("nav", element("ul", *rows), aria_label=_("Contents")), switch)

    def _footer(self, page: Page) -> Element:
        _ = page.words._
        licence = page.words.pieces(
            _("Free to use under {licence}."), licence=link(LICENCE, "CC BY 4.0", rel="license")
        )
        parts: list[Inline] = [*licence]
        if self._edition:
            parts += [" ", _("Edition of {day}.", day=date_words(self._edition, page.words.language))]
        return element("footer", element("p", *parts))


def _current(path: str, here: str) -> str | None:
    return "page" if path == here else None


def _skip(page: Page) -> Element:
    return element("a", page.words._("To the content"), href="#content", style="skip")


def _head(page: Page) -> str:
    here = page.path
    pair = (page.path, page.other) if page.words.language == LANGUAGES[0] else (page.other, page.path)
    parts = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{page.title} · Brobygger"),
        element("link", rel="stylesheet", href=addresses.way(here, addresses.STYLE)),
        *(
            element("link", rel="alternate", hreflang=language, href=addresses.way(here, path))
            for language, path in zip(LANGUAGES, pair, strict=True)
        ),
        *(
            element("link", rel="alternate", type=media, href=addresses.way(here, path))
            for media, path in page.data.items()
        ),
    ]
    if page.onward:
        refresh = f"0; url={addresses.way(here, page.onward)}"
        parts.append(element("meta", http_equiv="refresh", content=refresh))
    lines = [written(part) for part in parts]
    if page.structured:
        # "<" is written as JSON can, so that no text can end the script.
        text = json.dumps(page.structured, ensure_ascii=False).replace("<", "\\u003c")
        lines.append(around(element("script", type="application/ld+json"), text))
    return "\n".join(("<head>", *lines, "</head>"))
