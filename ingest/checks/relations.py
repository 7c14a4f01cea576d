"""Checks of what several relations say together: rings, how many there may be, what excludes what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ingest.checks.registry import check, problem_at
from ingest.library import Library
from ontology.elements import Edge, Node
from ontology.errors import Problem
from ontology.phrases import phrase
from ontology.schema import Relation


@check()
def no_relation_runs_in_a_ring(library: Library) -> Iterator[Problem]:
    """A relation that the table calls acyclic leads from no node back to itself."""
    for relation in library.schema.relations.values():
        if relation.acyclic:
            edges = [edge for edge in library.edges.values() if edge.type == relation.name]
            for ring in _rings(edges):
                shown = " → ".join([*(edge.start for edge in ring), ring[0].start])
                message = phrase("'{field}' runs in a ring: {ring}", field=relation.field, ring=shown)
                yield problem_at(library, ring[0], message, phrase("remove one of these links"))


@check()
def no_relation_is_missing_or_too_many(library: Library) -> Iterator[Problem]:
    """Every node has the relations it needs, and no more of a kind than the table allows."""
    by_start: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in library.edges.values():
        by_start[edge.type, edge.start].append(edge)
    for relation in library.schema.relations.values():
        if relation.maximum is not None:
            yield from _too_many(library, relation, by_start)
        for label in relation.required_of:
            for node in library.nodes.values():
                if node.label == label and (relation.name, node.id) not in by_start:
                    yield problem_at(
                        library,
                        node,
                        phrase("{node} has no '{field}'", node=node.id, field=relation.field),
                        _missing(relation),
                    )


@check()
def every_end_is_of_the_kind_it_must_be(library: Library) -> Iterator[Problem]:
    """Where a relation asks for a kind, as `voiced_by` for a stakeholder level, its end is of it."""
    for edge in library.edges.values():
        wanted = library.schema.relation(edge.type).end_kind
        end = library.nodes.get(edge.end)
        if wanted and end and not _is_of_kind(end, wanted):
            field = library.schema.relation(edge.type).field
            cure = phrase("name a {wanted}, or add it to the kinds of {end}", wanted=wanted, end=end.id)
            yield problem_at(
                library,
                edge,
                phrase("'{field}' must lead to a {wanted}, and {end} is none", field=field, wanted=wanted, end=end.id),
                cure,
            )


@check()
def related_concepts_are_not_one_above_the_other(library: Library) -> Iterator[Problem]:
    """No two concepts are both related and in one line of broader concepts."""
    broader: dict[str, list[str]] = defaultdict(list)
    for edge in library.edges.values():
        if edge.type == "BROADER":
            broader[edge.start].append(edge.end)
    above = {identifier: _reachable(identifier, broader) for identifier in broader}
    for edge in library.edges.values():
        if edge.type == "RELATED" and (edge.end in above.get(edge.start, ()) or edge.start in above.get(edge.end, ())):
            message = phrase(
                "{start} and {end} are related, and one falls under the other", start=edge.start, end=edge.end
            )
            yield problem_at(
                library, edge, message, phrase("keep 'broader' and move the reason to 'scope', or drop 'broader'")
            )


@check()
def no_two_findings_agree_and_disagree(library: Library) -> Iterator[Problem]:
    """No two findings both support and contradict each other."""
    supports = {(edge.start, edge.end) for edge in library.edges.values() if edge.type == "SUPPORTS"}
    for edge in library.edges.values():
        if edge.type == "CONTRADICTS" and (edge.start, edge.end) in supports:
            message = phrase("{start} and {end} both support and contradict each other", start=edge.start, end=edge.end)
            yield problem_at(library, edge, message, phrase("keep one of the two relations"))


@check()
def answers_come_from_a_later_step(library: Library) -> Iterator[Problem]:
    """A finding answers findings of stakeholders who stand before its own in the BIKVA chain."""
    rank: dict[str, int] = {}
    for edge in library.edges.values():
        voice = library.nodes.get(edge.end) if edge.type == "VOICED_BY" else None
        if voice and isinstance(step := voice.properties.get("rank"), int):
            rank[edge.start] = step
    for edge in library.edges.values():
        if edge.type == "RESPONDS_TO" and edge.start in rank and rank[edge.start] <= rank.get(edge.end, 0):
            message = phrase(
                "{start} answers {end}, whose voice does not stand before it in the chain",
                start=edge.start,
                end=edge.end,
            )
            yield problem_at(library, edge, message, phrase("correct 'voiced_by' or 'responds_to'"))


def _too_many(
    library: Library, relation: Relation, by_start: Mapping[tuple[str, str], Sequence[Edge]]
) -> Iterator[Problem]:
    for (kind, start), edges in by_start.items():
        if kind == relation.name and relation.maximum is not None and len(edges) > relation.maximum:
            message = phrase(
                "{start} has {number} of '{field}', at most {most} may be",
                start=start,
                number=len(edges),
                field=relation.field,
                most=relation.maximum,
            )
            yield problem_at(library, edges[-1], message, phrase("keep the right one"))


def _missing(relation: Relation) -> str:
    return phrase(
        "add {field}: some-slug, a {wanted}",
        field=relation.field,
        wanted=relation.end_kind or " or ".join(relation.end),
    )


def _is_of_kind(node: Node, wanted: str) -> bool:
    kind = node.properties.get("kind")
    return wanted in kind if isinstance(kind, tuple) else kind == wanted


def _reachable(start: str, links: Mapping[str, Sequence[str]]) -> set[str]:
    """Return all ids that links lead to from one, itself too only where there is a ring."""
    found: set[str] = set()
    waiting = list(links.get(start, ()))
    while waiting:
        identifier = waiting.pop()
        if identifier not in found:
            found.add(identifier)
            waiting += links.get(identifier, ())
    return found


def _rings(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Yield one ring through each edge that closes one on a walk in depth, begun at the smallest id."""
    outgoing: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        outgoing[edge.start].append(edge)
    done: set[str] = set()
    for start in sorted(outgoing):
        if start not in done:
            yield from _rings_from(start, outgoing, done)


def _rings_from(start: str, outgoing: Mapping[str, Sequence[Edge]], done: set[str]) -> Iterator[list[Edge]]:
    path: list[Edge] = []
    waiting = [iter(outgoing[start])]
    on_path = [start]
    while waiting:
        edge = next(waiting[-1], None)
        if edge is None:
            done.add(on_path.pop())
            waiting.pop()
            if path:
                path.pop()
        elif edge.end in on_path:
            yield [*path[on_path.index(edge.end) :], edge]
        elif edge.end not in done:
            path.append(edge)
            on_path.append(edge.end)
            waiting.append(iter(outgoing.get(edge.end, ())))
