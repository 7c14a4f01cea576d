"""`brobygger add FILE.bib`: what an import would do, and on a yes, doing it; `--doi`, `--isbn` look one up."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answers import add_options, language_of, print_json, title_of
from app.importing import carry_out, chosen, plan
from app.settings import Settings
from ontology.errors import HubError

if TYPE_CHECKING:
    from ingest.imports.applying import Applied
    from ingest.imports.plan import ImportPlan

WORDS = ("same", "version", "part", "different", "later", "keep", "remove")
"""What may be decided."""


class UnconfirmedError(HubError):
    """Nobody said yes."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", type=Path, nargs="?", help="a BibTeX or biblatex file from Zotero, JabRef, EndNote …")
    what.add_argument("--doi", help="look this DOI up: in the library, then at Crossref and DataCite")
    what.add_argument("--isbn", help="look this ISBN up: in the library, then at Open Library and Google Books")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    decide = (
        "what a doubtful entry (by key or line) is: same, version, part, different, later; a gone one: keep, remove"
    )
    parser.add_argument("--decide", action="append", default=[], metavar="KEY=WORD", type=decision, help=decide)
    parser.add_argument("--as", dest="name", default="", help="name of the outside library (default: that of the file)")
    parser.add_argument("--by", default="", help="who adds it; kept with each new source")
    add_options(parser)


def decision(text: str) -> tuple[str, str]:
    """Read one `KEY=WORD`; a key may hold `=` itself."""
    key, _, word = text.rpartition("=")
    if not key or word not in WORDS:
        raise argparse.ArgumentTypeError(f"'{text}' is no decision; write KEY= and one of: {', '.join(WORDS)}")
    return key, word


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Show the plan; carry it out after a yes, and bring the graph up to date."""
    language = language_of(arguments, settings)
    if arguments.file is None and told_at_hand(arguments.doi or arguments.isbn, settings, language):
        return 0
    name, data = received(arguments) if arguments.file else fetched(arguments, settings)
    planned = plan(settings, data, name)
    choices = chosen(planned, dict(arguments.decide))
    if not arguments.yes:
        tell(planned, None, arguments.json, language)
        if arguments.dry_run or not confirmed(ask=not arguments.json):
            return 0
    applied = carry_out(settings, planned, choices, arguments.by)
    tell(applied.plan, applied, arguments.json, language)
    return 0


def received(arguments: argparse.Namespace) -> tuple[str, bytes]:
    """Return the name an outside library goes by, and the bytes of its file."""
    from ingest.imports.names import name_of
    from ingest.imports.receiving import receive

    data = receive(arguments.file)
    print(f"Reading {arguments.file} …", file=sys.stderr)
    return name_of(Path(arguments.name or arguments.file.name)), data


def told_at_hand(text: str, settings: Settings, language: str) -> bool:
    """Tell which sources of the library bear a DOI or ISBN; whether there are any."""
    from app.hub import build, open_graph
    from app.looking_up import at_hand, identifier

    build(settings)
    with open_graph(settings) as store:
        found = at_hand(store, identifier(text))
    for node in found:
        print(f"in the library already: {node.id} {title_of(node, language)}")
    return bool(found)


def fetched(arguments: argparse.Namespace, settings: Settings) -> tuple[str, bytes]:
    """Ask the registers, and return the outside library of what was looked up with their answer in it."""
    from app.fetching import fetch
    from app.looking_up import identifier
    from ingest.imports.adding_to import LOOKED_UP, with_added
    from ingest.imports.names import name_of

    asked = identifier(arguments.doi or arguments.isbn)
    print(f"Asking for {asked.kind.upper()} {asked.value} …", file=sys.stderr)
    answer = fetch(asked)
    print(f"{answer.register} knows it", file=sys.stderr)
    name = name_of(Path(arguments.name)) if arguments.name else LOOKED_UP
    return name, with_added(settings.library, name, answer.text)


def tell(plan: ImportPlan, applied: Applied | None, json: bool, language: str) -> None:
    """Print what an import would do or did."""
    from app.commands.import_report import as_json, as_text

    if json:
        print_json(as_json(plan, applied, language))
    else:
        print(*as_text(plan, applied, language), sep="\n")


def confirmed(ask: bool) -> bool:
    """Ask the person at the terminal; UnconfirmedError where there is nobody to ask."""
    if not ask or not sys.stdin.isatty():
        raise UnconfirmedError("nothing was written: add --yes to write it, or --dry-run to only look")
    print("Write this? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "j", "ja")
