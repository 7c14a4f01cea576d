"""Authors of an import whom the hub knows under another printed form: taken for the same only where it is sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.bibtex.names import Name
from ingest.bibtex.source import WRITTEN_BY
from ingest.folder import IMPORTS
from ingest.library import Library
from ingest.matching.identifiers import orcid_in
from ingest.matching.names import NameKey, name_key, whole_name
from ingest.matching.people import Register, Signature
from ingest.records import Layer, Record
from ontology.elements import Node


class KnownNames:
    """The people of a library, and those of the import as far as it has come."""

    def __init__(self, library: Library) -> None:
        self._register = Register()
        self._forms: dict[str, str] = {}
        """Id to the printed form by which a bibliography finds somebody; none for those that only one circle knows."""
        self._settled: dict[str, str] = {}
        """Full names that need no look to the id of their bearer."""
        self._whole: set[str] = set()
        """Ids of people who have signed with a full name."""
        for node in library.nodes.values():
            if node.label == "Person":
                self._learn(node, library.records[node.id][0])
        for names in _signed_together(library):
            keys = {printed: key for printed in names if (key := name_key(printed))}
            for printed, key in keys.items():
                self._register.add(names[printed], Signature(key, _others(printed, keys)))

    def elsewhere(self, names: Iterable[Name]) -> dict[str, str]:
        """Return, for the authors of one work, printed form here to the form of somebody known; and remember them all.

        A name that tells too little and stands for nobody known is left out; see `bearers`.
        """
        keys = {name.printed: key for name in names if not name.body and (key := name_key(name.printed))}
        found: dict[str, str] = {}
        for printed, key in keys.items():
            signature = Signature(key, _others(printed, keys))
            if printed in self._settled:
                self._register.add(self._settled[printed], signature)
                continue
            known = self._register.surely(signature)
            form = self._forms.get(known.id, "") if known else ""
            if form and (form != printed or not whole_name(key)):
                found[printed] = form
            self._sign(known.id if known and form else "", printed, signature)
        return found

    def possible(self, person: Node) -> tuple[str, ...]:
        """Return the ids of people with a full name whom somebody known by initials may be."""
        key = next((key for form in _forms(person) if (key := name_key(form))), None)
        if key is None or whole_name(key):
            return ()
        found = (one.id for one in self._register.find(Signature(key)) if one.id != person.id)
        return tuple(identifier for identifier in found if identifier in self._whole)

    def _sign(self, identifier: str, printed: str, signature: Signature) -> None:
        """Remember a name: of somebody known, of somebody new, or of somebody whom only this circle knows."""
        if identifier or whole_name(signature.name):
            self._register.add(identifier or printed, signature)
        elif signature.co_authors:
            self._register.add(f"{printed}|{','.join(sorted(signature.co_authors))}", signature)
        if whole_name(signature.name):
            self._settled[printed] = identifier or printed
            self._forms.setdefault(identifier or printed, printed)

    def _learn(self, person: Node, record: Record) -> None:
        forms = list(_forms(person))
        orcid = orcid_in(str(person.properties.get("orcid", "")))
        for form in forms:
            if key := name_key(form):
                self._register.add(person.id, Signature(key, orcid=orcid))
                if whole_name(key):
                    self._settled[form] = person.id
                    self._whole.add(person.id)
                if whole_name(key) or not _derived_from_import(record):
                    self._forms.setdefault(person.id, form)


def _derived_from_import(record: Record) -> bool:
    return record.layer is Layer.DERIVED and record.file.startswith(f"{IMPORTS}/")


def _others(printed: str, keys: dict[str, NameKey]) -> frozenset[str]:
    return frozenset(key.family for other, key in keys.items() if other != printed)


def _forms(person: Node) -> Iterator[str]:
    """Yield the printed forms by which a bibliography finds a person."""
    variants = person.properties.get("variants", ())
    yield from variants if isinstance(variants, tuple) else ()
    family, given = person.properties.get("family", ""), person.properties.get("given", "")
    if family:
        yield f"{family}, {given}" if given else str(family)


def _signed_together(library: Library) -> Iterable[dict[str, str]]:
    """Return the printed names of people under each source with their ids, role by role."""
    together: dict[tuple[str, str], dict[str, str]] = {}
    for edge in library.edges.values():
        printed = edge.properties.get("printed")
        if edge.type == WRITTEN_BY and edge.end.startswith("person/") and isinstance(printed, str):
            together.setdefault((edge.start, str(edge.properties.get("role"))), {})[printed] = edge.end
    return together.values()
