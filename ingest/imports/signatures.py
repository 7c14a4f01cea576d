"""Authors of an import whom the hub knows under another printed form: taken for the same only where it is sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.bibtex.names import Name
from ingest.bibtex.source import WRITTEN_BY
from ingest.library import Library
from ingest.matching.identifiers import orcid_in
from ingest.matching.names import NameKey, name_key, whole_name
from ingest.matching.people import Register, Signature
from ontology.elements import Node


class KnownNames:
    """The people of a library, each by one printed form, and those of the import as far as it has come."""

    def __init__(self, library: Library) -> None:
        self._register = Register()
        self._settled: dict[str, str] = {}
        """Every printed form that is known, to the one its bearer goes by."""
        for node in library.nodes.values():
            if node.label == "Person":
                self._learn(node)
        for names in _signed_together(library):
            self._sign({printed: key for printed in names if (key := name_key(printed))}, {})

    def elsewhere(self, names: Iterable[Name]) -> dict[str, str]:
        """Return, for the authors of one work, printed form here to printed form elsewhere; and remember them all."""
        keys = {name.printed: key for name in names if not name.body and (key := name_key(name.printed))}
        found = {printed: form for printed in keys if (form := self._known(printed, keys)) and form != printed}
        self._sign(keys, found)
        return found

    def _known(self, printed: str, keys: dict[str, NameKey]) -> str:
        """Return the form somebody goes by; a full name that is known needs no look."""
        if printed in self._settled and whole_name(keys[printed]):
            return ""
        people = self._register.find(Signature(keys[printed], _others(printed, keys)))
        return people[0].id if people and people[0].likeness.sure else ""

    def _sign(self, keys: dict[str, NameKey], found: dict[str, str]) -> None:
        for printed, key in keys.items():
            form = found.get(printed) or self._settled.setdefault(printed, printed)
            self._register.add(form, Signature(key, _others(printed, keys)))

    def _learn(self, person: Node) -> None:
        forms = list(_forms(person))
        orcid = orcid_in(str(person.properties.get("orcid", "")))
        for form in forms:
            if key := name_key(form):
                self._settled[form] = forms[0]
                self._register.add(forms[0], Signature(key, orcid=orcid))


def _others(printed: str, keys: dict[str, NameKey]) -> frozenset[str]:
    return frozenset(key.family for other, key in keys.items() if other != printed)


def _forms(person: Node) -> Iterator[str]:
    """Yield the printed forms by which a bibliography finds a person."""
    variants = person.properties.get("variants", ())
    yield from variants if isinstance(variants, tuple) else ()
    family, given = person.properties.get("family", ""), person.properties.get("given", "")
    if family:
        yield f"{family}, {given}" if given else str(family)


def _signed_together(library: Library) -> Iterable[list[str]]:
    """Return the printed names of people under each source, role by role."""
    together: dict[tuple[str, str], list[str]] = {}
    for edge in library.edges.values():
        printed = edge.properties.get("printed")
        if edge.type == WRITTEN_BY and edge.end.startswith("person/") and isinstance(printed, str):
            together.setdefault((edge.start, str(edge.properties.get("role"))), []).append(printed)
    return together.values()
