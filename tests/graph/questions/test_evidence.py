from collections.abc import Callable

import pytest

from graph.questions.evidence import Axis, evidence_matrix
from graph.store import GraphStore
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
    assert [node.id for node in matrix.rows] == [TRUST.id, POWER.id]
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
    matrix = evidence_matrix(graph(*ELEMENTS), axis, [POWER.id])
    assert matrix.columns == columns
    assert tuple(matrix.at(POWER.id, column) for column in columns) == numbers
    assert [node.id for node in matrix.rows] == [POWER.id]


def test_concepts_asked_for_stand_in_their_order_even_where_nothing_is_known(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(*ELEMENTS), Axis.VOICE, [METHOD.id, POWER.id, "concept/nobody"])
    assert [node.id for node in matrix.rows] == [METHOD.id, POWER.id]
    assert {row for row, _ in matrix.cells} == {POWER.id}


def test_topics_that_are_no_concepts_have_no_row(real_store: GraphStore) -> None:
    matrix = evidence_matrix(real_store)
    assert {node.label for node in matrix.rows} == {"Concept"}
    assert {row for row, _ in matrix.cells} == {node.id for node in matrix.rows}


def test_the_matrix_costs_two_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    for axis in Axis:
        assert calls(real_store, lambda store, axis=axis: evidence_matrix(store, axis)) == 2  # type: ignore[misc]


def test_a_library_that_says_nothing_has_an_empty_matrix(graph: Callable[..., GraphStore]) -> None:
    matrix = evidence_matrix(graph(TRUST))
    assert (matrix.rows, matrix.columns, dict(matrix.cells)) == ((), (), {})
