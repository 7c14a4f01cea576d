"""VoID and DCAT: what a harvester reads about the library before fetching it: counts, licence, files, their sums."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from app.publish.site import addresses
from app.publish.site.content import Content
from ontology.derived.edition import LICENCE, MAKER
from ontology.rdf.formats import FORMATS
from ontology.rdf.literals import INTEGER, date_type
from ontology.rdf.names import hyphenated
from ontology.schema import Words

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
TITLE = Words("Brobyggers bibliotek", "The library of Brobygger")
DESCRIPTION = Words(
    "Begreber, kilder, udsagn og projekter om koordinerende sagsarbejde og beskæftigelsesindsats, på dansk og engelsk.",
    "Concepts, sources, findings and projects on coordinating casework and employment services, in Danish and English.",
)
_MEDIA = "https://www.iana.org/assignments/media-types/"
_REUSED = ("bibo", "cito", "dcterms", "foaf", "frapo", "org", "prov", "skos")
"""Prefixes of public vocabularies that the data use, beside our own."""

Value = str | int | NamedNode | Literal


def description(content: Content, files: Mapping[str, bytes], address: str) -> bytes:
    """Return the description as Turtle; `files` is path to bytes of the export in every syntax."""
    output = BytesIO()
    serialize(_Writer(content, address).everything(files), output, RdfFormat.TURTLE, prefixes=_PREFIXES)
    return output.getvalue()


class _Writer:
    def __init__(self, content: Content, address: str) -> None:
        self._content = content
        self._address = address
        self._dataset = NamedNode(f"{content.iris.base}/dataset")

    def everything(self, files: Mapping[str, bytes]) -> Iterator[Triple]:
        yield from self._about(files)
        yield from self._partitions()
        for syntax, form in FORMATS.items():
            path = addresses.whole_data(form.file_extension)
            yield from self._file(syntax, path, files[path], form.media_type)

    def _about(self, files: Mapping[str, bytes]) -> Iterator[Triple]:
        iris = self._content.iris
        lines = files[addresses.whole_data(FORMATS["ntriples"].file_extension)]
        yield from self._say(self._dataset, "rdf:type", _term("void:Dataset"), _term("dcat:Dataset"))
        for name, words in (("dcterms:title", TITLE), ("dcterms:description", DESCRIPTION)):
            yield from self._say(
                self._dataset, name, *(Literal(text, language=code) for code, text in words._asdict().items())
            )
        yield from self._say(self._dataset, "dcterms:license", NamedNode(LICENCE))
        yield from self._say(self._dataset, "dcterms:publisher", self._maker)
        yield from self._say(self._maker, "rdf:type", _term("foaf:Agent"))
        yield from self._say(self._maker, "foaf:name", MAKER)
        if edition := self._content.edition:
            yield from self._say(self._dataset, "dcterms:modified", Literal(edition, datatype=date_type(edition)))
        yield from self._say(self._dataset, "foaf:homepage", NamedNode(f"{self._address}/{addresses.front('da')}"))
        yield from self._say(self._dataset, "void:uriSpace", iris.data)
        yield from self._say(self._dataset, "void:triples", sum(1 for _ in parse(lines, FORMATS["ntriples"])))
        yield from self._say(self._dataset, "void:entities", len(self._content.nodes))
        reused = (iris.schema.prefixes[prefix] for prefix in _REUSED)
        yield from self._say(
            self._dataset, "void:vocabulary", *(NamedNode(name) for name in (iris.vocabulary, *reused))
        )

    @property
    def _maker(self) -> NamedNode:
        return NamedNode(f"{self._dataset.value}#publisher")

    def _partitions(self) -> Iterator[Triple]:
        """Yield how many things there are of each kind."""
        iris = self._content.iris
        counts = Counter(node.label for node in self._content.nodes.values())
        for label in self._content.labels:
            part = NamedNode(f"{self._dataset.value}#{hyphenated(label.name)}")
            yield from self._say(self._dataset, "void:classPartition", part)
            yield from self._say(part, "void:class", NamedNode(iris.term(label.term)))
            yield from self._say(part, "void:entities", counts[label.name])

    def _file(self, syntax: str, path: str, data: bytes, media: str) -> Iterator[Triple]:
        """Yield where one file is, how large, and the sum it must have."""
        part, place = NamedNode(f"{self._dataset.value}#{syntax}"), NamedNode(f"{self._address}/{path}")
        digest = NamedNode(f"{part.value}-checksum")
        yield from self._say(self._dataset, "dcat:distribution", part)
        yield from self._say(self._dataset, "void:dataDump", place)
        yield from self._say(part, "rdf:type", _term("dcat:Distribution"))
        yield from self._say(part, "dcat:downloadURL", place)
        yield from self._say(part, "dcat:mediaType", NamedNode(f"{_MEDIA}{media}"))
        yield from self._say(part, "dcat:byteSize", len(data))
        yield from self._say(part, "dcterms:license", NamedNode(LICENCE))
        yield from self._say(part, "spdx:checksum", digest)
        yield from self._say(digest, "rdf:type", _term("spdx:Checksum"))
        yield from self._say(digest, "spdx:algorithm", _term("spdx:checksumAlgorithm_sha256"))
        yield from self._say(digest, "spdx:checksumValue", hashlib.sha256(data).hexdigest())

    def _say(self, subject: NamedNode, predicate: str, *values: Value) -> Iterator[Triple]:
        for value in values:
            yield Triple(subject, _term(predicate), _object(value))


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_PREFIXES[prefix] + local)


def _object(value: Value) -> NamedNode | Literal:
    if isinstance(value, int):
        return Literal(str(value), datatype=INTEGER)
    return Literal(value) if isinstance(value, str) else value
