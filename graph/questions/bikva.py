"""The BIKVA chain theme by theme: what citizens say, what each level above answers, and where no answer is recorded.

A chain begins with findings that answer nothing and are answered, or of which an open question says that no answer was
given. Such openers are gathered into themes by what they are about: the topic that most of them share comes first, and
each opener belongs to one theme. A row then follows the answers upwards, whatever they are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.questions.findings import Details, FindingView, details, reading_order
from graph.questions.references import Reference
from graph.questions.voices import levels
from graph.store import Direction, GraphStore, Having, Joined
from ontology.elements import Node

_GAPS = ("no response", "not followed up")
_WHOLE_CHAIN = 10_000


@dataclass(frozen=True, slots=True)
class Cell:
    """What one level says on one theme."""

    findings: tuple[FindingView, ...]
    """By source, page and id; empty is a finding in itself."""
    advice: tuple[FindingView, ...]
    """Advice given to this level by those in the row."""
    gaps: tuple[Node, ...]
    """Open questions that say why nothing stands here."""


@dataclass(frozen=True, slots=True)
class Row:
    """One theme through all levels."""

    theme: Node | None
    """What the openers are about; None where they are about nothing."""
    cells: tuple[Cell, ...]
    """In the order of the levels."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The whole chain as a matrix."""

    levels: tuple[Node, ...]
    """Columns: citizen, caseworker, manager, politician, and whoever stands outside the chain."""
    rows: tuple[Row, ...]
    """Themes with most openers first, then by id."""
    references: Mapping[str, Reference]
    """Every source named, by id."""


def bikva_chain(store: GraphStore) -> Chain:
    """Answer for the whole library, in six calls."""
    columns = levels(store)
    more = details(store, (), _in_chain(store))
    openers = [view for view in more.findings.values() if _opens(view)]
    rows = [_row(theme, group, columns, more) for theme, group in _themes(openers)]
    return Chain(columns, tuple(rows), more.references)


def _in_chain(store: GraphStore) -> set[str]:
    """Return the findings that answer, are answered, or lack an answer that somebody looked for."""
    answering = store.listing("Finding", [Joined("RESPONDS_TO", direction=Direction.BOTH)], most=_WHOLE_CHAIN)
    gaps = store.listing("OpenQuestion", [Having("kind", _GAPS)], most=_WHOLE_CHAIN)
    concerned = store.neighbourhood([node.id for node in gaps.nodes], ("CONCERNS",), Direction.OUT)
    return {node.id for node in (*answering.nodes, *concerned.nodes.values()) if node.label == "Finding"}


def _gaps(view: FindingView) -> tuple[Node, ...]:
    return tuple(node for node in view.open_questions if node.properties.get("kind") in _GAPS)


def _opens(view: FindingView) -> bool:
    return not view.responds_to


def _themes(openers: Iterable[FindingView]) -> list[tuple[Node | None, list[FindingView]]]:
    """Gather openers by the topic that most of those not yet gathered share."""
    left = {view.node.id: view for view in openers}
    themes: list[tuple[Node | None, list[FindingView]]] = []
    while left:
        shared: dict[str, list[FindingView]] = {}
        for view in left.values():
            for topic in view.about:
                shared.setdefault(topic.id, []).append(view)
        if not shared:
            themes.append((None, list(left.values())))
            break
        best = min(shared, key=lambda topic: (-len(shared[topic]), topic))
        themes.append((next(topic for topic in shared[best][0].about if topic.id == best), shared[best]))
        for view in shared[best]:
            del left[view.node.id]
    return themes


def _row(theme: Node | None, openers: list[FindingView], columns: tuple[Node, ...], more: Details) -> Row:
    found = _upwards(openers, more)
    gaps = {node.id: (view, node) for view in found for node in _gaps(view)}
    return Row(theme, tuple(_cell(place, columns, found, list(gaps.values())) for place in range(len(columns))))


def _upwards(openers: list[FindingView], more: Details) -> list[FindingView]:
    """Return the openers and everything that answers them, step by step."""
    found: dict[str, FindingView] = {}
    frontier = openers
    while frontier:
        found |= {view.node.id: view for view in frontier}
        answers = {answer.node.id for view in frontier for answer in view.answered_by} - found.keys()
        frontier = [more.findings[identifier] for identifier in sorted(answers)]
    return sorted(found.values(), key=reading_order)


def _cell(
    place: int, columns: tuple[Node, ...], found: list[FindingView], gaps: list[tuple[FindingView, Node]]
) -> Cell:
    level = columns[place].id
    below = columns[place - 1].id if place else ""
    return Cell(
        findings=tuple(view for view in found if _voice(view) == level),
        advice=tuple(view for view in found if level in {node.id for node in view.addressed_to}),
        # A gap stands on the finding that got no answer, so it shows one level above.
        gaps=tuple(sorted((node for view, node in gaps if _voice(view) == below), key=lambda node: node.id)),
    )


def _voice(view: FindingView) -> str:
    return view.voice.id if view.voice else ""
