"""A lesson as its file has it: values to look at and change, and the file they make again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.knowledge.layout import file_for, shape_of
from ingest.knowledge.read import read_document
from ingest.knowledge.write import write_records
from ingest.records import Record, Statement
from ontology.elements import Edge, Node, slug_of
from ontology.errors import LibraryProblemsError, NotFoundError
from ontology.table import SCHEMA


@dataclass(frozen=True, slots=True)
class WrittenStop:
    """One stop."""

    node: Node
    edges: tuple[Edge, ...] = ()
    """What it shows, and whatever else its file says of it; not that it is part of the lesson."""

    @property
    def shows(self) -> tuple[Edge, ...]:
        """The edges to what it shows."""
        return tuple(edge for edge in self.edges if edge.type == "SHOWS")


@dataclass(frozen=True, slots=True)
class WrittenLesson:
    """One lesson with its stops, in their order."""

    node: Node
    stops: tuple[WrittenStop, ...] = ()
    edges: tuple[Edge, ...] = ()
    """What the file says of the lesson itself."""
    beside: tuple[Record, ...] = ()
    """Records inside it that are no stops: open questions."""
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Comment lines by the key they stand above."""

    @property
    def slug(self) -> str:
        """The name of its file."""
        return slug_of(self.node.id)

    @property
    def file(self) -> str:
        """Path within the library folder."""
        return file_for("Lesson", self.node.id)

    @property
    def ids(self) -> frozenset[str]:
        """Ids of everything its file describes."""
        stops, beside = (stop.node.id for stop in self.stops), (record.node.id for record in self.beside)
        return frozenset({self.node.id, *stops, *beside})

    def name_of(self, stop: WrittenStop) -> str:
        """Return the name a stop has within the lesson."""
        return slug_of(stop.node.id)[len(self.slug) + 1 :]

    def stop(self, name: str) -> WrittenStop:
        """Return the stop with a name; NotFoundError where there is none."""
        for stop in self.stops:
            if self.name_of(stop) == name:
                return stop
        raise NotFoundError(f"stop/{self.slug}-{name}")


def read_lesson(data: bytes, slug: str) -> WrittenLesson:
    """Read the bytes of a lesson's file; LibraryProblemsError where they cannot be read whole."""
    identifier = f"lesson/{slug}"
    file = file_for("Lesson", identifier)
    shape = shape_of(file)
    assert shape is not None  # noqa: S101 - the layout has a folder of lessons
    document = read_document(data, file, shape, SCHEMA)
    if document.problems:
        raise LibraryProblemsError(document.problems)
    (lesson,) = (record for record in document.records if record.node.id == identifier)
    stops = [record for record in document.records if record.node.label == "Stop"]
    return WrittenLesson(
        node=lesson.node,
        stops=tuple(sorted((_stop(record) for record in stops), key=_position)),
        edges=tuple(edge for edge, _ in lesson.edges),
        beside=tuple(record for record in document.records if record is not lesson and record not in stops),
        comments=document.comments,
    )


def lesson_bytes(lesson: WrittenLesson) -> bytes:
    """Return the bytes of a lesson's file, in the one canonical spelling."""
    shape = shape_of(lesson.file)
    assert shape is not None  # noqa: S101 - the layout has a folder of lessons
    stops = (
        _record(stop.node, [Edge("PART_OF", stop.node.id, lesson.node.id), *stop.edges], lesson.file)
        for stop in lesson.stops
    )
    records = [_record(lesson.node, lesson.edges, lesson.file), *stops, *lesson.beside]
    return write_records(lesson.file, shape, records, SCHEMA, lesson.comments).encode()


def _stop(record: Record) -> WrittenStop:
    return WrittenStop(record.node, tuple(edge for edge, _ in record.edges if edge.type != "PART_OF"))


def _position(stop: WrittenStop) -> tuple[int, str]:
    position = stop.node.properties.get("position")
    return (position if isinstance(position, int) else 0, stop.node.id)


def _record(node: Node, edges: Iterable[Edge], file: str) -> Record:
    return Record(node=node, edges=tuple(Statement(edge, 0) for edge in edges), file=file, line=0)
