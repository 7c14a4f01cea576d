"""`brobygger undo [ID]`: take a change of the library back."""

from __future__ import annotations

import argparse

from app.importing import take_back
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("id", nargs="?", default="", help="number of the change (default: the last one)")
    parser.add_argument("--list", action="store_true", help="list the changes that can be taken back, the newest first")
    parser.add_argument("--by", default="", help="who takes it back")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Take one change back, or list them."""
    from ingest.journal import Journal

    if arguments.list:
        changes = Journal(settings.library).history()
        for change in changes:
            by = f" by {change.who}" if change.who else ""
            print(
                f"{change.number:>4}  {change.when}  {change.what}{by}: {', '.join(file.name for file in change.files)}"
            )
        if not changes:
            print("nothing was changed yet")
        return 0
    change = take_back(settings, arguments.id, arguments.by)
    print(f"taken back: {change.number} ({change.what}); {len(change.files)} file(s) are as before")
    return 0
