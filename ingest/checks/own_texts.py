"""The texts of a library that its curators wrote: no names, and nothing that a source says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ingest.library import Library
from ontology.elements import Edge, Element
from ontology.schema import Property, ValueKind
from ontology.searched import is_name

_THEIRS = frozenset({"abstract", "keywords"})
"""Properties that hold the words of a source."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text that somebody wrote for the library."""

    element: Element
    name: str
    """Flat name of the property: `statement_da`."""
    text: str

    @property
    def language(self) -> str:
        """Code of the language it is written in."""
        return self.name.rpartition("_")[2]


def own_texts(library: Library) -> Iterator[OwnText]:
    """Yield definitions, statements, notes, reasons … of nodes and edges; each item of a list is a text."""
    for element, name, text, own in _all_texts(library):
        if own:
            yield OwnText(element, name, text)


def other_texts(library: Library) -> Iterator[str]:
    """Yield all other texts: names, titles, places, the words of a source."""
    return (text for _, _, text, own in _all_texts(library) if not own)


def _all_texts(library: Library) -> Iterator[tuple[Element, str, str, bool]]:
    """Yield (element, flat name, text, whether it is our own) for every value that is text."""
    for element in library.elements:
        known = _known(library, element)
        for name, value in element.properties.items():
            if name in known:
                for text in value if isinstance(value, tuple) else (str(value),):
                    yield element, name, text, _is_own(known[name])


def _known(library: Library, element: Element) -> Mapping[str, Property]:
    if isinstance(element, Edge):
        return library.schema.relation(element.type).carries
    return library.schema.properties_of(element.label)


def _is_own(item: Property) -> bool:
    return item.by_language and item.kind is ValueKind.TEXT and not is_name(item) and item.name not in _THEIRS
