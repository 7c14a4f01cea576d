"""The command line: finds the command, runs it, and turns errors of the hub into words and an exit status.

0 done, 1 problems found, 2 wrong usage. Each command is a module of `app.commands`, imported only when it is called, so
that a small question starts as fast as the interpreter.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from app.settings import Settings
from ontology.errors import HubError, LibraryProblemsError

COMMANDS = {
    "serve": "build if needed, then open the app in the browser",
    "build": "read the library files and make the graph equal to them",
    "check": "list every problem in the library files, with line and cure",
    "init": "start a library of your own in a folder",
    "add": "bring in a BibTeX file: see what would happen, decide, confirm",
    "undo": "take the last change of the library back",
    "watch": "follow a BibTeX file that Zotero keeps up to date",
    "show": "everything about one thing",
    "search": "find things by their names and texts",
    "neighbours": "what one thing is connected with",
    "path": "how two concepts are connected, told as sentences",
    "stats": "how much the graph holds",
    "export": "write the library for other programs",
    "import-rdf": "make a library folder from an RDF export",
    "sparql": "ask the export, or a triple store, in SPARQL",
    "tidy": "write the library files in their one canonical spelling",
    "layout": "make a new edition of the map of concepts",
}
"""Command name to what it does, in the order the help shows them."""


class Command(Protocol):
    """What a module of `app.commands` holds."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments of the command."""
        ...

    def run(self, arguments: argparse.Namespace, settings: Settings) -> int:
        """Do the work and return the exit status."""
        ...


def command(name: str) -> Command:
    """Return the module of one command."""
    return cast("Command", import_module(f"app.commands.{name.replace('-', '_')}"))


def parser_for(name: str) -> argparse.ArgumentParser:
    """Return the parser of one command."""
    words = COMMANDS[name]
    parser = argparse.ArgumentParser(prog=f"brobygger {name}", description=f"{words[0].upper()}{words[1:]}.")
    command(name).add_arguments(parser)
    return parser


def overview() -> argparse.ArgumentParser:
    """Return the parser that knows the commands but not their arguments."""
    width = max(map(len, COMMANDS))
    parser = argparse.ArgumentParser(
        prog="brobygger",
        description="A knowledge graph and evidence hub on coordinating casework and employment services.",
        epilog="commands:\n" + "\n".join(f"  {name:{width}}  {words}" for name, words in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help="one of the commands below")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="see: brobygger COMMAND --help")
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    chosen = overview().parse_args(argv)
    try:
        # Whoever gives a command is at this machine, and may write.
        settings = replace(Settings.from_environment(), shared=False)
        return command(chosen.command).run(parser_for(chosen.command).parse_args(chosen.arguments), settings)
    except LibraryProblemsError as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        print(f"brobygger: {error}", file=sys.stderr)
    except HubError as error:
        print(f"brobygger: {error}", file=sys.stderr)
    except BrokenPipeError:
        # The reader of our output went away (`brobygger … | head`): what is still buffered goes nowhere, quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
