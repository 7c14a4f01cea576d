"""What the table does not allow in one element, with a cure."""

import pytest

from ontology.elements import Edge, Element, Node, Value, edge_key
from ontology.schema import Property, Relation, ValueKind, Words
from ontology.table import SCHEMA
from ontology.validation import violations
from ontology.value_rules import is_date, is_slug

CONCEPT: dict[str, Value] = {"kind": ("theory",), "name_da": "empowerment"}


def complaints(element: Element) -> list[str]:
    return [found.message for found in violations(element, SCHEMA)]


def cures(element: Element) -> list[str]:
    return [found.cure for found in violations(element, SCHEMA)]


def concept(**properties: Value) -> Node:
    return Node("concept/empowerment", "Concept", {**CONCEPT, **properties})


def edge(name: str, start: str, end: str, **properties: Value) -> Edge:
    return Edge(name, start, end, edge_key(properties, SCHEMA.relation(name).keyed_by), properties)


def test_what_fits_the_table_is_not_complained_about() -> None:
    assert complaints(concept(definition_en="A word.\n\nWith two paragraphs.", rank=1)) == []
    assert complaints(edge("CITES", "source/a", "source/b", page="12", listed=True)) == []


def test_an_unknown_label_names_the_one_that_may_be_meant() -> None:
    assert cures(Node("concept/a", "Concpt")) == ["did you mean 'Concept'?"]


def test_an_unknown_property_names_the_one_that_may_be_meant() -> None:
    node = concept(definitions_da="x")
    assert complaints(node) == ["Concept has no property or relation 'definitions_da'"]
    assert cures(node) == ["did you mean 'definition'?"]


def test_an_unknown_relation_and_an_unknown_property_of_one_name_what_may_be_meant() -> None:
    assert cures(Edge("RELATE", "concept/a", "concept/b")) == ["did you mean 'RELATED'?"]
    assert cures(edge("RELATED", "concept/a", "concept/b", becuase_da="x")) == ["did you mean 'because'?"]


@pytest.mark.parametrize("identifier", ["concept/", "concept/Æ", "concept/a b", "concept/-a", "source/a", "concept"])
def test_a_wrong_id_is_told_how_ids_look(identifier: str) -> None:
    assert complaints(Node(identifier, "Concept", CONCEPT)) == [f"'{identifier}' is no id"]


def test_a_missing_required_property_lists_what_may_be_written() -> None:
    found = list(violations(Node("finding/f1", "Finding", {"statement_en": "x"}), SCHEMA))
    assert [item.message for item in found] == ["finding/f1 needs 'kind'"]
    assert "one of: finding, definition, claim" in found[0].cure
    assert cures(Node("finding/f1", "Finding", {"kind": "claim"})) == [
        "add 'statement' in at least one of: da, en, no, sv, de, und"
    ]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("rank", "one", "'rank' must be a whole number, not 'one'"),
        ("rank", True, "'rank' must be a whole number, not 'True'"),
        ("name_da", 7, "'name_da' must be text, not 7"),
        ("name_da", "", "'name_da' is empty"),
        ("name_da", " a", "'name_da' begins or ends with a blank"),
        ("name_da", "a\tb", "'name_da' holds the control character U+0009"),
        ("name_da", "a\r\nb", "'name_da' holds the control character U+000D"),
        ("name_da", "A\u030a", "'name_da' writes one letter as several characters (not NFC)"),
        ("name_da", ("a",), "'name_da' holds one value, not a list"),
        ("kind", "theory", "'kind' holds a list"),
        ("kind", (), "'kind' is an empty list"),
        ("kind", ("theory", "method"), "the list 'kind' is not sorted or repeats a value"),
        ("kind", ("teori",), "'kind' cannot be 'teori'"),
        ("basis", "guessed", "'basis' cannot be 'guessed'"),
        ("added", "2016-13", "'added' is no date: '2016-13'"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(name: str, value: Value, message: str) -> None:
    assert complaints(concept(**{name: value})) == [message]


def test_a_closed_vocabulary_lists_what_is_allowed() -> None:
    assert cures(concept(basis="guessed")) == ["choose one of: defined, used, named, title only"]


def test_a_violation_names_the_property_it_is_about() -> None:
    assert [found.property for found in violations(concept(rank="one"), SCHEMA)] == ["rank"]


def test_truth_is_no_text() -> None:
    node = Node("organisation/a", "Organisation", {"kind": "fund", "name_da": "x", "anonymous": "yes"})
    assert complaints(node) == ["'anonymous' must be true or false, not 'yes'"]


def test_a_web_address_is_written_in_full() -> None:
    node = Node("term/a", "Term", {"iri": "example.org/x"})
    assert complaints(node) == ["'iri' is no web address: 'example.org/x'"]


def test_a_web_address_without_end_is_refused() -> None:
    node = Node("term/a", "Term", {"iri": "https://example.org/" + "x" * 2_029})
    assert complaints(node) == ["'iri' is an address of 2049 letters"]


def test_a_reference_leads_to_the_label_it_must() -> None:
    found = edge("RELATED", "concept/a", "concept/b", source="person/x")
    assert complaints(found) == ["'source' must name a Source, not 'person/x'"]


def test_a_relation_starts_and_ends_where_the_table_says() -> None:
    assert complaints(edge("BROADER", "source/a", "concept/b")) == ["'broader' cannot start at a Source"]
    assert complaints(edge("BROADER", "concept/a", "source/b")) == ["'broader' cannot lead to a Source"]
    assert cures(edge("BROADER", "concept/a", "source/b")) == ["it leads to: Concept"]


def test_a_part_stays_with_its_own_kind_unless_the_table_says_otherwise() -> None:
    assert complaints(edge("PART_OF", "source/a", "project/b")) == ["'part_of' of a Source cannot lead to a Project"]
    assert complaints(edge("PART_OF", "part/a", "source/b")) == []
    assert complaints(edge("PART_OF", "part/a", "part/b")) == []


def test_no_relation_leads_from_a_thing_to_itself() -> None:
    assert complaints(edge("BROADER", "concept/a", "concept/a")) == ["concept/a has 'broader' to itself"]


def test_a_symmetric_relation_runs_from_the_smaller_id() -> None:
    assert complaints(edge("RELATED", "concept/b", "concept/a")) == ["'related' is stored from concept/a to concept/b"]


def test_a_key_that_does_not_fit_is_found() -> None:
    wrong = Edge("CITES", "source/a", "source/b", "", {"page": "4"})
    assert complaints(wrong) == ["the key of CITES from source/a to source/b does not fit its properties"]


def test_an_end_that_is_no_id_is_found() -> None:
    assert complaints(edge("BROADER", "concept/a", "begreb/b")) == ["'begreb/b' is no id"]


@pytest.mark.parametrize("text", ["2016", "2016-02-29", "2018/2019", "2018-03/2019-01-05", "2016/2016-03"])
def test_dates_may_be_partial_or_an_interval(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text", ["", "16", "2016-2", "2015-02-29", "2019/2018", "2018/", "/2018", "2018/2019/2020", "²016"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_date(text)


def test_slugs_are_small_letters_digits_dots_and_hyphens() -> None:
    assert [is_slug(text) for text in ("f001", "lov-2016.3", "", "-a", "A", "æ", "a/b")] == [True, True] + 5 * [False]


def test_a_property_added_to_a_copy_of_the_table_is_validated() -> None:
    words = Words("tillid", "trust")
    added = Property(name="trust", term="hub:trust", words=words, meaning=words, kind=ValueKind.INTEGER)
    schema = SCHEMA.with_property("Concept", added)
    assert [found.message for found in violations(concept(trust="much"), schema)] == [
        "'trust' must be a whole number, not 'much'"
    ]
    assert complaints(concept(trust=3)) == ["Concept has no property or relation 'trust'"]


@pytest.mark.parametrize("relation", SCHEMA.relations.values(), ids=lambda relation: relation.name)
def test_every_relation_of_the_table_accepts_an_edge_of_its_own(relation: Relation) -> None:
    start = relation.start[0].lower() if relation.start else "concept"
    end = start if relation.same_label or not relation.end else relation.end[0].lower()
    assert complaints(Edge(relation.name, f"{start}/a", f"{end}/b")) == []
