"""`brobygger import-rdf FILE --into DIR`: a library folder from an export of a hub."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.settings import Settings
from ontology.errors import HubError


class TargetError(HubError):
    """A folder that cannot take a new library."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("file", type=Path, help="an export: .ttl, .nt, .rdf, .jsonld, .trig or .nq")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR", help="a new or empty folder for the library")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Read everything first, and write only a library that is whole."""
    from ingest.knowledge.from_elements import files_of
    from ontology.rdf.formats import format_of
    from ontology.rdf.read import read
    from ontology.table import SCHEMA

    try:
        if arguments.into.exists() and any(arguments.into.iterdir()):
            raise TargetError(f"{arguments.into} is not empty; name a new folder")
        with arguments.file.open("rb") as source:
            elements = read(source, format_of(arguments.file), settings.base)
        for name, text in files_of(elements.nodes, elements.edges, SCHEMA).items():
            path = arguments.into / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    except OSError as error:
        raise TargetError(f"{error.filename}: {error.strerror}; look at the name and its permissions") from error
    print(f"{len(elements.nodes)} things and {len(elements.edges)} connections written to {arguments.into}")
    return 0
