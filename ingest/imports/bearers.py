"""Whom the names of an entry stand for: who was found at the import, or somebody of their own.

A full name is one person wherever it stands. A family name with initials tells too little: it is one person only beside
the same others, and by itself in one source only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from ingest.bibtex.names import Name, Names, read_names
from ingest.bibtex.reading import Reading
from ingest.matching.names import name_key, whole_name


def as_known(reading: Reading, known: Mapping[str, str], source: str) -> Reading:
    """Return a reading whose names tell whom they stand for; `known` are printed forms here to forms elsewhere."""
    everybody = {name.printed for names in reading.people.values() for name in names.names if not name.body}
    if not known and all(map(tells_enough, everybody)):
        return reading
    people = {
        role: Names(tuple(_known(name, known, everybody, source) for name in names.names), names.others)
        for role, names in reading.people.items()
    }
    return replace(reading, people=people)


def _known(name: Name, known: Mapping[str, str], everybody: set[str], source: str) -> Name:
    if name.body:
        return name
    if name.printed in known and (other := read_names(known[name.printed]).names):
        return other[0]
    if tells_enough(name.printed):
        return name
    beside = sorted({key.family for one in everybody if one != name.printed and (key := name_key(one))})
    return Name(name.family, name.given, name.prefix, name.suffix, beside=",".join(beside) or source)


@lru_cache(maxsize=1 << 16)
def tells_enough(printed: str) -> bool:
    """Tell whether a printed form holds a full given name, or names nobody at all."""
    key = name_key(printed)
    return key is None or whole_name(key) != ""
