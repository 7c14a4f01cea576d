"""What reading commands share: their two options, ids as people write them, and answers as text or JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from app.settings import Settings
from graph.store import GraphStore
from ontology import titles
from ontology.elements import Edge, Node
from ontology.errors import HubError, NotFoundError
from ontology.table import SCHEMA


class AmbiguousError(HubError):
    """A short name that several things share."""

    def __init__(self, short: str, candidates: list[str]) -> None:
        super().__init__(f"'{short}' could be {' or '.join(candidates)}; write it in full")
        self.candidates = tuple(candidates)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add `--json` and `--lang`."""
    parser.add_argument("--json", action="store_true", help="answer in JSON, for other programs")
    parser.add_argument(
        "--lang", choices=("da", "en"), help="language of the answer (default: BROBYGGER_LANG, else da)"
    )


def language_of(arguments: argparse.Namespace, settings: Settings) -> str:
    """Return the language the answer is asked in."""
    return str(arguments.lang or settings.language)


def print_json(answer: object) -> None:
    """Print an answer as JSON; tuples become lists."""
    print(json.dumps(answer, ensure_ascii=False, indent=2))


def find(store: GraphStore, name: str) -> Node:
    """Return the node with this id, or with this slug where only one label has it: `empowerment`."""
    ids = [name] if "/" in name else [f"{label.prefix}/{name}" for label in SCHEMA.labels.values()]
    found = store.nodes(ids)
    if not found:
        raise NotFoundError(name)
    if len(found) > 1:
        raise AmbiguousError(name, sorted(found))
    return next(iter(found.values()))


def title_of(node: Node, language: str) -> str:
    """Return the name of a node in a language, or the nearest other one; its id where it has none."""
    found = titles.title_of(node, language)
    return found[0] if found else node.id


def link_answer(edge: Edge, node: Node, nodes: Mapping[str, Node], language: str) -> dict[str, Any]:
    """Return one connection of a node as other programs get it."""
    outward = edge.start == node.id
    other = nodes[edge.end if outward else edge.start]
    head = {
        "type": edge.type,
        "direction": "out" if outward else "in",
        "id": other.id,
        "label": other.label,
        "title": title_of(other, language),
    }
    # `title` is the other end's name; a job title on the connection itself stands beside it.
    return head | {("role_title" if name == "title" else name): value for name, value in edge.properties.items()}
