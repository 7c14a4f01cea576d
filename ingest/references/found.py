"""What a catalogue of books answers about one ISBN, as a BibTeX entry that is imported like any other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from ingest.references.latex import in_braces, verbatim
from ingest.slugs import slug


def entry_of_open_library(answer: bytes, isbn: str) -> str:
    """Return the entry of an answer of Open Library's books interface; empty where it has no such book."""
    book = _said(answer).get(f"ISBN:{isbn}", {})
    named = {name: [str(one.get("name", "")) for one in book.get(name, ())] for name in ("authors", "publishers")}
    return _entry(book, isbn, named["authors"], "; ".join(named["publishers"]), str(book.get("publish_date", "")))


def entry_of_google_books(answer: bytes, isbn: str) -> str:
    """Return the entry of an answer of the Google Books interface; empty where it has no such book."""
    books = [item.get("volumeInfo", {}) for item in _said(answer).get("items", ())]
    book: dict[str, Any] = next((book for book in books if isbn in _isbns(book)), {})
    people = [str(name) for name in book.get("authors", ())]
    return _entry(book, isbn, people, str(book.get("publisher", "")), str(book.get("publishedDate", "")))


def _isbns(book: dict[str, Any]) -> list[str]:
    return [str(one.get("identifier", "")) for one in book.get("industryIdentifiers", ())]


def _said(answer: bytes) -> dict[str, Any]:
    said = json.loads(answer)
    return said if isinstance(said, dict) else {}


def _entry(book: dict[str, Any], isbn: str, authors: Iterable[str], publisher: str, issued: str) -> str:
    title = str(book.get("title", ""))
    if not title:
        return ""
    people = [name for name in authors if name]
    year = re.search(r"\b\d{4}\b", issued)
    fields = {
        "author": f"{{{' and '.join(in_braces(name)[1:-1] for name in people)}}}",
        "title": in_braces(title),
        "subtitle": in_braces(str(book.get("subtitle", ""))),
        "publisher": in_braces(publisher),
        "date": verbatim(year[0] if year else ""),
        "isbn": verbatim(isbn),
    }
    lines = "".join(f"  {name:12} = {value},\n" for name, value in fields.items() if value != "{}")
    family = people[0].rsplit(" ", 1)[-1] if people else title.split()[0]
    return f"@book{{{slug(family)}{year[0] if year else ''}-{isbn[-4:]},\n{lines}}}\n"
