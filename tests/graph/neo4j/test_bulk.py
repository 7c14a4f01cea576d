"""The bulk load: a real `neo4j-admin database import` into a fresh server gives the graph that a sync gives."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.bulk import write_bulk
from graph.neo4j.store import Neo4jStore
from graph.store import Changes
from ontology.elements import Edge, Element, Node
from ontology.errors import StoreError
from tests.graph.neo4j.conftest import concept
from tests.servers.local_neo4j import LocalNeo4j, admin

HARD = (
    'He said "yes; no", then left',
    "two\nlines, and a comma",
    "back\\slash \\\" and 'quotes'",
    " blanks around ",
    "æøå 😀 \u2028 ; | \t",
)
DIFFICULT: list[Element] = [
    *(concept(f"hard-{number}", definition_da=text, name_da=text) for number, text in enumerate(HARD)),
    Node(
        "concept/lists",
        "Concept",
        {"kind": ("method", "role"), "name_da": "x", "synonyms_da": tuple(sorted(HARD)), "rank": 7},
    ),
    Node("term/t", "Term", {"iri": "https://example.org/t?a=1;b=2", "confirmed": True}),
    Edge("MAPS_TO", "concept/lists", "term/t", "", {"confirmed": False, "evidence": HARD[0]}),
]


@pytest.fixture
def fresh(neo4j_server: LocalNeo4j, tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A server that was never started; without Java the fixture it asks for says so."""
    server = LocalNeo4j(tmp_path / "fresh")
    yield server
    server.stop()


def parted(elements: Sequence[Element]) -> tuple[list[Node], list[Edge]]:
    nodes = [element for element in elements if isinstance(element, Node)]
    return nodes, [element for element in elements if isinstance(element, Edge)]


@pytest.mark.gate
def test_an_imported_database_is_equal_to_a_synced_one(
    fresh: LocalNeo4j, tmp_path: Path, real: Sequence[Element], monkeypatch: pytest.MonkeyPatch
) -> None:
    elements = [*real, *DIFFICULT]
    arguments = write_bulk(*parted(elements), tmp_path / "files")
    monkeypatch.chdir(tmp_path / "files")
    admin(fresh.folder, *arguments)
    fresh.start()
    with Neo4jStore(Neo4jAddress.from_environment(fresh.environment)) as store:
        assert store.sync(elements, "built") == Changes()
        nodes, edges = parted(elements)
        assert list(store.stream_nodes()) == sorted(nodes, key=lambda node: node.id)
        assert list(store.stream_edges()) == sorted(edges, key=lambda edge: (edge.start, edge.type, edge.end, edge.key))
        assert store.search("empowerment").hits[0].score == 4


def test_an_imported_database_is_not_read_before_it_was_built(tmp_path: Path) -> None:
    write_bulk(*parted(DIFFICULT), tmp_path)
    assert (tmp_path / "nodes-BrobyggerState-header.csv").read_text() == "id:ID,mark:string,format:long,:LABEL\n"


def test_every_column_has_a_type_and_every_row_its_labels(tmp_path: Path) -> None:
    write_bulk(*parted(DIFFICULT), tmp_path)
    header = (tmp_path / "nodes-Concept-header.csv").read_text().strip().split(",")
    assert {"id:ID", "kind:string[]", "name_da:string", "rank:long", "synonyms_da:string[]", ":LABEL"} <= set(header)
    assert '"Entity\x1fTerm"' in (tmp_path / "nodes-Term.csv").read_text()
    assert (tmp_path / "edges-MAPS_TO.csv").read_text().startswith('"concept/lists","term/t","MAPS_TO",')


def test_the_command_that_imports_stands_beside_the_files(tmp_path: Path) -> None:
    arguments = write_bulk(*parted(DIFFICULT), tmp_path)
    script = (tmp_path / "import.sh").read_text()
    assert all(argument in script for argument in arguments)
    assert "--relationships=edges-MAPS_TO-header.csv,edges-MAPS_TO.csv" in arguments


def test_an_element_that_the_table_does_not_allow_is_not_exported(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no property 'colour'"):
        write_bulk([concept("x", colour="red")], [], tmp_path)
