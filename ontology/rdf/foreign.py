"""A vocabulary of somebody else, in SKOS: its concepts become unconfirmed outside terms, never concepts of ours."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, ClassVar, NamedTuple

from pyoxigraph import Literal, NamedNode, Quad, Triple

from ontology.elements import LANGUAGES, Node
from ontology.errors import RdfError
from ontology.folding import fold
from ontology.rdf.model import RDF_TYPE
from ontology.rdf.parse import statements

MOST_TERMS = 20_000
"""Terms of one vocabulary; ESCO has 17,000. A larger one drowns what a person can look through."""
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_CONCEPT = NamedNode(f"{_SKOS}Concept")
_NORWEGIAN = {"nb": "no", "nn": "no"}
_LONGEST = 60
"""Characters of a name inside an id."""


class Terms(NamedTuple):
    """What was found in a vocabulary."""

    nodes: tuple[Node, ...]
    """In order of id."""
    nameless: int
    """Concepts left out because they have no name in a language of the hub."""
    deprecated: int
    """Concepts left out because their vocabulary has given them up."""


@dataclass(slots=True)
class _Found:
    """What is said of one subject, in whatever order the statements come."""

    concept: bool = False
    deprecated: bool = False
    names: dict[str, str] = field(default_factory=dict)
    """Language to name; the languages of the hub only."""
    titles: list[str] = field(default_factory=list)
    scheme: str = ""


def is_foreign(source: bytes | IO[bytes], syntax: str, data: str) -> bool:
    """Say whether nothing in a document is about what begins with `data`, the addresses of our own things."""
    return not any(
        isinstance(statement.subject, NamedNode) and statement.subject.value.startswith(data)
        for statement in statements(source, syntax)
    )


def read_terms(source: bytes | IO[bytes], syntax: str) -> Terms:
    """Return the concepts of a vocabulary as outside terms; only names are kept of a document of any size.

    RdfError where it cannot be read, holds no concept of SKOS or too many, or gives one two names in one language.
    """
    found = _Reader().all(statements(source, syntax))
    concepts = {iri: said for iri, said in found.items() if said.concept}
    if not concepts:
        raise RdfError("nothing in it is a skos:Concept: it is neither an export of this hub nor a vocabulary in SKOS")
    in_use = {iri: said for iri, said in concepts.items() if not said.deprecated}
    named = {iri: said for iri, said in in_use.items() if said.names}
    nodes = sorted((_node(iri, said, found) for iri, said in named.items()), key=lambda node: node.id)
    return Terms(tuple(nodes), len(in_use) - len(named), len(concepts) - len(in_use))


class _Reader:
    """Collects what matters of a stream of statements."""

    def __init__(self) -> None:
        self._found: dict[str, _Found] = {}
        self._concepts = 0

    def all(self, said: Iterable[Quad | Triple]) -> Mapping[str, _Found]:
        """Return address to what is said of it."""
        for statement in said:
            take = self._takers.get(statement.predicate)
            if take is not None and isinstance(statement.subject, NamedNode):
                take(self, statement)
        return self._found

    def _of(self, statement: Quad | Triple) -> _Found:
        return self._found.setdefault(str(statement.subject)[1:-1], _Found())

    def _type(self, statement: Quad | Triple) -> None:
        found = self._of(statement) if statement.object == _CONCEPT else None
        if found is not None and not found.concept:
            found.concept = True
            self._concepts += 1
            if self._concepts > MOST_TERMS:
                raise RdfError(f"it holds more than {MOST_TERMS:,} concepts; take the part you want to map to")

    def _name(self, statement: Quad | Triple) -> None:
        term = statement.object
        language = _language(term.language or "") if isinstance(term, Literal) else ""
        if language:
            found = self._of(statement)
            if found.names.setdefault(language, str(term.value)) != term.value:  # type: ignore[union-attr]
                raise RdfError(f"{statement}: it has another name in '{language}' already: '{found.names[language]}'")

    def _title(self, statement: Quad | Triple) -> None:
        if isinstance(statement.object, Literal):
            self._of(statement).titles.append(statement.object.value)

    def _scheme(self, statement: Quad | Triple) -> None:
        if isinstance(statement.object, NamedNode):
            found = self._of(statement)
            found.scheme = found.scheme or statement.object.value

    def _given_up(self, statement: Quad | Triple) -> None:
        self._of(statement).deprecated = getattr(statement.object, "value", "") in ("true", "1")

    _takers: ClassVar[Mapping[NamedNode, Callable[[_Reader, Quad | Triple], None]]] = {
        RDF_TYPE: _type,
        NamedNode(f"{_SKOS}prefLabel"): _name,
        NamedNode(f"{_SKOS}inScheme"): _scheme,
        NamedNode(f"{_SKOS}topConceptOf"): _scheme,
        NamedNode("http://purl.org/dc/terms/title"): _title,
        NamedNode("http://purl.org/dc/elements/1.1/title"): _title,
        NamedNode("http://www.w3.org/2002/07/owl#deprecated"): _given_up,
    }


def _language(tag: str) -> str:
    """Return the language of the hub that a tag stands for; empty where there is none: `en-GB` gives en, `nb` no."""
    language = tag.casefold().partition("-")[0]
    language = _NORWEGIAN.get(language, language)
    return language if language in LANGUAGES else ""


def _node(iri: str, said: _Found, found: Mapping[str, _Found]) -> Node:
    scheme = found.get(said.scheme, _Found())
    titles = [*sorted(scheme.titles), *scheme.names.values(), said.scheme]
    return Node(f"term/{_slug(iri, said.names)}", "Term", {
        "iri": iri,
        **({"scheme": titles[0]} if titles[0] else {}),
        **{f"name_{language}": said.names[language] for language in LANGUAGES if language in said.names},
        "confirmed": False,
    })  # fmt: skip


def _slug(iri: str, names: Mapping[str, str]) -> str:
    """Return a slug that tells what is meant, and stays the term's own however many share its name."""
    name = names.get("en") or next(iter(names.values()))
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name))[:_LONGEST].strip("-")
    return f"{plain or 'term'}-{hashlib.sha256(iri.encode()).hexdigest()[:6]}"
