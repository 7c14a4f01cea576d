"""Order: what a worker is told to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a worker is told to do."""

    task: str
    """A name of `app.jobs.tasks.TASKS`."""
    key: str = field(default="", repr=False)
    """Editor key, on a shared hub; it is never written to a file."""
    by: str = ""
    """Name the person gives, for the record."""
    topics: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Id of a source to ids of the concepts it is to be linked to."""

    pair: Sequence[str] = ()
    """Slugs of two sources that could be one: the one that was asked about, and the one it could be."""
    decision: str = ""
    """What was said of the pair."""

    def data(self) -> dict[str, Any]:
        """Return it as the worker reads it."""
        return asdict(self)

    @classmethod
    def of(cls, data: dict[str, Any]) -> Self:
        """Read what `data` gave."""
        return cls(**data)
