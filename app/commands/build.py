"""`brobygger build`: make the graph equal to the library files."""

import argparse
import sys

from app.hub import build
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument(
        "--full", action="store_true", help="compare everything, even what has not changed since last time"
    )


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Build, and say what changed."""
    print(f"Reading {settings.library} …", file=sys.stderr)
    changes = build(settings, full=arguments.full)
    print(f"{changes.added} added, {changes.changed} changed, {changes.removed} removed")
    return 0
