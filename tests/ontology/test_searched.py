from ontology.elements import Node
from ontology.searched import is_name, is_text, names_of, texts_of
from ontology.table import SCHEMA

SOURCE = Node(
    "source/holm2019", "Source",
    {
        "kind": "article", "title": "Broer", "container": "Tidsskriftet", "volume": "7", "doi": "10.1/x",
        "keywords_da": ("bro", "å"), "abstract_en": "On bridges.", "language": ("da",), "added_by": "Anna",
    },
)  # fmt: skip


def test_a_source_is_named_by_its_title_and_citation_key() -> None:
    assert list(names_of(SOURCE)) == [("id", "holm2019"), ("title", "Broer")]


def test_its_texts_are_what_people_read_and_not_its_codes() -> None:
    assert list(texts_of(SOURCE)) == [
        ("container", "Tidsskriftet"), ("doi", "10.1/x"), ("keywords_da", "bro"), ("keywords_da", "å"),
        ("abstract_en", "On bridges."),
    ]  # fmt: skip


def test_whatever_the_table_keeps_per_language_is_searched() -> None:
    for label in SCHEMA.labels.values():
        for item in label.properties:
            if item.by_language:
                assert is_name(item) != is_text(item), f"{label.name}.{item.name}"


def test_every_label_but_those_that_are_texts_has_a_name() -> None:
    nameless = {name for name, label in SCHEMA.labels.items() if not any(map(is_name, label.properties))}
    assert nameless == {"Finding", "OpenQuestion"}
