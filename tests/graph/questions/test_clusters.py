"""The whole map from far away: clusters, their sizes, and what runs between them."""

from collections.abc import Callable

from graph.questions.clusters import Bridge, cluster_map
from graph.questions.concept_map import most_told, whole_map
from graph.store import GraphStore
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding

IN = {"concept/a": "concept/a", "concept/b": "concept/a", "concept/c": "concept/c", "concept/gone": "concept/a"}


def small(graph: Callable[..., GraphStore]) -> GraphStore:
    nodes = [concept(name) for name in "abcd"]
    told = [finding("f1"), finding("f2")]
    about = [edge("ABOUT", told[0], nodes[1]), edge("ABOUT", told[1], nodes[1]), edge("ABOUT", told[1], nodes[2])]
    links = [edge("RELATED", nodes[0], nodes[1]), edge("RELATED", nodes[1], nodes[2]),
             edge("REQUIRES", nodes[2], nodes[0]), edge("RELATED", nodes[2], nodes[3])]  # fmt: skip
    return graph(*nodes, *told, *about, *links)


def test_concepts_are_gathered_and_the_largest_cluster_comes_first(graph: Callable[..., GraphStore]) -> None:
    found = cluster_map(whole_map(small(graph)), IN)
    assert [(cluster.middle.id, slugs(item.node for item in cluster.concepts)) for cluster in found.clusters] == [
        ("concept/a", ["a", "b"]),
        ("concept/c", ["c"]),
    ]
    assert [cluster.findings for cluster in found.clusters] == [2, 1]
    assert slugs(item.node for item in found.outside) == ["d"]


def test_connections_between_two_clusters_are_counted_whichever_way_they_run(graph: Callable[..., GraphStore]) -> None:
    assert cluster_map(whole_map(small(graph)), IN).bridges == (Bridge("concept/a", "concept/c", 2),)


def test_a_cluster_whose_middle_is_gone_is_no_cluster(graph: Callable[..., GraphStore]) -> None:
    found = cluster_map(whole_map(small(graph)), {"concept/a": "concept/gone"})
    assert found.clusters == ()
    assert len(found.outside) == 4


def test_the_concepts_that_most_is_said_about_come_first(graph: Callable[..., GraphStore]) -> None:
    assert [(item.node.id, item.findings) for item in most_told(small(graph), 5)] == [
        ("concept/b", 2),
        ("concept/c", 1),
    ]


def test_a_library_without_findings_still_has_somewhere_to_start(graph: Callable[..., GraphStore]) -> None:
    assert slugs(item.node for item in most_told(graph(concept("a"), concept("b")), 1)) == ["a"]
