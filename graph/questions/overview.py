"""The start page: how much the library holds, and who speaks in it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.questions.voices import Voice, voices
from graph.store import GraphStore, Stats


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the start page counts."""

    stats: Stats
    voices: tuple[Voice, ...]
    """Findings by who speaks, in order of rank."""


def overview(store: GraphStore) -> Overview:
    """Answer for the whole library, in three calls."""
    return Overview(store.stats(), voices(store))
