"""Statements as our notations write them: byte for byte what pyoxigraph writes of the same statements."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse, serialize

from ingest.library import Library
from ontology.rdf.notations import JSON_LD, N_TRIPLES, Notation, quoted
from tests.ontology.rdf.engines import document, lines
from tests.ontology.strategies import HOSTILE, in_order

NOTATIONS = [(N_TRIPLES, RdfFormat.N_TRIPLES), (JSON_LD, RdfFormat.JSON_LD)]
EITHER = pytest.mark.parametrize(("notation", "syntax"), NOTATIONS)
P, Q = NamedNode("https://example.org/p"), NamedNode("https://example.org/q?a=b#ø")
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
TEXTS = st.text() | st.sampled_from(HOSTILE)
# Few of each, so that subjects and predicates come again, at once or later.
IRIS = st.sampled_from([P, Q])
LITERALS = st.builds(Literal, TEXTS) | TEXTS.map(lambda text: Literal(text, language="da"))
TERMS = IRIS | LITERALS | st.integers().map(lambda number: Literal(str(number), datatype=INTEGER))
TRIPLES = st.lists(st.lists(st.builds(Triple, IRIS, IRIS, TERMS), max_size=4), max_size=4)


@given(st.text())
@example('"')
@example("\\")
@example("a\tb\r\nc\x00\x7f\x85")
@example("\u2028\u00a0\ufeff\U0001f600")
@example("C:\\temp\\new")
def test_a_text_is_quoted_as_pyoxigraph_quotes_it(value: str) -> None:
    assert quoted(value) == str(Literal(value))


@EITHER
@given(groups=TRIPLES)
@example(groups=[])
@example(groups=[[], [Triple(P, P, Literal("1")), Triple(P, Q, Literal("2")), Triple(P, P, Literal("3"))]])
@example(groups=[[Triple(P, Q, Literal("".join(map(chr, range(0x100))) + "\ufffe\uffff\u2028\U0001f600"))]])
def test_any_statements_are_written_as_pyoxigraph_writes_them(
    notation: Notation, syntax: RdfFormat, groups: list[list[Triple]]
) -> None:
    ours = "".join(notation.document([[notation.statement(triple) for triple in group] for group in groups]))
    assert ours.encode() == serialize([triple for group in groups for triple in group], format=syntax)


def test_the_real_library_is_json_ld_as_pyoxigraph_writes_it(real_library: Library) -> None:
    nodes, edges = in_order(real_library.nodes.values(), real_library.edges.values())
    said, ours = (document(nodes, edges, syntax, vocabulary=True) for syntax in ("ntriples", "jsonld"))
    assert ours == serialize(parse(said, RdfFormat.N_TRIPLES), format=RdfFormat.JSON_LD)
    assert lines(ours, "jsonld") == lines(said, "ntriples")


@EITHER
@pytest.mark.parametrize("triple", [Triple(BlankNode("b"), P, P), Triple(P, P, BlankNode("b"))])
def test_what_is_blank_has_no_notation(notation: Notation, syntax: RdfFormat, triple: Triple) -> None:
    with pytest.raises(TypeError, match=r"is about no IRI|neither an IRI nor a literal"):
        notation.statement(triple)
