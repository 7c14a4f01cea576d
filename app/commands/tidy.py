"""`brobygger tidy`: write the library files in their one canonical spelling."""

import argparse

from app.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command: there are none."""


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Tidy, and name the files that changed."""
    from ingest.tidy import tidy_library

    changed = tidy_library(settings.library)
    if changed:
        print(*changed, sep="\n")
    else:
        print("everything was tidy")
    return 0
