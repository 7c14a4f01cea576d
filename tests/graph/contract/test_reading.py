"""Reading: nodes, neighbourhoods, edges among nodes, streams, outside names and numbers."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from graph.store import Bundle, Direction, GraphStore, Neighbourhood, Stats
from ontology.elements import Edge, Node
from tests.graph.samples import concept, edge, finding, person, source

A, B, C = concept("a"), concept("b"), concept("c")
ARTICLE, BOOK = source("article", doi="10.1/x"), source("book", kind="book", isbn=("9788700000001", "9788700000002"))
SAID = finding("f")
BROADER = edge("BROADER", A, B)
RELATED = edge("RELATED", A, C, because_da="derfor")
ABOUT = edge("ABOUT", SAID, A)
STATED = edge("STATED_IN", SAID, ARTICLE)
CITED = [edge("CITES", ARTICLE, BOOK, page=page) for page in ("9", "10")]
EVERYTHING = (A, B, C, ARTICLE, BOOK, SAID, BROADER, RELATED, ABOUT, STATED, *CITED)

Fill = Callable[..., GraphStore]


def in_order(*edges: Edge) -> tuple[Edge, ...]:
    return tuple(sorted(edges, key=lambda item: item.identity))


def test_nodes_are_found_by_id_as_far_as_they_exist(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    asked = [A.id, "concept/nobody", ARTICLE.id, "nothing/at-all", "", "concept", A.id]
    assert store.nodes(asked) == {A.id: A, ARTICLE.id: ARTICLE}
    assert store.nodes([]) == {}


def test_a_neighbourhood_holds_the_edges_of_a_node_with_both_ends(filled: Fill) -> None:
    assert filled(*EVERYTHING).neighbourhood([A.id]) == Neighbourhood(
        in_order(BROADER, RELATED, ABOUT), {A.id: A, B.id: B, C.id: C, SAID.id: SAID}
    )


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.OUT, in_order(BROADER, RELATED)),
        (Direction.IN, (ABOUT,)),
        (Direction.BOTH, in_order(ABOUT, BROADER, RELATED)),
    ],
)
def test_edges_are_followed_in_the_direction_asked_for(
    filled: Fill, direction: Direction, expected: tuple[Edge, ...]
) -> None:
    assert filled(*EVERYTHING).neighbourhood([A.id], (), direction).edges == expected


def test_only_the_types_asked_for_are_followed(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    assert store.neighbourhood([A.id], ["RELATED", "ABOUT"]).edges == in_order(ABOUT, RELATED)
    assert store.neighbourhood([A.id], ["CITES"]) == Neighbourhood((), {A.id: A})


def test_an_edge_between_two_nodes_asked_for_comes_once(filled: Fill) -> None:
    assert filled(*EVERYTHING).neighbourhood([A.id, B.id, C.id]).edges == in_order(ABOUT, BROADER, RELATED)


def answers(*pairs: str) -> list[Edge]:
    """`ab`: finding a answers finding b."""
    return [edge("RESPONDS_TO", f"finding/{pair[0]}", f"finding/{pair[1]}") for pair in pairs]


@pytest.mark.parametrize(
    ("direction", "met", "followed"),
    [
        (Direction.OUT, "cba", "cb ba"),
        (Direction.IN, "cd", "dc"),
        (Direction.BOTH, "abcdx", "ba cb dc xa"),
    ],
)
def test_what_is_reached_is_everything_however_far_with_the_edges_on_the_way(
    filled: Fill, direction: Direction, met: str, followed: str
) -> None:
    findings = {slug: finding(slug) for slug in "abcdxyz"}
    # z supports c, but that is another relation; y stands alone.
    store = filled(*findings.values(), *answers("ba", "cb", "dc", "xa"), edge("SUPPORTS", "finding/z", "finding/c"))
    assert store.reach(["finding/c", "finding/nobody"], ["RESPONDS_TO"], direction) == Neighbourhood(
        in_order(*answers(*followed.split())), {f"finding/{slug}": findings[slug] for slug in met}
    )


def test_a_ring_is_walked_once(filled: Fill) -> None:
    store = filled(*(finding(slug) for slug in "abc"), *answers("ab", "bc", "ca"))
    for direction in Direction:
        assert store.reach(["finding/a"], ["RESPONDS_TO"], direction).edges == in_order(*answers("ab", "bc", "ca"))


def test_what_is_reached_over_many_ways_is_found_at_once(filled: Fill) -> None:
    # Each of 30 steps has two ways: a walk that tried every way would never end.
    rungs = [finding(f"{place:02d}{side}") for place in range(30) for side in "ab"]
    steps = [
        edge("RESPONDS_TO", f"finding/{place + 1:02d}{above}", f"finding/{place:02d}{below}")
        for place in range(29)
        for above in "ab"
        for below in "ab"
    ]
    assert len(filled(*rungs, *steps).reach(["finding/00a"], ["RESPONDS_TO"], Direction.IN).nodes) == 59


def test_parallel_edges_all_come(filled: Fill) -> None:
    found = filled(*EVERYTHING).neighbourhood([BOOK.id])
    assert found.edges == in_order(*CITED)
    assert found.nodes == {BOOK.id: BOOK, ARTICLE.id: ARTICLE}


def test_a_neighbourhood_of_nothing_is_empty(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    assert store.neighbourhood([]) == Neighbourhood((), {})
    assert store.neighbourhood(["concept/nobody"]) == Neighbourhood((), {})


def test_a_thousand_nodes_can_be_asked_for_at_once(filled: Fill) -> None:
    concepts = [concept(f"c{number}") for number in range(1_500)]
    edges = [edge("RELATED", *pair) for pair in pairwise(concepts)]
    store = filled(*concepts, *edges)
    ids = [node.id for node in concepts]
    assert len(store.nodes(ids)) == 1_500
    assert store.neighbourhood(ids).edges == store.edges_among(ids) == in_order(*edges)


CROWD = (
    *(finding(f"f{number}") for number in range(5)),
    *(source(f"s{number}") for number in range(3)),
    *(edge("ABOUT", f"finding/f{number}", A) for number in range(5)),
    *(edge("ABOUT", f"source/s{number}", A) for number in range(3)),
    *(edge("MENTIONED_IN", A, "source/s0", page=page) for page in ("1", "2", "3")),
)


def test_of_a_crowd_the_first_come_by_the_id_of_the_other_end_and_the_rest_is_counted(filled: Fill) -> None:
    store = filled(A, B, BROADER, *CROWD)
    found = store.neighbourhood([A.id, B.id], most=2)
    about = [edge("ABOUT", f"{label}/{label[0]}{number}", A) for label in ("finding", "source") for number in (0, 1)]
    pages = sorted((item for item in CROWD if isinstance(item, Edge) and item.start == A.id), key=lambda item: item.key)
    assert found.edges == in_order(BROADER, *about, *pages[:2])
    assert found.left_out == {
        Bundle(A.id, "ABOUT", Direction.IN, "Finding"): 3,
        Bundle(A.id, "ABOUT", Direction.IN, "Source"): 1,
        Bundle(A.id, "MENTIONED_IN", Direction.OUT, "Source"): 1,
    }
    assert found.nodes.keys() == {A.id, B.id, *(end for item in found.edges for end in (item.start, item.end))}


def test_where_there_is_no_crowd_everything_comes(filled: Fill) -> None:
    store = filled(A, B, BROADER, *CROWD)
    assert store.neighbourhood([A.id], most=5) == store.neighbourhood([A.id])
    narrowed = store.neighbourhood([A.id], ["BROADER", "MENTIONED_IN"], Direction.OUT, most=1)
    assert (len(narrowed.edges), list(narrowed.left_out.values())) == (2, [2])


def test_edges_among_nodes_have_both_ends_there(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    assert store.edges_among([A.id, B.id, C.id, ARTICLE.id]) == in_order(BROADER, RELATED)
    assert store.edges_among([A.id, B.id, C.id], ["BROADER"]) == (BROADER,)
    assert store.edges_among([]) == ()
    assert store.edges_among([ARTICLE.id, BOOK.id]) == in_order(*CITED)


def test_streams_come_in_order_of_their_keys(filled: Fill) -> None:
    names = ["part/x", "party", "person/a.b", "person/a-b", "person/a0", "organisation/z", "openquestion/a"]
    nodes = [Node(name, *LABELLED[name.partition("/")[0]]) for name in names if name.partition("/")[0] in LABELLED]
    joined = [edge("MENTIONED_IN", person(slug), ARTICLE, page=page) for slug in ("a0", "a-b") for page in ("2", "11")]
    store = filled(*reversed(nodes), *EVERYTHING, *reversed(joined))
    assert [node.id for node in store.stream_nodes()] == sorted(
        node.id for node in (*nodes, A, B, C, ARTICLE, BOOK, SAID)
    )
    keys = [(item.start, item.type, item.end, item.key) for item in store.stream_edges()]
    assert keys == sorted(keys)
    assert len(keys) == 10


LABELLED = {
    "part": ("Part", {"kind": "figure"}),
    "person": ("Person", {"name": "x"}),
    "organisation": ("Organisation", {"kind": "fund", "name_da": "x"}),
    "openquestion": ("OpenQuestion", {"kind": "conflict", "text_da": "x"}),
}


def test_a_stream_that_is_left_early_holds_nothing_up(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    stream = store.stream_nodes()
    next(stream)
    del stream
    assert store.sync([A], "later").removed == len(EVERYTHING) - 1


def test_things_are_known_by_their_outside_names(filled: Fill) -> None:
    people = [person("b", variants=("Holm, B.", "Holm, Bo")), person("a", variants=("Holm, B.",))]
    store = filled(*EVERYTHING, *people)
    assert store.aliases("doi", ["10.1/x", "10.1/y"]) == {"10.1/x": (ARTICLE.id,)}
    assert store.aliases("isbn", ["9788700000002"]) == {"9788700000002": (BOOK.id,)}
    assert store.aliases("variants", ["Holm, B.", "Holm, Bo"]) == {
        "Holm, B.": ("person/a", "person/b"),
        "Holm, Bo": ("person/b",),
    }
    assert store.aliases("title", ["article"]) == {"article": (ARTICLE.id,)}
    assert store.aliases("doi", []) == {}


def test_outside_names_are_taken_letter_by_letter(filled: Fill) -> None:
    store = filled(*EVERYTHING)
    assert store.aliases("doi", ["10.1/X", " 10.1/x", "10.1/%"]) == {}


def test_nodes_and_edges_are_counted_by_sort(filled: Fill) -> None:
    assert filled(*EVERYTHING).stats() == Stats(
        {"Concept": 3, "Source": 2, "Finding": 1},
        {"BROADER": 1, "RELATED": 1, "ABOUT": 1, "STATED_IN": 1, "CITES": 2},
    )
