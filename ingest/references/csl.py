"""A reference as CSL-JSON, what citation processors and reference programs read."""

from __future__ import annotations

from typing import Any

from ingest.references.reference import AUTHOR, EDITOR, TRANSLATOR, Contributor, Reference
from ontology.schema import Words

_TYPES = {
    "article": "article-journal", "book": "book", "edited volume": "book", "chapter": "chapter", "report": "report",
    "thesis": "thesis", "dissertation": "thesis",
    "conference paper": "paper-conference", "abstract": "paper-conference", "slides": "speech",
    "web page": "webpage", "policy paper": "report", "guideline": "report", "toolkit": "report",
    "project description": "report",
}  # fmt: skip
"""Kind to CSL type; whatever is not named here is a document."""

_GENRES = {
    "thesis": Words("Speciale", "Master's thesis"),
    "dissertation": Words("Ph.d.-afhandling", "PhD thesis"),
    "slides": Words("slides", "slides"),
    "abstract": Words("konferenceabstract", "conference abstract"),
}

_PLAIN = {
    "title": "title", "container": "container-title", "volume": "volume", "issue": "issue", "pages": "page",
    "number": "number", "doi": "DOI",
}  # fmt: skip
"""Property to variable, where both are one text."""


def csl_of(reference: Reference, language: str = "en") -> dict[str, Any]:
    """Return one item; `language` decides only how the genre of a thesis or talk is called."""
    item: dict[str, Any] = {"id": reference.key, "type": _TYPES.get(reference.text("kind"), "document")}
    item |= {variable: text for name, variable in _PLAIN.items() if (text := reference.text(name))}
    for role in (AUTHOR, EDITOR, TRANSLATOR):
        if people := reference.in_role(role):
            item[role] = [_name(person) for person in people]
    for name, variable in (("issued", "issued"), ("consulted", "accessed"), ("first_published", "original-date")):
        if text := reference.text(name):
            item[variable] = date_parts(text)
    genre = _GENRES.get(reference.text("kind"))
    others = {
        "edition": reference.text("edition"), "publisher": reference.imprint or reference.publisher,
        "event-title": reference.event,
        "ISBN": " ".join(reference.texts("isbn")), "URL": next(iter(reference.texts("url")), ""),
        "language": next(iter(reference.texts("language")), ""), "keyword": ", ".join(reference.every("keywords")),
        "abstract": reference.in_language_of_title("abstract"), "note": reference.in_language_of_title("note"),
        "genre": genre.in_language(language) if genre else "",
    }  # fmt: skip
    return item | {variable: text for variable, text in others.items() if text}


def date_parts(text: str) -> dict[str, Any]:
    """Return a date or interval of the library as CSL has it: 2018/2020 gives [[2018], [2020]]."""
    return {"date-parts": [[int(part) for part in end.split("-")] for end in text.split("/")]}


def _name(person: Contributor) -> dict[str, str]:
    if person.body:
        return {"literal": person.family}
    parts = {"family": person.family, "given": person.given, "suffix": person.suffix}
    return {name: part for name, part in parts.items() if part}
