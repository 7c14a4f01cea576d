"""Turtle as text, for generated files that people read: lists and nested shapes stay inside their sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode

from ontology.schema import Words

Pair = tuple[str, str]
"""A predicate as prefix:local, and its objects as they stand in the file."""


def text(value: str, language: str = "") -> str:
    """Return a literal as it stands in the file."""
    return str(Literal(value, language=language) if language else Literal(value))


def both(words: Words) -> str:
    """Return the Danish and the English literal."""
    return f"{text(words.da, 'da')} , {text(words.en, 'en')}"


def iri(value: str) -> str:
    """Return an IRI as it stands in the file."""
    return str(NamedNode(value))


def in_list(items: Iterable[str]) -> str:
    """Return an RDF list."""
    return f"( {' '.join(items)} )"


def inside(*pairs: Pair) -> str:
    """Return a nameless node that stands where it is used."""
    return f"[ {' ; '.join(f'{predicate} {value}' for predicate, value in pairs)} ]"


def block(subject: str, *pairs: Pair) -> str:
    """Return one subject with everything said about it."""
    lines = " ;\n".join(f"    {predicate} {value}" for predicate, value in pairs)
    return f"{subject}\n{lines} .\n"


def document(prefixes: Mapping[str, str], blocks: Iterable[str]) -> str:
    """Return a whole file."""
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(prefixes.items()))
    return "\n".join((head, *blocks))
