"""What is not known: every open question with what it concerns, what might answer it, and where one looked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.questions.findings import details
from graph.questions.references import Reference
from graph.questions.surroundings import Links, each_around
from graph.store import ByProperty, GraphStore, Having
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One open question."""

    node: Node
    concerns: tuple[Node, ...]
    candidates: Links
    """Possible answers, with reasons; never more than possible."""
    looked_in: Links
    """Sources one looked in, with pages."""


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """One page of open questions."""

    questions: tuple[OpenQuestion, ...]
    """By id."""
    total: int
    kinds: Mapping[str, int]
    """How many there are of each kind, whatever was chosen."""
    references: Mapping[str, Reference]
    """Every source named, by id."""


def open_questions(store: GraphStore, kinds: Sequence[str] = (), first: int = 0, most: int = 100) -> OpenQuestions:
    """Return open questions of some kinds, or of all; four calls."""
    where = [Having("kind", tuple(kinds))] if kinds else []
    listing = store.listing("OpenQuestion", where, first=first, most=most)
    around = each_around(store.neighbourhood([node.id for node in listing.nodes]))
    shown = [around[node.id] for node in listing.nodes]
    counts = store.counts("OpenQuestion", [ByProperty("kind")])
    return OpenQuestions(
        tuple(
            OpenQuestion(
                item.node,
                tuple(link.node for link in item.out("CONCERNS")),
                item.out("CANDIDATE"),
                item.out("LOOKED_IN"),
            )
            for item in shown
        ),
        listing.total,
        {kind: number for (kind,), number in counts.items()},
        details(store, [link for item in shown for link in item.links if link.node.label == "Source"]).references,
    )
