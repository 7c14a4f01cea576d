"""GraphML and GEXF: what is written is read back by programs that did not write it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import igraph
import networkx
import pytest

from app.publish.gexf import write_gexf
from app.publish.graphml import write_graphml
from graph.store import GraphStore
from ontology.elements import Edge, Node

HOSTILE = "</data><script>alert(1)</script> & \"q\" 'a' \N{RIGHT-TO-LEFT OVERRIDE}abc"
PLACES = {"concept/a": (10, 20)}
NODES = [
    Node("concept/a", "Concept", {"kind": ("role", "theory"), "name_da": HOSTILE, "name_en": "a"}),
    Node("finding/f", "Finding", {"kind": "claim", "statement_da": "påstand", "value": 3}),
]
EDGES = [Edge("ABOUT", "finding/f", "concept/a", "", {"because_da": "så\nto linjer"})]
READERS = {write_graphml: networkx.read_graphml, write_gexf: networkx.read_gexf}


def written(write: Callable[..., None], nodes: Sequence[Node], edges: Sequence[Edge], language: str = "da") -> bytes:
    output = BytesIO()
    write(nodes, edges, output, language, PLACES)
    return output.getvalue()


def read_back(write: Callable[..., None], data: bytes) -> Any:
    return READERS[write](BytesIO(data))


@pytest.mark.parametrize("write", READERS)
def test_every_thing_and_connection_comes_back_with_its_properties(write: Callable[..., None]) -> None:
    graph = read_back(write, written(write, NODES, EDGES))
    assert graph.is_directed()
    assert set(graph.nodes) == {"concept/a", "finding/f"}
    assert graph.nodes["concept/a"]["name_da"] == graph.nodes["concept/a"]["label"] == HOSTILE
    assert graph.nodes["concept/a"]["kind"] == "role | theory"
    assert graph.nodes["concept/a"]["type"] == "Concept"
    assert graph.nodes["finding/f"]["value"] == 3
    ((start, end, about),) = graph.edges(data=True)
    assert (start, end, about["type"], about["because_da"]) == ("finding/f", "concept/a", "ABOUT", "så\nto linjer")


def test_names_stand_in_the_language_asked_for() -> None:
    graph = networkx.read_graphml(BytesIO(written(write_graphml, NODES, EDGES, "en")))
    assert graph.nodes["concept/a"]["label"] == "a"


def test_concepts_stand_where_the_map_has_them_and_up_is_up() -> None:
    graph = networkx.read_gexf(BytesIO(written(write_gexf, NODES, EDGES)))
    assert graph.nodes["concept/a"]["viz"]["position"] == {"x": 10.0, "y": 9980.0, "z": 0.0}
    assert graph.nodes["concept/a"]["viz"]["color"] == {"r": 203, "g": 107, "b": 76, "a": 1.0}
    assert "position" not in graph.nodes["finding/f"].get("viz", {})


@pytest.mark.parametrize("write", READERS)
def test_the_whole_library_is_read_back_and_equal_elements_give_equal_bytes(
    write: Callable[..., None], real_graph: GraphStore
) -> None:
    nodes, edges = list(real_graph.stream_nodes()), list(real_graph.stream_edges())
    data = written(write, nodes, edges)
    assert data == written(write, nodes, edges)
    graph = read_back(write, data)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(nodes), len(edges))


def test_igraph_reads_it_too(real_graph: GraphStore, tmp_path: Any) -> None:
    nodes, edges = list(real_graph.stream_nodes()), list(real_graph.stream_edges())
    (tmp_path / "hub.graphml").write_bytes(written(write_graphml, nodes, edges))
    graph = igraph.Graph.Read_GraphML(str(tmp_path / "hub.graphml"))
    assert (graph.vcount(), graph.ecount()) == (len(nodes), len(edges))
    assert set(graph.es["type"]) == {edge.type for edge in edges}
