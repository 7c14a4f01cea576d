"""A list as a file: just what the list shows, on all its pages and in its order, written piece by piece."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from app.listed import FACET_WORDS, Asked, value_words
from app.publish.bibliography import STYLES
from app.publish.handout import cited_sources
from app.wording import Wording
from app.wording.names import heading
from graph.questions.listing import listed_pieces
from graph.store import Direction, GraphStore
from ingest.references.bibtex import bibtex_of
from ingest.references.csl import csl_of
from ingest.references.formatted import format_references
from ingest.references.reference import Reference
from ingest.references.ris import ris_of
from ingest.references.table import COLUMNS, MARK, csv_rows, safe_cell
from ontology.elements import Node, text_in
from ontology.errors import HubError, NotFoundError
from ontology.table import SCHEMA

MOST_FORMATTED = 1_000
"""Sources that are written as a list of references at once: they must all be known before the first can be written."""

FORMATS: Mapping[str, tuple[str, ...]] = {"Source": ("bib", "ris", "csl", "csv", *STYLES)}
"""Label to the formats of its lists; every other label has CSV."""


class TooLongError(HubError):
    """More sources than can be written as one list of references."""


def formats_of(label: str, number: int) -> tuple[str, ...]:
    """Return the formats in which a list of so many things can be fetched."""
    known = FORMATS.get(label, ("csv",))
    return known if number <= MOST_FORMATTED else tuple(form for form in known if form not in STYLES)


def list_file(store: GraphStore, asked: Asked, form: str, words: Wording, address: str) -> Iterator[str]:
    """Yield a list in one of the formats of its label; `address` is where it stands.

    Where the format has comments, the first lines say what was chosen. TooLongError for too many formatted references.
    """
    pieces = listed_pieces(store, asked.label, asked.chosen, asked.order)
    if asked.label != "Source":
        return _table(store, asked.label, pieces, words.language)
    sources = (cited_sources(store, [node.id for node in piece]) for piece in pieces)
    if form in STYLES:
        return _formatted(sources, head_lines(store, asked, words, address), form, words.language)
    return _WRITERS[form](sources, head_lines(store, asked, words, address), words.language)


def source_file(store: GraphStore, identifier: str, form: str, language: str) -> str:
    """Return one source in one of the formats of sources; NotFoundError where the library has none of this id."""
    found = cited_sources(store, [identifier])
    if not found:
        raise NotFoundError(identifier)
    if form in STYLES:
        return "".join(f"{line.text}\n" for line in format_references(found, STYLES[form], language))
    return "".join(_WRITERS[form]([found], [], language)).lstrip("\n")


def head_lines(store: GraphStore, asked: Asked, words: Wording, address: str) -> list[str]:
    """Say what a file holds: the list, what was chosen, and where it stands."""
    nodes = store.nodes(sorted({value for values in asked.chosen.values() for value in values if "/" in value}))
    lines = [f"Brobygger: {heading(SCHEMA.label(asked.label).plural.in_language(words.language))}"]
    for facet, values in asked.chosen.items():
        said = ", ".join(value_words(words, asked.label, facet, value, nodes.get(value)) for value in values)
        lines.append(f"{words._(FACET_WORDS[facet])}: {said}")
    return [" ".join(line.split()) for line in (*lines, address, f"{words._('edition')} {store.digest()[:8]}")]


Pieces = Iterable[list[Reference]]


def _bib(pieces: Pieces, head: list[str], _language: str) -> Iterator[str]:
    # BibTeX takes whatever stands outside an entry for a comment, unless it begins one.
    yield "".join(f"% {line.replace('@', '(at)')}\n" for line in head) + "\n"
    for piece in pieces:
        yield "".join(f"{bibtex_of(reference)}\n\n" for reference in piece)


def _ris(pieces: Pieces, _head: list[str], _language: str) -> Iterator[str]:
    for piece in pieces:
        yield "".join(map(ris_of, piece))


def _csl(pieces: Pieces, _head: list[str], language: str) -> Iterator[str]:
    before = "[\n"
    for piece in pieces:
        for reference in piece:
            yield before + json.dumps(csl_of(reference, language), ensure_ascii=False)
            before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"


def _csv(pieces: Pieces, _head: list[str], _language: str) -> Iterator[str]:
    yield MARK + _row(COLUMNS)
    for piece in pieces:
        yield csv_rows(piece)


_WRITERS: Mapping[str, Callable[[Pieces, list[str], str], Iterator[str]]] = {
    "bib": _bib, "ris": _ris, "csl": _csl, "csv": _csv,
}  # fmt: skip


def _formatted(pieces: Pieces, head: list[str], form: str, language: str) -> Iterator[str]:
    references: list[Reference] = []
    for piece in pieces:
        references += piece
        if len(references) > MOST_FORMATTED:
            raise TooLongError(f"more than {MOST_FORMATTED} sources; choose fewer, or another format")
    lines = format_references(references, STYLES[form], language)
    return iter(("\n".join(head), "\n\n", *(f"{line.text}\n\n" for line in lines)))


def _table(store: GraphStore, label: str, pieces: Iterable[tuple[Node, ...]], language: str) -> Iterator[str]:
    """Yield a row for each thing: its properties in the language asked for, else the nearest, then what it leads to."""
    properties = SCHEMA.label(label).properties
    relations = [item for item in SCHEMA.relations.values() if label in item.start]
    yield MARK + _row(["id", *(item.name for item in properties), *(item.field for item in relations)])
    types = [item.name for item in relations]
    for piece in pieces:
        ends: dict[tuple[str, str], list[str]] = {}
        for edge in store.neighbourhood([node.id for node in piece], types, Direction.OUT).edges if types else ():
            ends.setdefault((edge.start, edge.type), []).append(edge.end)
        for node in piece:
            held = [_written(node, item.name, item.by_language, language) for item in properties]
            joined = ["; ".join(dict.fromkeys(ends.get((node.id, name), ()))) for name in types]
            yield _row([node.id, *held, *joined])


def _written(node: Node, name: str, by_language: bool, language: str) -> str:
    if by_language:
        found = text_in(node.properties, name, language)
        if found:
            return found[0]
        name = f"{name}_{language}"
    value = node.properties.get(name, "")
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _row(cells: Iterable[str]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\r\n").writerow([safe_cell(cell) for cell in cells])
    return file.getvalue()
