"""Numbers of nodes: each label has a range of its own, so that a number tells the label and sorts by it."""

from __future__ import annotations

from ontology.schema import Schema

_ROOM = 1 << 26
"""How many nodes a label can have: 67 million, so that the numbers of all labels still fit into four bytes."""


def numbers_of(schema: Schema, label: str) -> tuple[int, int]:
    """Return the first and the last number of a label, in the order of the table."""
    first = list(schema.labels).index(label) * _ROOM + 1
    return first, first + _ROOM - 1


def place_of(number: str) -> str:
    """Return the expression of the place that a label has in the table, from that of a number of its nodes."""
    return f"({number} - 1) / {_ROOM}"
