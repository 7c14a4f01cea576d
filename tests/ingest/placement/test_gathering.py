"""Concepts that belong together are gathered, and a cluster is named by one of its own concepts."""

from pathlib import Path

from ingest.library import Library
from ingest.placement import clusters, read_map, write_places
from ingest.placement.gathering import join_new
from ontology.elements import Edge, Node


def concept(name: str) -> Node:
    return Node(f"concept/{name}", "Concept", {"kind": ("role",), "name_da": name})


def test_a_cluster_is_named_by_a_concept_that_is_in_it(real_library: Library) -> None:
    found = clusters(real_library, 42)
    assert 6 <= len(set(found.values())) <= 16
    assert all(found[middle] == middle for middle in set(found.values()))
    assert all(list(found.values()).count(middle) >= 3 for middle in set(found.values()))


def test_concepts_in_one_cluster_are_linked_more_often_than_others(real_library: Library) -> None:
    found = clusters(real_library, 42)
    links = [edge for edge in real_library.edges.values() if edge.type == "RELATED"]
    inside = [edge for edge in links if found.get(edge.start) == found.get(edge.end)]
    assert len(inside) > len(links) / 2


def test_the_same_seed_gives_the_same_clusters(real_library: Library) -> None:
    assert clusters(real_library, 7) == clusters(real_library, 7)


def test_the_clusters_of_this_library_are_in_its_map(real_library: Library) -> None:
    known = {node.id for node in real_library.nodes.values() if node.label == "Concept"}
    assert len(set(real_library.map.clusters.values())) > 5
    assert set(real_library.map.clusters) | set(real_library.map.clusters.values()) <= known


def test_a_new_concept_joins_the_cluster_it_is_linked_to_most() -> None:
    nodes = [concept(name) for name in ("a", "b", "c", "new", "alone")]
    edges = [Edge("RELATED", "concept/new", f"concept/{name}") for name in "abc"]
    known = {"concept/a": "concept/a", "concept/b": "concept/b", "concept/c": "concept/b"}
    assert join_new(nodes, edges, known) == {**known, "concept/new": "concept/b"}


def test_a_concept_that_is_gone_leaves_its_cluster() -> None:
    known = {"concept/a": "concept/a", "concept/gone": "concept/a", "concept/b": "concept/gone"}
    assert join_new([concept("a"), concept("b")], [], known) == {"concept/a": "concept/a"}


def test_the_map_keeps_clusters_beside_the_places(tmp_path: Path) -> None:
    folder = tmp_path / "bibliography"
    folder.mkdir()
    write_places(folder, {"concept/a": (1, 2), "concept/b": (3, 4)}, {"concept/a": "concept/a"})
    text = (folder / "map.csv").read_text()
    assert text == "id,x,y,cluster\nconcept/a,1,2,concept/a\nconcept/b,3,4,\n"
    assert read_map(folder).clusters == {"concept/a": "concept/a"}
    assert read_map(folder).spots == {"concept/a": (1, 2), "concept/b": (3, 4)}
