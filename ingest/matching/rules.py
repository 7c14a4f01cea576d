"""The rules: two works are one, or two, or a question for a person; always with the reason."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from ingest.matching.contradictions import contradiction, same_place
from ingest.matching.fingerprints import fingerprint
from ingest.matching.reasons import Decision, Reason
from ingest.matching.works import Work

SURE = 95
"""Likeness of titles, 0 to 100, from which two works may be joined without asking."""
ASK = 85
"""Likeness from which a person is asked."""
DOI_TITLE = 60
"""Likeness below which an equal DOI proves nothing."""
NAME_ALIKE = 0.88
"""Likeness of first family names, 0 to 1, above which they may be one name."""
LONG_TITLE = 20
"""Signs a title needs to be telling."""
LONG_MAIN_TITLE = 25
"""Signs a title needs to be known without its subtitle."""


class Outcome(StrEnum):
    """What follows from a comparison."""

    SAME = "same"
    ASK = "ask"
    DIFFERENT = "different"


class Verdict(NamedTuple):
    """What two works are to each other."""

    outcome: Outcome
    reason: Reason
    likeness: float = 0.0
    """Of the titles, 0 to 100."""
    proposal: Decision = Decision.DIFFERENT
    """What a person asked would most likely say."""


def compare(one: Work, other: Work) -> Verdict:
    """Compare two works; the order does not matter."""
    likeness = fuzz.ratio(one.title, other.title)
    if one.doi and one.doi == other.doi:
        return _with_one_doi(one, other, likeness)
    short = likeness < SURE and _lacks_subtitle(one, other)
    if likeness < ASK and not short:
        return _with_other_title(one, other, likeness)
    if one.generic or other.generic or min(len(one.title), len(other.title)) < LONG_TITLE:
        return _with_common_title(one, other, likeness)
    return _with_alike_title(one, other, max(likeness, SURE) if short else likeness, short)


def _lacks_subtitle(one: Work, other: Work) -> bool:
    shorter = min(one.title, other.title, key=len)
    return len(shorter) >= LONG_MAIN_TITLE and (one.title == other.main_title or other.title == one.main_title)


def _with_one_doi(one: Work, other: Work, likeness: float) -> Verdict:
    """A DOI alone is no identity: chapters carry the DOI of their book, and people paste wrong ones."""
    if likeness < DOI_TITLE and not _lacks_subtitle(one, other):
        part = {one.form, other.form} == {"chapter", "book"} or (one.form == other.form == "chapter")
        return _ask(Reason.DOI_OTHER_TITLE, likeness, Decision.PART if part else Decision.DIFFERENT)
    against = contradiction(one, other)
    if against is Reason.OTHER_NUMBERS:
        return _ask(Reason.DOI_OTHER_NUMBER, likeness, Decision.DIFFERENT)
    if against is Reason.CHAPTER_AND_BOOK:
        return _ask(against, likeness, Decision.PART)
    if _authors_agree(one, other) is False:
        return _ask(Reason.DOI_OTHER_AUTHORS, likeness, Decision.DIFFERENT)
    return Verdict(Outcome.SAME, Reason.SAME_DOI, likeness, Decision.SAME)


def _with_other_title(one: Work, other: Work, likeness: float) -> Verdict:
    """The same authors on the same page of the same volume: a translated or abridged title?"""
    if one.volume and same_place(one, other) and _years_apart(one, other) <= 1 and _authors_agree(one, other):
        return _ask(Reason.SAME_PLACE, likeness, Decision.SAME)
    return Verdict(Outcome.DIFFERENT, Reason.OTHER_TITLE, likeness)


def _with_common_title(one: Work, other: Work, likeness: float) -> Verdict:
    """A short or common title tells little: everything else must agree."""
    if likeness < SURE or contradiction(one, other) or _years_apart(one, other) > 1:
        return Verdict(Outcome.DIFFERENT, Reason.GENERIC, likeness)
    agree = _authors_agree(one, other)
    if agree is False:
        return Verdict(Outcome.DIFFERENT, Reason.OTHER_AUTHORS, likeness)
    alike = agree and not (one.generic or not one.year) and fingerprint(one) == fingerprint(other)
    if alike or (agree and (same_place(one, other) or one.isbns & other.isbns)):
        return Verdict(Outcome.SAME, Reason.SAME_TITLE, likeness, Decision.SAME)
    if (agree or same_place(one, other)) and not (one.generic and one.container != other.container):
        return _ask(Reason.GENERIC, likeness, Decision.SAME)
    return Verdict(Outcome.DIFFERENT, Reason.GENERIC, likeness)


def _with_alike_title(one: Work, other: Work, likeness: float, short: bool) -> Verdict:
    against = contradiction(one, other)
    years = _years_apart(one, other)
    agree = _authors_agree(one, other)
    if against is Reason.OTHER_NUMBERS:
        return _with_other_title(one, other, likeness)._replace(reason=against)
    if agree is False and not (likeness == 100 and not against and same_place(one, other)):
        return Verdict(Outcome.DIFFERENT, Reason.OTHER_AUTHORS, likeness)
    if years > 2 and against is not Reason.OTHER_EDITION:
        return Verdict(Outcome.DIFFERENT, Reason.TOO_FAR_APART, likeness)
    if against:
        return _contradicted(against, likeness)
    if agree is None and not _surely_unnamed(one, other):
        return _ask(Reason.UNNAMED, likeness, Decision.SAME)
    if likeness < SURE or years > 1 or agree is False:
        return _ask(Reason.OTHER_YEAR if years > 1 else Reason.ALIKE_TITLE, likeness, Decision.SAME)
    return Verdict(Outcome.SAME, Reason.NO_SUBTITLE if short else Reason.SAME_TITLE, likeness, Decision.SAME)


_PROPOSALS = {
    Reason.CHAPTER_AND_BOOK: Decision.PART,
    Reason.OTHER_EDITION: Decision.VERSION,
    Reason.OTHER_DOI: Decision.VERSION,
    Reason.OTHER_ISBN: Decision.VERSION,
    Reason.OTHER_FORM: Decision.VERSION,
}


def _contradicted(against: Reason, likeness: float) -> Verdict:
    """A title that is only alike, with something against it, is no question any more."""
    if likeness < SURE:
        return Verdict(Outcome.DIFFERENT, against, likeness)
    return _ask(against, likeness, _PROPOSALS.get(against, Decision.DIFFERENT))


def _ask(reason: Reason, likeness: float, proposal: Decision) -> Verdict:
    return Verdict(Outcome.ASK, reason, likeness, proposal)


def _years_apart(one: Work, other: Work) -> int:
    """Return how many years lie between two works; 0 where one of them has no year."""
    return abs(one.year - other.year) if one.year and other.year else 0


def _surely_unnamed(one: Work, other: Work) -> bool:
    """Tell whether two works, of which one names nobody, agree in enough else to be one."""
    if one.title != other.title or one.year != other.year or not one.year:
        return False
    return same_place(one, other) or bool(one.isbns & other.isbns)


def _authors_agree(one: Work, other: Work) -> bool | None:
    """Tell whether two works have an author in common; None where one of them names nobody."""
    if not one.names or not other.names:
        return None
    if one.first_family == other.first_family:
        return True
    if {name.family for name in one.names} & {name.family for name in other.names}:
        return True
    return JaroWinkler.similarity(one.first_family, other.first_family) > NAME_ALIKE
