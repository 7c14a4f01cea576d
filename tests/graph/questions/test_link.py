from collections.abc import Callable

import pytest

from graph.questions.link import link_page
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs


def test_the_page_says_what_joins_two_concepts_and_why(tiny_store: GraphStore) -> None:
    page = link_page(tiny_store, "concept/empowerment", "concept/bridge-builder")
    assert (page.first.id, page.second.id) == ("concept/empowerment", "concept/bridge-builder")
    (edge,) = page.edges
    assert edge.type == "RELATED"
    assert page.references[str(edge.properties["source"])].node.properties["title"]


def test_what_is_said_about_both_is_shown(tiny_store: GraphStore) -> None:
    page = link_page(tiny_store, "concept/bridge-builder", "concept/empowerment")
    assert slugs(page.findings) == ["f001"]
    assert slugs(page.sources) == ["bro2019"]
    assert (page.findings_in_all, page.sources_in_all) == (1, 1)
    assert slugs(page.references["source/bro2019"].authors) == ["soerensen-aase", "kjaer-bo"]


def test_concepts_joined_to_both_stand_around(tiny_store: GraphStore) -> None:
    page = link_page(tiny_store, "concept/bridge-builder", "concept/empowerment")
    (shared,) = page.shared
    assert shared.node.id == "concept/co-creation"
    assert [link.edge.type for link in shared.first] == ["RELATED"]
    assert [link.edge.type for link in shared.second] == ["CONTRASTS_WITH", "REQUIRES"]


def test_two_concepts_may_have_no_direct_connection(tiny_store: GraphStore) -> None:
    page = link_page(tiny_store, "concept/citizen", "concept/empowerment")
    assert (page.edges, page.shared) == ((), ())


@pytest.mark.parametrize("pair", [("concept/nobody", "concept/citizen"), ("concept/citizen", "concept/nobody")])
def test_an_unknown_end_is_not_found(tiny_store: GraphStore, pair: tuple[str, str]) -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        link_page(tiny_store, *pair)


def test_the_page_costs_five_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    pair = ("concept/empowerment", "concept/ownership-of-case")
    assert calls(real_store, lambda store: link_page(store, *pair)) == 5
