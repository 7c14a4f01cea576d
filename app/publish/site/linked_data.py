"""The RDF of the site: a document for each thing, which together say what the export says, and the export itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from io import BytesIO

from pyoxigraph import RdfFormat

from app.publish.site import addresses
from app.publish.site.content import Content
from ontology.derived.shapes import shapes_turtle
from ontology.derived.vocabulary import vocabulary_turtle
from ontology.rdf.formats import FORMATS
from ontology.rdf.model import Model
from ontology.rdf.triples import Writer
from ontology.rdf.write import export, write_lines

_SYNTAXES = {"ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD}


def thing_documents(content: Content) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of the RDF about each thing, and about the scheme of concepts."""
    for identifier, lines in _by_thing(content).items():
        for ending, syntax in _SYNTAXES.items():
            output = BytesIO()
            write_lines(lines, syntax, output, content.iris)
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


def _by_thing(content: Content) -> Mapping[str, list[str]]:
    """Return id to every line said of it; what stands for a relation goes with the thing the relation starts at."""
    edges = [edge for identifier in content.nodes for edge in content.outgoing.get(identifier, ())]
    said: dict[str, list[str]] = defaultdict(list)
    data, here = f"<{content.iris.data}", ""
    for lines in Writer(Model(content.iris)).elements(content.nodes.values(), edges):
        for line in lines.removesuffix("\n").split("\n"):
            subject = line.partition("> ")[0]
            if subject.startswith(data) and not subject.startswith(f"{data}rel/"):
                here = subject[len(data) :]
            said[here].append(f"{line}\n")
    return said
