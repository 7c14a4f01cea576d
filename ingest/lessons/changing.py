"""Steps of writing a lesson: each takes a lesson and returns another, its stops in order and its minutes added up."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from ingest.lessons.written import WrittenLesson, WrittenStop
from ingest.slugs import slug
from ingest.typed import typed
from ontology.elements import Edge, Node, Value, slug_of
from ontology.views import View

Said = Mapping[str, Value]
"""Flat property names to what somebody wrote; an empty text takes the property out."""
MINUTES = 5
"""Of a stop that nobody has timed."""
_LONGEST = 60
"""Letters of a slug."""


def begun(title: Mapping[str, str], taken: Container[str]) -> WrittenLesson:
    """Return a new lesson without stops, named after its title; language to title, `taken` are the slugs in use."""
    said = {f"title_{language}": text for language, text in title.items()}
    name = _free(next((part for part in map(slug, title.values()) if part), "lesson"), taken)
    return _in_order(with_texts(WrittenLesson(Node(f"lesson/{name}", "Lesson")), said))


def copied(lesson: WrittenLesson, title: Mapping[str, str], taken: Container[str]) -> WrittenLesson:
    """Return a lesson that says what another one says under a title and a name of its own."""
    copy = begun(title, taken)
    properties = {**lesson.node.properties, **copy.node.properties}
    stops = tuple(_moved_into(copy, lesson.name_of(stop), stop) for stop in lesson.stops)
    return _in_order(replace(copy, node=replace(copy.node, properties=properties), stops=stops))


def with_texts(lesson: WrittenLesson, said: Said) -> WrittenLesson:
    """Return the lesson with other words of its own."""
    return replace(lesson, node=_saying(lesson.node, said))


def with_stop(lesson: WrittenLesson, view: View, address: str, title: Mapping[str, str]) -> tuple[WrittenLesson, str]:
    """Return the lesson with a page of the hub as its last stop, and the name of the stop.

    `address` is the page from the `/` on, `title` language to title; what the page names is what the stop shows.
    """
    first = slug_of(view.things[0]) if view.things else view.screen
    name = _free(slug(first) or "stop", {lesson.name_of(stop) for stop in lesson.stops})
    node = Node(f"stop/{lesson.slug}-{name}", "Stop", {"view": address, "minutes": MINUTES})
    said = {f"title_{language}": text for language, text in title.items()}
    shows = tuple(Edge("SHOWS", node.id, thing) for thing in sorted(set(view.things)))
    return _in_order(replace(lesson, stops=(*lesson.stops, WrittenStop(_saying(node, said), shows)))), name


def with_stop_texts(lesson: WrittenLesson, name: str, said: Said) -> WrittenLesson:
    """Return the lesson with other words at one stop; NotFoundError where there is no such stop."""
    stop = lesson.stop(name)
    return _in_order(_with(lesson, stop, replace(stop, node=_saying(stop.node, said))))


def showing(lesson: WrittenLesson, name: str, things: Mapping[str, Said]) -> WrittenLesson:
    """Return the lesson with other things shown at a stop: id to what its edge says beside (source, page)."""
    stop = lesson.stop(name)
    others = tuple(edge for edge in stop.edges if edge.type != "SHOWS")
    shows = tuple(Edge("SHOWS", stop.node.id, thing, properties=dict(things[thing])) for thing in sorted(things))
    return _with(lesson, stop, replace(stop, edges=(*others, *shows)))


def moved(lesson: WrittenLesson, name: str, by: int) -> WrittenLesson:
    """Return the lesson with a stop so many places later, or earlier where `by` is negative; never beyond the ends."""
    stop = lesson.stop(name)
    rest = [other for other in lesson.stops if other is not stop]
    place = min(max(lesson.stops.index(stop) + by, 0), len(rest))
    return _in_order(replace(lesson, stops=(*rest[:place], stop, *rest[place:])))


def without(lesson: WrittenLesson, name: str) -> WrittenLesson:
    """Return the lesson without a stop."""
    gone = lesson.stop(name)
    return _in_order(replace(lesson, stops=tuple(stop for stop in lesson.stops if stop is not gone)))


def _with(lesson: WrittenLesson, old: WrittenStop, new: WrittenStop) -> WrittenLesson:
    return replace(lesson, stops=tuple(new if stop is old else stop for stop in lesson.stops))


def _in_order(lesson: WrittenLesson) -> WrittenLesson:
    stops = tuple(
        replace(stop, node=_saying(stop.node, {"position": place})) for place, stop in enumerate(lesson.stops, start=1)
    )
    minutes = sum(number for stop in stops if isinstance(number := stop.node.properties.get("minutes"), int))
    return replace(lesson, node=_saying(lesson.node, {"minutes": minutes}), stops=stops)


def _saying(node: Node, said: Said) -> Node:
    properties = {**node.properties, **{name: _clean(value) for name, value in said.items()}}
    return replace(node, properties={name: value for name, value in properties.items() if value not in ("", ())})


def _clean(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(sorted({text for item in value if (text := str(_clean(item)))}))
    return typed(value) if isinstance(value, str) else value


def _moved_into(lesson: WrittenLesson, name: str, stop: WrittenStop) -> WrittenStop:
    node = replace(stop.node, id=f"stop/{lesson.slug}-{name}")
    return WrittenStop(node, tuple(replace(edge, start=node.id) for edge in stop.edges))


def _free(wanted: str, taken: Container[str]) -> str:
    """Return a slug nobody has: the one wanted, else with a number."""
    name, number = wanted[:_LONGEST].strip("-."), 2
    while name in taken:
        name = f"{wanted[:_LONGEST].strip('-.')}-{number}"
        number += 1
    return name
