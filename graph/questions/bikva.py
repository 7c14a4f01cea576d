"""The BIKVA chain theme by theme: what citizens say, what each level above answers, and where no answer is recorded.

A theme is a concept of kind `theme` whose findings answer one another, or of which an open question says that an answer
is missing. That question names the event at which the level would have answered, and the event is about the level.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.questions.findings import Details, FindingView, details, reading_order
from graph.questions.references import Reference
from graph.questions.surroundings import Links, Surroundings, each_around, of_label
from graph.questions.voices import levels
from graph.store import ByRelation, Direction, GraphStore, Having, Joined
from ontology.elements import Node

_GAPS = ("no response", "not followed up")
_LAST = 1_000
"""Place of a theme without an `order`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one level says on one theme."""

    findings: tuple[FindingView, ...]
    """By source, page and id; empty is a finding in itself."""
    advice: tuple[FindingView, ...]
    """Advice on the theme that is given to this level."""
    gaps: tuple[Node, ...]
    """Open questions that say why no answer stands here."""


@dataclass(frozen=True, slots=True)
class Row:
    """One theme through all levels."""

    theme: Node
    cells: tuple[Cell, ...]
    """In the order of the levels."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The whole chain as a matrix."""

    levels: tuple[Node, ...]
    """Columns: citizen, caseworker, manager, politician, and who stands outside the chain."""
    rows: tuple[Row, ...]
    """Themes by their `order`, then by id."""
    references: Mapping[str, Reference]
    """Every source named, by id."""


def bikva_chain(store: GraphStore) -> Chain:
    """Answer for the whole library, in nine calls."""
    columns = levels(store)
    listed = _themes(store)
    found = each_around(store.neighbourhood([node.id for node in listed], ("ABOUT", "CONCERNS"), Direction.IN))
    themes = [found[node.id] for node in sorted(listed, key=_order)]
    more = details(store, [link for theme in themes for link in of_label(theme.links, "Finding")])
    missing = _missing(store, themes)
    rows = [_row(theme, columns, more, missing) for theme in themes if _in_chain(theme, more, missing)]
    return Chain(columns, tuple(rows), more.references)


def _themes(store: GraphStore) -> list[Node]:
    """Return the themes that may be in the chain: with an answer to something, or a question of why there is none."""
    answered = store.counts("Finding", [ByRelation("ABOUT")], [Joined("RESPONDS_TO")])
    lacking = store.counts("OpenQuestion", [ByRelation("CONCERNS")], [Having("kind", _GAPS)])
    met = store.nodes(sorted({name for (name,) in (*answered, *lacking)}))
    return [node for node in met.values() if node.label == "Concept" and _is_theme(node)]


def _is_theme(node: Node) -> bool:
    kinds = node.properties.get("kind", ())
    return isinstance(kinds, tuple) and "theme" in kinds


def _order(theme: Node) -> tuple[int, str]:
    order = theme.properties.get("order")
    return (order if isinstance(order, int) else _LAST, theme.id)


def _missing(store: GraphStore, themes: Iterable[Surroundings]) -> Mapping[str, set[str]]:
    """Return the open questions about missing answers, with the levels that did not answer."""
    gaps = {node.id for theme in themes for node in theme.open_questions if node.properties.get("kind") in _GAPS}
    concerned = each_around(store.neighbourhood(sorted(gaps), ("CONCERNS",), Direction.OUT))
    events = {gap: _ids(of_label(concerned[gap].links, "Event")) for gap in gaps}
    about = each_around(store.neighbourhood(sorted(set().union(*events.values())), ("ABOUT",), Direction.OUT))
    return {gap: {level for event in events[gap] for level in _ids(about[event].links)} for gap in gaps}


def _ids(links: Links) -> set[str]:
    return {link.node.id for link in links}


def _in_chain(theme: Surroundings, more: Details, missing: Mapping[str, set[str]]) -> bool:
    here = _ids(of_label(theme.links, "Finding"))
    answered = any(answer.node.id in here for finding in here for answer in more.findings[finding].responds_to)
    return answered or any(question.id in missing for question in theme.open_questions)


def _row(theme: Surroundings, columns: Sequence[Node], more: Details, missing: Mapping[str, set[str]]) -> Row:
    views = sorted(more.views(theme.into("ABOUT")), key=reading_order)
    gaps = [question for question in theme.open_questions if question.id in missing]
    return Row(
        theme.node,
        tuple(
            Cell(
                findings=tuple(view for view in views if view.voice and view.voice.id == level.id),
                advice=tuple(view for view in views if level in view.addressed_to),
                gaps=tuple(gap for gap in gaps if level.id in missing[gap.id]),
            )
            for level in columns
        ),
    )
