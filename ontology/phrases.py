"""Sentences that know what they were made of, so that a screen can say them in the reader's language.

Checks are written and read in English on a command line. What they say is a text with `{names}` and the facts of the
case; as a string it is the English sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Phrase(str):
    """An English sentence with the text and the facts it was made of."""

    text: str
    """What is translated: the sentence with `{names}` in the place of facts."""
    facts: Mapping[str, object]
    """What stands for each name; one may itself be a sentence."""

    def __new__(cls, text: str, facts: Mapping[str, object] | None = None) -> Self:
        """Fill the facts into the text; without facts its braces stay as they are."""
        made = super().__new__(cls, text.format_map(facts) if facts else text)
        made.text, made.facts = text, facts or {}
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, Mapping[str, object]]]:
        """Keep text and facts where a problem goes to another process."""
        return type(self), (self.text, self.facts)


def phrase(text: str, /, **facts: object) -> Phrase:
    """Return a sentence; the tools that collect texts for translation look for this name."""
    return Phrase(text, facts)
