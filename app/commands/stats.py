"""`brobygger stats`: how much the graph holds."""

import argparse

from app.commands.answers import add_options, language_of, print_json
from app.hub import open_graph
from app.settings import Settings
from ontology.table import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    add_options(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the number of things by label and of connections by type."""
    language = language_of(arguments, settings)
    with open_graph(settings) as store:
        stats = store.stats()
    if arguments.json:
        print_json({"nodes": dict(stats.nodes), "edges": dict(stats.edges)})
        return 0
    for label, number in stats.nodes.items():
        print(f"{number:7}  {SCHEMA.label(label).plural.in_language(language)}")
    print()
    for name, number in stats.edges.items():
        print(f"{number:7}  {SCHEMA.relation(name).verb.in_language(language)}")
    return 0
