"""Two states compared: a thing is added, changed, deprecated or removed, and only one of these."""

from ontology.comparison import Differences, compared, marks
from ontology.elements import Edge, Node

A, B = (Node(f"concept/{name}", "Concept", {"name_en": name}) for name in "ab")
LINK = Edge("RELATED", A.id, B.id, "", {"because_en": "so"})
DEPRECATED = Node(A.id, "Concept", {"name_en": "a", "review": "deprecated"})


def of(*elements: Node | Edge) -> Differences:
    """How some elements differ from A and B without a connection."""
    nodes = [item for item in elements if isinstance(item, Node)]
    edges = [item for item in elements if isinstance(item, Edge)]
    return compared(marks([A, B], [], ["Concept"]), marks(nodes, edges, ["Concept"]))


def test_the_same_state_does_not_differ() -> None:
    assert of(A, B) == Differences()


def test_the_order_of_properties_says_nothing() -> None:
    first, second = (
        Node(A.id, "Concept", dict(items)) for items in ([("x", "1"), ("y", "2")], [("y", "2"), ("x", "1")])
    )
    assert marks([first], [], ["Concept"]) == marks([second], [], ["Concept"])


def test_a_relation_changes_the_thing_it_starts_at() -> None:
    assert of(A, B, LINK) == Differences(changed=(A.id,))


def test_a_reason_of_a_relation_counts_too() -> None:
    other = Edge("RELATED", A.id, B.id, "", {"because_en": "otherwise"})
    assert marks([A, B], [LINK], ["Concept"]) != marks([A, B], [other], ["Concept"])


def test_what_came_went_and_is_no_longer_in_use_stands_apart() -> None:
    new = Node("concept/c", "Concept", {"name_en": "c"})
    assert of(DEPRECATED, new) == Differences(added=(new.id,), deprecated=(A.id,), removed=(B.id,))


def test_other_labels_are_left_out() -> None:
    assert of(A, B, Node("person/p", "Person", {"name": "P"}), Edge("KNOWS", "person/p", A.id)) == Differences()
