"""Questions people ask, each with the answer that stands in the sources: asked of both stores and of the RDF export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.sqlite.store import SqliteStore
from graph.store import GraphStore
from ingest.library import Library
from ontology.rdf.write import export
from ontology.table import SCHEMA
from tests.questions.export import AskedOfExport
from tests.questions.language import All, Follow, Joined, Links, One, parts
from tests.questions.parsing import QueryError, parse
from tests.questions.port import AskedOfStore
from tests.questions.table import Question, read_table
from tests.questions.working import Asked, answer
from tests.servers.local_neo4j import LocalNeo4j

QUESTIONS = read_table()

BACKENDS = ("sqlite", "neo4j", "export")


@pytest.fixture(scope="module")
def sqlite_graph(tmp_path_factory: pytest.TempPathFactory, real_library: Library) -> Iterator[GraphStore]:
    """The real library in SQLite."""
    with SqliteStore(tmp_path_factory.mktemp("questions") / "graph.db") as store:
        store.sync(real_library.elements, real_library.digest)
        yield store


@pytest.fixture(scope="module")
def neo4j_graph(neo4j_server: LocalNeo4j, real_library: Library) -> Iterator[GraphStore]:
    """The real library in Neo4j, whatever was there before."""
    with Neo4jStore(Neo4jAddress.from_environment(neo4j_server.environment)) as store:
        store.sync(real_library.elements, real_library.digest, full=True)
        yield store


@pytest.fixture(scope="module")
def exported(sqlite_graph: GraphStore) -> bytes:
    """The real library as Turtle."""
    output = BytesIO()
    export(sqlite_graph.stream_nodes(), sqlite_graph.stream_edges(), "turtle", output)
    return output.getvalue()


@pytest.fixture(scope="module", params=BACKENDS)
def asked(request: pytest.FixtureRequest) -> Asked:
    """One thing after the other that holds the graph."""
    if request.param == "export":
        return AskedOfExport(request.getfixturevalue("exported"))
    return AskedOfStore(request.getfixturevalue(f"{request.param}_graph"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_graph_gives_the_answer_that_stands_in_the_sources(question: Question, asked: Asked) -> None:
    found = [tuple(map(str, row)) for row in answer(question.query, asked)]
    assert (found if question.kind == "list" else sorted(found)) == list(question.expected), question.text


def test_every_question_has_an_id_of_its_own_and_no_two_ask_the_same() -> None:
    assert max(Counter(question.id for question in QUESTIONS).values()) == 1
    assert max(Counter(question.text for question in QUESTIONS).values()) == 1


def test_students_teachers_and_researchers_all_ask() -> None:
    groups = Counter(question.user_group for question in QUESTIONS)
    assert groups.keys() == {"student", "teacher", "researcher"}
    assert min(groups.values()) >= 40


def test_there_are_questions_of_every_sort() -> None:
    sorts = Counter(question.difficulty for question in QUESTIONS)
    assert sorts.keys() == {
        "lookup", "one-hop", "multi-hop", "comparison", "aggregate", "order", "not stated", "trap",
    }  # fmt: skip
    assert min(sorts.values()) >= 10


def test_the_answer_stands_in_documents_of_the_library(real_library: Library) -> None:
    for question in QUESTIONS:
        assert all(f"source/{key}" in real_library.nodes for key in question.documents), question.id


def test_what_is_asked_about_exists(real_library: Library) -> None:
    for question in QUESTIONS:
        for part in parts(question.query):
            assert not isinstance(part, One) or part.id in real_library.nodes, f"{question.id}: {part}"


def test_every_label_that_the_library_uses_is_asked_about(real_library: Library) -> None:
    labels = {part.label for question in QUESTIONS for part in parts(question.query) if isinstance(part, All)}
    labels |= {
        SCHEMA.label_of(part.id).name
        for question in QUESTIONS
        for part in parts(question.query)
        if isinstance(part, One)
    }
    assert labels >= {node.label for node in real_library.nodes.values()} - LESSONS - MAPPINGS


def test_every_relation_that_the_library_uses_is_asked_about(real_library: Library) -> None:
    relations = {
        part.hop.relation
        for question in QUESTIONS
        for part in parts(question.query)
        if isinstance(part, Follow | Joined | Links)
    }
    assert relations >= {edge.type for edge in real_library.edges.values()} - {"SHOWS"} - MAPPINGS


LESSONS = {"Lesson", "Stop"}
"""Labels of teaching, which hold no knowledge of the sources; their tests stand with the rooms."""
MAPPINGS = {"Term", "MAPS_TO"}
"""What leads to public vocabularies and stands in no source either; `test_mappings.py` looks at it."""


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ('ends("concept/trust", "ABOUT")', "names things and tells nothing"),
        ('values("trust", "name_en")', "does not start with a label"),
        ('values("concept/trust", "naem_en")', "no label has a property 'naem_en'"),
        ('links("concept/trust", "BROADER", "role")', "BROADER carries no role"),
        ('count(starts("concept/trust", "RELATED"))', "only if it is symmetric"),
        ('count(near("concept/trust", "BROADER"))', "only if it is symmetric"),
        ('count(far_ends("part/x", "PART_OF", page="1"))', "asks nothing of the edges"),
        ('__import__("os").getcwd()', "is not of the language"),
        ("count(", "was never closed"),
    ],
)
def test_a_query_that_makes_no_sense_is_refused_before_it_is_asked(query: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        parse(query)


def test_a_line_with_an_answer_of_no_kind_is_named(tmp_path: Path) -> None:
    table = tmp_path / "questions.tsv"
    head = "id\tuser_group\tquestion\texpected\tdocuments\tdifficulty\tquery\n"
    table.write_text(f'{head}B1\tstudent\tWhy?\tbecause\tk\tlookup\tcount("concept/trust")\n', encoding="utf-8")
    with pytest.raises(ValueError, match="B1: the answer must begin with"):
        read_table(table)
