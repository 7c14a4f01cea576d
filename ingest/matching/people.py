"""Which names are one person: the same ORCID, the same full name, or initials beside the same co-authors.

A family name with an initial is never enough by itself: 'Jensen, M.' may be a dozen people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Signature:
    """One name under one work."""

    name: NameKey
    co_authors: frozenset[str] = frozenset()
    """Folded family names of the others under the same work."""
    orcid: str = ""


class Found(NamedTuple):
    """A known person whom a name may stand for."""

    id: str
    likeness: Likeness


class Register:
    """Known people with the names and co-authors they have signed with."""

    def __init__(self, signatures: Iterable[tuple[str, Signature]] = ()) -> None:
        self._by_family: dict[str, dict[str, list[Signature]]] = {}
        self._by_orcid: dict[str, str] = {}
        for identifier, signature in signatures:
            self.add(identifier, signature)

    def add(self, identifier: str, signature: Signature) -> None:
        """Remember that a person signed a work so."""
        people = self._by_family.setdefault(signature.name.family, {})
        people.setdefault(identifier, []).append(signature)
        if signature.orcid:
            self._by_orcid.setdefault(signature.orcid, identifier)

    def find(self, signature: Signature) -> tuple[Found, ...]:
        """Return who a name may stand for: one sure person, or all possible ones by id."""
        if signature.orcid in self._by_orcid:
            return (Found(self._by_orcid[signature.orcid], Likeness.ORCID),)
        found = [
            Found(identifier, likeness)
            for identifier, signed in sorted(self._by_family.get(signature.name.family, {}).items())
            if (likeness := _likeness(signature, signed))
        ]
        for level in (Likeness.FULL_NAME, Likeness.CO_AUTHORS):
            sure = [person for person in found if person.likeness is level]
            if len(sure) == 1:
                return (sure[0],)
        return tuple(Found(person.id, Likeness.POSSIBLE) for person in found)


def _likeness(signature: Signature, signed: list[Signature]) -> Likeness | None:
    """Compare a name with all a person has signed; another ORCID, or a name that cannot be, speaks against it."""
    orcids = {known.orcid for known in signed if known.orcid}
    if (orcids and signature.orcid) or not all(could_be(signature.name, known.name) for known in signed):
        return None
    whole = whole_name(signature.name)
    if whole and any(whole_name(known.name) == whole for known in signed):
        return Likeness.FULL_NAME
    if signature.co_authors and any(known.co_authors == signature.co_authors for known in signed):
        return Likeness.CO_AUTHORS
    return Likeness.POSSIBLE
