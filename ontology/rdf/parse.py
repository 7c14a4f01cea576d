"""Statements of an RDF document, whatever its syntax, with every failure as an error of ours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, parse

from ontology.errors import RdfError
from ontology.rdf.formats import format_named
from ontology.rdf.wellformed import watched

Statement = Quad | Triple
"""A triple, or a triple with the graph it stands in."""


def statements(source: bytes | IO[bytes], syntax: str) -> Iterator[Statement]:
    """Yield what a document says, without holding all of it; RdfError where it is not of this syntax."""
    form = format_named(syntax)
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        yield from parse(watched(stream) if form == RdfFormat.RDF_XML else stream, form)
    except SyntaxError as error:
        raise RdfError(f"this cannot be read as {syntax}: {error.msg}") from error
