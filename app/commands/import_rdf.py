"""`brobygger import-rdf FILE --into DIR`: a library folder from a hub's export, or outside terms from a vocabulary."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.settings import Settings
from ontology.errors import HubError

if TYPE_CHECKING:
    from ontology.rdf.read import Elements


class TargetError(HubError):
    """A folder that cannot take a new library."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument(
        "file", type=Path, help="an export, or a vocabulary in SKOS: .ttl, .nt, .rdf, .jsonld, .trig, .nq"
    )
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="a new or empty folder for the library")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read everything first, and write only a library that is whole."""
    from ingest.knowledge.from_elements import files_of
    from ontology.table import SCHEMA

    try:
        if arguments.into.exists() and any(arguments.into.iterdir()):
            raise TargetError(f"{arguments.into} is not empty; name a new folder")
        elements, told = _read(arguments.file, settings.base)
        for name, text in files_of(elements.nodes, elements.edges, SCHEMA).items():
            path = arguments.into / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    except OSError as error:
        raise TargetError(f"{error.filename}: {error.strerror}; look at the name and its permissions") from error
    print(f"{told} written to {arguments.into}")
    return 0


def _read(file: Path, base: str) -> tuple[Elements, str]:
    """Return what a file says, and how much that is in words."""
    from ontology.rdf.foreign import is_foreign, read_terms
    from ontology.rdf.formats import format_of
    from ontology.rdf.iris import Iris
    from ontology.rdf.read import Elements, read
    from ontology.table import SCHEMA

    syntax = format_of(file)
    with file.open("rb") as source:
        foreign = is_foreign(source, syntax, Iris(SCHEMA, base).data)
        source.seek(0)
        if not foreign:
            elements = read(source, syntax, base)
            return elements, f"{len(elements.nodes)} things and {len(elements.edges)} connections"
        terms = read_terms(source, syntax)
    left_out = f" (left out: {terms.nameless} without a name in a language of the hub, {terms.deprecated} given up)"
    told = f"{len(terms.nodes)} outside terms{left_out if terms.nameless or terms.deprecated else ''}, none confirmed,"
    return Elements(terms.nodes, ()), told
