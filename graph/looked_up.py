"""Which properties things are looked up by, so that either store keeps an index of them."""

from __future__ import annotations

from ontology.schema import Property, ValueKind

_KINDS = frozenset({ValueKind.CHOICE, ValueKind.DATE, ValueKind.IRI, ValueKind.REFERENCE})
_TEXTS = frozenset({"doi"})
"""Texts with one value that things are looked up by, besides addresses, dates and choices."""


def is_looked_up(item: Property) -> bool:
    """Say whether a property has an index of its own."""
    return not item.many and not item.by_language and (item.kind in _KINDS or item.name in _TEXTS)
