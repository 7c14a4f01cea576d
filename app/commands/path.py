"""`brobygger path A B`: how two concepts are connected, told as sentences."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from app.commands.answers import add_options, find, language_of, print_json, title_of
from app.hub import open_graph
from app.settings import Settings
from graph.questions.paths import Path, paths
from ontology.elements import Edge, text_in
from ontology.table import SCHEMA


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("start", help="a concept: its id or the part after the slash")
    parser.add_argument("end", help="another concept")
    parser.add_argument("--alternatives", type=int, default=2, help="how many further ways to tell (default: 2)")
    add_options(parser)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the ways, the shortest first."""
    language = language_of(arguments, settings)
    with open_graph(settings) as store:
        start, end = find(store, arguments.start), find(store, arguments.end)
        ways = paths(store, start.id, end.id, arguments.alternatives)
    if arguments.json:
        print_json([[step_answer(edge, way, language) for edge in edges_of(way)] for way in ways])
    for way in () if arguments.json else ways:
        print(" – ".join(title_of(node, language) for node in way.nodes))
        print(*(f"  {sentence(edge, way, language)}" for edge in edges_of(way)), sep="\n")
    if not ways:
        print("nothing connects the two", file=sys.stderr)
    return 0


def edges_of(way: Path) -> list[Edge]:
    """Return every connection on the way, in order."""
    return [edge for stretch in way.stretches for edge in stretch.edges]


def step_answer(edge: Edge, way: Path, language: str) -> dict[str, Any]:
    """Return one connection of a way as other programs get it."""
    titles = {node.id: title_of(node, language) for node in way.nodes}
    return {
        "type": edge.type,
        "start": edge.start,
        "start_title": titles[edge.start],
        "end": edge.end,
        "end_title": titles[edge.end],
        **edge.properties,
    }


def sentence(edge: Edge, way: Path, language: str) -> str:
    """Tell one connection: who, what, to whom, and why."""
    titles = {node.id: title_of(node, language) for node in way.nodes}
    verb = SCHEMA.relation(edge.type).verb.in_language(language)
    reason = text_in(edge.properties, "because", language)
    because = f", {'fordi' if language == 'da' else 'because'} {reason[0]}" if reason else ""
    page = f" ({edge.properties['source']}, {edge.properties['page']})" if "page" in edge.properties else ""
    return f"{titles[edge.start]} {verb} {titles[edge.end]}{because}{page}."
