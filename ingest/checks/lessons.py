"""Checks of lessons: stops show what is there, tasks have what they are made of, answers say where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ingest.checks.registry import check, problem_at
from ingest.library import Library
from ontology.elements import Edge, Node
from ontology.errors import Problem
from ontology.phrases import phrase
from ontology.views import View, ViewError, parse_view


class _Stop(NamedTuple):
    """A stop with what it shows."""

    node: Node
    shown: list[Edge]


@check()
def every_view_of_a_stop_is_there(library: Library) -> Iterator[Problem]:
    """What a stop shows is a screen of the hub, and the library still has the things it names."""
    successors = {edge.start: edge.end for edge in _edges(library, "REPLACED_BY")}
    for stop in _stops(library):
        try:
            view = parse_view(str(stop.node.properties.get("view", "")))
        except ViewError as error:
            yield problem_at(
                library, stop.node, phrase("the view of {stop} cannot be shown", stop=stop.node.id), error.said, "view"
            )
        else:
            yield from _gone(library, stop.node, view, successors)
        for edge in stop.shown:
            if edge.end in successors:
                message = phrase("'shows' leads to {end}, which has gone", end=edge.end)
                yield problem_at(library, edge, message, phrase("write {successor}", successor=successors[edge.end]))


@check()
def every_task_has_what_it_is_made_of(library: Library) -> Iterator[Problem]:
    """A task shows as many concepts, findings or themes as its kind needs, and a case walk has a case."""
    for stop in _stops(library):
        need = _NEEDS.get(str(stop.node.properties.get("task", "")))
        if need and not need.met(library, stop):
            message = phrase(
                "the task '{task}' of {stop} cannot be made", task=stop.node.properties["task"], stop=stop.node.id
            )
            yield problem_at(library, stop.node, message, need.cure, "task")


@check()
def every_answer_says_where_it_stands(library: Library) -> Iterator[Problem]:
    """A teacher can open the page that an answer stands on."""
    for stop in _stops(library):
        answered = any(name.startswith("answer_") for name in stop.node.properties)
        if answered and not any(_has_source(library, edge) for edge in stop.shown):
            message = phrase("the answer of {stop} does not say where it stands", stop=stop.node.id)
            cure = phrase("show a finding, or write shows: {to: …, source: KEY, page: …}")
            yield problem_at(library, stop.node, message, cure, "answer")


@check(blocks=False)
def minutes_of_stops_make_up_the_lesson(library: Library) -> Iterator[Problem]:
    """A lesson takes as long as its stops together, where all of them say how long."""
    stops: dict[str, list[Node]] = defaultdict(list)
    for edge in _edges(library, "PART_OF"):
        if edge.start in library.nodes and edge.end.startswith("lesson/"):
            stops[edge.end].append(library.nodes[edge.start])
    for identifier, found in stops.items():
        lesson = library.nodes.get(identifier)
        minutes = [value for stop in found if isinstance(value := stop.properties.get("minutes"), int)]
        if lesson and len(minutes) == len(found) and lesson.properties.get("minutes") != sum(minutes):
            message = phrase("the stops of {id} take {minutes} minutes", id=identifier, minutes=sum(minutes))
            yield problem_at(
                library, lesson, message, phrase("write minutes: {minutes}", minutes=sum(minutes)), "minutes"
            )


class _Need(NamedTuple):
    met: Callable[[Library, _Stop], bool]
    cure: str


def _between(label: str, least: int, most: int) -> Callable[[Library, _Stop], bool]:
    def met(library: Library, stop: _Stop) -> bool:
        shown = [library.nodes.get(edge.end) for edge in stop.shown]
        return least <= sum(1 for node in shown if node and node.label == label) <= most

    return met


def _has_chain(library: Library, stop: _Stop) -> bool:
    """Whether at least three of the findings shown, else of those about what is shown, answer each other."""
    shown = {edge.end for edge in stop.shown}
    about = {edge.start for edge in _edges(library, "ABOUT") if edge.end in shown}
    findings = {name for name in shown if name.startswith("finding/")} or about
    answers = [edge for edge in _edges(library, "RESPONDS_TO") if {edge.start, edge.end} <= findings]
    return len({end for edge in answers for end in (edge.start, edge.end)}) >= _SHORTEST_CHAIN


def _has_case(_library: Library, stop: _Stop) -> bool:
    return any(name.startswith("case_") for name in stop.node.properties)


_SHORTEST_CHAIN = 3
_NEEDS: Mapping[str, _Need] = {
    "predict": _Need(_between("Concept", 5, 9), phrase("show five to nine concepts")),
    "voices": _Need(_between("Finding", 3, 12), phrase("show three to twelve findings")),
    "chain": _Need(_has_chain, phrase("show three findings that answer each other, or a theme that has them")),
    "case": _Need(_has_case, phrase("write the invented case under 'case'")),
    "cards": _Need(_between("Concept", 3, 40), phrase("show three to forty concepts")),
}
"""Kind of task to what a stop must have so that it can be made."""


def _gone(library: Library, stop: Node, view: View, successors: Mapping[str, str]) -> Iterator[Problem]:
    for identifier in view.things:
        if identifier not in library.nodes:
            message = phrase("the view of {stop} shows {id}, which nothing describes", stop=stop.id, id=identifier)
            yield problem_at(library, stop, message, phrase("show something else, or correct the address"), "view")
        elif identifier in successors:
            message = phrase("the view of {stop} shows {id}, which has gone", stop=stop.id, id=identifier)
            yield problem_at(
                library, stop, message, phrase("show {successor}", successor=successors[identifier]), "view"
            )


def _has_source(library: Library, edge: Edge) -> bool:
    shown = library.nodes.get(edge.end)
    return "source" in edge.properties or (shown is not None and shown.label in ("Finding", "Source"))


def _stops(library: Library) -> list[_Stop]:
    found = {node.id: _Stop(node, []) for node in library.nodes.values() if node.label == "Stop"}
    for edge in _edges(library, "SHOWS"):
        if edge.start in found:
            found[edge.start].shown.append(edge)
    return list(found.values())


def _edges(library: Library, kind: str) -> Iterator[Edge]:
    return (edge for edge in library.edges.values() if edge.type == kind)
