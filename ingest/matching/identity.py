"""The identity ladder: from the surest sign that an entry is a known source down to the rules, and else it is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from rapidfuzz import fuzz

from ingest.matching.index import Match
from ingest.matching.reasons import Decision, Reason
from ingest.matching.rules import Outcome, Verdict
from ingest.matching.works import Work

KEY_TITLE = 80
"""Likeness of titles, 0 to 100, below which an equal key stands for another work."""


class Known(Protocol):
    """What the ladder asks of everything that is known already."""

    def with_key(self, key: str) -> Sequence[Work]:
        """Return what this key stood for when the same outside library was imported last; a key may stand twice."""
        ...

    def with_content(self, content: str) -> Work | None:
        """Return the work whose entry had exactly this content hash."""
        ...

    def matches(self, work: Work) -> list[Match]:
        """Return the known works the rules call the same or worth asking; the strongest first."""
        ...


class Identity(NamedTuple):
    """Who an entry is."""

    outcome: Outcome
    """SAME: it is `matches[0]`; ASK: it may be one of `matches`; DIFFERENT: it is new."""
    matches: tuple[Match, ...] = ()


def identify(work: Work, key: str, content: str, known: Known) -> Identity:
    """Climb the ladder: key and title, content, DOI and title, the rules; `key` may be empty."""
    before, likeness = _nearest(work, known.with_key(key) if key else ())
    if before and likeness >= KEY_TITLE:
        return _same(before, Reason.SAME_KEY, likeness)
    if again := known.with_content(content):
        return _same(again, Reason.SAME_CONTENT, 100.0)
    matches = known.matches(work)
    if matches and matches[0].verdict.outcome is Outcome.SAME:
        return Identity(Outcome.SAME, (matches[0],))
    if before and all(match.work.id != before.id for match in matches):
        moved = Verdict(Outcome.ASK, Reason.KEY_MOVED, likeness, Decision.DIFFERENT)
        matches = [Match(before, moved), *matches]
    return Identity(Outcome.ASK if matches else Outcome.DIFFERENT, tuple(matches))


def _nearest(work: Work, others: Sequence[Work]) -> tuple[Work | None, float]:
    """Return which of some works has the title most alike, and how much."""
    alike = [(fuzz.ratio(work.title, other.title), other) for other in others]
    likeness, other = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return other, likeness


def _same(work: Work, reason: Reason, likeness: float) -> Identity:
    return Identity(Outcome.SAME, (Match(work, Verdict(Outcome.SAME, reason, likeness, Decision.SAME)),))
