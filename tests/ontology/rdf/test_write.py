"""Export: whole, in order, the same bytes every time, and through memory that does not grow."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pyoxigraph
import pytest

from ingest.library import Library
from ontology.elements import Edge, Node, Value, edge_key
from ontology.errors import RdfError, SchemaError
from ontology.rdf.formats import FORMATS
from ontology.rdf.iris import DEFAULT_BASE
from ontology.rdf.read import read
from ontology.rdf.write import export
from ontology.table import SCHEMA
from tests.ontology.rdf.engines import document, lines, parsed_by_rdflib, triples_of_rdflib
from tests.ontology.strategies import in_order

ANY_FORMAT = pytest.mark.parametrize("syntax", FORMATS)
ID = f"{DEFAULT_BASE}/id"
HUB = f"{DEFAULT_BASE}/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TRUE = '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
TRUST = Node("concept/trust", "Concept", {"kind": ("phenomenon",), "name_da": "tillid"})
DISTRUST = Node("concept/distrust", "Concept", {"kind": ("phenomenon",), "name_da": "mistillid"})


def elements_of(library: Library) -> tuple[list[Node], list[Edge]]:
    return in_order(library.nodes.values(), library.edges.values())


def said(nodes: list[Node], edges: list[Edge]) -> set[str]:
    return lines(document(nodes, edges, "ntriples"), "ntriples")


@ANY_FORMAT
def test_the_tiny_library_comes_back_from_either_engine(tiny_library: Library, syntax: str) -> None:
    nodes, edges = elements_of(tiny_library)
    data = document(nodes, edges, syntax, vocabulary=True)
    assert read(data, syntax) == (tuple(nodes), tuple(edges))
    assert triples_of_rdflib(parsed_by_rdflib(data, syntax)) == lines(data, syntax)


@ANY_FORMAT
def test_the_real_library_comes_back(real_library: Library, syntax: str) -> None:
    nodes, edges = elements_of(real_library)
    assert read(document(nodes, edges, syntax, vocabulary=True), syntax) == (tuple(nodes), tuple(edges))


def test_every_syntax_says_the_same(tiny_library: Library) -> None:
    nodes, edges = elements_of(tiny_library)
    found = {syntax: lines(document(nodes, edges, syntax, vocabulary=True), syntax) for syntax in FORMATS}
    assert all(statements == found["ntriples"] for statements in found.values())


WRITE = """
import hashlib, sys
from io import BytesIO
from pathlib import Path
from ingest.library import read_library
from ontology.rdf.write import export
from tests.ontology.strategies import in_order
library = read_library(Path(sys.argv[1]))
nodes, edges = in_order(library.nodes.values(), library.edges.values())
for syntax in sys.argv[2:]:
    output = BytesIO()
    export(nodes, edges, syntax, output)
    print(hashlib.sha256(output.getvalue()).hexdigest())
"""


def test_another_process_writes_the_same_bytes(tiny_library: Library, tiny_folder: Path) -> None:
    nodes, edges = elements_of(tiny_library)
    here = [hashlib.sha256(document(nodes, edges, syntax, vocabulary=True)).hexdigest() for syntax in FORMATS]
    environment = {"PYTHONHASHSEED": "11", "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, "-c", WRITE, str(tiny_folder), *FORMATS]
    there = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    assert there.stdout.split() == here


def test_nothing_is_blank_and_nothing_is_said_about_a_triple(real_library: Library) -> None:
    nodes, edges = elements_of(real_library)
    for triple in pyoxigraph.parse(document(nodes, edges, "ntriples", vocabulary=True), FORMATS["ntriples"]):
        assert isinstance(triple.subject, pyoxigraph.NamedNode)
        assert isinstance(triple.object, pyoxigraph.NamedNode | pyoxigraph.Literal)


def test_no_triple_is_written_twice(real_library: Library) -> None:
    nodes, edges = elements_of(real_library)
    written = document(nodes, edges, "ntriples", vocabulary=True).splitlines()
    assert len(written) == len(set(written))


def test_the_vocabulary_goes_with_the_data() -> None:
    assert f"<{DEFAULT_BASE}/ns>".encode() in document([], [], "ntriples", vocabulary=True)


def test_a_concept_without_a_broader_one_stands_at_the_top_of_the_scheme() -> None:
    statements = said([DISTRUST, TRUST], [Edge("BROADER", DISTRUST.id, TRUST.id)])
    assert f"<{ID}/concept/trust> <{SKOS}topConceptOf> <{ID}/scheme/concepts>" in statements
    assert f"<{ID}/scheme/concepts> <{SKOS}hasTopConcept> <{ID}/concept/trust>" in statements
    assert f"<{ID}/concept/distrust> <{SKOS}inScheme> <{ID}/scheme/concepts>" in statements
    assert not any("concept/distrust" in line for line in statements if "TopConcept" in line or "topConcept" in line)


def test_broader_and_related_are_said_both_ways_for_readers_that_do_not_reason() -> None:
    statements = said([DISTRUST, TRUST], [Edge("BROADER", DISTRUST.id, TRUST.id)])
    assert f"<{ID}/concept/trust> <{SKOS}narrower> <{ID}/concept/distrust>" in statements
    statements = said([DISTRUST, TRUST], [Edge("RELATED", DISTRUST.id, TRUST.id)])
    assert f"<{ID}/concept/trust> <{SKOS}related> <{ID}/concept/distrust>" in statements
    assert f"<{ID}/concept/distrust> <{SKOS}related> <{ID}/concept/trust>" in statements


def test_an_edge_that_carries_something_has_a_node_of_its_own_beside_the_plain_triple() -> None:
    edge = Edge("RELATED", DISTRUST.id, TRUST.id, "", {"because_da": "den ene udelukker den anden"})
    statements = said([DISTRUST, TRUST], [edge])
    (connection,) = {line.split(" ")[0] for line in statements if "/id/rel/related/" in line}
    assert f"{connection} <{HUB}from> <{ID}/concept/distrust>" in statements
    assert f"{connection} <{HUB}to> <{ID}/concept/trust>" in statements
    assert f'{connection} <{HUB}because> "den ene udelukker den anden"@da' in statements
    assert f"<{ID}/concept/distrust> <{SKOS}related> <{ID}/concept/trust>" in statements


def test_an_edge_that_carries_nothing_is_one_plain_triple() -> None:
    assert not any("/id/rel/" in line for line in said([DISTRUST, TRUST], [Edge("REQUIRES", DISTRUST.id, TRUST.id)]))


def test_parallel_edges_stay_apart_also_where_one_of_them_carries_nothing() -> None:
    source = Node("source/bro2019", "Source", {"kind": "book", "title": "Broer"})
    paged = {"page": "12"}
    edges = [
        Edge("MENTIONED_IN", TRUST.id, source.id),
        Edge("MENTIONED_IN", TRUST.id, source.id, edge_key(paged, ("page",)), paged),
    ]
    assert read(document([TRUST, source], edges, "turtle"), "turtle").edges == tuple(edges)


def test_what_has_gone_away_keeps_its_id_and_says_where_it_went() -> None:
    gone = Node("concept/belief", "Concept", {"kind": ("phenomenon",), "name_da": "tro", "review": "deprecated"})
    statements = said([gone, TRUST], [Edge("REPLACED_BY", gone.id, TRUST.id)])
    assert f"<{ID}/concept/belief> <http://www.w3.org/2002/07/owl#deprecated> {TRUE}" in statements
    assert f"<{ID}/concept/belief> <http://purl.org/dc/terms/isReplacedBy> <{ID}/concept/trust>" in statements
    assert not any("concept/trust> <http://www.w3.org/2002/07/owl#deprecated>" in line for line in statements)


def test_a_finding_and_a_reason_say_in_the_words_of_prov_what_they_were_read_in(tiny_library: Library) -> None:
    derived = "<http://www.w3.org/ns/prov#wasDerivedFrom>"
    statements = said(*elements_of(tiny_library))
    assert f"<{ID}/finding/f001> {derived} <{ID}/source/report2023>" in statements
    (reason,) = {line.split(" ")[0] for line in statements if '#because> "co-creation needs' in line}
    assert f"{reason} {derived} <{ID}/source/report2023>" in statements


def test_a_confirmed_mapping_is_said_in_skos_with_the_term_s_own_iri(tiny_library: Library) -> None:
    statements = said(*elements_of(tiny_library))
    assert f"<{ID}/concept/co-creation> <{SKOS}broadMatch> <https://terms.example/participation>" in statements


@pytest.mark.parametrize("properties", [{"strength": "exact"}, {"strength": "exact", "confirmed": False}])
def test_a_mapping_that_nobody_confirmed_is_not_published_as_one(properties: dict[str, Value]) -> None:
    term = Node("term/stw-trust", "Term", {"iri": "https://terms.example/trust"})
    statements = said([TRUST, term], [Edge("MAPS_TO", TRUST.id, term.id, "", properties)])
    assert not any("Match" in line for line in statements)


def test_a_title_is_tagged_with_the_language_that_another_property_tells() -> None:
    properties = {"kind": "book", "title": "Broer", "title_language": "da"}
    statements = said([Node("source/bro2019", "Source", properties)], [])
    assert f'<{ID}/source/bro2019> <http://purl.org/dc/terms/title> "Broer"@da' in statements


def test_a_kind_that_bibo_knows_is_also_said_in_its_words() -> None:
    statements = said([Node("source/bro2019", "Source", {"kind": "book", "title": "Broer"})], [])
    assert any(line.endswith("<http://purl.org/ontology/bibo/Book>") for line in statements)


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("2016", "gYear"), ("2016-03", "gYearMonth"), ("2016-03-21", "date"), ("2016/2018", "string")],
)
def test_a_date_is_typed_by_how_much_of_it_is_known(text: str, datatype: str) -> None:
    node = Node("project/lises", "Project", {"kind": "project", "title_da": "LISES", "start": text})
    expected = pyoxigraph.Literal(text, datatype=pyoxigraph.NamedNode(f"http://www.w3.org/2001/XMLSchema#{datatype}"))
    assert f"<{ID}/project/lises> <{HUB}start> {expected}" in said([node], [])


def test_another_base_moves_the_whole_document(tiny_library: Library) -> None:
    nodes, edges = elements_of(tiny_library)
    output = BytesIO()
    export(nodes, edges, "turtle", output, "https://hub.example")
    assert DEFAULT_BASE.encode() not in output.getvalue()
    assert read(output.getvalue(), "turtle", "https://hub.example") == (tuple(nodes), tuple(edges))


@pytest.mark.parametrize(
    ("nodes", "edges", "message"),
    [
        ([Node("idea/trust", "Idea")], [], "unknown label 'Idea'"),
        ([Node("concept/trust", "Concept", {"mood": "calm"})], [], "no property mood"),
        ([Node("concept/trust", "Concept", {"basis": "guessed"})], [], "'guessed' cannot be the basis"),
        ([Node("term/t", "Term", {"iri": "not an address"})], [], "cannot be the iri"),
        ([TRUST], [Edge("LIKES", TRUST.id, DISTRUST.id)], "unknown relation 'LIKES'"),
        ([TRUST], [Edge("RELATED", TRUST.id, DISTRUST.id, "", {"mood": "calm"})], "no property mood"),
        ([TRUST], [Edge("RELATED", "concept/gone", TRUST.id)], "starts at 'concept/gone'"),
        ([TRUST], [Edge("RELATED", "concept/z", TRUST.id)], "starts at 'concept/z'"),
    ],
)
def test_what_the_table_does_not_hold_stops_the_export(nodes: list[Node], edges: list[Edge], message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        document(nodes, edges, "turtle")


def test_an_unknown_format_names_those_that_exist() -> None:
    with pytest.raises(
        RdfError, match="unknown format 'n3'; there are: turtle, ntriples, rdfxml, jsonld, trig, nquads"
    ):
        export([], [], "n3", BytesIO())


class Nowhere(BytesIO):
    """Takes everything and keeps nothing."""

    def write(self, data: object) -> int:
        return len(data)  # type: ignore[arg-type]  # bytes or memoryview


def many_nodes(count: int) -> Iterator[Node]:
    for number in range(count):
        yield Node(
            f"concept/c{number:08}", "Concept", {"kind": ("theory",), "name_da": f"navn {number}", "name_en": "name"}
        )


def many_edges(count: int) -> Iterator[Edge]:
    for number in range(1, count):
        yield Edge(
            "RELATED", f"concept/c{number - 1:08}", f"concept/c{number:08}", "", {"because_da": f"grund {number}"}
        )


@ANY_FORMAT
def test_ten_times_as_much_needs_no_more_memory(syntax: str) -> None:
    peaks = []
    for count in (300, 3000):
        tracemalloc.start()
        export(many_nodes(count), many_edges(count), syntax, Nowhere(), schema=SCHEMA)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] * 1.2
