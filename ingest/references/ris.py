"""A reference in RIS, the format every reference program imports: two letters, a value, a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.references.reference import AUTHOR, EDITOR, TRANSLATOR, Reference

_TYPES = {
    "article": "JOUR", "book": "BOOK", "edited volume": "EDBOOK", "chapter": "CHAP", "report": "RPRT", "thesis": "THES",
    "dissertation": "THES", "conference paper": "CPAPER", "abstract": "ABST",
    "slides": "SLIDE", "web page": "ELEC", "policy paper": "RPRT",
    "guideline": "RPRT", "toolkit": "RPRT", "project description": "RPRT",
}  # fmt: skip
"""Kind to reference type; whatever is not named here is GEN."""

_PLAIN = (
    ("title", "TI"), ("title_printed_en", "TT"), ("container", "T2"), ("volume", "VL"), ("issue", "IS"),
    ("edition", "ET"), ("number", "M1"), ("doi", "DO"),
)  # fmt: skip

LINE_END = "\r\n"
"""What the format asks for on every system."""


def ris_of(reference: Reference) -> str:
    """Return one record, from TY to ER, with an empty line after it."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _fields(reference) if value.strip()]
    return LINE_END.join((*lines, "ER  - ", "", ""))


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(reference.text("kind"), "GEN")
    yield "ID", reference.key
    for role, tag in ((AUTHOR, "AU"), (EDITOR, "A2"), (TRANSLATOR, "A4")):
        for person in reference.in_role(role):
            yield tag, person.inverted
    for name, tag in _PLAIN:
        yield tag, reference.text(name)
    first, _, last = reference.text("pages").partition("-")
    yield "SP", first
    yield "EP", last
    yield from _dates(reference)
    yield "PB", reference.publisher
    for name, tag in (("isbn", "SN"), ("url", "UR"), ("language", "LA")):
        for value in reference.texts(name):
            yield tag, value
    for word in reference.every("keywords"):
        yield "KW", word
    yield "AB", reference.in_language_of_title("abstract")
    yield "N1", reference.in_language_of_title("note")


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    issued = reference.text("issued")
    yield "PY", issued[:4]
    for tag, text in (("DA", issued.partition("/")[0]), ("Y2", reference.text("consulted"))):
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
            yield tag, "/".join((*text.split("-"), "", "", "")[:4])
