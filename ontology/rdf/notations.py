"""How statements are written down: as lines of N-Triples or as a document of JSON-LD. What is said is the same.

Either is, byte for byte, what pyoxigraph writes of the same statements, and tests hold them against each other. They
are here because making a statement of three terms costs more than everything else an export does, and text little.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from json.encoder import encode_basestring

from pyoxigraph import Literal, NamedNode, Triple

Statement = tuple[str, str, str]
"""Subject and predicate as IRIs, and the object as a notation writes it."""
Said = Iterable[Sequence[Statement]]
"""Statements, some at a time."""
Write = Callable[[object], str]
"""Writes a value as the object of a statement."""

_STRING = "http://www.w3.org/2001/XMLSchema#string"


class Notation(ABC):
    """A way to write statements down."""

    @abstractmethod
    def node(self, iri: str) -> str:
        """Return an IRI, which must be one, as an object."""

    @abstractmethod
    def literal(self, language: str = "", datatype: str = "") -> Write:
        """Return what writes texts with a language tag, or with the IRI of a datatype, or with neither."""

    @abstractmethod
    def document(self, said: Said) -> Iterator[str]:
        """Yield a document piece by piece."""

    def statement(self, triple: Triple) -> Statement:
        """Return a triple, neither part of which is blank, in this notation."""
        subject, term = triple.subject, triple.object
        if not isinstance(subject, NamedNode):
            raise TypeError(f"{triple} is about no IRI")
        return subject.value, triple.predicate.value, self._term(term)

    def _term(self, term: object) -> str:
        if isinstance(term, NamedNode):
            return self.node(term.value)
        if not isinstance(term, Literal):
            raise TypeError(f"{term} is neither an IRI nor a literal")
        datatype = term.datatype.value
        return self.literal(term.language or "", "" if term.language or datatype == _STRING else datatype)(term.value)


class _NTriples(Notation):
    def node(self, iri: str) -> str:
        return f"<{iri}>"

    def literal(self, language: str = "", datatype: str = "") -> Write:
        ending = f"@{language}" if language else f"^^<{datatype}>" if datatype else ""
        return lambda value: quoted(str(value)) + ending

    def document(self, said: Said) -> Iterator[str]:
        for statements in said:
            yield "".join([f"<{subject}> <{predicate}> {term} .\n" for subject, predicate, term in statements])


class _JsonLd(Notation):
    def node(self, iri: str) -> str:
        # Nothing in an IRI has to be escaped.
        return f'{{"@id":"{iri}"}}'

    def literal(self, language: str = "", datatype: str = "") -> Write:
        tag = f'"@language":"{language}",' if language else f'"@type":"{datatype}",' if datatype else ""
        opening = f'{{{tag}"@value":'
        return lambda value: f"{opening}{encode_basestring(str(value))}}}"

    def document(self, said: Said) -> Iterator[str]:
        here = last = ""
        before = "["
        seen: set[str] = set()
        for statements in said:
            parts = []
            for subject, predicate, term in statements:
                if subject == here and predicate == last:
                    parts.append(f",{term}")
                elif subject == here and predicate not in seen:
                    parts.append(f'],"{predicate}":[{term}')
                    seen.add(predicate)
                else:
                    # An object has each of its names once, so what comes back to a predicate begins another.
                    parts.append(f'{before}{{"@id":"{subject}","{predicate}":[{term}')
                    before, seen = "]},", {predicate}
                here, last = subject, predicate
            yield "".join(parts)
        yield "]}]" if here else "[]"


N_TRIPLES: Notation = _NTriples()
JSON_LD: Notation = _JsonLd()


def quoted(text: str) -> str:
    """Return a text as N-Triples writes it, quotes around it."""
    # Most texts have nothing to escape, and this is where an export spends its time.
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return str(Literal(text))
