"""What makes an entry known again under another key: a hash of its content, and a fingerprint of the work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ingest.matching.works import Work

_PASSING_FIELDS = """
abstract access-date annotation annote bdsk-file-1 bdsk-url-1 date-added date-modified file groups keywords
langid localfile mendeley-groups mendeley-tags note owner priority qualityassured ranking readstatus review
timestamp url urldate
"""

_PASSING = frozenset(_PASSING_FIELDS.split())
"""Fields that programs and readers change without making it another work."""


def content_hash(kind: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return 16 hex digits over an entry's type and its telling fields, whatever their order, blanks and the key."""
    told = sorted(f"{name}={' '.join(value.split())}" for name, value in fields if name not in _PASSING)
    return hashlib.sha256("\x1f".join((kind, *told)).encode()).hexdigest()[:16]


def fingerprint(work: Work) -> tuple[str, ...]:
    """Return what is equal for two descriptions of one work: title, author, year, form, volume, page and container."""
    year = str(work.year) if work.year else ""
    return (work.title, work.first_family, year, work.form, work.volume, work.page, work.container)
