"""`brobygger export FORMAT`: write the library for other programs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import IO

from app.hub import open_graph
from app.settings import Settings
from graph.store import GraphStore
from ontology.errors import HubError

RDF = ("turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads")
"""RDF syntaxes."""

BULK = "neo4j-csv"
"""Not a file but a folder: what Neo4j's own import reads."""

SITE = "site"
"""A folder too: the static publication, for any file server."""

NETWORKS = ("graphml", "gexf")
"""The graph for programs that draw and count networks."""

SOURCES = ("bib", "ris", "csl", "csv", "apa", "harvard", "vancouver")
"""The sources alone: for reference programs, for spreadsheets, and formatted in a citation style."""


class OutputError(HubError):
    """A file that cannot be written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("format", choices=(*RDF, *NETWORKS, BULK, SITE, *SOURCES), help="what to write")
    parser.add_argument(
        "-o", "--output", type=Path, help=f"file to write (default: standard output); for {BULK} and {SITE} a folder"
    )
    only = "only these sources, by id or key; for bib, ris, csl, csv, apa, harvard and vancouver"
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help=only)
    spoken = "language of formatted references and of names in networks (default: BROBYGGER_LANG)"
    parser.add_argument("--lang", choices=("da", "en"), help=spoken)
    parser.add_argument("--address", metavar="URL", help=f"for {SITE}: where it will stand (default: the base IRI)")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Write one format to a file or to standard output."""
    if arguments.format == BULK:
        return write_bulk_folder(arguments.output, settings)
    if arguments.format == SITE:
        return write_site_folder(arguments.output, arguments.address or settings.base, settings)
    if arguments.output is None:
        write(arguments, sys.stdout.buffer, settings)
        return 0
    # Beside the target first, so that a failure in the middle leaves the old file as it was.
    draft = arguments.output.with_name(f".{arguments.output.name}.part")
    try:
        with draft.open("wb") as output:
            write(arguments, output, settings)
        draft.replace(arguments.output)
    except OSError as error:
        raise OutputError(f"{arguments.output} cannot be written: {error.strerror}; choose another place") from error
    finally:
        draft.unlink(missing_ok=True)
    print(f"{arguments.output}: {arguments.output.stat().st_size:,} bytes", file=sys.stderr)
    return 0


def write_bulk_folder(folder: Path | None, settings: Settings) -> int:
    """Write the files of a bulk load."""
    if folder is None:
        raise OutputError(f"{BULK} is a folder of files; name it with -o FOLDER")
    try:
        from graph.neo4j.bulk import write_bulk
    except ImportError as missing:
        raise OutputError("the Neo4j driver is missing; install it with: pip install 'brobygger[neo4j]'") from missing
    try:
        with open_graph(settings) as store:
            write_bulk(store.stream_nodes(), store.stream_edges(), folder)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}; choose another place") from error
    print(f"{folder}: run import.sh there, with the server stopped", file=sys.stderr)
    return 0


def write_site_folder(folder: Path | None, address: str, settings: Settings) -> int:
    """Write the static publication."""
    if folder is None:
        raise OutputError(f"{SITE} is a folder of files; name it with -o FOLDER")
    from app.publish.site.content import gathered
    from app.publish.site.publication import write_site
    from ontology.rdf.iris import Iris
    from ontology.table import SCHEMA

    with open_graph(settings) as store:
        content = gathered(store.stream_nodes(), store.stream_edges(), Iris(SCHEMA, settings.base))
    try:
        number = write_site(content, folder, address.rstrip("/"))
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}; choose another place") from error
    print(f"{folder}: {number:,} files; open {folder / 'index.html'}", file=sys.stderr)
    return 0


def write(arguments: argparse.Namespace, output: IO[bytes], settings: Settings) -> None:
    """Write what is asked for into one open file; the graph is streamed."""
    if arguments.format in SOURCES:
        from app.publish.bibliography import bibliography

        language = arguments.lang or settings.language
        output.write(bibliography(settings.library, arguments.format, language, arguments.only))
        return
    with open_graph(settings) as store:
        if arguments.format in NETWORKS:
            write_network(store, arguments, output, settings)
            return
        from ontology.rdf.write import export

        export(store.stream_nodes(), store.stream_edges(), arguments.format, output, settings.base)


def write_network(store: GraphStore, arguments: argparse.Namespace, output: IO[bytes], settings: Settings) -> None:
    """Write the graph as GraphML or GEXF, concepts where the map has them."""
    from app.publish.gexf import write_gexf
    from app.publish.graphml import write_graphml
    from ingest.placement import read_places

    write = write_gexf if arguments.format == "gexf" else write_graphml
    language = arguments.lang or settings.language
    write(store.stream_nodes(), store.stream_edges(), output, language, read_places(settings.library))
