"""Every question of the hub, and everything of a library that it can be asked of."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

import graph.questions
from graph.questions.evidence import Axis, Rows
from graph.questions.listing import FACETS
from graph.questions.tasks import TaskKind
from graph.questions.timeline import Asked
from graph.store import Order
from ingest.library import Library
from ontology.elements import Edge, Node
from ontology.folding import fold
from ontology.titles import HUB_LANGUAGES

Question = Callable[..., object]
Arguments = Iterable[tuple[object, ...]]

LEFT_OUT = {"details", "listed_pieces", "surroundings"}
"""Steps on the way to an answer, not answers: each page asks them, and a file asks for a list piece by piece."""


def questions() -> Mapping[str, Question]:
    """Return every public function of `graph.questions` that asks a store, by name."""
    modules = [
        importlib.import_module(f"graph.questions.{found.name}")
        for found in pkgutil.iter_modules(graph.questions.__path__)
    ]
    return {
        name: function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_") and name not in LEFT_OUT
        if next(iter(inspect.signature(function).parameters), "") == "store"
    }


def _nodes(library: Library, *labels: str) -> list[Node]:
    return [node for node in library.nodes.values() if node.label in labels]


def _ids(library: Library, *labels: str) -> list[str]:
    return [node.id for node in _nodes(library, *labels)]


def _each(library: Library, *labels: str) -> Arguments:
    return ((identifier,) for identifier in _ids(library, *labels))


def _of_edges(library: Library) -> Arguments:
    ends = {(edge.start, edge.end) for edge in library.edges.values()}
    return sorted((start, end) for start, end in ends if start.startswith("concept/") and end.startswith("concept/"))


def _far_apart(library: Library) -> Arguments:
    concepts = _ids(library, "Concept")
    return ((start, end) for start, end in zip(concepts, reversed(concepts), strict=True) if start < end)


def _lists(library: Library) -> Arguments:
    for label in library.schema.labels:
        yield (label,)
        for language in HUB_LANGUAGES:
            yield (label, None, Order("title", language=language), 20, 20)
        yield (label, None, Order("added", descending=True))
        for facet in FACETS.get(label, ()):
            yield (label, {facet.name: ("",)})
    yield ("Finding", {"voice": ("concept/citizen",), "kind": ("finding", "wish")}, Order("title", True, "en"))
    yield ("Source", {"year": ("2019", "2020"), "topic": ("concept/empowerment", "concept/co-production")})


def _searched(library: Library) -> Arguments:
    """Every thirtieth word of the library, its beginning, a pair of words, and every name that is one of its kind."""
    words = sorted({word for node in library.nodes.values() for word in fold(_text(node)).split()})
    for word in words[::30]:
        yield (word,)
        yield (word[:3],)
    for word, other in pairwise(words[::120]):
        yield (f"{word} {other[:2]}",)
    for node in library.nodes.values():
        if node.label in ("Concept", "Person", "Project"):
            yield (str(node.properties.get("name_da", node.properties.get("name", node.id))),)
    yield from ((letter,) for letter in "aæeøå1")
    yield ("Krogstrup 2019", ("Source",), 5)


def _text(node: Node) -> str:
    return " ".join(value for value in node.properties.values() if isinstance(value, str))


def _chosen(library: Library, label: str, size: int) -> Iterator[list[str]]:
    ids = _ids(library, label)
    return (ids[first : first + size] for first in range(0, len(ids), size * 5))


def _stops(library: Library, lesson: Node) -> list[tuple[Node, list[Edge]]]:
    """The stops of a lesson, each with the edges to what it shows."""
    edges = list(library.edges.values())
    stops = [library.nodes[edge.start] for edge in edges if edge.type == "PART_OF" and edge.end == lesson.id]
    return [(stop, [edge for edge in edges if edge.type == "SHOWS" and edge.start == stop.id]) for stop in stops]


_CASE = "Hanne er kontanthjælpsmodtager og har haft ti sagsbehandlere. Jobcentret taler om motivation og empowerment."

ARGUMENTS: Mapping[str, Callable[[Library], Arguments]] = {
    "added_since": lambda library: [("",), ("2026-11",), ("2026", tuple(library.schema.labels))],
    "behind": lambda library: ((ids,) for ids in _chosen(library, "Concept", 8)),
    "bikva_chain": lambda _: [()],
    "cards_task": lambda library: ((ids,) for ids in _chosen(library, "Concept", 6)),
    "case_task": lambda _: [(_CASE, "da", ("concept/trust",))],
    "chain_task": lambda library: [(ids,) for ids in _chosen(library, "Finding", 4)],
    "cited_as": lambda library: ((fold(str(name)),) for (name,) in _each(library, "Person")),
    "collected": lambda library: [([*_ids(library, "Concept")[:5], *_ids(library, "Finding")[:5], "link/a~b"],)],
    "compare_concepts": lambda library: [(_ids(library, "Concept")[:3],)],
    "compare_sources": lambda library: [(_ids(library, "Source")[:3],)],
    "concept_page": lambda library: _each(library, "Concept"),
    "concept_suggestions": lambda library: [([node for node in library.nodes.values() if node.label == "Source"],)],
    "concepts_to_choose": lambda _: [(language,) for language in HUB_LANGUAGES],
    "evidence_matrix": lambda library: [
        (axis, rows)
        for axis in Axis
        for rows in (None, Rows(concepts=tuple(_ids(library, "Concept")[:20])), Rows(kinds=("role",), text="b"))
    ],
    "evidence_gap": lambda library: [
        (Axis.VOICE, concept, "concept/citizen") for concept in _ids(library, "Concept")[::5]
    ],
    "finding_page": lambda library: _each(library, "Finding"),
    "findings_about": lambda library: (([identifier],) for (identifier,) in _each(library, "Concept")),
    "latest_day": lambda _: [()],
    "leading_into": lambda library: (
        ([lesson.id, *(stop.id for stop, _ in _stops(library, lesson))],) for lesson in _nodes(library, "Lesson")
    ),
    "lesson_page": lambda library: _each(library, "Lesson"),
    "lessons": lambda _: [(language,) for language in HUB_LANGUAGES],
    "link_page": _of_edges,
    "list_page": _lists,
    "made_task": lambda library: [(TaskKind.CASE, _ids(library, "Concept")[:3], _CASE)],
    "map_among": lambda library: ((dict.fromkeys(ids, 1),) for ids in _chosen(library, "Concept", 8)),
    "map_around": lambda library: ((identifier, 2) for (identifier,) in _each(library, "Concept", "Source")),
    "most_told": lambda _: [()],
    "open_questions": lambda _: [(), (("not stated",), 5, 10)],
    "overview": lambda _: [()],
    "party_page": lambda library: _each(library, "Person", "Organisation"),
    "page_of_draft": lambda library: ((lesson, _stops(library, lesson)) for lesson in _nodes(library, "Lesson")),
    "paths": _far_apart,
    "predict_task": lambda library: ((ids,) for ids in _chosen(library, "Concept", 6)),
    "project_page": lambda library: _each(library, "Project"),
    "references": lambda library: [(_ids(library, "Source"),)],
    "search_page": _searched,
    "shown_in": lambda library: _each(library, "Concept", "Finding"),
    "source_page": lambda library: _each(library, "Source"),
    "timeline": lambda _: [(), (Asked(labels=("Source", "Project"), since="2015", until="2019"), 5, 10)],
    "touched_stops": lambda _: [("",), ("2026-11",), ("2026-11-25",)],
    "topic_page": lambda library: _each(library, "Programme", "Legislation", "Event"),
    "tour": lambda _: [()],
    "levels": lambda _: [()],
    "voices": lambda library: [(), *_each(library, "Concept")],
    "voices_task": lambda library: ((ids,) for ids in _chosen(library, "Finding", 5)),
    "whole_map": lambda _: [()],
}
"""Name of a question to what it is asked of, in a library."""
