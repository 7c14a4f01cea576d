"""`brobygger search TEXT`: find things by their names and texts."""

import argparse
import sys

from app.commands.answers import add_options, language_of, print_json, title_of
from app.hub import open_graph
from app.settings import Settings
from graph.questions.search import search_page
from ontology.elements import Node, text_in
from ontology.table import SCHEMA

SNIPPETS = ("definition", "statement", "summary", "abstract", "text", "scope")
"""Properties that say in a line what a thing is, the best first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("text", nargs="+", help="words to find; Danish letters may be written oe, ae, aa")
    parser.add_argument("--label", action="append", default=[], choices=SCHEMA.labels, help="only things of this sort")
    parser.add_argument("--most", type=int, default=20, help="how many to show (default: 20)")
    add_options(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what was found, the best first."""
    language = language_of(arguments, settings)
    with open_graph(settings) as store:
        found = search_page(store, " ".join(arguments.text), arguments.label, arguments.most)
    # A source asked for the way one cites it ('Krogstrup & Brix 2019') is what was meant, so it stands first.
    scores = {node.id: 4 for node in found.cited} | {hit.node.id: hit.score for hit in found.hits}
    nodes = {node.id: node for node in (*found.cited, *(hit.node for hit in found.hits))}
    answer = [
        {
            "id": node.id,
            "label": node.label,
            "title": title_of(node, language),
            "snippet": snippet_of(node, language),
            "score": scores[node.id],
        }
        for node in list(nodes.values())[: arguments.most]
    ]
    if arguments.json:
        print_json(answer)
        return 0
    for item in answer:
        label = SCHEMA.label(str(item["label"])).words.in_language(language)
        print(f"{item['title']}  ({label}, {item['id']})")
    if found.total > len(answer):
        print(f"… {found.total - len(answer)} more: --most {found.total}")
    if not answer:
        print("nothing found", file=sys.stderr)
    return 0


def snippet_of(node: Node, language: str) -> str:
    """Return a line that says what a thing is; empty where it has none."""
    texts = (text_in(node.properties, name, language) for name in SNIPPETS)
    return next((found[0] for found in texts if found), "")
