"""Cypher stands in one package, and nothing from outside stands in its text."""

import re
from pathlib import Path

import pytest

from graph.neo4j.cypher.statement import quoted
from graph.sqlite.store import SqliteStore
from graph.store import ByProperty, ByRelation, GraphStore, Having, Joined, Order
from ontology.elements import Node
from ontology.errors import StoreError
from tests.conftest import ROOT
from tests.graph.neo4j.conftest import concept

CYPHER = re.compile(r"\b(MATCH|MERGE|UNWIND|DETACH|CREATE INDEX|RETURN) [(\[a-z$]")
HOSTILE = "Concept`) DETACH DELETE n //"


def test_no_other_module_of_the_product_holds_cypher() -> None:
    holders = {
        path.relative_to(ROOT).parent.as_posix()
        for package in ("app", "graph", "ingest", "ontology")
        for path in (ROOT / package).rglob("*.py")
        if CYPHER.search(path.read_text())
    }
    assert holders == {"graph/neo4j/cypher"}


def test_a_name_is_quoted_with_the_quotes_inside_it() -> None:
    assert quoted("a`b") == "`a``b`"


def test_labels_types_and_properties_that_are_not_in_the_table_are_refused(neo4j_store: GraphStore) -> None:
    neo4j_store.sync([concept("safe")], "one")
    for hostile in (
        lambda: neo4j_store.listing(HOSTILE),
        lambda: neo4j_store.listing("Concept", [Having(HOSTILE, ("x",))]),
        lambda: neo4j_store.listing("Concept", [Joined(HOSTILE)]),
        lambda: neo4j_store.listing("Concept", order=Order(HOSTILE)),
        lambda: neo4j_store.listing("Concept", order=Order("title", language=HOSTILE)),
        lambda: neo4j_store.counts("Concept", [ByProperty(HOSTILE)]),
        lambda: neo4j_store.counts("Concept", [ByRelation(HOSTILE)]),
        lambda: neo4j_store.neighbourhood(["concept/safe"], [HOSTILE]),
        lambda: neo4j_store.reach(["concept/safe"], [HOSTILE]),
        lambda: neo4j_store.edges_among(["concept/safe"], [HOSTILE]),
        lambda: neo4j_store.search("safe", [HOSTILE]),
        lambda: neo4j_store.aliases(HOSTILE, ["x"]),
    ):
        with pytest.raises(StoreError, match="cannot"):
            hostile()


OPERATORS = ['"', "a AND", "+safe -x", "safe*", "(safe", "_names:safe", "safe~2", "{!x}", "\\", "/x/", "😀", "safe"]


def test_operators_of_the_full_text_index_are_only_letters_to_a_search(neo4j_store: GraphStore, tmp_path: Path) -> None:
    elements = [concept("safe"), concept("safe-2"), concept("names-and-x")]
    neo4j_store.sync(elements, "one")
    with SqliteStore(tmp_path / "graph.db") as other:
        other.sync(elements, "one")
        for text in OPERATORS:
            assert neo4j_store.search(text) == other.search(text)


def test_aliases_are_found_as_they_are_written(neo4j_store: GraphStore) -> None:
    variants = ('a "quoted" one', "a AND b", "back\\slash", "star*", "x:y")
    neo4j_store.sync([Node("person/p", "Person", {"name": "P", "variants": variants})], "one")
    assert neo4j_store.aliases("variants", [*variants, "nobody", "star", ""]) == dict.fromkeys(variants, ("person/p",))
