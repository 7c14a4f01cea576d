"""The name of an author as matching sees it: folded family name, given names, and what they allow to conclude."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ontology.folding import fold, words

_PARTICLE_WORDS = "van von der den de af av du del della di la le ter ten zu zur dos das da el al bin ibn"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())

_NOBODY = frozenset(
    ("anonymous", "anonym", "anon", "unknown", "ukendt", "ukjent", "nn", "n n", "various", "no author", "others")
)
"""Folded forms that name nobody."""


class NameKey(NamedTuple):
    """One name, folded; never shown."""

    family: str
    """Words of the family name without particles in front; the whole name of an organisation."""
    given: tuple[str, ...] = ()
    """Given names and initials in their order."""


@lru_cache(maxsize=1 << 16)
def name_key(printed: str) -> NameKey | None:
    """Return the key of a printed form 'Family, Given'; None for a name that names nobody, such as 'Anonymous'."""
    family, _, given = printed.partition(",")
    parts = words(family)
    while len(parts) > 1 and parts[0] in _PARTICLES:
        parts = parts[1:]
    folded = " ".join(parts)
    if not folded or (not given and folded in _NOBODY):
        return None
    return NameKey(folded, tuple(word for word in words(given) if word not in _PARTICLES))


@lru_cache(maxsize=1 << 16)
def whole_name(name: NameKey) -> str:
    """Return a key that is equal for two people with the same full name; empty where only initials are known."""
    return f"{name.family}|{' '.join(name.given)}" if any(len(word) > 1 for word in name.given) else ""


def could_be(one: NameKey, other: NameKey) -> bool:
    """Tell whether two names may be forms of one: same family name, and no given name or initial against it.

    'Sørensen, T.' could be 'Sørensen, Tine Ø.', which could not be 'Sørensen, Tine M.'.
    """
    return one.family == other.family and all(
        first.startswith(second) or second.startswith(first)
        for first, second in zip(one.given, other.given, strict=False)
    )


def is_anonymous(printed: str) -> bool:
    """Tell whether a printed form names nobody."""
    return not fold(printed) or name_key(printed) is None
