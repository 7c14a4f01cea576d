"""The queries of docs/neo4j.md give answers on the real library, and name nothing that the database does not know."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from neo4j import Driver, GraphDatabase

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from ontology.elements import Element
from tests.conftest import ROOT
from tests.servers.fixtures import emptied
from tests.servers.local_neo4j import LocalNeo4j


class Documented(NamedTuple):
    question: str
    query: str


PAGE = (ROOT / "docs" / "neo4j.md").read_text()
QUERIES = [Documented(*found) for found in re.findall(r"### ([^\n]+\?)\n```cypher\n(.+?)```", PAGE, re.DOTALL)]


@pytest.fixture(scope="module")
def library(neo4j_server: LocalNeo4j, real: Sequence[Element]) -> Iterator[Driver]:
    environment = emptied(neo4j_server).environment
    with Neo4jStore(Neo4jAddress.from_environment(environment)) as store:
        store.sync(real, "real")
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", neo4j_server.password)) as driver:
        yield driver


def test_there_are_ten() -> None:
    assert len(QUERIES) == PAGE.count("```cypher") == 10


@pytest.mark.parametrize("documented", QUERIES, ids=lambda documented: documented.question)
def test_it_answers_on_the_real_library(library: Driver, documented: Documented) -> None:
    result = library.execute_query(documented.query)
    assert result.records
    told = [value for record in result.records for value in record.values()]
    assert sum(value is not None for value in told) > len(told) / 2
    assert [status.status_description for status in result.summary.gql_status_objects if status.is_notification] == []


def test_an_answer_can_be_followed_to_its_page(library: Driver) -> None:
    voices = next(query for question, query in QUERIES if question.startswith("Who says what"))
    records = library.execute_query(voices).records
    assert {"sagsbehandler", "leder"} <= {record["who"] for record in records}
    assert any(record["page"] for record in records)
