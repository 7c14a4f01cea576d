"""What kind of source an entry is, by its type and by what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping

from ontology.schema import Schema

UNSPECIFIED = "unspecified"

_KINDS = {
    "article": "article", "suppperiodical": "article", "review": "article",
    "book": "book", "mvbook": "book", "booklet": "book",
    "collection": "edited volume", "mvcollection": "edited volume", "proceedings": "edited volume",
    "mvproceedings": "edited volume", "reference": "edited volume", "mvreference": "edited volume",
    "incollection": "chapter", "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
    "suppcollection": "chapter", "inreference": "chapter",
    "inproceedings": "conference paper", "conference": "conference paper",
    "report": "report", "techreport": "report",
    "thesis": "thesis", "mastersthesis": "thesis", "phdthesis": "dissertation",
    "online": "web page", "electronic": "web page", "www": "web page",
}  # fmt: skip
"""Entry type to kind; whatever is not named here does not say what it is."""

_WORDS = {"mathesis": "thesis", "bathesis": "thesis", "candthesis": "thesis", "phdthesis": "dissertation"}
"""Words of the field `type` that biblatex defines."""


def kind_of(entry_type: str, fields: Mapping[str, str], schema: Schema) -> str:
    """Return the kind: `entrysubtype` or `type` where they name one in Danish or English, else by entry type."""
    for name in ("entrysubtype", "type"):
        if name in fields and (found := _named(fields[name].casefold(), schema)):
            return found
    if entry_type == "book" and "editor" in fields and "author" not in fields:
        return "edited volume"
    return _KINDS.get(entry_type, UNSPECIFIED)


def _named(word: str, schema: Schema) -> str:
    """Return the kind that a word names; empty where it names none."""
    values = schema.vocabularies["source_kind"].values
    kinds = (kind for kind, words in values.items() if word in (kind, words.da.casefold(), words.en.casefold()))
    return _WORDS.get(word) or next(kinds, "")
