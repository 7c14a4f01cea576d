"""`brobygger layout`: make a new edition of the map of concepts."""

import argparse

from app.hub import sound_library
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--seed", type=int, default=42, help="the same seed gives the same map (default: 42)")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Place every concept anew and write map.csv."""
    from ingest.placement import layout, write_places

    places = layout(sound_library(settings), arguments.seed)
    write_places(settings.library, places)
    print(f"{len(places)} concepts placed")
    return 0
