"""Sources as a table for a spreadsheet, in which no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from ingest.references.reference import AUTHOR, EDITOR, Reference

COLUMNS = ("key", "kind", "authors", "editors", "title", "issued", "container", "volume", "issue", "pages", "edition",
           "number", "publisher", "doi", "isbn", "url", "language", "keywords", "abstract")  # fmt: skip
"""The first row; later versions only add at the end."""

MARK = "\ufeff"
"""Stands at the beginning of the file, so that Excel reads it as UTF-8."""


def csv_of(references: Iterable[Reference]) -> str:
    """Return a row for each source under a row of names, with line ends as RFC 4180 wants them."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerow(COLUMNS)
    return MARK + file.getvalue() + csv_rows(references)


def csv_rows(references: Iterable[Reference]) -> str:
    """Return a row for each source, without the names above."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerows([safe_cell(cell) for cell in _row(reference)] for reference in references)
    return file.getvalue()


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front."""
    return f"'{text}" if text.lstrip()[:1] in ("=", "+", "-", "@") or text[:1] in ("\t", "\r") else text


def _row(reference: Reference) -> list[str]:
    listed = {
        "key": (reference.key,),
        "authors": tuple(person.inverted for person in reference.in_role(AUTHOR)),
        "editors": tuple(person.inverted for person in reference.in_role(EDITOR)),
        "publisher": (reference.publisher,),
        "keywords": reference.every("keywords"),
        "abstract": (reference.in_language_of_title("abstract"),),
        **{name: reference.texts(name) for name in ("isbn", "url", "language")},
    }
    return ["; ".join(listed[name]) if name in listed else reference.text(name) for name in COLUMNS]
