"""Export: elements as RDF, with the vocabulary they use, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO, cast

from pyoxigraph import Quad, RdfFormat, parse, serialize

from ontology.collecting import without_collecting
from ontology.derived.vocabulary import vocabulary_triples
from ontology.elements import Edge, Node
from ontology.rdf.formats import format_named
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.rdf.model import Model
from ontology.rdf.notations import JSON_LD, N_TRIPLES, Notation, Said
from ontology.rdf.triples import Writer
from ontology.schema import Schema
from ontology.table import SCHEMA

_AS_THEY_ARE = (RdfFormat.N_TRIPLES, RdfFormat.N_QUADS, RdfFormat.JSON_LD)
"""Syntaxes that a notation of ours writes; pyoxigraph makes the others of lines."""
_PIECE = 1 << 16
"""Characters that are written at once."""


def export(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    format: str,  # noqa: A002  # the word the command line and the docs use
    output: IO[bytes],
    base: str = DEFAULT_BASE,
    schema: Schema = SCHEMA,
) -> None:
    """Write elements and their vocabulary as one RDF document, holding one node and its edges at a time.

    `nodes` come in order of id and `edges` in order of start, type, end, key. `format` is one of FORMATS. RdfError for
    an unknown format; SchemaError for an element that the table does not allow.
    """
    syntax, iris = format_named(format), Iris(schema, base)
    notation = notation_of(syntax)
    vocabulary = [notation.statement(triple) for triple in vocabulary_triples(iris)]
    with without_collecting():
        write(chain([vocabulary], Writer(Model(iris, notation)).elements(nodes, edges)), syntax, output, iris)


def notation_of(syntax: RdfFormat) -> Notation:
    """Return the notation in which statements must be to be written in a syntax."""
    return JSON_LD if syntax is RdfFormat.JSON_LD else N_TRIPLES


def write(said: Said, syntax: RdfFormat, output: IO[bytes], iris: Iris) -> None:
    """Write statements, which are in the notation of that syntax, as one document."""
    document = notation_of(syntax).document(said)
    if syntax in _AS_THEY_ARE:
        for piece in _pieces(document):
            output.write(piece)
    else:
        serialize(statements_of(document), output, syntax, prefixes=dict(iris.prefixes()))


def statements_of(lines: Iterable[str]) -> Iterator[Quad]:
    """Yield what lines of N-Triples say; each text of `lines` may hold several, and ends with its last line."""
    # Not checked a second time: every address in them was made of checked parts.
    parsed = (parse(piece, RdfFormat.N_TRIPLES, lenient=True) for piece in _pieces(lines))
    return cast("Iterator[Quad]", chain.from_iterable(parsed))


def _pieces(lines: Iterable[str]) -> Iterator[bytes]:
    """Yield the bytes of many lines at a time."""
    held: list[str] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size > _PIECE:
            yield "".join(held).encode()
            held, size = [], 0
    yield "".join(held).encode()
