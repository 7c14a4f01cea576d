"""Two or three concepts or sources side by side: what each holds, what they share, and where their findings meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.questions.concept import BETWEEN_CONCEPTS, ConceptPage, concept_page
from graph.questions.findings import FindingView
from graph.questions.references import Reference
from graph.questions.source import SourcePage, source_page
from graph.questions.voices import Voice, voices
from graph.store import GraphStore
from ontology.elements import Edge, Node

MOST = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two findings, one from each side, that speak for or against each other."""

    first: FindingView
    second: FindingView
    relation: str
    """SUPPORTS or CONTRADICTS."""


@dataclass(frozen=True, slots=True)
class ConceptsCompared:
    """Concepts side by side."""

    pages: tuple[ConceptPage, ...]
    voices: tuple[tuple[Voice, ...], ...]
    """Who speaks about each, in the order of the pages."""
    joins: tuple[Edge, ...]
    """What joins them directly."""
    meetings: tuple[Meeting, ...]
    """Findings about one that speak for or against findings about another, those against first."""
    references: Mapping[str, Reference] = field(default_factory=dict)
    """Every source named, by id."""


@dataclass(frozen=True, slots=True)
class SourcesCompared:
    """Sources side by side."""

    pages: tuple[SourcePage, ...]
    meetings: tuple[Meeting, ...]
    """Findings of one that speak for or against findings of another, those against first."""
    references: Mapping[str, Reference] = field(default_factory=dict)
    """Every source named, by id."""


def compare_concepts(store: GraphStore, ids: Sequence[str]) -> ConceptsCompared:
    """Answer for up to three concepts, in five calls for each and one more; NotFoundError for an unknown id."""
    pages = tuple(concept_page(store, identifier) for identifier in ids[:MOST])
    return ConceptsCompared(
        pages,
        tuple(voices(store, page.node.id) for page in pages),
        store.edges_among([page.node.id for page in pages], BETWEEN_CONCEPTS),
        meetings([page.findings for page in pages]),
        _all_references(pages),
    )


def compare_sources(store: GraphStore, ids: Sequence[str]) -> SourcesCompared:
    """Answer for up to three sources, in three calls for each; NotFoundError for an unknown id."""
    pages = tuple(source_page(store, identifier) for identifier in ids[:MOST])
    return SourcesCompared(pages, meetings([page.findings for page in pages]), _all_references(pages))


def meetings(sides: Sequence[Sequence[FindingView]]) -> tuple[Meeting, ...]:
    """Return the pairs of findings from different sides that speak for or against each other, each pair once."""
    at = {
        view.node.id: {number for number, side in enumerate(sides) if view in side} for side in sides for view in side
    }
    views = {view.node.id: view for side in sides for view in side}
    found: dict[tuple[str, ...], Meeting] = {}
    for view in views.values():
        for item in (*view.contradicts, *view.supports):
            other = views.get(item.node.id)
            if other is not None and not at[view.node.id] & at[other.node.id]:
                pair = (item.link.edge.type, *sorted((view.node.id, other.node.id)))
                found.setdefault(pair, Meeting(view, other, item.link.edge.type))
    return tuple(found[pair] for pair in sorted(found))


def in_common(sides: Iterable[Sequence[Node]]) -> tuple[Node, ...]:
    """Return the things that stand on every side, in the order of the first; none where there is only one side."""
    lists = list(sides)
    if len(lists) < 2:
        return ()
    others = [{node.id for node in side} for side in lists[1:]]
    return tuple(node for node in lists[0] if all(node.id in other for other in others))


def _all_references(pages: Iterable[ConceptPage | SourcePage]) -> Mapping[str, Reference]:
    return {name: reference for page in pages for name, reference in page.references.items()}
