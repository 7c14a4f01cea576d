"""Two descriptions side by side: field by field, with the letters marked in which they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from ingest.bibtex.letters import strip_braces
from ingest.bibtex.names import split_list
from ingest.bibtex.reading import Reading
from ingest.bibtex.source import ISSUED_BY, WRITTEN_BY
from ontology.elements import Edge, Properties, Value
from ontology.schema import Schema, Words

Side = Mapping[str, str]
"""Name of a property, or `authors`, `editors`, `translators`, `publisher`, to its text."""

ROLES = {"author": "authors", "editor": "editors", "translator": "translators"}

_OF_IMPORT = frozenset(("added", "added_by", "review"))
"""What an import says of itself and no entry does."""

_OTHER_WORDS = {
    "authors": Words("forfattere", "authors"),
    "editors": Words("redaktører", "editors"),
    "translators": Words("oversættere", "translators"),
    "publisher": Words("udgiver", "publisher"),
}


class Difference(NamedTuple):
    """One field in which two descriptions differ."""

    field: str
    before: str
    """Empty where it was not said."""
    after: str


def side_of(properties: Properties, names: Iterable[tuple[str, str]]) -> Side:
    """Return what a source says, each field as one text; `names` are pairs of field and printed name, in order."""
    said = {name: _text(value) for name, value in properties.items() if name not in _OF_IMPORT}
    together: dict[str, list[str]] = {}
    for field, printed in names:
        together.setdefault(field, []).append(printed)
    # Who issued a work has no order: which of two fields names whom makes no difference.
    return said | {
        field: "; ".join(sorted(found) if field == "publisher" else found) for field, found in together.items()
    }


def names_on(edges: Iterable[Edge]) -> Iterator[tuple[str, str]]:
    """Yield the names on the edges of a source, with the field each belongs to."""
    for edge in sorted(edges, key=_place):
        printed = str(edge.properties.get("printed", edge.end))
        if edge.type == WRITTEN_BY:
            yield ROLES[str(edge.properties["role"])], printed
        elif edge.type == ISSUED_BY:
            yield from (("publisher", part) for part in split_list(printed))


def names_of(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the names an entry prints, with the field each belongs to."""
    for role, names in reading.people.items():
        # Somebody who stands twice in one role is one edge.
        for printed in dict.fromkeys(name.printed for name in names.names):
            yield ROLES[role], printed
    # Whether 'A and B' is one body or two depends on the library, and makes no difference here.
    for printed in dict.fromkeys(part for text in reading.issuers.values() for part in split_list(strip_braces(text))):
        yield "publisher", printed


def _place(edge: Edge) -> tuple[str, int]:
    position = edge.properties.get("position", 0)
    return (edge.type, position if isinstance(position, int) else 0)


def differences(before: Side, after: Side) -> tuple[Difference, ...]:
    """Return the fields in which two descriptions differ, those of the first before those only the second has."""
    return tuple(
        Difference(field, before.get(field, ""), after.get(field, ""))
        for field in dict.fromkeys((*before, *after))
        if before.get(field, "") != after.get(field, "")
    )


def words_for(field: str, schema: Schema) -> Words:
    """Return what a field is called in both languages."""
    if field in _OTHER_WORDS:
        return _OTHER_WORDS[field]
    declared = schema.properties_of("Source").get(field)
    return declared.words if declared else Words(field, field)


def marked(text: str, other: str) -> list[tuple[str, bool]]:
    """Part a text into pieces, each with whether it differs from the other text; words stay whole where they can."""
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    pieces: list[tuple[str, bool]] = []
    for operation, start, end, _, _ in matcher.get_opcodes():
        if end > start:
            pieces.append((text[start:end], operation != "equal"))
    return pieces


def _text(value: Value) -> str:
    return "; ".join(value) if isinstance(value, tuple) else str(value)
