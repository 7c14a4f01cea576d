"""Addresses of the app: which screen shows a thing, and the link to it. They stay as they are, so that links last."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from ontology.elements import slug_of
from ontology.errors import SchemaError
from ontology.table import SCHEMA

OWN_SCREEN = {
    "Concept": "concept",
    "Source": "source",
    "Project": "project",
    "Finding": "finding",
    "Person": "person",
    "Organisation": "organisation",
    "Programme": "programme",
    "Legislation": "law",
    "Event": "event",
    "Lesson": "lesson",
}
"""Labels with a screen of their own; everything else is shown by the screen `entry`."""


def address(screen: str, language: str, /, **query: str | int | None) -> str:
    """Return the address of a screen; empty and missing parts of the query are left out."""
    asked = {name: value for name, value in query.items() if value not in (None, "")}
    return f"./{screen}?{urlencode({**asked, 'lang': language})}"


def address_of(identifier: str, language: str) -> str:
    """Return the address of the screen that shows one thing."""
    label = SCHEMA.label_of(identifier).name
    if label in OWN_SCREEN:
        return address(OWN_SCREEN[label], language, id=slug_of(identifier))
    return address("entry", language, id=identifier)


def identifier_in(query: Mapping[str, str], label: str = "") -> str:
    """Return the id an address asks for: `?id=empowerment` on the screen of a label, `?id=person/…` elsewhere."""
    asked = query.get("id", "")
    return f"{SCHEMA.label(label).prefix}/{asked}" if label else asked


def is_identifier(text: str) -> bool:
    """Whether a text has the form of an id, with a label the table knows."""
    try:
        SCHEMA.label_of(text)
    except SchemaError:
        return False
    return "/" in text
