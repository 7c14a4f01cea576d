"""What a question costs on the way to the server: one exchange for each call of the port, three for a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from neo4j import Driver

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.cypher import reading
from graph.neo4j.cypher.reading import asked
from graph.neo4j.store import Neo4jStore
from graph.questions.concept import concept_page
from graph.questions.finding import finding_page
from graph.store import ByProperty, Direction, GraphStore
from ontology.elements import Element
from tests.graph.neo4j.wire import Wire
from tests.servers.local_neo4j import LocalNeo4j

ONE_EXCHANGE: list[Callable[[GraphStore], object]] = [
    lambda store: store.nodes(["concept/empowerment"]),
    lambda store: store.listing("Concept"),
    lambda store: store.neighbourhood(["concept/empowerment"]),
    lambda store: store.neighbourhood(["concept/empowerment"], most=2),
    lambda store: store.reach(["finding/f004"], ["RESPONDS_TO"]),
    lambda store: store.edges_among(["concept/empowerment", "concept/citizen"]),
    lambda store: store.counts("Source", [ByProperty("kind")]),
    lambda store: store.search("empowerment"),
    lambda store: store.aliases("doi", ["10.1/x"]),
    lambda store: store.digest(),
]


@pytest.fixture
def wire(empty_neo4j: LocalNeo4j) -> Iterator[Wire]:
    with Wire(empty_neo4j.port) as between:
        yield between


@pytest.fixture
def store(wire: Wire, address: Neo4jAddress, tiny: Sequence[Element]) -> Iterator[GraphStore]:
    with Neo4jStore(replace(address, uri=wire.uri)) as opened:
        opened.sync(tiny, "tiny")
        assert opened.nodes(["concept/empowerment"])
        yield opened


def test_every_call_of_the_port_is_one_exchange(store: GraphStore, wire: Wire) -> None:
    for call in ONE_EXCHANGE:
        before = wire.exchanges
        call(store)
        assert wire.exchanges - before == 1


def test_a_concept_page_is_at_most_three_exchanges(store: GraphStore, wire: Wire) -> None:
    before = wire.exchanges
    assert concept_page(store, "concept/empowerment").findings
    assert wire.exchanges - before <= 3


def test_a_finding_page_is_at_most_three_exchanges_however_long_its_chain(store: GraphStore, wire: Wire) -> None:
    before = wire.exchanges
    assert finding_page(store, "finding/f003").view.supports
    assert wire.exchanges - before <= 3


def test_the_mark_is_read_after_every_answer(driver: Driver) -> None:
    questions = [
        reading.nodes(["concept/a"]),
        reading.neighbourhood(["concept/a"], ["BROADER"], Direction.BOTH),
        reading.first_edges(["concept/a"], ["BROADER"], Direction.OUT, 5),
    ]
    statement = asked(questions)
    with driver.session() as session:
        plan = session.run(f"EXPLAIN {statement.text}", dict(statement.parameters)).consume().plan
    assert plan is not None
    while len(plan["children"]) == 1:
        plan = plan["children"][0]
    # The right hand of an Apply runs for each row that the left hand gave.
    assert plan["operatorType"].startswith("Apply")
    assert ["BrobyggerState" in str(side) for side in plan["children"]] == [False, True]
