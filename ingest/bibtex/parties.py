"""Who a name in a bibliography is: the person or body the library describes, or one of its own that is never merged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from ingest.bibtex.letters import strip_braces
from ingest.bibtex.names import Name, split_list
from ingest.records import Layer, Place, Record
from ingest.slugs import slug
from ontology.elements import Node, Value

PERSON, ORGANISATION = "Person", "Organisation"


class Parties:
    """Finds the id of each name; gives an id to those that nobody describes."""

    def __init__(self, described: Iterable[Record]) -> None:
        self._people: dict[str, str] = {}
        self._bodies: dict[str, str] = {}
        self._taken: set[str] = set()
        self._derived: dict[str, tuple[Name, Place]] = {}
        """Sign of everybody met who has no id yet, and where that was."""
        self._ids: dict[str, str] = {}
        """Sign of everybody met whose id is known."""
        self._named: dict[str, tuple[Name, ...]] = {}
        """What a field says of who issued a work to the bodies it names."""
        for record in described:
            self._learn(record.node)
        self._described_bodies = frozenset(self._bodies)

    def meet(self, name: Name, file: str, line: int) -> None:
        """Take note of a name and where it stands; one that nobody describes will get an id of its own."""
        sign = name.sign
        if sign in self._ids or sign in self._derived:
            return
        if known := self._known(name):
            self._ids[sign] = known
        else:
            self._derived[sign] = (name, Place(file, line))

    def settle(self) -> list[Record]:
        """Give ids to all names met that nobody describes, in an order that does not depend on the file; return them.

        A name that tells too little always bears the mark of those it stands beside, so that its id never moves.
        Where two printed forms would get one slug, the second gets a mark, so that they stay two.
        """
        records = []
        for name, place in sorted(self._derived.values(), key=_in_order):
            known = self._known(name)
            identifier = self._ids[name.sign] = known or self._free_id(name)
            if known is None:
                (self._bodies if name.body else self._people)[_form(name)] = identifier
                if identifier not in self._taken:
                    self._taken.add(identifier)
                    records.append(_record(name, identifier, place))
        return records

    def id_of(self, name: Name) -> str:
        """Return the id of a name that was met before `settle`."""
        return self._ids[name.sign]

    def bodies_in(self, text: str) -> tuple[Name, ...]:
        """Return the bodies a field names: several only where every part between its 'and's is described.

        Otherwise 'Ministry of Labour and Social Affairs' would become two.
        """
        if text not in self._named:
            whole, parts = strip_braces(text), [strip_braces(part) for part in split_list(text)]
            several = len(parts) > 1 and not self._describes(whole) and all(map(self._describes, parts))
            self._named[text] = tuple(Name(part, body=True) for part in (parts if several else [whole]))
        return self._named[text]

    def _describes(self, text: str) -> bool:
        return _folded(text) in self._described_bodies

    def _known(self, name: Name) -> str | None:
        return (self._bodies if name.body else self._people).get(_form(name))

    def _learn(self, node: Node) -> None:
        self._taken.add(node.id)
        if node.label in (PERSON, ORGANISATION):
            known = self._people if node.label == PERSON else self._bodies
            for form in printed_forms(node):
                known.setdefault(form, node.id)

    def _free_id(self, name: Name) -> str:
        """Return an id of its own; of a name that tells too little the one that another file beside the same gave."""
        prefix = "organisation" if name.body else "person"
        identifier = f"{prefix}/{slug(name.printed) or _mark(name)}"
        return f"{identifier}-{_mark(name)}" if name.beside or identifier in self._taken else identifier


def _mark(name: Name) -> str:
    """Return hex digits that tell a name from others with the same slug."""
    told = f"{name.printed}|{name.beside}" if name.beside else name.printed
    return hashlib.sha256(told.encode()).hexdigest()[: 10 if name.beside else 6]


def _in_order(met: tuple[Name, Place]) -> tuple[str, bool, str]:
    name, _ = met
    return (name.printed, name.body, name.beside)


def printed_forms(node: Node) -> frozenset[str]:
    """Return the forms by which a bibliography finds a person or a body; those of a body are folded."""
    if node.label == PERSON:
        return frozenset(_forms_of_person(node))
    return frozenset(_forms_of_body(node)) if node.label == ORGANISATION else frozenset()


def _record(name: Name, identifier: str, place: Place) -> Record:
    properties: dict[str, Value]
    if name.body:
        properties = {"kind": "unspecified", "name_und": name.family}
        node = Node(identifier, ORGANISATION, properties)
    else:
        properties = {"name": name.readable, "family": name.surname, "variants": (name.printed,)}
        if name.given:
            properties["given"] = name.given
        node = Node(identifier, PERSON, properties)
    return Record(node=node, file=place.file, line=place.line, layer=Layer.DERIVED)


def _forms_of_person(node: Node) -> Iterator[str]:
    variants = node.properties.get("variants", ())
    yield from variants if isinstance(variants, tuple) else ()
    family, given = node.properties.get("family", ""), node.properties.get("given", "")
    if family:
        yield f"{family}, {given}" if given else str(family)


def _forms_of_body(node: Node) -> Iterator[str]:
    for key, value in node.properties.items():
        if key == "aliases" and isinstance(value, tuple):
            yield from map(_folded, value)
        elif (key.startswith("name_") or key == "short") and isinstance(value, str):
            yield _folded(value)


def _form(name: Name) -> str:
    if name.body:
        return _folded(name.family)
    return f"{name.printed}|{name.beside}" if name.beside else name.printed


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
