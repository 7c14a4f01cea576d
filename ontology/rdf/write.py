"""Export: elements as RDF, with the vocabulary they use, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

from pyoxigraph import Triple, serialize

from ontology.derived.vocabulary import vocabulary_triples
from ontology.elements import Edge, Node
from ontology.rdf.formats import format_named
from ontology.rdf.iris import DEFAULT_BASE, Iris
from ontology.rdf.model import Model
from ontology.rdf.triples import Writer
from ontology.schema import Schema
from ontology.table import SCHEMA


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
    iris = Iris(schema, base)
    serialize(document(nodes, edges, iris), output, format_named(format), prefixes=dict(iris.prefixes()))


def document(nodes: Iterable[Node], edges: Iterable[Edge], iris: Iris) -> Iterator[Triple]:
    """Return the vocabulary, then the elements."""
    return chain(vocabulary_triples(iris), Writer(Model(iris)).elements(nodes, edges))
