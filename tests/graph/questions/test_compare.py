"""Things side by side: what they share, and where their findings meet."""

from collections.abc import Callable

import pytest

from graph.questions.compare import compare_concepts, compare_sources, in_common
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding, level, source

A, B, C, CITIZEN = concept("a"), concept("b"), concept("c"), level("citizen", 1)
OF_A, OF_B, OF_BOTH, OTHER = finding("fa"), finding("fb"), finding("fab"), finding("fx")
S1, S2 = source("s1"), source("s2")
ELEMENTS = (
    A, B, C, CITIZEN, OF_A, OF_B, OF_BOTH, OTHER, S1, S2,
    edge("ABOUT", OF_A, A), edge("ABOUT", OF_B, B), edge("ABOUT", OF_BOTH, A), edge("ABOUT", OF_BOTH, B),
    edge("VOICED_BY", OF_A, CITIZEN), edge("STATED_IN", OF_A, S1), edge("STATED_IN", OF_B, S2),
    edge("STATED_IN", OF_BOTH, S1), edge("STATED_IN", OTHER, S2),
    edge("CONTRADICTS", OF_A, OF_B), edge("SUPPORTS", OF_BOTH, OF_B), edge("SUPPORTS", OF_A, OTHER),
    edge("RELATED", A, B, because_da="de ligner"), edge("RELATED", A, C, because_da="x"),
)  # fmt: skip


def test_concepts_stand_side_by_side_with_voices_and_what_joins_them(graph: Callable[..., GraphStore]) -> None:
    found = compare_concepts(graph(*ELEMENTS), [A.id, B.id])
    assert slugs(page.node for page in found.pages) == ["a", "b"]
    assert [[voice.findings for voice in each] for each in found.voices] == [[1], [0]]
    assert [(joined.start, joined.end) for joined in found.joins] == [(A.id, B.id)]


def test_findings_meet_once_and_only_where_they_are_of_different_sides(graph: Callable[..., GraphStore]) -> None:
    store = graph(*ELEMENTS)
    met = compare_concepts(store, [A.id, B.id]).meetings
    assert [(item.relation, item.first.node.id, item.second.node.id) for item in met] == [
        ("CONTRADICTS", "finding/fa", "finding/fb")
    ]
    met = compare_sources(store, [S1.id, S2.id]).meetings
    assert [(item.relation, {item.first.node.id, item.second.node.id}) for item in met] == [
        ("CONTRADICTS", {"finding/fa", "finding/fb"}),
        ("SUPPORTS", {"finding/fa", "finding/fx"}),
        ("SUPPORTS", {"finding/fab", "finding/fb"}),
    ]


def test_at_most_three_are_compared_and_an_unknown_one_is_not_found(graph: Callable[..., GraphStore]) -> None:
    store = graph(*ELEMENTS)
    assert len(compare_concepts(store, [A.id, B.id, C.id, CITIZEN.id]).pages) == 3
    with pytest.raises(NotFoundError):
        compare_sources(store, [S1.id, "source/gone"])


def test_what_stands_on_every_side_is_common() -> None:
    assert in_common([[A, B, C], [C, A], [A, C]]) == (A, C)
    assert in_common([[A, B]]) == ()
    assert in_common([[A], []]) == ()
