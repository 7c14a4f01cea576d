"""The RDF syntaxes the hub writes and reads."""

from __future__ import annotations

from pathlib import PurePath

from pyoxigraph import RdfFormat

from ontology.errors import RdfError

FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
}
"""Name of a syntax to what pyoxigraph calls it."""


def format_named(name: str) -> RdfFormat:
    """Return a syntax by name; RdfError names those that exist."""
    if name not in FORMATS:
        raise RdfError(f"unknown format '{name}'; there are: {', '.join(FORMATS)}")
    return FORMATS[name]


def format_of(path: PurePath) -> str:
    """Return the name of the syntax that a file's ending stands for; RdfError names the endings that are known."""
    for name, syntax in FORMATS.items():
        if syntax.file_extension == path.suffix.lstrip(".").lower():
            return name
    endings = ", ".join(f".{syntax.file_extension}" for syntax in FORMATS.values())
    raise RdfError(f"{path.name} does not say its format; name it with one of: {endings}")
