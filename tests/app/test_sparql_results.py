"""Answers in SPARQL: the same terms as the library writes, in the order asked for, no more of them than wanted."""

from __future__ import annotations

import json
from typing import cast

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store

from app.sparql_results import kept, written

DATA = """
<a:a> <a:p> "æ \\"quoted\\" \\u2028"@da , 7 , true , "2016"^^<http://www.w3.org/2001/XMLSchema#gYear> , <a:b> , [] .
"""


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(DATA, format=RdfFormat.TURTLE)
    return store


def test_every_kind_of_term_is_written_as_the_library_writes_it(store: Store) -> None:
    query = "SELECT ?s ?o ?nothing { ?s ?p ?o } ORDER BY ?o"
    theirs = cast("QuerySolutions", store.query(query)).serialize(format=QueryResultsFormat.JSON) or b""
    assert json.loads(written(store.query(query), query, 0)) == json.loads(theirs)


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("SELECT * { ?zebra ?mule ?ant }", ["zebra", "mule", "ant"]),
        ("# SELECT ?ant\nSELECT\n  * { ?zebra ?mule ?ant FILTER (?ant != '?mule') }", ["zebra", "mule", "ant"]),
        ("SELECT REDUCED * { $zebra ?mule $ant }", ["zebra", "mule", "ant"]),
        ("SELECT ?ant ?zebra { ?zebra ?mule ?ant }", ["ant", "zebra"]),
        ("SELECT (COUNT(?zebra) AS ?n) ?mule { { SELECT * { ?zebra ?mule ?ant } } } GROUP BY ?mule", ["n", "mule"]),
    ],
)
def test_columns_stand_in_the_order_of_the_question(query: str, columns: list[str], store: Store) -> None:
    assert json.loads(written(store.query(query), query, 0))["head"]["vars"] == columns


def test_only_so_many_rows_are_written(store: Store) -> None:
    query = "SELECT ?o { ?s ?p ?o }"
    assert len(json.loads(written(store.query(query), query, 2))["results"]["bindings"]) == 2
    assert written(store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"), "", 2).count(b" .\n") == 2


@pytest.mark.parametrize(("rows", "cut"), [(0, False), (1, True), (2, False), (3, False)])
def test_rows_are_cut_where_there_are_more_and_never_in_the_middle_of_a_text(rows: int, cut: bool) -> None:
    triples = '<a:a> <a:b> "a\u2028b" .\n<a:a> <a:b> <a:d> .\n'.encode()
    solutions = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": [{}, {}]}}).encode()
    for answer in (triples, solutions):
        found = kept(answer, rows)
        assert found.cut is cut
        assert (found.answer == answer) is not cut
    assert kept(triples, 1).answer.decode() == '<a:a> <a:b> "a\u2028b" .\n'


def test_yes_and_no_are_never_cut() -> None:
    assert kept(b'{"head":{},"boolean":true}', 1) == (b'{"head":{},"boolean":true}', False)
