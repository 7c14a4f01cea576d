"""The language of the question table: sets of things, rows told of them, and what is made of rows.

It knows the schema table and nothing of any database, so that one query is asked of every store and of the export.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Having = tuple[tuple[str, str], ...]
"""Property to its value as text; the empty text stands for 'no value'."""


class Way(StrEnum):
    """How a relation is followed."""

    OUT = "out"
    IN = "in"
    BOTH = "both"
    """For symmetric relations, which have no direction."""


class Mix(StrEnum):
    """How sets of things are put together."""

    BOTH = "both"
    EITHER = "either"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class One:
    """The thing with this id."""

    id: str


@dataclass(frozen=True, slots=True)
class All:
    """Every thing of a label."""

    label: str


@dataclass(frozen=True, slots=True)
class Hop:
    """A relation, which way, and what its edges must carry."""

    relation: str
    way: Way
    having: Having = ()
    far: bool = False
    """Whether it is followed on and on."""


@dataclass(frozen=True, slots=True)
class Follow:
    """What a relation leads to from some things."""

    things: Things
    hop: Hop


@dataclass(frozen=True, slots=True)
class Where:
    """Those of some things that have these values."""

    things: Things
    having: Having


@dataclass(frozen=True, slots=True)
class Since:
    """Those of some things whose property is this text or a later one; for dates."""

    things: Things
    property: str
    least: str


@dataclass(frozen=True, slots=True)
class Naming:
    """Those of some things whose property holds a word, as a whole word and in the same letters."""

    things: Things
    property: str
    word: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Those of some things that a relation joins to this many others, going out."""

    things: Things
    hop: Hop
    number: int


@dataclass(frozen=True, slots=True)
class Mixed:
    """Several sets put together."""

    mix: Mix
    parts: tuple[Things, ...]


@dataclass(frozen=True, slots=True)
class Values:
    """A row of these properties for each thing; `id` is its id after the slash, a list gives a row for each item."""

    things: Things
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """A row for each edge at some things: `start`, `end`, `end.name_en` …, or a property of the edge itself."""

    things: Things
    hop: Hop
    columns: tuple[str, ...]
    to: Things | None = None
    """Only edges whose other end is one of these."""


@dataclass(frozen=True, slots=True)
class Worked:
    """What is made of rows or things: counted, added up, put in order."""

    how: str
    parts: tuple[Things | Rows, ...]


Things = One | All | Follow | Where | Since | Naming | Joined | Mixed
"""A set of nodes."""
Rows = Values | Links | Worked
"""A set of rows, or a list where their order is asked for."""

WORK = ("count", "total", "tally", "most", "in_order", "first", "last", "beside", "shared", "rest")
"""What may be made of rows; `tests.questions.working` does it."""


def parts(query: Rows) -> list[Things | Rows]:
    """Return a query and everything it is made of."""
    found: list[Things | Rows] = [query]
    for part in found:
        if isinstance(part, Worked | Mixed):
            found += part.parts
        elif not isinstance(part, One | All):
            found.append(part.things)
        if isinstance(part, Links) and part.to:
            found.append(part.to)
    return found
