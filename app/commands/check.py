"""`brobygger check`: every problem in the library files, or with `--worklist` what is still to do."""

import argparse
from dataclasses import asdict

from app.commands.answers import print_json
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--json", action="store_true", help="answer in JSON, for other programs")
    parser.add_argument("--worklist", action="store_true", help="list what is allowed but unfinished")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the problems; 1 where there are any, while a worklist is no failure."""
    from ingest.checks import check_library, worklist
    from ingest.library import read_library

    library = read_library(settings.library)
    found = worklist(library) if arguments.worklist else check_library(library)
    if arguments.json:
        print_json([asdict(item) for item in found])
    elif found:
        print(*found, sep="\n")
    else:
        print("nothing to do" if arguments.worklist else "no problems")
    return int(bool(found) and not arguments.worklist)
