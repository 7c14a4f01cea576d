"""`brobygger neighbours ID`: what one thing is connected with."""

import argparse

from app.commands.answers import add_options, find, language_of, link_answer, print_json
from app.hub import open_graph
from app.settings import Settings
from ontology.table import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("id", help="an id such as concept/empowerment, or the part after the slash")
    parser.add_argument("--type", action="append", default=[], choices=SCHEMA.relations, metavar="RELATION",
                        help="only this kind of connection; may be given several times")  # fmt: skip
    add_options(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the connections of a thing, one a line."""
    language = language_of(arguments, settings)
    with open_graph(settings) as store:
        node = find(store, arguments.id)
        around = store.neighbourhood([node.id], arguments.type)
    links = [link_answer(edge, node, around.nodes, language) for edge in around.edges]
    if arguments.json:
        print_json(links)
        return 0
    for link in links:
        relation = SCHEMA.relation(link["type"])
        verb = relation.verb if link["direction"] == "out" else relation.inverse
        print(f"{verb.in_language(language)}\t{link['title']}\t{link['id']}")
    return 0
