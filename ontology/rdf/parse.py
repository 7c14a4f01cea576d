"""Statements of an RDF document, whatever its syntax, with every failure as an error of ours."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, parse

from ontology.errors import RdfError
from ontology.rdf.formats import format_named
from ontology.rdf.wellformed import watched_json, watched_xml

_WATCHED = {RdfFormat.RDF_XML: watched_xml, RdfFormat.JSON_LD: watched_json}
"""Syntaxes in which a broken document could pass for a whole one."""

_WOULD_FETCH = "LoadDocumentCallback"
"""What pyoxigraph's error names where a document refers to a context on the web."""
_ELSEWHERE = "its @context stands at another address, and the hub fetches nothing; write the context into the file"

_NAMES_GRAPHS = "Named graphs are not allowed"
"""What pyoxigraph's error says where a graph has a name and none may."""
_NAMELESS = "the hub has no named graphs, so that their names would be lost; say it in the default graph"

Statement = Quad | Triple
"""A triple, or a triple with the graph it stands in."""


def statements(source: bytes | IO[bytes], syntax: str, *, named_graphs: bool = True) -> Iterator[Statement]:
    """Yield what a document says, without holding all of it.

    RdfError where it is not of this syntax, or names a graph where that may not be.
    """
    form = format_named(syntax)
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        watched = _WATCHED[form](stream) if form in _WATCHED else stream
        yield from parse(watched, form, without_named_graphs=not named_graphs)
    except SyntaxError as error:
        if error.msg == _NAMES_GRAPHS:
            raise RdfError(_NAMELESS) from error
        why = _ELSEWHERE if _WOULD_FETCH in error.msg else error.msg
        raise RdfError(f"this cannot be read as {syntax}: {why}") from error
