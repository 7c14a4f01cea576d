"""Lists and counts: conditions, orders, pages and groupings."""

from collections.abc import Callable

import pytest

from graph.store import ByProperty, ByRelation, Condition, Direction, GraphStore, Grouping, Having, Joined, Order
from ontology.elements import Node
from tests.graph.samples import concept, edge, finding, level, person, source

CITIZEN, MANAGER = level("citizen", 1), level("manager", 3)
TRUST, POWER = concept("trust", "tillid", name_en="trust"), concept("power", "Ågerup", name_en="power")
SOURCES = (
    source("s1", "Østers", issued="2019", country=("dk", "no"), language=("da",)),
    source("s2", "aabenhed", issued="2004-05", country=("dk",), kind="book"),
    source("s3", "Zoo"),
    source("s4", "Ærlighed", issued="2019", kind="report", keywords_da=("magt", "tillid")),
)
S1, S2, S3, S4 = SOURCES
PEOPLE = (person("holm"), person("juhl"))
FINDINGS = tuple(finding(f"f{number}") for number in (1, 2, 3))
ELEMENTS = (
    CITIZEN,
    MANAGER,
    TRUST,
    POWER,
    *SOURCES,
    *PEOPLE,
    *FINDINGS,
    edge("ABOUT", S1, TRUST),
    edge("ABOUT", S2, TRUST),
    edge("ABOUT", S2, POWER),
    edge("CITES", S1, S2, page="1"),
    edge("CITES", S1, S2, page="2"),
    edge("CITES", S2, S3),
    edge("AUTHORED_BY", S1, PEOPLE[0], role="author"),
    edge("AUTHORED_BY", S1, PEOPLE[0], role="editor"),
    edge("AUTHORED_BY", S2, PEOPLE[1], role="author"),
    *(edge("VOICED_BY", item, voice) for item, voice in zip(FINDINGS, (CITIZEN, CITIZEN, MANAGER), strict=True)),
    edge("ABOUT", FINDINGS[0], TRUST),
    edge("ABOUT", FINDINGS[0], POWER),
    edge("ABOUT", FINDINGS[2], TRUST),
    edge("SUPPORTS", FINDINGS[0], FINDINGS[1]),
)


@pytest.fixture
def library(filled: Callable[..., GraphStore]) -> GraphStore:
    return filled(*ELEMENTS)


def slugs(nodes: tuple[Node, ...]) -> str:
    return " ".join(node.id.partition("/")[2] for node in nodes)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ([], "s1 s2 s3 s4"),
        ([Having("kind", ("book", "report"))], "s2 s4"),
        ([Having("issued", ("2019",))], "s1 s4"),
        ([Having("issued", ("",))], "s3"),
        ([Having("issued", ("", "2004-05"))], "s2 s3"),
        ([Having("country", ("no",))], "s1"),
        ([Having("country", ("dk", "no"))], "s1 s2"),
        ([Having("country", ("",))], "s3 s4"),
        ([Having("keywords_da", ("magt",))], "s4"),
        ([Having("title", ("Zoo",))], "s3"),
        ([Having("title", ("zoo",))], ""),
        ([Having("kind", ())], ""),
        ([Joined("ABOUT", (TRUST.id,))], "s1 s2"),
        ([Joined("ABOUT", (TRUST.id, POWER.id))], "s1 s2"),
        ([Joined("ABOUT", (POWER.id,)), Joined("ABOUT", (TRUST.id,))], "s2"),
        ([Joined("ABOUT")], "s1 s2"),
        ([Joined("ABOUT", ("concept/nobody",))], ""),
        ([Joined("CITES", (S2.id,))], "s1"),
        ([Joined("CITES", (S2.id,), Direction.IN)], "s3"),
        ([Joined("CITES", (S2.id,), Direction.BOTH)], "s1 s3"),
        ([Joined("CITES", direction=Direction.BOTH)], "s1 s2 s3"),
        ([Joined("CITES", direction=Direction.IN)], "s2 s3"),
        ([Having("kind", ("article",)), Joined("ABOUT", (TRUST.id,))], "s1"),
        ([Having("country", ("dk",)), Having("kind", ("book",)), Joined("AUTHORED_BY")], "s2"),
    ],
)
def test_a_list_holds_what_meets_all_conditions(library: GraphStore, where: list[Condition], expected: str) -> None:
    found = library.listing("Source", where)
    assert slugs(found.nodes) == expected
    assert found.total == len(found.nodes)
    assert library.counts("Source", [], where) == ({(): found.total} if found.total else {})


def test_numbers_are_asked_for_by_their_digits(library: GraphStore) -> None:
    assert slugs(library.listing("Concept", [Having("rank", ("1", "2"))]).nodes) == "citizen"
    assert slugs(library.listing("Concept", [Having("rank", ("",))]).nodes) == "power trust"
    assert library.counts("Concept", [ByProperty("rank")]) == {("1",): 1, ("3",): 1, ("",): 2}


def test_flags_are_asked_for_as_true_and_false(filled: Callable[..., GraphStore]) -> None:
    hidden, shown = (
        Node(f"organisation/{slug}", "Organisation", {"kind": "municipality", "name_da": slug, **more})
        for slug, more in (("hidden", {"anonymous": True}), ("shown", {"anonymous": False}))
    )
    store = filled(hidden, shown, Node("organisation/plain", "Organisation", {"kind": "fund", "name_da": "plain"}))
    assert slugs(store.listing("Organisation", [Having("anonymous", ("true",))]).nodes) == "hidden"
    assert store.counts("Organisation", [ByProperty("anonymous")]) == {("true",): 1, ("false",): 1, ("",): 1}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (None, "s1 s2 s3 s4"),
        (Order("title"), "s3 s4 s1 s2"),
        (Order("title", descending=True), "s2 s1 s4 s3"),
        (Order("title", language="en"), "s2 s4 s1 s3"),
        (Order("issued"), "s2 s1 s4 s3"),
        (Order("issued", descending=True), "s1 s4 s2 s3"),
        (Order("kind"), "s1 s3 s2 s4"),
    ],
)
def test_a_list_is_in_the_order_asked_for_then_by_id(library: GraphStore, order: Order | None, expected: str) -> None:
    assert slugs(library.listing("Source", order=order).nodes) == expected
    narrowed = library.listing("Source", [Having("kind", ("article", "book", "report"))], order)
    assert slugs(narrowed.nodes) == expected


def test_titles_are_sorted_in_the_language_asked_for(library: GraphStore) -> None:
    known = [Having("rank", ("",))]
    assert slugs(library.listing("Concept", known, Order("title")).nodes) == "trust power"
    assert slugs(library.listing("Concept", known, Order("title", language="en")).nodes) == "power trust"


@pytest.mark.parametrize("order", [None, Order("title"), Order("issued")])
def test_pages_together_are_the_whole_list(library: GraphStore, order: Order | None) -> None:
    whole = library.listing("Source", order=order)
    pages = [library.listing("Source", order=order, first=first, most=3) for first in (0, 3, 6)]
    assert [len(page.nodes) for page in pages] == [3, 1, 0]
    assert {page.total for page in pages} == {4}
    assert tuple(node for page in pages for node in page.nodes) == whole.nodes


def test_counts_are_split_by_property(library: GraphStore) -> None:
    assert library.counts("Source", [ByProperty("kind")]) == {("article",): 2, ("book",): 1, ("report",): 1}
    assert library.counts("Source", [ByProperty("issued")]) == {("2019",): 2, ("2004-05",): 1, ("",): 1}


def test_counts_may_look_at_the_first_letters_only(library: GraphStore) -> None:
    year, century = ByProperty("issued", letters=4), ByProperty("issued", letters=2)
    assert library.counts("Source", [year]) == {("2019",): 2, ("2004",): 1, ("",): 1}
    assert library.counts("Source", [ByRelation("ABOUT"), year]) == {
        (TRUST.id, "2019"): 1,
        (TRUST.id, "2004"): 1,
        (POWER.id, "2004"): 1,
    }
    assert library.counts("Source", [ByRelation("ABOUT"), century]) == {(TRUST.id, "20"): 2, (POWER.id, "20"): 1}


def test_what_has_no_value_counts_for_its_relation_too(filled: Callable[..., GraphStore]) -> None:
    library = filled(*ELEMENTS, edge("ABOUT", S3, TRUST))
    by: list[Grouping] = [ByRelation("ABOUT"), ByProperty("issued", letters=4)]
    assert library.counts("Source", by)[TRUST.id, ""] == 1
    assert library.counts("Source", by, [Having("issued", ("",))]) == {(TRUST.id, ""): 1}
    assert library.counts("Source", by, [Joined("ABOUT", (POWER.id,))]) == {
        (TRUST.id, "2004"): 1,
        (POWER.id, "2004"): 1,
    }


def test_a_node_counts_under_each_item_of_a_list(library: GraphStore) -> None:
    assert library.counts("Source", [ByProperty("country")]) == {("dk",): 2, ("no",): 1, ("",): 2}
    assert library.counts("Source", [ByProperty("keywords_da")]) == {("magt",): 1, ("tillid",): 1, ("",): 3}


def test_counts_are_split_by_the_other_end_of_a_relation(library: GraphStore) -> None:
    assert library.counts("Finding", [ByRelation("VOICED_BY")]) == {(CITIZEN.id,): 2, (MANAGER.id,): 1}
    assert library.counts("Source", [ByRelation("ABOUT")]) == {(TRUST.id,): 2, (POWER.id,): 1}


def test_a_node_counts_once_over_parallel_edges(library: GraphStore) -> None:
    assert library.counts("Source", [ByRelation("CITES")]) == {(S2.id,): 1, (S3.id,): 1}
    assert library.counts("Source", [ByRelation("AUTHORED_BY")]) == {(PEOPLE[0].id,): 1, (PEOPLE[1].id,): 1}


def test_a_relation_can_be_counted_against_its_direction(library: GraphStore) -> None:
    assert library.counts("Source", [ByRelation("CITES", Direction.IN)]) == {(S1.id,): 1, (S2.id,): 1}
    assert library.counts("Source", [ByRelation("CITES", Direction.BOTH)]) == {(S1.id,): 1, (S2.id,): 2, (S3.id,): 1}
    both = library.counts("Finding", [ByRelation("SUPPORTS", Direction.BOTH)])
    assert both == {(FINDINGS[0].id,): 1, (FINDINGS[1].id,): 1}


def test_counts_are_split_by_several_things_at_once(library: GraphStore) -> None:
    assert library.counts("Finding", [ByRelation("ABOUT"), ByRelation("VOICED_BY")]) == {
        (TRUST.id, CITIZEN.id): 1, (TRUST.id, MANAGER.id): 1, (POWER.id, CITIZEN.id): 1,
    }  # fmt: skip
    assert library.counts("Source", [ByProperty("kind"), ByRelation("ABOUT"), ByProperty("country")]) == {
        ("article", TRUST.id, "dk"): 1,
        ("article", TRUST.id, "no"): 1,
        ("book", TRUST.id, "dk"): 1,
        ("book", POWER.id, "dk"): 1,
    }


def test_counts_hold_within_the_conditions(library: GraphStore) -> None:
    in_2019 = [Having("issued", ("2019",))]
    assert library.counts("Source", [ByProperty("kind")], in_2019) == {("article",): 1, ("report",): 1}
    assert library.counts("Source", [ByRelation("ABOUT")], in_2019) == {(TRUST.id,): 1}
    about_power = [Joined("ABOUT", (POWER.id,))]
    assert library.counts("Finding", [ByRelation("ABOUT")], about_power) == {(TRUST.id,): 1, (POWER.id,): 1}
    assert library.counts("Source", [ByProperty("country")], about_power) == {("dk",): 1}
    assert library.counts("Source", [ByProperty("kind")], [Having("kind", ("thesis",))]) == {}
