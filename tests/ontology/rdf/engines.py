"""Documents written by the hub, and the second opinion of rdflib on them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

import pyoxigraph
import rdflib

from ontology.elements import Edge, Node
from ontology.rdf.formats import FORMATS
from ontology.rdf.iris import Iris
from ontology.rdf.model import Model
from ontology.rdf.triples import Writer
from ontology.rdf.write import export, notation_of, write
from ontology.table import SCHEMA

RDFLIB = {
    "turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld", "trig": "trig", "nquads": "nquads",
}  # fmt: skip
"""What rdflib calls our formats."""


def document(nodes: Iterable[Node], edges: Iterable[Edge], syntax: str, *, vocabulary: bool = False) -> bytes:
    """Write elements into memory, with the vocabulary as an export has it, or without, which is faster."""
    output = BytesIO()
    if vocabulary:
        export(nodes, edges, syntax, output)
    else:
        iris, form = Iris(SCHEMA), FORMATS[syntax]
        write(Writer(Model(iris, notation_of(form))).elements(nodes, edges), form, output, iris)
    return output.getvalue()


def parsed_by_rdflib(data: bytes, syntax: str) -> rdflib.Dataset:
    """Read a document with rdflib, one that may name graphs or not."""
    found = rdflib.Dataset()
    found.parse(data=data, format=RDFLIB[syntax])
    return found


def written_by_rdflib(found: rdflib.Dataset, syntax: str) -> bytes:
    """Write what rdflib holds in its default graph."""
    # rdflib 7.6 warns about itself when it writes quads, so those go out as the triples they are.
    written = RDFLIB[{"trig": "turtle", "nquads": "ntriples"}.get(syntax, syntax)]
    data: bytes = found.default_context.serialize(format=written, encoding="utf-8")
    return data


def triples_of_rdflib(found: rdflib.Dataset) -> set[str]:
    """Every triple as a line of N-Triples."""
    return lines(found.default_context.serialize(format="nt", encoding="utf-8"), "ntriples")


def lines(data: bytes, syntax: str) -> set[str]:
    """Every triple of a document as pyoxigraph prints it."""
    return {str(statement).removesuffix(" .") for statement in pyoxigraph.parse(data, FORMATS[syntax])}
