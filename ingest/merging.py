"""What several files say about one node, made one: for each field the file that counts most has the word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.records import Layer, Place, Record
from ontology.elements import Edge, Node
from ontology.errors import Problem
from ontology.phrases import phrase
from ontology.schema import Schema

Identity = tuple[str, str, str, str]
"""Type, start, end and key of an edge."""


@dataclass(slots=True)
class Merged:
    """All nodes and edges, each with its place."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[Identity, Edge] = field(default_factory=dict)
    places: dict[str | Identity, Place] = field(default_factory=dict)
    records: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    """Id to what each file says about it; the one that counts most first."""
    problems: list[Problem] = field(default_factory=list)


def merge(records: Iterable[Record], schema: Schema) -> Merged:
    """Join records by id; two files of one layer that describe the same node are a problem."""
    by_id: dict[str, list[Record]] = {}
    for record in records:
        by_id.setdefault(record.node.id, []).append(record)
    merged = Merged()
    for identifier in sorted(by_id):
        told = by_id[identifier]
        if len(told) == 1:
            _keep_one(identifier, told[0], merged)
        else:
            _merge_one(identifier, sorted(told, key=_rank), merged, schema)
    _drop_unnamed(merged)
    merged.edges = dict(sorted(merged.edges.items()))
    return merged


def _drop_unnamed(merged: Merged) -> None:
    """Leave out whom an entry names and nobody describes, where another file has the word on who wrote the source."""
    named = {edge.end for edge in merged.edges.values()}
    for identifier, records in list(merged.records.items()):
        if records[0].layer is Layer.DERIVED and identifier not in named:
            del merged.nodes[identifier], merged.records[identifier], merged.places[identifier]


def _rank(record: Record) -> tuple[int, int]:
    return (record.layer, record.order)


def _keep_one(identifier: str, record: Record, merged: Merged) -> None:
    """Keep what one file alone says, as most are."""
    merged.records[identifier] = (record,)
    merged.places[identifier] = record.place
    merged.nodes[identifier] = record.node
    if record.edges:
        _merge_edges([record], merged)


def _merge_one(identifier: str, records: list[Record], merged: Merged, schema: Schema) -> None:
    kept = [records[0]]
    for record in records[1:]:
        if _rank(record) == _rank(kept[-1]):
            merged.problems.append(_duplicate(identifier, record, kept[-1]))
        else:
            kept.append(record)
    merged.records[identifier] = tuple(kept)
    merged.places[identifier] = kept[0].place
    merged.nodes[identifier] = _merge_node(kept, schema)
    _merge_edges(kept, merged)


def _merge_node(records: list[Record], schema: Schema) -> Node:
    """Return one node; a text per language counts as one field, so that no two files mix in it."""
    node = records[0].node
    declared = schema.properties_of(node.label)
    owner: dict[str, Record] = {}
    properties = {
        key: value
        for record in records
        for key, value in record.node.properties.items()
        if owner.setdefault(declared[key].name, record) is record
    }
    return Node(node.id, node.label, properties)


def _merge_edges(records: list[Record], merged: Merged) -> None:
    owner: dict[str, Record] = {}
    for record in records:
        for edge, line in record.edges:
            if owner.setdefault(edge.type, record) is not record:
                continue
            identity = edge.identity
            if first := merged.places.get(identity):
                merged.problems.append(_twice(edge, record.file, line, first))
            else:
                merged.edges[identity] = edge
                merged.places[identity] = Place(record.file, line)


def _duplicate(identifier: str, record: Record, first: Record) -> Problem:
    message = phrase(
        "the id {id} exists already, in {file} line {line}", id=identifier, file=first.file, line=first.line
    )
    return Problem(
        record.file, record.line, message, phrase("give one of the two another slug, or make them one record")
    )


def _twice(edge: Edge, file: str, line: int, first: Place) -> Problem:
    ends = phrase("'{relation}' between {start} and {end}", relation=edge.type.lower(), start=edge.start, end=edge.end)
    message = phrase("{ends} is written in {file} line {line} too", ends=ends, file=first.file, line=first.line)
    return Problem(file, line, message, phrase("keep it in one of the two files"))
