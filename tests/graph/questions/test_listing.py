from collections.abc import Callable

import pytest

from graph.questions.listing import FACETS, Facet, ListPage, list_page
from graph.store import ByProperty, GraphStore, Order
from ontology.table import SCHEMA
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding, level, person, source

TRUST, POWER = concept("trust"), concept("power")
ELEMENTS = (
    TRUST, POWER, person("p"), level("citizen", 1), finding("f"),
    source("s1", issued="2019", country=("dk",)),
    source("s2", issued="2019-05", kind="book", country=("dk", "no")),
    source("s3", issued="2004", kind="book"),
    source("s4"),
    edge("ABOUT", "source/s1", TRUST), edge("ABOUT", "source/s2", TRUST), edge("ABOUT", "source/s3", POWER),
    edge("AUTHORED_BY", "source/s1", "person/p", role="author"),
    edge("STATED_IN", "finding/f", "source/s1"), edge("VOICED_BY", "finding/f", "concept/citizen"),
)  # fmt: skip


@pytest.fixture
def store(graph: Callable[..., GraphStore]) -> GraphStore:
    return graph(*ELEMENTS)


def facet(page: ListPage, name: str) -> dict[str, int]:
    return {value.value: value.count for value in named(page, name).values}


def named(page: ListPage, name: str) -> Facet:
    return next(facet for facet in page.facets if facet.name == name)


def test_a_list_without_choices_holds_everything(store: GraphStore) -> None:
    page = list_page(store, "Source", order=Order("issued", descending=True))
    assert (slugs(page.nodes), page.total) == (["s2", "s1", "s3", "s4"], 4)
    assert facet(page, "kind") == {"article": 2, "book": 2}
    assert list(facet(page, "year").items()) == [("2004", 1), ("2019", 2), ("", 1)]
    assert list(facet(page, "country").items()) == [("dk", 2), ("no", 1), ("", 2)]


def test_choices_narrow_the_list_and_facets_count_within_the_other_choices(store: GraphStore) -> None:
    page = list_page(store, "Source", {"kind": ["book"], "country": ["dk", "no"]})
    assert slugs(page.nodes) == ["s2"]
    assert facet(page, "kind") == {"article": 1, "book": 1}
    assert facet(page, "country") == {"dk": 1, "no": 1, "": 1}
    assert facet(page, "topic") == {TRUST.id: 1}


def test_years_take_dates_together(store: GraphStore) -> None:
    assert slugs(list_page(store, "Source", {"year": ["2019"]}).nodes) == ["s1", "s2"]
    assert slugs(list_page(store, "Source", {"year": ["2004", ""]}).nodes) == ["s3", "s4"]
    assert list_page(store, "Source", {"year": ["1900"]}).total == 0


def test_not_stated_is_a_choice(store: GraphStore) -> None:
    assert slugs(list_page(store, "Source", {"country": [""]}).nodes) == ["s3", "s4"]


def test_a_choice_stays_visible_even_where_it_holds_nothing(store: GraphStore) -> None:
    page = list_page(store, "Source", {"kind": ["thesis"], "topic": [POWER.id]})
    assert page.total == 0
    assert [(value.value, value.count, value.chosen) for value in named(page, "kind").values] == [
        ("book", 1, False), ("thesis", 0, True),
    ]  # fmt: skip


def test_things_behind_a_facet_have_names(store: GraphStore) -> None:
    values = named(list_page(store, "Source", {"topic": [TRUST.id, "concept/nobody"]}), "topic").values
    assert [(value.value, value.node) for value in values] == [
        (TRUST.id, TRUST), (POWER.id, POWER), ("concept/nobody", None),
    ]  # fmt: skip


def test_a_page_comes_with_the_references_of_its_sources(store: GraphStore) -> None:
    page = list_page(store, "Source", order=Order("issued"), first=1, most=1)
    assert slugs(page.nodes) == ["s1"]
    assert slugs(page.references["source/s1"].authors) == ["p"]
    findings = list_page(store, "Finding", {"voice": ["concept/citizen"]})
    assert slugs(findings.nodes) == ["f"]
    assert "source/s1" in findings.references


def test_an_unknown_choice_narrows_nothing(store: GraphStore) -> None:
    assert list_page(store, "Source", {"colour": ["red"]}).total == 4


def test_every_facet_of_every_list_can_be_asked(real_store: GraphStore) -> None:
    for label in SCHEMA.labels:
        page = list_page(real_store, label, order=Order("title"), most=5)
        assert [item.name for item in page.facets] == [on.name for on in FACETS.get(label, ())]
        for on, item in zip(FACETS.get(label, ()), page.facets, strict=True):
            if isinstance(on.by, ByProperty) and not SCHEMA.properties_of(label)[on.by.property].many:
                assert sum(value.count for value in item.values) == page.total


def test_what_a_facet_counts_is_what_choosing_it_shows(real_store: GraphStore) -> None:
    page = list_page(real_store, "Source")
    for item in page.facets:
        for value in item.values[:8]:
            assert list_page(real_store, "Source", {item.name: [value.value]}, most=0).total == value.count


def test_a_facet_of_very_many_values_shows_those_with_most_and_what_is_chosen(graph: Callable[..., GraphStore]) -> None:
    topics = [concept(f"c{number:03}") for number in range(80)]
    about = [edge("ABOUT", "source/s1", topic) for topic in topics]
    twice = edge("ABOUT", "source/s2", topics[79])
    store = graph(source("s1"), source("s2"), *topics, *about, twice)
    shown = named(list_page(store, "Source"), "topic")
    assert (len(shown.values), shown.left_out, shown.values[0].value) == (50, 30, "concept/c079")
    chosen = named(list_page(store, "Source", {"topic": ("concept/c078",)}), "topic")
    assert [value.value for value in chosen.values if value.chosen] == ["concept/c078"]
    assert (len(chosen.values), chosen.left_out) == (51, 29)
