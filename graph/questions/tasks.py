"""Tasks made from the graph: connections to predict, voices to guess, a chain to build, a case, words to recall.

The same things always make the same task, shuffled the same way on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from graph.questions.case_walk import CaseTask, case_task
from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import Details, FindingView, details, reading_order
from graph.questions.references import Reference, references
from graph.questions.voices import levels
from graph.store import Direction, GraphStore, Order
from ontology.elements import Edge, Node
from ontology.errors import HubError, NotFoundError
from ontology.table import SCHEMA

CONCEPTS_TO_JOIN = (5, 9)
"""Fewest and most concepts of a prediction: fewer say nothing, more fit on no phone."""
STATEMENTS = (3, 12)
"""Fewest and most statements whose voice is guessed."""
LONGEST_CHAIN = 8
CARDS = (3, 40)


class TaskKind(StrEnum):
    """How participants answer; the words stand in the schema table."""

    PREDICT = "predict"
    VOICES = "voices"
    CHAIN = "chain"
    CASE = "case"
    CARDS = "cards"


class TaskError(HubError):
    """What was chosen makes no task."""


@dataclass(frozen=True, slots=True)
class PredictTask:
    """Concepts whose connections are hidden until everybody has drawn their own."""

    concepts: tuple[Node, ...]
    """Shuffled."""
    edges: tuple[Edge, ...]
    """What the library has between them, in order of type, start, end, key."""
    references: Mapping[str, Reference]
    """Sources of the reasons, by id."""


@dataclass(frozen=True, slots=True)
class VoicesTask:
    """Statements without a sender."""

    statements: tuple[FindingView, ...]
    """Shuffled; each has a voice."""
    levels: tuple[Node, ...]
    """Who may have said it, in the order of the chain."""
    references: Mapping[str, Reference]


@dataclass(frozen=True, slots=True)
class ChainTask:
    """Statements of which some answer others."""

    statements: tuple[FindingView, ...]
    """Shuffled."""
    answers: tuple[tuple[str, str], ...]
    """Id of a statement and of one it answers."""
    references: Mapping[str, Reference]

    @property
    def order(self) -> tuple[FindingView, ...]:
        """The statements from the first said to the last answer; those of one level by page."""
        return tuple(sorted(self.statements, key=reading_order))


@dataclass(frozen=True, slots=True)
class CardsTask:
    """Concepts to recall."""

    concepts: tuple[Node, ...]
    """Shuffled; each has a definition."""


Task = PredictTask | VoicesTask | ChainTask | CaseTask | CardsTask


def made_task(store: GraphStore, kind: TaskKind, things: Sequence[str], case: str = "", language: str = "da") -> Task:
    """Make a task of some things; TaskError says what it needs, NotFoundError names a thing that is gone.

    A case walk is made of the text of a case in one language; what else it is given are concepts worth knowing.
    """
    match kind:
        case TaskKind.PREDICT:
            return predict_task(store, things)
        case TaskKind.VOICES:
            return voices_task(store, things)
        case TaskKind.CHAIN:
            return chain_task(store, things)
        case TaskKind.CASE:
            return case_task(store, case, language, things)
        case TaskKind.CARDS:
            return cards_task(store, things)


def predict_task(store: GraphStore, concepts: Sequence[str]) -> PredictTask:
    """Make a prediction of five to nine concepts, in three calls."""
    chosen = _known(store, _named(concepts, "Concept"))
    least, most = CONCEPTS_TO_JOIN
    if not least <= len(chosen) <= most:
        raise TaskError(f"a prediction needs {least} to {most} concepts, not {len(chosen)}")
    edges = store.edges_among([node.id for node in chosen], BETWEEN_CONCEPTS)
    named = {str(edge.properties["source"]) for edge in edges if "source" in edge.properties}
    return PredictTask(shuffled(chosen), edges, references(store, named) if named else {})


def voices_task(store: GraphStore, things: Sequence[str]) -> VoicesTask:
    """Make a guess at who speaks of three to twelve statements, else of some about these topics; in four calls."""
    named = _named(things, "Finding")
    more = _details(store, named or _about(store, _named(things, "Concept")))
    spoken = [view for view in more.findings.values() if view.voice]
    if not named:
        spoken = _of_every_level(spoken)
    least, most = STATEMENTS
    if not least <= len(spoken) <= most:
        raise TaskError(f"guessing voices needs {least} to {most} statements with a voice, not {len(spoken)}")
    return VoicesTask(_mixed(spoken), levels(store), more.references)


def chain_task(store: GraphStore, things: Sequence[str]) -> ChainTask:
    """Make a chain of some statements, else of those about some themes, at most eight; in two or three calls."""
    findings = _named(things, "Finding") or _about(store, _named(things, "Concept"))
    more = _details(store, findings)
    chosen = _chosen(list(more.findings.values()))
    if len(chosen) < STATEMENTS[0]:
        raise TaskError(f"a chain needs {STATEMENTS[0]} statements that answer each other, not {len(chosen)}")
    among = {view.node.id for view in chosen}
    return ChainTask(
        _mixed(chosen), tuple(pair for view in chosen for pair in _answers(view) if pair[1] in among), more.references
    )


def cards_task(store: GraphStore, concepts: Sequence[str]) -> CardsTask:
    """Make recall cards of three to forty concepts that have a definition, in one call."""
    chosen = [node for node in _known(store, _named(concepts, "Concept")) if _is_defined(node)]
    least, most = CARDS
    if not least <= len(chosen) <= most:
        raise TaskError(f"recall needs {least} to {most} concepts with a definition, not {len(chosen)}")
    return CardsTask(shuffled(chosen))


def concepts_to_choose(store: GraphStore, language: str) -> tuple[Node, ...]:
    """Return every concept a teacher may make a task of, in the order of the alphabet; one call."""
    return store.listing("Concept", order=Order("title", language=language), most=100_000).nodes


def findings_about(store: GraphStore, topics: Sequence[str]) -> tuple[Node, ...]:
    """Return the findings about some topics that may be put into a task, in order of id; one call."""
    found = store.neighbourhood(topics, ("ABOUT",), Direction.IN) if topics else None
    return (
        tuple(found.nodes[name] for name in sorted(found.nodes) if found.nodes[name].label == "Finding")
        if found
        else ()
    )


def shuffled(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return nodes in an order that tells nothing and is the same everywhere."""
    return tuple(sorted(nodes, key=lambda node: _mark(node.id)))


def _mixed(views: Iterable[FindingView]) -> tuple[FindingView, ...]:
    return tuple(sorted(views, key=lambda view: _mark(view.node.id)))


def _mark(identifier: str) -> str:
    return sha256(identifier.encode()).hexdigest()


def _known(store: GraphStore, identifiers: Sequence[str]) -> list[Node]:
    found = store.nodes(identifiers)
    for identifier in identifiers:
        if identifier not in found:
            raise NotFoundError(identifier)
    return list(found.values())


def _named(things: Sequence[str], label: str) -> list[str]:
    prefix = SCHEMA.label(label).prefix
    return [thing for thing in things if thing.partition("/")[0] == prefix]


def _about(store: GraphStore, topics: Sequence[str]) -> list[str]:
    """Return the findings about some topics; NotFoundError for one that is gone."""
    found = store.neighbourhood(topics, ("ABOUT",), Direction.IN)
    for topic in topics:
        if topic not in found.nodes:
            raise NotFoundError(topic)
    return [node.id for node in found.nodes.values() if node.label == "Finding"]


def _details(store: GraphStore, findings: Sequence[str]) -> Details:
    more = details(store, (), findings)
    for identifier in findings:
        if identifier not in more.findings:
            raise NotFoundError(identifier)
    return more


def _chosen(views: list[FindingView]) -> list[FindingView]:
    """Return the longest chain there is room for: a statement of each level in turn, those with most answers first."""
    ids = {view.node.id for view in views}
    joined = [view for view in views if _joins(view) & ids]
    chosen = _of_every_level(sorted(joined, key=lambda view: (-len(_joins(view) & ids), view.node.id)))
    kept = {view.node.id for view in chosen}
    return [view for view in chosen if _joins(view) & kept]


def _of_every_level(views: Iterable[FindingView]) -> list[FindingView]:
    """Return as many as a task has room for: a statement of each level in turn, those that come first before others."""
    by_level: dict[str, list[FindingView]] = {}
    for view in views:
        by_level.setdefault(view.voice.id if view.voice else "", []).append(view)
    levels_heard = list(by_level.values())
    turns = sorted((turn, number) for number, level in enumerate(levels_heard) for turn in range(len(level)))
    return [levels_heard[number][turn] for turn, number in turns[:LONGEST_CHAIN]]


def _joins(view: FindingView) -> set[str]:
    return {other.node.id for other in (*view.responds_to, *view.answered_by)}


def _answers(view: FindingView) -> list[tuple[str, str]]:
    return [(view.node.id, other.node.id) for other in view.responds_to]


def _is_defined(node: Node) -> bool:
    return any(name.startswith("definition_") for name in node.properties)
