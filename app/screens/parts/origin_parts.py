"""Where the fields of a source come from, for those its files do not agree about."""

from __future__ import annotations

from pathlib import PurePosixPath

from app.components.markup import Element, Inline, element, joined
from app.screens.parts.things import facts
from app.screens.parts.visit import Visit
from app.wording.forms import language_word
from app.wording.names import kind_word
from ingest.folder import CORE
from ingest.origins import Origin, Told, origins


def disagreements(visit: Visit, identifier: str) -> list[Element]:
    """Tell which word counts, from where, and in place of what; nothing where all files agree."""
    found = origins(visit.hub.settings.library, identifier)
    if not found:
        return []
    rows = [(_capital(origin.field.in_language(visit.language)), _told(visit, origin)) for origin in found]
    return [element("h3", visit.words._("Where its files disagree"), id="origins"), facts(rows)]


def _told(visit: Visit, origin: Origin) -> list[Inline]:
    """Say: '2019 – from your correction, in place of “2018” in zotero'."""
    _, first = visit.words._, origin.told[0]
    others = [
        element(
            "span", _("“{text}” in {place}", text=_text(visit, origin, one), place=_place(visit, one.file)), dir="auto"
        )
        for one in origin.told[1:]
        if one.text != first.text
    ]
    return [
        element("span", _text(visit, origin, first), dir="auto"),
        element("span", " – ", _from(visit, first.file), _(", in place of "), *joined(others), style="bb-meta"),
    ]


def _text(visit: Visit, origin: Origin, told: Told) -> str:
    """Return what a file says, as the page of the source says it."""
    if origin.name == "kind":
        return kind_word("Source", told.text, visit.language)
    return language_word(told.text, visit.words) if origin.name.endswith("language") else told.text


def _from(visit: Visit, file: str) -> str:
    """Say where the word that counts comes from."""
    _ = visit.words._
    if PurePosixPath(file).suffix == ".yaml":
        return _("from the correction made here")
    return _("from {place}", place=_place(visit, file))


def _place(visit: Visit, file: str) -> str:
    """Name a file as a reader knows it."""
    _ = visit.words._
    if file == CORE:
        return _("the library's own list")
    return _("the import “{name}”", name=PurePosixPath(file).stem)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
