"""The start page: how much the library holds, who speaks in it, and what was added last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.questions.voices import Voice, voices
from graph.store import GraphStore, Order, Stats
from ontology.elements import Node

_SHOWN_AS_NEW = ("Concept", "Source", "Finding", "Project")


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the start page counts."""

    stats: Stats
    voices: tuple[Voice, ...]
    """Findings by who speaks, in order of rank."""
    latest: tuple[Node, ...]
    """What has a date of adding, the latest first."""


def overview(store: GraphStore, labels: Sequence[str] = _SHOWN_AS_NEW, most: int = 10) -> Overview:
    """Answer for the whole library, in three calls and one for each label."""
    newest = [node for label in labels for node in store.listing(label, (), Order("added", True), most=most).nodes]
    dated = sorted((node for node in newest if node.properties.get("added")), key=lambda node: node.id)
    latest = sorted(dated, key=lambda node: str(node.properties["added"]), reverse=True)
    return Overview(store.stats(), voices(store), tuple(latest[:most]))
