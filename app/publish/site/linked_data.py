"""The RDF of the site: a document for each thing, which together say what the export says, and the export itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain

from pyoxigraph import RdfFormat

from app.publish.site import addresses
from app.publish.site.content import Content
from ontology.derived.shapes import shapes_turtle
from ontology.derived.vocabulary import vocabulary_turtle
from ontology.rdf.formats import FORMATS
from ontology.rdf.model import Model
from ontology.rdf.notations import Notation, Statement
from ontology.rdf.triples import Writer
from ontology.rdf.write import export, notation_of, write

_SYNTAXES = {"ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD}


def thing_documents(content: Content) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of the RDF about each thing, and about the scheme of concepts."""
    for ending, syntax in _SYNTAXES.items():
        for identifier, said in _by_thing(content, notation_of(syntax)).items():
            output = BytesIO()
            write([said], syntax, output, content.iris)
            yield addresses.thing_data(identifier, ending), output.getvalue()


def whole_documents(content: Content) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of the export in every syntax, of the vocabulary and of the shapes."""
    edges = [edge for identifier in content.nodes for edge in content.outgoing.get(identifier, ())]
    for name, syntax in FORMATS.items():
        output = BytesIO()
        export(content.nodes.values(), edges, name, output, content.iris.base, content.iris.schema)
        yield addresses.whole_data(syntax.file_extension), output.getvalue()
    yield addresses.VOCABULARY_DATA, vocabulary_turtle(content.iris)
    yield addresses.SHAPES_DATA, shapes_turtle(content.iris).encode()


def _by_thing(content: Content, notation: Notation) -> Mapping[str, list[Statement]]:
    """Return id to every statement about it; what stands for a relation goes with the thing the relation starts at."""
    edges = [edge for identifier in content.nodes for edge in content.outgoing.get(identifier, ())]
    said: dict[str, list[Statement]] = defaultdict(list)
    data, here = content.iris.data, ""
    for statement in chain.from_iterable(Writer(Model(content.iris, notation)).elements(content.nodes.values(), edges)):
        subject = statement[0]
        if subject.startswith(data) and not subject.startswith(f"{data}rel/"):
            here = subject[len(data) :]
        said[here].append(statement)
    return said
