"""What is made of rows, alike for every store: counting, adding up, order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from tests.questions.language import Links, Rows, Things, Values, Worked

Cell = str | int
Row = tuple[Cell, ...]
"""One row of an answer; a value that is not there is the empty text."""


class Asked(Protocol):
    """Anything that holds a graph and can be asked."""

    def ids(self, things: Things) -> frozenset[str]:
        """Return the ids of some things."""
        ...

    def told(self, query: Values | Links) -> frozenset[Row]:
        """Return the rows that are told of some things."""
        ...


def answer(query: Rows, asked: Asked) -> list[Row]:
    """Return the answer to a query; sorted, where the query asks for no order of its own."""
    if isinstance(query, Worked):
        return _WORK[query.how](*(_given(part, asked) for part in query.parts))
    return sorted(asked.told(query), key=_by_text)


def _given(part: Things | Rows, asked: Asked) -> list[Row]:
    if isinstance(part, Rows):
        return answer(part, asked)
    return [(identifier,) for identifier in sorted(asked.ids(part))]


def _by_text(row: Row) -> list[str]:
    return [f"{cell:020}" if isinstance(cell, int) else cell for cell in row]


def _count(rows: Sequence[Row]) -> list[Row]:
    return [(len(rows),)]


def _total(rows: Sequence[Row]) -> list[Row]:
    """Add up the last column."""
    return [(sum(int(row[-1]) for row in rows),)]


def _tally(rows: Sequence[Row]) -> list[Row]:
    """Count the rows by their first column."""
    return sorted(Counter(row[0] for row in rows).items(), key=_by_text)


def _most(rows: Sequence[Row]) -> list[Row]:
    """Keep of a tally what is most."""
    counted = _tally(rows)
    return [row for row in counted if row[1] == max(number for _, number in counted)]


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """Put rows in the order of their first column and leave it out."""
    return [row[1:] for row in sorted(rows, key=_by_text)]


def _first(rows: Sequence[Row]) -> list[Row]:
    """Keep the rows whose first column is the smallest; rows without a value there do not count."""
    known = [row for row in rows if row[0] != ""]
    least = min(_by_text(row)[0] for row in known)
    return [row for row in known if _by_text(row)[0] == least]


def _last(rows: Sequence[Row]) -> list[Row]:
    """Keep the rows whose first column is the greatest."""
    most = max(_by_text(row)[0] for row in rows)
    return [row for row in rows if _by_text(row)[0] == most]


def _beside(*several: Sequence[Row]) -> list[Row]:
    """Put rows of several kinds into one answer."""
    return sorted({row for rows in several for row in rows}, key=_by_text)


def _shared(some: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    return [row for row in some if row in others]


def _rest(some: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """Keep the rows that are not among the others."""
    return [row for row in some if row not in others]


_WORK: Mapping[str, Callable[..., list[Row]]] = {
    "count": _count,
    "total": _total,
    "tally": _tally,
    "most": _most,
    "in_order": _in_order,
    "first": _first,
    "last": _last,
    "beside": _beside,
    "shared": _shared,
    "rest": _rest,
}
