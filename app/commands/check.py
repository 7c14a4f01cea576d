"""`brobygger check`: every problem in the library files; or what is still to do, copied or misspelt."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answers import print_json
from app.settings import Settings

if TYPE_CHECKING:
    from ingest.library import Library
    from ontology.errors import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--json", action="store_true", help="answer in JSON, for other programs")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--worklist", action="store_true", help="list what is allowed but unfinished")
    which.add_argument(
        "--against", metavar="DIR", type=Path, help="list where our texts repeat the .txt and .md files of a folder"
    )
    which.add_argument("--spelling", action="store_true", help="look up the words of our texts, with hunspell")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the problems; 1 where there are any, while a worklist is no failure."""
    from ingest.library import read_library

    found = _found(arguments, read_library(settings.library), settings.library)
    if arguments.json:
        print_json([asdict(item) for item in found])
    elif found:
        print(*found, sep="\n")
    else:
        print("nothing to do" if arguments.worklist else "no problems")
    return int(bool(found) and not arguments.worklist)


def _found(arguments: argparse.Namespace, library: Library, folder: Path) -> list[Problem]:
    from ingest.checks import check_library, worklist

    if arguments.worklist:
        return worklist(library)
    if arguments.against:
        from ingest.checks.copied import copied

        return sorted(set(copied(library, arguments.against)))
    if arguments.spelling:
        from ingest.checks.spelling import spelling

        looked = spelling(library, folder)
        print(*looked.not_run, sep="\n", end="\n" if looked.not_run else "", file=sys.stderr)
        return list(looked.problems)
    return check_library(library)
