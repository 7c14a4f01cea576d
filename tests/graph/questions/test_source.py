from collections.abc import Callable

import pytest

from graph.questions.source import source_page
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs, with_pages


def test_authors_stand_in_printed_order_with_their_roles(tiny_store: GraphStore) -> None:
    page = source_page(tiny_store, "source/volume2020")
    assert slugs(page.reference.in_role("author")) == ["van-der-berg-anna"]
    assert slugs(page.reference.in_role("editor")) == ["van-der-berg-anna", "kjaer-bo"]
    assert slugs(page.issuers) == ["havneforlaget"]
    assert slugs(source_page(tiny_store, "source/report2023").reference.authors) == ["bridge-guild", "soerensen-aase"]


def test_findings_come_in_order_of_page(tiny_store: GraphStore) -> None:
    page = source_page(tiny_store, "source/report2023")
    assert [view.node.properties["page"] for view in page.findings] == ["8", "10", "12", "14", "20", "31"]
    assert page.carries == ()


def test_what_other_sources_rest_on_it_for_is_told(tiny_store: GraphStore) -> None:
    assert slugs(source_page(tiny_store, "source/volume2020").carries) == ["f008"]


def test_citations_are_told_both_ways_with_pages(tiny_store: GraphStore) -> None:
    page = source_page(tiny_store, "source/bro2019")
    assert set(with_pages(page.cites)) == {("bridge-act", ""), ("volume2020", "12"), ("volume2020", "13")}
    assert with_pages(page.cited_by) == [("report2023", "5")]
    assert "source/report2023" in page.references


def test_parts_and_chapters_are_told_apart(tiny_store: GraphStore) -> None:
    assert slugs(source_page(tiny_store, "source/report2023").parts) == [
        "report2023-introduction",
        "report2023-crossing",
    ]
    volume = source_page(tiny_store, "source/volume2020")
    assert (slugs(volume.contains), volume.parts) == (["chapter2020"], ())
    assert slugs(source_page(tiny_store, "source/chapter2020").part_of) == ["volume2020"]


def test_the_page_says_what_a_source_is_about_and_comes_from(tiny_store: GraphStore) -> None:
    report = source_page(tiny_store, "source/report2023")
    assert slugs(report.topics) == ["bridge-builder", "co-creation"]
    assert slugs(report.projects) == ["bridges"]
    assert with_pages(report.mentions) == [("caseworker", ""), ("bruun-karen", "31")]
    assert slugs(source_page(tiny_store, "source/slides2021").events) == ["bridge-day"]


def test_open_questions_and_searches_in_it_are_shown(tiny_store: GraphStore) -> None:
    page = source_page(tiny_store, "source/report2023")
    assert slugs(page.open_questions) == ["kjaer-2018"]
    assert set(with_pages(page.searched_for)) == {
        ("kjaer-2018", "5"), ("kjaer-2018", "9"), ("project-bridges-number", "6"), ("project-crossing-start", ""),
    }  # fmt: skip


def test_an_unknown_source_is_not_found(tiny_store: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        source_page(tiny_store, "source/nobody")


def test_no_page_of_the_real_library_leaves_anything_out(real_store: GraphStore) -> None:
    for node in real_store.listing("Source", most=1_000).nodes:
        assert source_page(real_store, node.id).left_out == {}


def test_every_page_of_the_real_library_costs_three_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    ids = [node.id for node in real_store.listing("Source", most=1_000).nodes]
    assert len(ids) >= 106
    assert {calls(real_store, lambda store, asked=asked: source_page(store, asked)) for asked in ids} <= {1, 2, 3}  # type: ignore[misc]
