"""Which names are one person: the same ORCID, the same full name, or initials beside the same co-authors.

A family name with an initial is never enough by itself: 'Jensen, M.' may be a dozen people.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from ingest.matching.names import NameKey, could_be, whole_name
from ontology.schema import Words


class Likeness(Enum):
    """Why two names are taken for one person, or may be; the value is how it is said."""

    ORCID = Words("samme ORCID", "same ORCID")
    FULL_NAME = Words("samme fulde navn", "same full name")
    CO_AUTHORS = Words(
        "samme initialer ved siden af de samme medforfattere", "same initials beside the same co-authors"
    )
    POSSIBLE = Words("navnet passer, men siger ikke nok", "the name fits, but does not tell enough")

    @property
    def sure(self) -> bool:
        """Whether it may be acted on without asking."""
        return self is not Likeness.POSSIBLE


class Signature(NamedTuple):
    """One name under one work."""

    name: NameKey
    co_authors: frozenset[str] = frozenset()
    """Folded family names of the others under the same work."""
    orcid: str = ""


class Found(NamedTuple):
    """A known person whom a name may stand for."""

    id: str
    likeness: Likeness


@dataclass(slots=True)
class _Person:
    """All that somebody has signed with."""

    names: set[NameKey] = field(default_factory=set)
    circles: set[frozenset[str]] = field(default_factory=set)
    """The co-authors of each work, where there were any."""
    orcids: set[str] = field(default_factory=set)


class Register:
    """Known people with the names and co-authors they have signed with."""

    def __init__(self, signatures: Iterable[tuple[str, Signature]] = ()) -> None:
        self._people: dict[str, _Person] = {}
        self._shelves: dict[str, dict[str, set[str]]] = {}
        """Family name to first initial, which may be empty, to the ids of who signed so."""
        self._by_orcid: dict[str, str] = {}
        self._telling: dict[str | tuple[str, frozenset[str]], set[str]] = {}
        """Full name, and family name with co-authors, to the ids of who signed so."""
        for identifier, signature in signatures:
            self.add(identifier, signature)

    def add(self, identifier: str, signature: Signature) -> None:
        """Remember that a person signed a work so."""
        person = self._people.setdefault(identifier, _Person())
        if signature.name not in person.names:
            person.names.add(signature.name)
            shelf = self._shelves.setdefault(signature.name.family, {})
            shelf.setdefault(_initial(signature.name), set()).add(identifier)
        if signature.co_authors:
            person.circles.add(signature.co_authors)
        for sign in _telling(signature):
            self._telling.setdefault(sign, set()).add(identifier)
        if signature.orcid:
            person.orcids.add(signature.orcid)
            self._by_orcid.setdefault(signature.orcid, identifier)

    def surely(self, signature: Signature) -> Found | None:
        """Return the one person a name stands for; None where that cannot be told."""
        if signature.orcid in self._by_orcid:
            return Found(self._by_orcid[signature.orcid], Likeness.ORCID)
        candidates = {one for sign in _telling(signature) for one in self._telling.get(sign, ())}
        if not candidates:
            return None
        found = self._alike(signature, candidates)
        for level in (Likeness.FULL_NAME, Likeness.CO_AUTHORS):
            sure = [person for person in found if person.likeness is level]
            if len(sure) == 1:
                return sure[0]
        return None

    def find(self, signature: Signature) -> tuple[Found, ...]:
        """Return who a name may stand for: one sure person, or all possible ones by id."""
        if sure := self.surely(signature):
            return (sure,)
        found = self._alike(signature, self._candidates(signature.name))
        return tuple(Found(person.id, Likeness.POSSIBLE) for person in found)

    def _alike(self, signature: Signature, candidates: set[str]) -> list[Found]:
        return [
            Found(identifier, likeness)
            for identifier in sorted(candidates)
            if (likeness := _likeness(signature, self._people[identifier]))
        ]

    def _candidates(self, name: NameKey) -> set[str]:
        shelf = self._shelves.get(name.family, {})
        initial = _initial(name)
        return {one for other, people in shelf.items() if not initial or other in (initial, "") for one in people}


def _telling(signature: Signature) -> Iterator[str | tuple[str, frozenset[str]]]:
    """Yield by what a person is found for sure: a full name, or a family name beside co-authors."""
    if whole := whole_name(signature.name):
        yield whole
    if signature.co_authors:
        yield (signature.name.family, signature.co_authors)


def _initial(name: NameKey) -> str:
    return name.given[0][0] if name.given else ""


def _likeness(signature: Signature, person: _Person) -> Likeness | None:
    """Compare a name with all a person has signed; another ORCID, or a name that cannot be, speaks against it."""
    if (person.orcids and signature.orcid) or not all(could_be(signature.name, name) for name in person.names):
        return None
    whole = whole_name(signature.name)
    if whole and any(whole_name(name) == whole for name in person.names):
        return Likeness.FULL_NAME
    return Likeness.CO_AUTHORS if signature.co_authors in person.circles else Likeness.POSSIBLE
