"""For and against: which findings about a concept speak against each other, and which are in line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.folds import folded
from app.screens.parts.things import voice_class
from app.screens.parts.visit import Visit
from app.screens.parts.voices import voice_name
from app.wording.names import name_of
from graph.questions.findings import Counterpart, Counterparts, FindingView
from ontology.elements import Node, text_in

_FIRST = 3
Sides = tuple[FindingView, list[Counterpart]]
"""A finding, and those it stands beside."""


def for_and_against(visit: Visit, findings: Sequence[FindingView]) -> list[Element]:
    """Show findings in tension side by side, those in line behind a fold; nothing where none speaks to another."""
    against = _sides(findings, lambda view: view.contradicts)
    in_line = _sides(findings, lambda view: view.supports)
    if not against and not in_line:
        return []
    ngettext = visit.words.ngettext
    blocks = [element("h2", visit.words._("For and against"), id="against")]
    if against:
        pairs = _number(against)
        blocks.append(element("h3", ngettext("{n} pair in tension", "{n} pairs in tension", pairs)))
        blocks += folded(visit, [_row(visit, *sides) for sides in against], _FIRST)
    if in_line:
        pairs = _number(in_line)
        title = element("summary", ngettext("{n} pair in line", "{n} pairs in line", pairs))
        blocks.append(element("details", title, *(_row(visit, *sides) for sides in in_line)))
    return blocks


def _sides(findings: Iterable[FindingView], others: Callable[[FindingView], Counterparts]) -> list[Sides]:
    """Return each pair once, gathered by the finding that stands first on the page."""
    seen: set[frozenset[str]] = set()
    found: dict[str, Sides] = {}
    for view in findings:
        for other in others(view):
            pair = frozenset((view.node.id, other.node.id))
            if pair not in seen:
                seen.add(pair)
                found.setdefault(view.node.id, (view, []))[1].append(other)
    return list(found.values())


def _number(sides: Sequence[Sides]) -> int:
    return sum(len(others) for _, others in sides)


def _row(visit: Visit, view: FindingView, others: Sequence[Counterpart]) -> Element:
    left = element("div", *_said(visit, view.node, view.voice))
    right = element("div", *(part for other in others for part in _other(visit, other)))
    return element("article", element("div", left, right, style="bb-pair"), style="bb-item")


def _other(visit: Visit, other: Counterpart) -> list[Element]:
    reason = text_in(other.link.edge.properties, "because", visit.language)
    said = _said(visit, other.node, other.voice)
    if reason is None:
        return said
    return [*said, paragraph(visit.words._("because"), f" {reason[0].rstrip('.')}.", style="bb-meta")]


def _said(visit: Visit, node: Node, voice: Node | None) -> list[Element]:
    statement, language = name_of(node, visit.language)
    who: list[Inline] = [element("span", style=voice_class(voice), aria_hidden="true")]
    who.append(voice_name(visit, voice) if voice else visit.words._("not stated"))
    said = link(visit.to_thing(node.id), statement, style="bb-statement", lang=language or None)
    return [paragraph(*who, style="bb-meta"), element("p", said)]
