"""Who a name in a bibliography is: the person or body the library describes, or one of its own that is never merged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from ingest.bibtex.names import Name
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
        self._derived: dict[Name, Place] = {}
        for record in described:
            self._learn(record.node)
        self._described_bodies = frozenset(self._bodies)

    def meet(self, name: Name, place: Place) -> None:
        """Take note of a name; one that nobody describes will get an id of its own."""
        if self._known(name) is None:
            self._derived.setdefault(name, place)

    def settle(self) -> list[Record]:
        """Give ids to all names met that nobody describes, in an order that does not depend on the file; return them.

        A name that tells too little always bears the mark of those it stands beside, so that its id never moves.
        Where two printed forms would get one slug, the second gets a mark, so that they stay two.
        """
        records = []
        for name, place in sorted(self._derived.items(), key=_in_order):
            if self._known(name) is None:
                identifier = self._free_id(name)
                (self._bodies if name.body else self._people)[_form(name)] = identifier
                if identifier not in self._taken:
                    self._taken.add(identifier)
                    records.append(_record(name, identifier, place))
        return records

    def id_of(self, name: Name) -> str:
        """Return the id of a name that was met before `settle`."""
        found = self._known(name)
        assert found is not None  # noqa: S101
        return found

    def knows_body(self, text: str) -> bool:
        """Tell whether the library describes a body of this name."""
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
        told = f"{name.printed}|{name.beside}" if name.beside else name.printed
        mark = hashlib.sha256(told.encode()).hexdigest()[: 10 if name.beside else 6]
        identifier = f"{prefix}/{slug(name.printed) or mark}"
        if name.beside or identifier in self._taken:
            identifier = f"{identifier}-{mark}"
        return identifier


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
