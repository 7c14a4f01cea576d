"""The questions that both stores are timed with, each in turn with a bare round trip to the server."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from benchmarks.generate import LEVELS, concept_id, concepts_of
from graph.questions.concept import concept_page
from graph.questions.evidence import Axis, evidence_matrix
from graph.questions.listing import list_page
from graph.questions.paths import paths
from graph.store import GraphStore

WARM, ROUNDS = 40, 100

Ask = Callable[[GraphStore, int], object]


@dataclass(frozen=True, slots=True)
class Price:
    """What a question costs, in seconds."""

    middle: float
    high: float
    """95 of 100 are faster."""
    ping_middle: float
    ping_high: float


@dataclass(frozen=True, slots=True)
class Timed:
    """One question, and how often it is asked."""

    name: str
    ask: Ask
    rounds: int = ROUNDS


def questions(sources: int) -> Sequence[Timed]:
    """Return the questions about a generated library of so many sources; concepts and sources are drawn at random."""
    random = Random(7)  # noqa: S311
    concepts = [concept_id(random.randrange(LEVELS, concepts_of(sources))) for _ in range(WARM + ROUNDS + 1)]
    drawn = [f"source/s{random.randrange(sources):08d}" for _ in range(WARM + ROUNDS)]
    return (
        Timed("node by id", lambda store, turn: store.nodes([drawn[turn]])),
        Timed("neighbours of a source", lambda store, turn: store.neighbourhood([drawn[turn]])),
        Timed("concept page", lambda store, turn: concept_page(store, concepts[turn])),
        Timed("concept page, the most popular", lambda store, _: concept_page(store, concept_id(LEVELS)), 20),
        Timed("search, two words", lambda store, _: store.search("tillid øvelse")),
        Timed("search, the most common word", lambda store, _: store.search("borgere"), 20),
        Timed("search, one author", lambda store, _: store.search("Brønnum", ["Person"])),
        Timed("path between two concepts", lambda store, turn: paths(store, concepts[turn], concepts[turn + 1])),
        Timed("list of sources with all facets", lambda store, _: list_page(store, "Source"), 20),
        Timed("evidence by year", lambda store, _: evidence_matrix(store, Axis.YEAR), 10),
    )


def asked(store: GraphStore, ping: Callable[[], object] | None, sources: int) -> Iterator[tuple[str, Price]]:
    """Ask each question, and `ping` in turn with it; yield its name and price."""
    for timed in questions(sources):
        for turn in range(min(WARM, timed.rounds)):
            timed.ask(store, turn)
        taken, pinged = [], []
        for turn in range(WARM, WARM + timed.rounds):
            taken.append(_seconds(partial(timed.ask, store, turn)))
            pinged.append(_seconds(ping) if ping else 0.0)
        yield timed.name, Price(statistics.median(taken), _high(taken), statistics.median(pinged), _high(pinged))


def _high(figures: Sequence[float]) -> float:
    return sorted(figures)[int(len(figures) * 0.95)]


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
