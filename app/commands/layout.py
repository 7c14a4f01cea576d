"""`brobygger layout`: make a new edition of the map of concepts, or only gather them in clusters anew."""

import argparse

from app.hub import sound_library
from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--seed", type=int, default=42, help="the same seed gives the same map (default: 42)")
    keep = "leave every concept where it stands and only find the clusters anew"
    parser.add_argument("--keep-places", action="store_true", help=keep)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Place every concept anew and write map.csv."""
    from ingest.placement import clusters, layout, write_places

    library = sound_library(settings)
    places = library.map.spots if arguments.keep_places else layout(library, arguments.seed)
    gathered = clusters(library, arguments.seed)
    write_places(settings.library, places, gathered)
    print(f"{len(places)} concepts placed, in {len(set(gathered.values()))} clusters")
    return 0
