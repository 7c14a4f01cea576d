"""Files for `neo4j-admin database import`: the graph of a library as CSV, written as it streams, with flat memory.

Each label and each relation type has a data file and a header that gives every column its type. The import makes a
whole database at once and knows neither indexes nor digests; the first `brobygger build` afterwards makes both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from graph.neo4j.books import FORMAT, Phase
from graph.neo4j.cypher.statement import ENTITY, STATE
from graph.neo4j.rows import Rows
from ontology.elements import Edge, Node
from ontology.schema import Property, Schema, ValueKind
from ontology.table import SCHEMA
from ontology.titles import HUB_LANGUAGES

ITEMS = "\x1f"
"""Stands between the items of a list: a character that no text may hold."""

OPTIONS = ("--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination")

_NUMBERS = {ValueKind.INTEGER: "long", ValueKind.BOOLEAN: "boolean"}


def write_bulk(nodes: Iterable[Node], edges: Iterable[Edge], folder: Path, schema: Schema = SCHEMA) -> tuple[str, ...]:
    """Write the files into a folder, in any order of elements; return what to call `neo4j-admin` with, from there.

    The same command stands in `import.sh`. StoreError for an element that the table does not allow; OSError where the
    folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = Rows(schema)
    with ExitStack() as stack:
        files = _Files(folder, stack)
        books = {"id": "graph", "mark": Phase.SETTLED.mark(), "format": FORMAT, ":LABEL": STATE}
        files.write(
            "nodes", STATE, {"id:ID": "id", "mark:string": "mark", "format:long": "format", ":LABEL": ":LABEL"}, books
        )
        for node in nodes:
            files.write("nodes", node.label, _node_columns(schema, node.label), _node_row(rows, node))
        for edge in edges:
            files.write("edges", edge.type, _edge_columns(schema, edge.type), _edge_row(rows, edge))
    arguments = ("database", "import", "full", "neo4j", *files.arguments, *OPTIONS)
    command = " \\\n    ".join(("exec neo4j-admin database import full neo4j", *arguments[4:]))
    (folder / "import.sh").write_text(
        f'#!/bin/sh\n# With the server stopped: makes its database anew.\ncd "$(dirname "$0")"\n{command}\n'
    )
    return arguments


class _Files:
    """One header and one data file for each label and type, opened when first needed."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self._open: dict[tuple[str, str], tuple[TextIO, Sequence[str]]] = {}
        self.arguments: list[str] = []

    def write(self, kind: str, name: str, columns: Mapping[str, str], row: Mapping[str, object]) -> None:
        """Write one row; `columns` are typed header fields and the key of the row that each holds."""
        if (kind, name) not in self._open:
            self._begin(kind, name, columns)
        file, keys = self._open[kind, name]
        file.write(",".join([_field(row.get(key)) for key in keys]) + "\n")

    def _begin(self, kind: str, name: str, columns: Mapping[str, str]) -> None:
        header, data = f"{kind}-{name}-header.csv", f"{kind}-{name}.csv"
        (self._folder / header).write_text(",".join(columns) + "\n", encoding="utf-8")
        file = self._stack.enter_context((self._folder / data).open("w", encoding="utf-8", newline=""))
        self._open[kind, name] = (file, tuple(columns.values()))
        self.arguments.append(f"--{'nodes' if kind == 'nodes' else 'relationships'}={header},{data}")


def _field(value: object) -> str:
    """Return a value as a field; text always stands in quotes, so that empty text is not the same as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = ITEMS.join(value) if isinstance(value, list) else str(value)
    return '"' + text.replace('"', '""') + '"'


def _node_row(rows: Rows, node: Node) -> Mapping[str, object]:
    return {**rows.of_node(node), ":LABEL": [ENTITY, node.label]}


def _edge_row(rows: Rows, edge: Edge) -> Mapping[str, object]:
    row = rows.of_edge(edge)
    return {**row["properties"], ":START_ID": edge.start, ":END_ID": edge.end, ":TYPE": edge.type}


def _node_columns(schema: Schema, label: str) -> Mapping[str, str]:
    known = schema.properties_of(label)
    hidden = ["_names", "_texts", *(f"_title_{language}" for language in HUB_LANGUAGES)]
    return {
        "id:ID": "id",
        **_typed(known),
        **({} if "name" in known else {"name:string": "name"}),
        "_bucket:long": "_bucket",
        "_keys:string[]": "_keys",
        **{f"{key}:string": key for key in hidden},
        ":LABEL": ":LABEL",
    }


def _edge_columns(schema: Schema, type_: str) -> Mapping[str, str]:
    relation = schema.relation(type_)
    keyed = {"key:string": "key"} if relation.keyed_by else {}
    ends = {name: name for name in (":START_ID", ":END_ID", ":TYPE")}
    return {**ends, **keyed, **_typed(relation.carries)}


def _typed(properties: Mapping[str, Property]) -> Mapping[str, str]:
    return {
        f"{key}:{_NUMBERS.get(item.kind, 'string')}{'[]' if item.many else ''}": key for key, item in properties.items()
    }
