"""A property added to a copy of the table is everywhere at once, and its value survives file → graph → RDF → file."""

from __future__ import annotations

import sqlite3
from io import BytesIO
from pathlib import Path
from shutil import copytree

import jsonschema
import pyshacl
import pytest
import rdflib
import yaml

from graph.sqlite.store import SqliteStore
from ingest.knowledge.from_elements import files_of
from ingest.library import read_library
from ontology.derived.json_schema import json_schemas
from ontology.derived.reference import reference_page
from ontology.derived.shapes import shapes_turtle
from ontology.derived.terms import terms
from ontology.elements import Node, Value
from ontology.errors import RdfError, SchemaError
from ontology.rdf.formats import FORMATS
from ontology.rdf.iris import Iris
from ontology.rdf.read import read
from ontology.rdf.write import export
from ontology.schema import Property, ValueKind, Words
from ontology.table import SCHEMA
from ontology.validation import violations

WORDS, MEANING = Words("tone", "tone"), Words("Tonen det siges i.", "The tone it is said in.")
TONE = Property(name="tone", term="hub:tone", words=WORDS, meaning=MEANING, many=True, by_language=True)
WEIGHT = Property(name="weight", term="hub:weight", words=WORDS, meaning=MEANING, kind=ValueKind.INTEGER)
GROWN = SCHEMA.with_property("Finding", TONE).with_property("Finding", WEIGHT)
WRITTEN = """f001:
  kind: experience
  statement:
    da: Borgerne fortæller den samme historie igen og igen.
    en: Citizens tell the same story again and again.
  tone:
    da: [rolig, "træt: \\"igen\\""]
    en: [calm]
  weight: 3
  voiced_by: citizen
"""


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    """A library in which one finding has the new properties."""
    found = copytree(tiny_folder, tmp_path / "library")
    path = found / "findings" / "report2023.yaml"
    first, _, rest = path.read_text(encoding="utf-8").partition("\n\nf002:")
    assert first.startswith("f001:")
    path.write_text(f"{WRITTEN}\nf002:{rest}", encoding="utf-8")
    return found


def finding(nodes: dict[str, Node]) -> dict[str, object]:
    return {
        name: value for name, value in nodes["finding/f001"].properties.items() if name.startswith(("tone", "weight"))
    }


VALUES = {"tone_da": ("rolig", 'træt: "igen"'), "tone_en": ("calm",), "weight": 3}


@pytest.mark.parametrize("syntax", FORMATS)
def test_a_value_survives_from_file_to_graph_to_rdf_to_file(folder: Path, tmp_path: Path, syntax: str) -> None:
    library = read_library(folder, GROWN)
    assert library.problems == ()
    assert finding(dict(library.nodes)) == VALUES
    output = BytesIO()
    with SqliteStore(tmp_path / "graph.db", GROWN) as store:
        store.sync(library.elements, library.digest)
        export(store.stream_nodes(), store.stream_edges(), syntax, output, schema=GROWN)
    elements = read(output.getvalue(), syntax, schema=GROWN)
    assert finding({node.id: node for node in elements.nodes}) == VALUES
    files = files_of(elements.nodes, elements.edges, GROWN)
    assert files["findings/report2023.yaml"] == (folder / "findings" / "report2023.yaml").read_text(encoding="utf-8")


def test_validation_knows_it_and_checks_its_values() -> None:
    right: dict[str, Value] = {"kind": "claim", "statement_da": "a", "weight": 3, "tone_da": ("rolig",)}
    assert list(violations(Node("finding/f1", "Finding", right), GROWN)) == []
    wrong = Node("finding/f1", "Finding", {**right, "weight": "heavy"})
    assert [violation.property for violation in violations(wrong, GROWN)] == ["weight"]


def test_editors_complete_it_and_mark_a_wrong_value() -> None:
    validator = jsonschema.Draft202012Validator(json_schemas(GROWN)["findings.json"])
    assert not list(validator.iter_errors(yaml.safe_load(WRITTEN)))
    assert list(validator.iter_errors(yaml.safe_load(WRITTEN.replace("weight: 3", "weight: heavy"))))


def test_the_database_has_a_column_for_it(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "graph.db", GROWN):
        connection = sqlite3.connect(tmp_path / "graph.db")
        columns = {row[1] for row in connection.execute('PRAGMA table_info("Finding")')}
        connection.close()
    assert {"weight", "tone_da", "tone_en"} <= columns


def test_the_vocabulary_and_the_reference_page_explain_it() -> None:
    tone = next(term for term in terms(GROWN) if term.name == "hub:tone")
    assert tone.domains == ("hub:Finding",)
    assert tone.meaning == MEANING
    assert "`tone_L[]`" in reference_page(GROWN)


def test_the_shapes_find_a_wrong_value(folder: Path) -> None:
    library = read_library(folder, GROWN)
    nodes = list(library.nodes.values())
    edges = sorted(library.edges.values(), key=lambda edge: (edge.start, edge.type, edge.end, edge.key))
    output = BytesIO()
    export(nodes, edges, "turtle", output, schema=GROWN)
    shapes = rdflib.Graph().parse(data=shapes_turtle(Iris(GROWN)))
    graph = rdflib.Graph().parse(data=output.getvalue())
    assert pyshacl.validate(graph, shacl_graph=shapes)[0]
    hub = rdflib.Namespace(Iris(GROWN).vocabulary)
    graph.set((rdflib.URIRef(Iris(GROWN).node("finding/f001")), hub.weight, rdflib.Literal("heavy")))
    assert not pyshacl.validate(graph, shacl_graph=shapes)[0]


def test_the_table_in_force_refuses_it(folder: Path) -> None:
    assert [problem.message for problem in read_library(folder).problems] != []
    node = Node("finding/f1", "Finding", {"kind": "claim", "statement_da": "a", "weight": 3})
    with pytest.raises(SchemaError, match="no property weight"):
        export([node], [], "turtle", BytesIO())
    output = BytesIO()
    export([node], [], "turtle", output, schema=GROWN)
    with pytest.raises(RdfError, match="weight"):
        read(output.getvalue(), "turtle")
