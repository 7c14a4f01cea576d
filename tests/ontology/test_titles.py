import pytest

from ontology import titles
from ontology.elements import Node
from ontology.titles import LONGEST_ORDER, kept_in_graphs, title_of, title_order

CONCEPT = Node("concept/x", "Concept", {"name_da": "Ånd", "name_en": "spirit"})


def test_a_title_is_told_in_the_language_asked_for_or_the_nearest() -> None:
    assert title_of(CONCEPT, "en") == ("spirit", "en")
    assert title_of(CONCEPT, "no") == ("Ånd", "da")
    assert title_of(Node("source/s", "Source", {"title": "Om broer"}), "en") == ("Om broer", "und")


def test_a_node_without_a_title_has_none() -> None:
    assert title_of(Node("part/p", "Part", {"kind": "figure"}), "da") is None


def test_titles_are_sorted_folded_and_then_by_id() -> None:
    nodes = [
        CONCEPT,
        Node("concept/b", "Concept", {"name_da": "Zoo"}),
        Node("concept/a", "Concept", {"name_da": "zoo"}),
        Node("part/p", "Part", {"kind": "figure"}),
    ]
    assert [node.id for node in sorted(nodes, key=lambda node: title_order(node, "da"))] == [
        "part/p", "concept/a", "concept/b", "concept/x",
    ]  # fmt: skip
    assert title_order(CONCEPT, "en") == ("spirit", "concept/x")


def test_a_person_is_sorted_by_family_name() -> None:
    person = Node("person/x", "Person", {"name": "Åse Brun", "family": "Brun", "given": "Åse"})
    body = Node("organisation/x", "Organisation", {"name_da": "Aabo"})
    assert title_order(person, "da")[0].startswith("brun")
    assert title_order(Node("person/y", "Person", {"name": "Åse Brun"}), "da") > title_order(body, "da")


def test_of_a_title_without_end_only_the_beginning_counts_in_its_order() -> None:
    title, identifier = title_order(Node("concept/x", "Concept", {"name_da": "x" * 10_000}), "da")
    assert (title, identifier) == ("x" * LONGEST_ORDER, "concept/x")


def test_a_graph_that_keeps_another_order_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = kept_in_graphs()
    monkeypatch.setattr(titles, "in_a_register", lambda node: str(node.properties["given"]))
    assert kept_in_graphs() != kept
