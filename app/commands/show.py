"""`brobygger show ID`: everything about one thing."""

import argparse

from app.commands.answers import add_options, find, language_of, link_answer, print_json, title_of
from app.hub import open_graph
from app.settings import Settings
from ontology.table import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("id", help="an id such as concept/empowerment, or the part after the slash")
    add_options(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the properties of a thing and its connections."""
    language = language_of(arguments, settings)
    with open_graph(settings) as store:
        node = find(store, arguments.id)
        around = store.neighbourhood([node.id])
    links = [link_answer(edge, node, around.nodes, language) for edge in around.edges]
    if arguments.json:
        print_json({"id": node.id, "label": node.label, **node.properties, "links": links})
        return 0
    print(f"{title_of(node, language)}  ({node.id})")
    for name, value in node.properties.items():
        print(f"  {name}: {'; '.join(value) if isinstance(value, tuple) else value}")
    for link in links:
        relation = SCHEMA.relation(link["type"])
        verb = relation.verb if link["direction"] == "out" else relation.inverse
        page = f", {link['page']}" if "page" in link else ""
        print(f"  {verb.in_language(language)}: {link['title']}  ({link['id']}{page})")
    return 0
