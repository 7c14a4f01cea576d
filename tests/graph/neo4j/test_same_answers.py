"""Every question, asked of everything in the real library: both stores give one answer, in one order."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.sqlite.store import SqliteStore
from graph.store import GraphStore
from ingest.library import Library
from ontology.elements import Element
from ontology.errors import HubError
from tests.graph.neo4j.every_question import ARGUMENTS, Question, questions
from tests.servers.fixtures import emptied
from tests.servers.local_neo4j import LocalNeo4j


class Both(NamedTuple):
    """The same library in both stores."""

    sqlite: GraphStore
    neo4j: GraphStore


@pytest.fixture(scope="module")
def both(neo4j_server: LocalNeo4j, tmp_path_factory: pytest.TempPathFactory, real: Sequence[Element]) -> Iterator[Both]:
    address = Neo4jAddress.from_environment(emptied(neo4j_server).environment)
    with SqliteStore(tmp_path_factory.mktemp("graph") / "graph.db") as sqlite, Neo4jStore(address) as neo4j:
        for store in (sqlite, neo4j):
            store.sync(real, "real")
        yield Both(sqlite, neo4j)


def answer(question: Question, store: GraphStore, arguments: tuple[object, ...]) -> object:
    """What a question answers, or the error it answers with."""
    try:
        return question(store, *arguments)
    except HubError as error:
        return (type(error), str(error))


@pytest.mark.parametrize(
    "step",
    # Everything takes two minutes: that is for the gates; each run of the tests asks a spread of it.
    [pytest.param(11, id="every-eleventh"), pytest.param(1, id="everything", marks=pytest.mark.gate)],
)
@pytest.mark.parametrize("name", sorted(questions()))
def test_both_stores_give_the_same_answer(both: Both, real_library: Library, name: str, step: int) -> None:
    question = questions()[name]
    asked = 0
    for arguments in islice(ARGUMENTS[name](real_library), 0, None, step):
        assert answer(question, both.neo4j, arguments) == answer(question, both.sqlite, arguments), arguments
        asked += 1
    assert asked


def test_no_question_is_left_out() -> None:
    assert ARGUMENTS.keys() == questions().keys()


def test_the_streams_are_the_same_element_by_element(both: Both) -> None:
    assert list(both.neo4j.stream_nodes()) == list(both.sqlite.stream_nodes())
    assert list(both.neo4j.stream_edges()) == list(both.sqlite.stream_edges())
    assert both.neo4j.stats() == both.sqlite.stats()


def test_every_outside_name_is_known_by_both(both: Both, real_library: Library) -> None:
    for kind in ("doi", "isbn", "variants", "aliases", "url"):
        values = sorted({value for node in real_library.nodes.values() for value in texts(node.properties.get(kind))})
        assert both.neo4j.aliases(kind, values) == both.sqlite.aliases(kind, values) != {}


def texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
