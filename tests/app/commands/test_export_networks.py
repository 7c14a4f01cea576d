"""The whole graph for network programs, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import networkx
import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(("form", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_the_graph_is_exported_whole(brobygger: Run, tmp_path: Path, form: str, read: Callable[[Path], object]) -> None:
    target = tmp_path / f"hub.{form}"
    assert brobygger("export", form, "-o", str(target), "--lang", "en")[0] == 0
    graph = read(target)
    assert isinstance(graph, networkx.MultiDiGraph)
    assert graph.nodes["concept/empowerment"]["label"] == "empowerment"
    assert graph.nodes["concept/co-creation"]["x"] == 4200
    assert graph.number_of_nodes() == sum(json.loads(brobygger("stats", "--json")[1])["nodes"].values())
