from collections.abc import Callable

import pytest

from graph.questions.link import link_page
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding


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


def test_what_speaks_against_is_found_wherever_it_is_said(graph: Callable[..., GraphStore]) -> None:
    here, there = concept("here"), concept("there")
    first, second, third, elsewhere = (finding(name) for name in ("a", "b", "c", "d"))
    about = [edge("ABOUT", said, topic) for said in (first, second, third) for topic in (here, there)]
    tensions = [edge("CONTRADICTS", first, second), edge("CONTRADICTS", second, third)]
    store = graph(
        here, there, first, second, third, elsewhere, *about, *tensions, edge("CONTRADICTS", third, elsewhere)
    )
    page = link_page(store, here.id, there.id)
    assert slugs(page.findings) == ["a", "b", "c"]
    assert slugs(page.against) == ["b", "d"]


@pytest.mark.parametrize(("other", "cost"), [("ownership-of-case", 7), ("clientification", 5)])
def test_the_page_costs_five_calls_and_two_where_something_speaks_against(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int], other: str, cost: int
) -> None:
    assert calls(real_store, lambda store: link_page(store, "concept/empowerment", f"concept/{other}")) == cost
