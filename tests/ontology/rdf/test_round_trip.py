"""Elements to RDF and back: nothing is lost, in any syntax, through either engine."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontology.elements import Edge, Node
from ontology.rdf.formats import FORMATS
from ontology.rdf.read import read
from ontology.table import SCHEMA
from tests.ontology.rdf.engines import document, lines, parsed_by_rdflib, triples_of_rdflib, written_by_rdflib
from tests.ontology.strategies import HOSTILE, edges, graphs, in_order, nodes

ANY_FORMAT = pytest.mark.parametrize("syntax", FORMATS)
few = settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("label", SCHEMA.labels)
@few
@given(data=st.data())
def test_every_property_of_a_label_survives_in_every_syntax(label: str, data: st.DataObject) -> None:
    node = data.draw(nodes(SCHEMA, SCHEMA.label(label), all_of_them=True))
    for syntax in FORMATS:
        assert read(document([node], [], syntax), syntax) == ((node,), ()), syntax


@pytest.mark.parametrize("relation", SCHEMA.relations)
@few
@given(data=st.data())
def test_every_property_of_a_relation_survives_in_every_syntax(relation: str, data: st.DataObject) -> None:
    edge, start, end = data.draw(edges(SCHEMA, SCHEMA.relation(relation), all_of_them=True))
    both, _ = in_order([start, end], [])
    for syntax in FORMATS:
        assert read(document(both, [edge], syntax), syntax) == (tuple(both), (edge,)), syntax


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graph=graphs(SCHEMA), syntax=st.sampled_from(list(FORMATS)))
def test_any_graph_comes_back_as_it_was(graph: tuple[list[Node], list[Edge]], syntax: str) -> None:
    found, joined = graph
    assert read(document(found, joined, syntax), syntax) == (tuple(found), tuple(joined))


@ANY_FORMAT
@few
@given(graph=graphs(SCHEMA))
def test_rdflib_reads_the_same_triples_and_what_it_writes_comes_back_as_it_was(
    syntax: str, graph: tuple[list[Node], list[Edge]]
) -> None:
    found, joined = graph
    ours = document(found, joined, syntax)
    theirs = parsed_by_rdflib(ours, syntax)
    assert triples_of_rdflib(theirs) == lines(ours, syntax)
    assert read(written_by_rdflib(theirs, syntax), syntax) == (tuple(found), tuple(joined))


@ANY_FORMAT
def test_a_megabyte_of_hostile_text_survives(syntax: str) -> None:
    text = unicodedata.normalize("NFC", "\n".join(HOSTILE))
    node = Node(
        "concept/long", "Concept", {"kind": ("theory",), "name_da": (text * (1_000_000 // len(text) + 1)).strip()}
    )
    assert read(document([node], [], syntax), syntax).nodes == (node,)
