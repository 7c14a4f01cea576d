"""The texts of the interface in one language, looked up by gettext when they are shown."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TypeVar

LANGUAGES = ("da", "en")
"""The languages the interface speaks; the texts in the code are the English ones."""
LOCALE = Path(__file__).parent.parent / "locale"
DOMAIN = "brobygger"

Piece = TypeVar("Piece")


def N_(message: str) -> str:  # noqa: N802 - the name every gettext tool looks for
    """Mark a text for translation where it is written down before the language is known."""
    return message


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says things."""

    language: str

    def _(self, message: str, **values: object) -> str:
        """Return a text of the interface with its `{names}` filled in."""
        text = catalogue(self.language).gettext(message)
        return text.format(**values) if values else text

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """Return the text for this number; `{n}` becomes the number as this language writes it."""
        text = catalogue(self.language).ngettext(one, many, number)
        return text.format(n=self.number(number), **values)

    def pieces(self, message: str, **values: Piece) -> list[str | Piece]:
        """Return a translated text cut at its `{names}`, so that links can stand inside a sentence."""
        found: list[str | Piece] = []
        for text, name, _format, _conversion in Formatter().parse(message):
            found += [text] if text else []
            found += [values[name]] if name is not None else []
        return found

    def number(self, number: int) -> str:
        """Write a whole number: `1.234` in Danish, `1,234` in English."""
        written = f"{number:,}"
        return written.replace(",", ".") if self.language == "da" else written


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the translations of one language: the compiled file, or one made from the .po where that is newer."""
    if language == "en":
        return gettext.NullTranslations()
    source = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    compiled = source.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
        return gettext.translation(DOMAIN, LOCALE, [language])
    return gettext.GNUTranslations(_compile(source))


def _compile(source: Path) -> BytesIO:
    # Imported here: a checkout whose .mo is in step, as `make` leaves it, needs no Babel to speak.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    target = BytesIO()
    with source.open("rb") as text:
        write_mo(target, read_po(text))
    target.seek(0)
    return target
