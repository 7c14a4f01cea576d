from collections.abc import Callable

import pytest

from graph.questions.evidence import Axis, Rows, evidence_matrix
from graph.questions.gap import evidence_gap
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding, level, source

CITIZEN, MANAGER, OUTSIDE = level("citizen", 1), level("manager", 3), concept("outside", kind=("stakeholder level",))
TRUST, POWER = concept("trust"), concept("power")
METHOD = concept("method")
SAID = [finding("f1"), finding("f2"), finding("f3", kind="wish")]
TEXTS = [
    source("s1", issued="2019", country=("dk", "no")),
    source("s2", issued="2019-05", kind="book"),
    source("s3", issued="2001/2003"),
    source("s4"),
]
ELEMENTS = (
    CITIZEN, MANAGER, OUTSIDE, TRUST, POWER, METHOD, *SAID, *TEXTS,
    edge("VOICED_BY", SAID[0], MANAGER), edge("VOICED_BY", SAID[1], CITIZEN), edge("VOICED_BY", SAID[2], OUTSIDE),
    edge("ABOUT", SAID[0], POWER), edge("ABOUT", SAID[0], TRUST), edge("ABOUT", SAID[1], TRUST),
    edge("ABOUT", SAID[2], TRUST), *(edge("ABOUT", text, POWER) for text in TEXTS), edge("USES", TEXTS[0], METHOD),
)  # fmt: skip


def test_rows_are_concepts_and_columns_are_voices_in_order_of_rank(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS))
    assert matrix.counted == "Finding"
    assert slugs(matrix.rows)[:2] == ["trust", "power"]
    assert matrix.columns == (CITIZEN.id, MANAGER.id, OUTSIDE.id)
    assert {column: node.id for column, node in matrix.named.items()} == {name: name for name in matrix.columns}
    assert (matrix.at(TRUST.id, CITIZEN.id), matrix.at(POWER.id, MANAGER.id), matrix.at(POWER.id, CITIZEN.id)) == (
        1,
        1,
        0,
    )


@pytest.mark.parametrize(
    ("axis", "columns", "numbers"),
    [
        (Axis.KIND, ("claim",), (1,)),
        (Axis.SOURCE_KIND, ("article", "book"), (3, 1)),
        (Axis.COUNTRY, ("dk", "no", ""), (1, 1, 3)),
        (Axis.YEAR, ("2001", "2019", ""), (1, 2, 1)),
        (Axis.METHOD, (METHOD.id,), (1,)),
    ],
)
def test_the_columns_may_be_kinds_countries_years_or_methods(
    graph: Callable[..., GraphStore], axis: Axis, columns: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS), axis, Rows(concepts=(POWER.id,)))
    assert matrix.columns == columns
    assert tuple(matrix.at(POWER.id, column) for column in columns) == numbers
    assert [node.id for node in matrix.rows] == [POWER.id]


def test_concepts_asked_for_stand_in_their_order_even_where_nothing_is_known(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS), Axis.VOICE, Rows(concepts=(METHOD.id, POWER.id, "concept/nobody")))
    assert [node.id for node in matrix.rows] == [METHOD.id, POWER.id]
    assert {row for row, _ in matrix.cells} == {POWER.id}


def test_topics_that_are_no_concepts_have_no_row(real_store: GraphStore) -> None:
    matrix = evidence_matrix(real_store)
    assert {node.label for node in matrix.rows} == {"Concept"}
    assert {row for row, _ in matrix.cells} <= {node.id for node in matrix.rows}


def test_concepts_that_nothing_is_about_stand_last_by_name(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS))
    assert slugs(matrix.rows) == ["trust", "power", "citizen", "manager", "method", "outside"]
    assert matrix.total == 6
    assert matrix.sums == {node.id: {"trust": 3, "power": 1}.get(node.id[8:], 0) for node in matrix.rows}
    assert matrix.empty == {CITIZEN.id: 5, MANAGER.id: 4, OUTSIDE.id: 5}
    assert matrix.largest == 1


def test_a_thing_that_fills_two_columns_is_one_in_the_sum(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS), Axis.COUNTRY)
    assert sum(matrix.at(POWER.id, column) for column in matrix.columns) == 5
    assert matrix.sums[POWER.id] == 4


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (Rows(kinds=("stakeholder level",)), ["citizen", "manager", "outside"]),
        (Rows(under=POWER.id), ["power", "method"]),
        (Rows(text="trus"), ["trust"]),
        (Rows(without=MANAGER.id), ["citizen", "manager", "method", "outside"]),
        (Rows(kinds=("no such kind",)), []),
    ],
)
def test_rows_can_be_narrowed(graph: Callable[..., GraphStore], rows: Rows, found: list[str]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS, edge("BROADER", METHOD, POWER)), Axis.VOICE, rows)
    assert slugs(matrix.rows) == found


def test_a_page_holds_its_rows_and_counts_all(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS), first=1, most=2)
    assert slugs(matrix.rows) == ["power", "citizen"]
    assert (matrix.total, matrix.empty[CITIZEN.id]) == (6, 5)
    assert {row for row, _ in matrix.cells} == {POWER.id}


def test_the_matrix_costs_four_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    for axis in Axis:
        cost = 5 if axis is Axis.VOICE else 4
        assert calls(real_store, lambda store, axis=axis: evidence_matrix(store, axis)) == cost  # type: ignore[misc]


def test_a_library_that_says_nothing_has_a_matrix_without_columns(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(TRUST))
    assert (slugs(matrix.rows), matrix.columns, dict(matrix.cells), matrix.largest) == (["trust"], (), {}, 0)


def test_near_an_empty_cell_stand_its_row_and_what_joined_concepts_have_in_its_column(
    graph: Callable[..., GraphStore],
) -> None:
    joined = edge("RELATED", POWER, TRUST, because_da="tillid giver magt")
    gap = evidence_gap(graph(*ELEMENTS, joined), Axis.VOICE, POWER.id, CITIZEN.id)
    assert (gap.concept.id, gap.column.id if gap.column else "") == (POWER.id, CITIZEN.id)
    assert (slugs(gap.in_row.nodes), gap.in_row.total) == (["f1"], 1)
    assert (slugs(gap.in_column.nodes), gap.in_column.total) == (["f2"], 1)
    assert [(node.id, number) for node, number in gap.neighbours] == [(TRUST.id, 1)]
    assert set(gap.details.findings) == {"finding/f1", "finding/f2"}


@pytest.mark.parametrize(
    ("axis", "column", "near"),
    [
        (Axis.SOURCE_KIND, "book", ["s2"]),
        (Axis.COUNTRY, "dk", ["s1"]),
        (Axis.YEAR, "2019", ["s1", "s2"]),
        (Axis.YEAR, "1899", []),
        (Axis.METHOD, METHOD.id, ["s1"]),
    ],
)
def test_near_an_empty_cell_of_sources_stand_sources(
    graph: Callable[..., GraphStore], axis: Axis, column: str, near: list[str]
) -> None:
    joined = edge("RELATED", POWER, TRUST, because_da="tillid giver magt")
    gap = evidence_gap(graph(*ELEMENTS, joined), axis, TRUST.id, column)
    assert slugs(gap.in_column.nodes) == near
    assert set(gap.details.references) == {f"source/{slug}" for slug in near}


def test_a_concept_that_stands_alone_has_nothing_near(graph: Callable[..., GraphStore]) -> None:
    gap = evidence_gap(graph(*ELEMENTS), Axis.KIND, TRUST.id, "fact")
    assert (gap.neighbours, gap.in_column.total, gap.column) == ((), 0, None)
    with pytest.raises(NotFoundError):
        evidence_gap(graph(*ELEMENTS), Axis.VOICE, "concept/nobody", CITIZEN.id)
