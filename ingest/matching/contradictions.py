"""What speaks against two likely titles being one source: another DOI, edition, ISBN, kind, number, volume or page."""

from __future__ import annotations

from rapidfuzz import fuzz

from ingest.matching.reasons import Reason
from ingest.matching.works import Work

CONTAINER_ALIKE = 60
"""Likeness from which two names of a journal may be one, abbreviations apart."""

WORD_ALIKE = 78
"""Likeness from which two words may be one word with a slip."""

_OPPOSITES = ("un", "u", "in", "im", "non", "ikke", "not", "anti", "de", "re", "pre", "post", "for", "efter")
"""Beginnings that turn a word into its opposite."""


def contradiction(one: Work, other: Work) -> Reason | None:
    """Return the gravest thing that speaks against two works with alike titles being one; None where nothing does."""
    if one.numbers != other.numbers:
        return Reason.OTHER_NUMBERS
    if {one.form, other.form} == {"chapter", "book"}:
        return Reason.CHAPTER_AND_BOOK
    if one.edition and other.edition and one.edition != other.edition:
        return Reason.OTHER_EDITION
    if one.doi and other.doi and one.doi != other.doi:
        return Reason.OTHER_DOI
    if one.form and other.form and one.form != other.form:
        return Reason.OTHER_FORM
    if one.isbns and other.isbns and not one.isbns & other.isbns:
        return Reason.OTHER_ISBN
    if one.form == other.form == "chapter" and _other_container(one.container, other.container):
        return Reason.OTHER_CONTAINER
    if _unlike(one.volume, other.volume) or _unlike(one.page, other.page):
        return Reason.OTHER_PLACE
    return Reason.OTHER_WORD if one.title != other.title and _other_words(one.title, other.title) else None


def same_place(one: Work, other: Work) -> bool:
    """Tell whether both name the same volume and first page of a journal or book that may be one."""
    return bool(
        one.page and one.page == other.page and one.volume == other.volume
        and not _other_container(one.container, other.container)
    )  # fmt: skip


def _unlike(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _other_container(one: str, other: str) -> bool:
    return bool(one and other) and fuzz.token_set_ratio(one, other) < CONTAINER_ALIKE


def _other_words(one: str, other: str) -> bool:
    """Tell whether a word of one title stands in place of quite another word, or of its opposite."""
    ours, theirs = one.split(), other.split()
    left = [word for word in ours if word not in theirs]
    right = [word for word in theirs if word not in ours]
    if len(left) != len(right):
        return False
    return any(_another(first, second) for first, second in zip(left, right, strict=True))


def _another(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if any(longer == opposite + shorter for opposite in _OPPOSITES):
        return True
    return min(len(one), len(other)) > 2 and fuzz.ratio(one, other) < WORD_ALIKE
